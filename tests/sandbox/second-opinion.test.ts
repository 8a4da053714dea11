// A second opinion for authors: what the accepted answers of a question do on the built-in Docker, beside each other and beside a slip.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gradeCommand } from '../../src/command/command.ts';
import { questionsOf } from '../../src/notes/deck.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import type { CommandQuestion } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { openWorld } from '../../src/sandbox/open.ts';
import type { Ran } from '../../src/sandbox/played-world.ts';
import { settingFor } from '../../src/sandbox/setting.ts';
import { readNotesFolder } from '../../src/world/library.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const questions = readNotesFolder(content, 'en')
  .filter(({ language }) => language === 'en')
  .flatMap((file) => parseNote({ ...file, text: decodeNote(file).text ?? '' }).note ?? [])
  .flatMap(questionsOf)
  .filter((question): question is CommandQuestion => question.kind === 'command')
  // What follows events has no end of its own.
  .filter(({ accepts }) => !accepts[0]?.includes('events'));

/** Answers that do something else and are right all the same. */
const otherButFair = new Map([
  [
    'limits/run-cpus',
    'the same share of time is kept as a number of CPUs or as a quota of a period',
  ],
  ['logging/run-rotated', 'the task names sizes, and two drivers keep to them'],
  ['signals/stop-by-signal', 'docker keeps a signal as it was spelled'],
]);

test('accepted answers that work leave the same behind', () => {
  const differing = questions.flatMap(({ id, accepts }) => {
    const states = accepts.map((line) => effectOf(line, accepts[0]!)).filter((one) => one !== null);
    return new Set(states).size > 1 ? [id as string] : [];
  });
  expect(differing).toEqual([...otherButFair.keys()]);
});

test('most accepted answers work in a world that is made for them', () => {
  const lines = questions.flatMap(({ accepts }) =>
    accepts.map((line) => [line, accepts[0]!] as const),
  );
  const working = lines.filter(([line, first]) => effectOf(line, first) !== null);
  expect(working.length / lines.length).toBeGreaterThan(0.65);
});

/** One flag less: where that is another effect, it isn't an accepted answer. */
test('an accepted answer without one of its flags is taken only where nothing is different', () => {
  const taken = questions.flatMap(({ id, accepts, relax }) => {
    const [line = ''] = accepts;
    const whole = effectOf(line, line);
    if (whole === null) return [];
    return slipsOf(line).flatMap((slip) => {
      const effect = effectOf(slip, line);
      const isTaken = gradeCommand(accepts, relax, slip).kind === 'right';
      return isTaken && effect !== null && effect !== whole ? [`${id}: ${slip}`] : [];
    });
  });
  expect(taken).toEqual([]);
});

function slipsOf(line: string): string[] {
  const words = line.split(' ');
  return words.flatMap((word, at) =>
    /^--[a-z-]+=\S+$|^-[qaf]$/.test(word) ? [words.toSpliced(at, 1).join(' ')] : [],
  );
}

/** The end state; null where the line doesn't work there, or isn't modelled. */
function effectOf(line: string, first: string): string | null {
  const play = openWorld(3, [], { isInteractive: false, columns: 80 });
  const { lines, files } = settingFor(first);
  for (const { path, text } of files) play.put(path, text);
  const run = (typed: string): Ran => {
    play.begin(typed, 0);
    while (play.turn().state !== 'done') continue;
    return play.ran();
  };
  for (const each of lines) run(each);
  const { exit, notModelled, bounded } = run(line);
  return exit === 0 && notModelled === null && bounded === null ? play.state() : null;
}
