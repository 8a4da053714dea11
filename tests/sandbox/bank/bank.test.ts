// Everything that the notes show and claim, played on the built-in Docker: as written, or in the table of what isn't there yet.
import { expect, test } from 'vitest';
import { linesToTry } from '../../../src/desk/to-try.ts';
import { runToEnd } from '../../../src/face/try/lines.ts';
import { openWorld } from '../../../src/sandbox/open.ts';
import { shippedNotes } from '../../answers/notes.ts';
import { allFacts, allScenarios } from '../../engine/bank.ts';
import { here } from '../../engine/engine.ts';
import { explainMismatch } from '../../engine/match.ts';
import { unplayed } from '../../../src/sandbox/unplayed.ts';
import { newWorld, runLine, type World } from '../world.ts';
import { factsLeftOut, transcriptsLeftOut } from './left-out.ts';

type Outcome =
  | { kind: 'as written' }
  | { kind: 'not modelled'; what: string }
  | { kind: 'different'; why: string };

function freshWorld(): World {
  const world = newWorld(7);
  runLine(world, 'mkdir -p work && cd work');
  return world;
}

function play(steps: readonly { typed: string; written: string }[]): Outcome {
  const world = freshWorld();
  for (const { typed, written } of steps) {
    const ran = runLine(world, typed);
    if (!ran.modelled) return { kind: 'not modelled', what: ran.what ?? '' };
    const why = explainMismatch(written, ran.output);
    if (why !== null) return { kind: 'different', why: `$ ${typed}\n${why}` };
  }
  return { kind: 'as written' };
}

function quoted(script: string): string {
  return `sh -c '${script.replaceAll("'", `'\\''`)}'`;
}

const facts = await allFacts();

test.each(facts)('$topic/$name: $says', ({ topic, name, sh, prints }) => {
  const outcome = play([{ typed: quoted(sh), written: prints }]);
  expectKnown(outcome, factsLeftOut.get(`${topic}/${name}`));
});

const { scenarios } = allScenarios();

test.each(
  scenarios.map((scenario) => ({ ...scenario, place: `${scenario.topic}#${scenario.id}` })),
)('the transcript of $place', ({ place, steps }) => {
  expectKnown(play(steps), transcriptsLeftOut.get(place));
});

test.each(allOffered())('$place is done line by line where it is read', ({ lines }) => {
  const play = openWorld(7, [], { isInteractive: true, columns: 80 });
  expect(lines.map((line) => runToEnd(line, play).notModelled)).toEqual(lines.map(() => null));
  expect(play.lines()).toEqual(lines);
});

function allOffered(): { place: string; lines: string[] }[] {
  return shippedNotes(here('../../'), 'en').flatMap(({ topic, sections }) =>
    sections.flatMap((section) => {
      const lines = linesToTry(topic, section);
      return lines.length === 0 ? [] : [{ place: `${topic}#${section.id}`, lines }];
    }),
  );
}

test('a reader offers no transcript that is left out', () => {
  const sections = [...new Set(scenarios.map(({ topic, id }) => `${topic}#${id}`))];
  expect([...unplayed].toSorted()).toEqual(
    sections.filter((place) => transcriptsLeftOut.has(place)).toSorted(),
  );
});

/** What is in the table for a reason has to differ still: a table that nobody shortens says nothing. */
function expectKnown(outcome: Outcome, leftOut: string | undefined): void {
  if (leftOut === undefined) expect(outcome).toEqual({ kind: 'as written' });
  else expect(outcome.kind).not.toBe('as written');
}
