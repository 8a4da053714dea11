// The command questions of the bank: what people type for them, and whether their own answers work.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gradeCommand } from '../src/command/command.ts';
import { shellOf, variablesOf } from '../src/command/docker/known-images.ts';
import { makesContainer } from '../src/command/docker/records.ts';
import { meaningOf } from '../src/command/meaning.ts';
import { readLine } from '../src/command/parse.ts';
import { decodeNote } from '../src/notes/decode.ts';
import { questionsOf } from '../src/notes/deck.ts';
import { languages, type CommandQuestion, type Language } from '../src/notes/note.ts';
import { parseNote } from '../src/notes/parse.ts';
import { readNotesFolder } from '../src/world/library.ts';

const files = readNotesFolder(fileURLToPath(new URL('../content', import.meta.url)), 'en').filter(
  ({ path }) => /[/\\](?:en|ko)[/\\]/.test(path),
);
const notes = files.map((file) => parseNote({ ...file, text: decodeNote(file).text ?? '' }).note);
const questionsIn = (language: Language): Map<string, CommandQuestion> =>
  new Map(
    notes.flatMap((note) =>
      note?.language === language
        ? questionsOf(note).flatMap((question): [string, CommandQuestion][] =>
            question.kind === 'command' ? [[question.id, question]] : [],
          )
        : [],
    ),
  );

type Typed = { id: string; line: string; isRight: boolean };

describe.each(languages)('in %s', (language) => {
  const questions = questionsIn(language);
  describe.each(['typed.txt', 'typed-fresh.txt'])('of the lines in %s', (file) => {
    const judged = readTyped(file).flatMap((typed) => {
      const question = questions.get(typed.id);
      if (!question) return [];
      const { kind } = gradeCommand(question.accepts, question.relax, typed.line);
      return [{ ...typed, isTaken: kind === 'right', text: `${typed.id}: ${typed.line}` }];
    });
    const rights = judged.filter(({ isRight }) => isRight);
    const wrongs = judged.filter(({ isRight }) => !isRight);

    test('at least 97 in 100 that competent people typed are taken', () => {
      expect(rights.length).toBeGreaterThan(150);
      const refused = rights.filter(({ isTaken }) => !isTaken).map(({ text }) => text);
      if (refused.length > rights.length * 0.03) expect(refused).toEqual([]);
    });

    test('none is taken that does something else', () => {
      expect(wrongs.length).toBeGreaterThan(150);
      expect(wrongs.filter(({ isTaken }) => isTaken).map(({ text }) => text)).toEqual([]);
    });
  });

  test('no accepted command makes a container in the background that ends at once', () => {
    const ending = [...questions].flatMap(([id, { accepts, relax }]) =>
      accepts.map((line) => [id, line, whyItEnds(line, relax.in)] as const),
    );
    expect(ending.filter(([, , why]) => why !== null)).toEqual([]);
  });

  test('where the prompt says `sh`, no other shell is taken', () => {
    const loose = [...questions].filter(
      ([, { prompt, relax }]) => /`sh`/.test(prompt) && relax.shell.some((shell) => !isSh(shell)),
    );
    expect(loose.map(([id]) => id)).toEqual([]);
  });
});

/** In busybox `ash` is another name of it. */
function isSh(shell: string): boolean {
  return shell === 'sh' || shell === 'ash';
}

function readTyped(file: string): Typed[] {
  const text = readFileSync(new URL(`fixtures/command/${file}`, import.meta.url), 'utf8');
  let id = '';
  return text.split('\n').flatMap((row): Typed[] => {
    const [, sign, line = ''] = /^([+-]) (.*)$/.exec(row) ?? [];
    if (sign !== undefined) return [{ id, line, isRight: sign === '+' }];
    if (row !== '' && !row.startsWith('#')) id = row;
    return [];
  });
}

/** Why a container in the background would end as soon as it starts, as far as the line shows it. */
function whyItEnds(line: string, cwd: string | null): string | null {
  const parsed = readLine(line, cwd === null ? {} : { cwd }).command;
  const { command, items, image, inside } = meaningOf(parsed);
  if (!makesContainer(command) || !image || !items.some(({ field }) => field === 'detach'))
    return null;
  const has = (field: string, value?: string): boolean =>
    items.some((item) => item.field === field && (value === undefined || item.normal === value));
  const name = image.normal.replace(/^docker\.io\/library\/(.*):.*$/, '$1');
  if (inside.length === 0 && shellOf(image.text) !== null && !has('tty')) return 'no terminal';
  const needed = variablesOf(image.text);
  const isSet = items.some(
    ({ field, normal }) => field === 'env' && needed.includes(normal.split('=')[0] ?? ''),
  );
  if (needed.length > 0 && !isSet) return 'no password';
  if (shellOf(image.text) !== null && inside.some(({ text }) => /\.(?:py|js|rb)$/.test(text)))
    return has('mount') ? null : 'no such script in the image';
  if (name === 'nginx' && has('cap-drop', 'ALL') && !has('cap-add', 'CHOWN')) return 'no CHOWN';
  const hasMemory = items.some(({ mount }) => mount?.target === '/var/cache/nginx');
  return name === 'nginx' && has('read-only') && !hasMemory ? 'nowhere to write' : null;
}
