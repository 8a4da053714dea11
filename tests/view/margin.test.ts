// Everything that a verb prints keeps the same margins, but a path or a command that is there to be taken.
import { expect, test } from 'vitest';
import { explainLine } from '../../src/command/command.ts';
import { viewDamage } from '../../src/view/pages/damage.ts';
import { viewExplanation } from '../../src/view/pages/explain.ts';
import { bugView, failureView } from '../../src/view/pages/failure.ts';
import { viewFindings } from '../../src/view/pages/findings.ts';
import { viewAllLearned, viewSkipped } from '../../src/view/pages/learn.ts';
import { viewLeftOut } from '../../src/view/pages/left-out.ts';
import type { Look } from '../../src/view/look.ts';
import { viewNext } from '../../src/view/pages/output.ts';
import { viewDone, viewKept, viewUndone, viewWhere } from '../../src/view/pages/progress.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { leavingView, nothingToAskView } from '../../src/view/pages/summary.ts';
import { languages } from '../../src/notes/note.ts';

const paths = { data: '/d', log: '/d/events.jsonl', backups: '/d/backups' };
const printed: [fact: string, draw: (look: Look) => string][] = [
  [
    'an explained command',
    (look) => viewExplanation(explainLine('docker run -d nginx'), [], null, look),
  ],
  [
    'a failure',
    (look) =>
      failureView({ code: 'unknown-topic', args: { given: 'x', nearest: ['volumes'] } }, look),
  ],
  [
    'a mistake of ours',
    (look) => bugView({ message: 'x', version: '1', node: '20', stack: null }, look),
  ],
  [
    'where things lie',
    (look) =>
      viewWhere(
        {
          ...paths,
          events: 2,
          damaged: [3],
          findings: [
            {
              kind: 'lost',
              day: '2026-11-01',
              events: 2,
              command: 'docker-learn progress restore x',
            },
          ],
        },
        look,
      ),
  ],
  ['a copy', (look) => viewDone({ kind: 'backed-up', path: '/d/copy' }, look)],
  ['a beginning anew', (look) => viewDone({ kind: 'reset', topics: [], kept: '/d/copy' }, look)],
  ['what was kept', (look) => viewKept('/d/copy', look)],
  ['an answer taken back', (look) => viewUndone({ id: 'a/b', prompt: 'What is it?' }, look)],
  ['nothing to take back', (look) => viewUndone(null, look)],
  ['goodbye', (look) => leavingView({ answers: 3, kept: 'kept' }, look)],
  ['nothing to ask', (look) => nothingToAskView('due', look)],
  ['what was left out', (look) => viewLeftOut(2, ['/notes'], look)],
  ['damage', (look) => viewDamage('/d/events.jsonl', [3], look)],
  ['findings', (look) => viewFindings([{ kind: 'ahead', events: 2, latest: '2028-01-01' }], look)],
  ['what to do with it', (look) => viewNext('csv', look)],
  ['the end of the road', (look) => viewAllLearned(null, look)],
  ['what was skipped', (look) => viewSkipped(null, look)],
];

test.each(printed)('%s', (_, draw) => {
  for (const language of languages)
    for (const columns of [20, 23, 40, 57, 80, 160]) {
      const look = { language, columns, colour: false, unicode: true, links: false };
      const lines = draw(look)
        .split('\n')
        .filter((line) => line !== '');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).toMatch(/^(?: {2}|\/d\/copy$)/);
        const isTyped = /docker-learn|\/d\//.test(line);
        if (!isTyped) expect(columnsOf(line), line).toBeLessThanOrEqual(columns - 2);
      }
    }
});
