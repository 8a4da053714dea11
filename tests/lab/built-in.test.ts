// Every lab on the built-in Docker: its solutions solve it, its untouched start and its near misses don't.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../src/lab/check.ts';
import { askKey, type Sight } from '../../src/lab/engine.ts';
import type { Lab, Task } from '../../src/lab/lab.ts';
import { look } from '../../src/lab/look.ts';
import { parseLab } from '../../src/lab/parse.ts';
import { asksOf, checkTask } from '../../src/lab/play.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { openWorld } from '../../src/sandbox/open.ts';
import type { Play, Ran } from '../../src/sandbox/played-world.ts';
import { readLabsFolder } from '../../src/world/library.ts';
import { passesOf, type Pass } from '../engine/passes.ts';
import { languages } from '../../src/notes/note.ts';

const labs = readLabsFolder(fileURLToPath(new URL('../../content', import.meta.url))).flatMap(
  (file): Lab[] => {
    const { lab } = parseLab({ ...file, name: file.topic, text: decodeNote(file).text ?? '' });
    return lab === null ? [] : [lab];
  },
);

describe.each(languages)('labs in %s', (language) => {
  const here = labs.filter((lab) => lab.language === language);

  test('there are at least twenty-two', () => expect(here.length).toBeGreaterThanOrEqual(22));

  test.each(
    here.flatMap((lab) => passesOf(lab).map((pass) => [lab.name, pass.name, lab, pass] as const)),
  )('%s: %s', async (_, __, lab, pass) => expect(await played(lab, pass)).toEqual([]));
});

/** What went wrong, in words. */
async function played(lab: Lab, pass: Pass): Promise<string[]> {
  const play = openWorld(7, [], { isInteractive: false, columns: 80 });
  for (const { path, text } of lab.files) play.put(path, text);
  const setup = lab.setup.flatMap((line) => failureOf(run(line, play), line));
  if (setup.length > 0) return setup;
  for (const [index, script] of pass.scripts.entries()) {
    const task = lab.tasks[index]!;
    const untouched = await resultsOf(task, play);
    if (untouched.every(({ holds }) => holds)) return [`${task.id} is done before anything`];
    const ran = run(script, play);
    if (ran.notModelled !== null) return [`${task.id}: not modelled: ${ran.notModelled}`];
    const isLast = index === pass.scripts.length - 1;
    const trouble = await troubleOf(task, isLast ? pass.fails : null, play);
    if (trouble !== null) return [`${task.id}: ${trouble}\n${ran.stdout}${ran.stderr}`];
  }
  return [];
}

function failureOf({ exit, stderr, notModelled }: Ran, line: string): string[] {
  if (notModelled !== null) return [`${line}: not modelled: ${notModelled}`];
  return exit === 0 ? [] : [`${line}: ${stderr}`];
}

async function troubleOf(task: Task, fails: string | null, play: Play): Promise<string | null> {
  // What takes a moment, such as a first check of health, has come within a minute of the world's own time.
  if (fails === null) run('sleep 60', play);
  const results = await resultsOf(task, play);
  const failing = results.filter(({ holds }) => !holds);
  if (fails === null) return failing.length === 0 ? null : failing.map(said).join('; ');
  return failing.some(({ check }) => check.line.startsWith(fails)) ? null : `passes "${fails}"`;
}

function said({ check, found }: CheckResult): string {
  return `${check.line} ${JSON.stringify(found)}`;
}

function run(line: string, play: Play): Ran {
  play.begin(line, 0);
  while (play.turn().state !== 'done') continue;
  return play.ran();
}

async function resultsOf(task: Task, play: Play): Promise<CheckResult[]> {
  const engine = play.engine();
  const sights = new Map<string, Sight>();
  for (const ask of asksOf(task)) {
    const sight = await look(ask, engine);
    if (sight !== null) sights.set(askKey(ask), sight);
  }
  return checkTask(task, sights, { folder: play.home() });
}
