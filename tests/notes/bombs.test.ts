// A note of one construct, again and again: read, checked, drawn and exported within seconds, or refused before the lexer.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkNotes } from '../../src/notes/check.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { exportHtml } from '../../src/view/pages/export-html.ts';
import { drawNote } from '../../src/view/pages/note.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { bombsOf } from './bombs.ts';

/** As long as a note may be in `.ci/run`. */
const bytes = Number(process.env['DOCKER_LEARN_BOMB_BYTES'] ?? 100_000);
/** Of the processor, so that a busy machine makes no difference; what is quadratic takes minutes. */
const mostMs = 10_000;
const look = { language: 'en', columns: 80, colour: true, unicode: true, links: true } as const;

test.each(bombsOf(bytes))(
  '%s',
  (_, bomb) => {
    const text = bomb();
    const { note } = within('read', () =>
      parseNote({ path: 'a.md', topic: 'a', language: 'en', text }),
    );
    within('check', () => check(text));
    if (note === null) return;
    within('show', () => drawNote(note, look));
    within('export', () => exportHtml([note], 'en'));
  },
  6 * mostMs,
);

function within<Value>(what: string, work: () => Value): Value {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, what).toBeLessThan(mostMs);
  return value;
}

function check(text: string): void {
  const content = { kind: 'bytes', bytes: new TextEncoder().encode(text) } as const;
  checkNotes([{ path: 'a.md', topic: 'a', language: 'en', content }], {
    sha256: (given) => createHash('sha256').update(given).digest('hex'),
    width: columnsOf,
  });
}
