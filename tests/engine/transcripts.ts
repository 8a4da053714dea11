// Every transcript in the notes comes out as it is written.
import { expect } from 'vitest';
import { allScenarios, holdsOn } from './bank.ts';
import { run } from './engine.ts';
import { isAskedOn } from './fact.ts';
import { testOn } from './lanes.ts';
import { explainMismatch } from './match.ts';
import type { Step } from './transcript.ts';

/** What 20.10 doesn't let go of afterwards: its networks stay in the way of all that comes after them on that engine. */
const notOnOld: ReadonlySet<string> = new Set(['swarm#placement']);

export function askTranscripts(version: string, only: string | undefined): void {
  const isLeftOut = (place: string) => version.startsWith('20.10') && notOnOld.has(place);
  for (const { topic, id, paths, path, since, until, steps } of allScenarios().scenarios) {
    if ((only !== undefined && topic !== only) || !isAskedOn(version, topic)) continue;
    if (!holdsOn(version, since, until) || isLeftOut(`${topic}#${id}`)) continue;
    testOn(version, `${topic}#${id} (${paths.join(', ')})`, async (engine) => {
      const came = (await run(engine, scriptOf(steps))).split(end);
      const wrong = steps.flatMap(({ line, typed, written }, at) => {
        const mismatch = explainMismatch(written, came[at] ?? '(the shell had ended)');
        return mismatch === null ? [] : [`${path}:${line}: $ ${typed}\n${mismatch}`];
      });
      if (wrong.length > 0) expect.fail(`${wrong.join('\n')}\n`);
    });
  }
}

/** What no engine is asked, and why. */
export function tellLeftOut(): void {
  const { scenarios, leftOut } = allScenarios();
  console.log(`${scenarios.length} transcripts; left out, with a reason: ${leftOut.length}`);
  for (const { path, line, reason } of leftOut) console.log(`  ${path}:${line} not run: ${reason}`);
}

/** What is printed after each command, so that its output is told from the next one's. `$?` stays what it was. */
const end = '\x1e';
function scriptOf(steps: Step[]): string {
  const next = `next_step() { was=$?; printf '\\036'; return $was; }`;
  return [next, ...steps.flatMap(({ typed }) => [typed, 'next_step'])].join('\n');
}
