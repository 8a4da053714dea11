// Labs on an engine that somebody works on: whatever begins, is killed, begins again or is cleaned up, the decoys stay as they were.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  keyOf,
  labelled,
  leftoversOf,
  openClaims,
  removeThings,
  takenNames,
  takeInventory,
} from '../../src/desk/lab-claims.ts';
import type { Engine as LabEngine } from '../../src/lab/engine.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { parseLab } from '../../src/lab/parse.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { chanceOf, shuffled } from '../../src/quiz/shuffle.ts';
import { readLabsFolder } from '../../src/world/library.ts';
import type { Engine } from './engine.ts';
import { engineOf, shellOn } from './lab.ts';
import { testOn } from './lanes.ts';

const count = Number(process.env['DOCKER_LEARN_INTERLEAVINGS'] ?? 20);
/** As many as one test takes: the decoys are made once for them. */
const together = 5;
const content = fileURLToPath(new URL('../../content', import.meta.url));
const labs = new Map(
  readLabsFolder(content)
    .filter(({ language }) => language === 'en')
    .flatMap((file) => {
      const { lab } = parseLab({ ...file, name: file.topic, text: decodeNote(file).text ?? '' });
      return lab === null ? [] : [[lab.name as string, lab] as const];
    }),
);
const played = ['named-volume', 'clean-up', 'it-ends-at-once'].map((name) => labs.get(name)!);
const decoys = [
  'docker volume create my-data',
  'docker network create my-net',
  'docker run -d --name my-db -v my-data:/data --network my-net busybox sleep 1d',
  'docker run --name my-job busybox true',
  'docker tag busybox my-image:1',
];

type Step = 'begin' | 'type' | 'kill' | 'clean';
const steps: Step[] = ['begin', 'type', 'kill', 'type', 'clean', 'begin', 'type', 'kill', 'clean'];

export function askClaims(version: string): void {
  for (let first = 1; first <= count; first += together) {
    const last = Math.min(count, first + together - 1);
    const name = `interleavings ${first} to ${last} of labs leave the decoys as they were`;
    testOn(version, name, (engine) => checkInterleavings(first, last, engine));
  }
}

async function checkInterleavings(first: number, last: number, engine: Engine): Promise<void> {
  const there = engineOf(shellOn(engine));
  for (const line of decoys) await shellOn(engine)(line);
  const before = await takeInventory(there);
  for (let seed = first; seed <= last; seed += 1) {
    await interleave(seed, engine, there);
    expect(keysOf(await takeInventory(there)), `seed ${seed}`).toEqual(keysOf(before));
  }
}

function keysOf(inventory: Awaited<ReturnType<typeof takeInventory>>): string[] {
  return [...inventory.keys()].sort();
}

/** Two labs at once, their steps mixed; a killed program is one whose claims are opened anew. */
async function interleave(seed: number, engine: Engine, there: LabEngine): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docker-learn-claims-'));
  const chance = chanceOf(seed, 'labs');
  const [first, second] = shuffled(played, chance);
  const mixed = [first!, second!].flatMap((lab) => steps.map((step) => [lab, step] as const));
  const order = shuffled(mixed, chance);
  for (const [lab, step] of order) await take(step, lab, folder, engine, there);
  for (const lab of [first!, second!]) await clean(lab, folder, there);
  rmSync(folder, { recursive: true });
}

async function take(
  step: Step,
  lab: Lab,
  folder: string,
  engine: Engine,
  there: LabEngine,
): Promise<void> {
  const claims = openClaims(folder, lab);
  if (step === 'clean') return clean(lab, folder, there);
  if (step === 'begin') {
    if (claims.isBegun || takenNames(lab, await takeInventory(there)).length > 0) return;
    claims.begin();
    for (const line of lab.setup) await run(labelled(line, lab), lab, folder, engine, there);
  }
  if (step === 'type' && claims.isBegun)
    await run(lab.tasks[0]!.solutions[0]!, lab, folder, engine, there);
  // A kill between the line and its claim: what it made has no owner but by name or label.
  if (step === 'kill' && claims.isBegun) openClaims(folder, lab);
}

async function run(
  script: string,
  lab: Lab,
  folder: string,
  engine: Engine,
  there: LabEngine,
): Promise<void> {
  const before = await takeInventory(there);
  await shellOn(engine)(script);
  const after = await takeInventory(there);
  openClaims(folder, lab).add([...after.values()].filter((thing) => !before.has(keyOf(thing))));
}

async function clean(lab: Lab, folder: string, there: LabEngine): Promise<void> {
  const claims = openClaims(folder, lab);
  if (!claims.isBegun) return;
  const { named, unnamed } = await leftoversOf(lab, claims, there);
  expect(await removeThings([...named, ...unnamed], there)).toEqual([]);
  claims.end();
}
