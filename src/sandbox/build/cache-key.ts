// What a step's result depends on: the steps before it, its own words, and the files that it takes.
import type { Folder, Node } from '../files/node.ts';
import { emptyStore, freeze, nodeAt } from '../files/store.ts';
import type { CachedStep, Engine, ImageLayer } from '../engine/state.ts';
import type { Context } from './context.ts';
import { describeMatches, matchesOf } from './copy.ts';
import { BuildFailure } from './failure.ts';
import { fingerprint } from './fingerprint.ts';
import { Progress } from './progress.ts';
import type { SameSteps } from './same-steps.ts';
import type { CopyWork, Planned, PlannedStage, Step } from './step.ts';

export type Solved = { tree: Folder; layers: ImageLayer[]; key: string };
export type StageStart = { planned: Planned; base: { layers: ImageLayer[]; ref: string } | null };

export type Solver = {
  engine: Engine;
  progress: Progress;
  context: Context;
  /** Where it stands on the host. */
  place: string;
  starts: Map<PlannedStage, StageStart>;
  solved: Map<PlannedStage, Solved>;
  same: SameSteps;
  /** What steps came to, by their id. */
  done: Map<string, Solved>;
  /** Images whose FROM was shown, and whether the context's transfer was. */
  shown: Set<string>;
  hasCache: boolean;
  anew: ReadonlySet<Step>;
  /** The COPY whose files aren't there: found while the steps before it still run. */
  missing: Step | null;
  isCanceled: boolean;
  secrets: ReadonlyMap<string, string>;
  /** Given to every RUN, and part of no key. */
  proxies: readonly [string, string][];
};

export function cachedStep(solver: Solver, state: Solved, step: Step): CachedStep | null {
  if (!usesCache(solver, step)) return null;
  try {
    return solver.engine.buildCache.steps.get(keyOf(solver, state, step)) ?? null;
  } catch (thrown) {
    if (thrown instanceof BuildFailure) return null;
    throw thrown;
  }
}

/** Whether a stage on the image does anything anew with its files. */
export function needsBase(solver: Solver, ref: string): boolean {
  const known: Solver = { ...solver, solved: new Map(solver.solved) };
  const stages = [...solver.starts.keys()];
  return stages.some((one) => {
    if (solver.starts.get(rootOf(one))?.base?.ref !== ref) return false;
    const [first] = solver.starts.get(one)?.planned.steps ?? [];
    if (!first) {
      const users = stages.filter(({ sources }) => [...sources.values()].includes(one));
      if (users.length > 0) return users.some((each) => foreseen(known, each) === null);
      return stages.every(({ parent }) => parent !== one);
    }
    if (isLost(solver, one, first)) return false;
    return foreseen(known, one, 1) === null;
  });
}

/** A step that was done before in the same words is only looked up: its files aren't there now. */
function isLost(solver: Solver, one: PlannedStage, step: Step): boolean {
  const start = solver.starts.get(one);
  const { work } = step;
  if (!start || work.kind !== 'copy' || work.from !== null) return false;
  const state = baseOf(solver, start);
  return isUnfound(solver, state, step) && solver.engine.buildCache.steps.has(wordsOf(state, work));
}

function isUnfound(solver: Solver, state: Solved, step: Step): boolean {
  try {
    keyOf(solver, state, step);
    return false;
  } catch (thrown) {
    if (thrown instanceof BuildFailure) return true;
    throw thrown;
  }
}

/** A COPY without its files. */
export const wordsOf = ({ key }: Solved, work: CopyWork): string =>
  fingerprint(`${key}\nwords ${JSON.stringify({ ...work, from: null })}`);

const rootOf = (one: PlannedStage): PlannedStage => (one.parent ? rootOf(one.parent) : one);

/** What a stage's first steps come to, where all of them are in the cache. */
function foreseen(solver: Solver, one: PlannedStage, count = Infinity): Solved | null {
  const known = solver.solved.get(one);
  const start = solver.starts.get(rootOf(one));
  if (known || !start) return known ?? null;
  let state = baseOf(solver, start);
  for (const step of (solver.starts.get(one)?.planned.steps ?? []).slice(0, count)) {
    const { work } = step;
    const from = work.kind === 'copy' ? [work] : work.kind === 'run' ? work.mounts : [];
    const isKnown = from.every(({ from: stage }) => stage === null || foreseen(solver, stage));
    const found = isKnown ? cachedStep(solver, state, step) : null;
    if (!found) return null;
    state = after(solver, state, step, found);
  }
  if (count === Infinity) solver.solved.set(one, state);
  return state;
}

export function baseOf({ engine }: Solver, { base }: StageStart): Solved {
  const layers = base?.layers ?? [];
  const tree = layers.at(-1)?.root ?? freeze(emptyStore('scratch', engine.kernel.now));
  return { tree, layers, key: layers.map(({ diffId }) => diffId).join(' ') };
}

/** Behind a step that was in the cache. */
export const after = (
  solver: Solver,
  state: Solved,
  step: Step,
  { tree, layer }: CachedStep,
): Solved => ({
  tree,
  layers: layer ? [...state.layers, layer] : state.layers,
  key: keyOf(solver, state, step),
});

/** `--no-cache` doesn't count for a WORKDIR. */
export const usesCache = ({ hasCache, anew }: Solver, step: Step) =>
  (hasCache && !anew.has(step)) || step.work.kind === 'folder';

export function keyOf(solver: Solver, state: Solved, { work }: Step): string {
  if (work.kind === 'folder') return fingerprint(`${state.key}\nfolder ${work.path} ${work.user}`);
  if (work.kind === 'copy') {
    const { from: _, ...words } = work;
    return fingerprint(
      `${state.key}\n${JSON.stringify(words)}\n${describeMatches(matchesOf(sourceOf(solver, work), work))}`,
    );
  }
  const mounts = work.mounts.map(({ from, ...mount }) => ({
    ...mount,
    files:
      mount.type === 'bind'
        ? describeMatches([{ path: '', node: mountSource(solver, from, mount.source) }])
        : '',
  }));
  return fingerprint(`${state.key}\nrun ${JSON.stringify({ ...work, mounts })}`);
}

function mountSource(solver: Solver, from: PlannedStage | null, source: string): Node {
  const tree = treeOf(solver, from);
  return nodeAt(tree, source) ?? tree;
}

export function treeOf({ solved, context }: Solver, from: PlannedStage | null): Folder {
  return from === null ? context.root : (solved.get(from)?.tree ?? context.root);
}

export const sourceOf = (solver: Solver, { from }: CopyWork) => treeOf(solver, from);

/** The first COPY of the context, if there is one, that finds nothing to copy. */
export function missingCopy(context: Context, steps: readonly Step[]): Step | null {
  for (const step of steps) {
    const { work } = step;
    if (work.kind !== 'copy' || work.from !== null) continue;
    try {
      matchesOf(context.root, work);
    } catch (thrown) {
      if (thrown instanceof BuildFailure) return step;
      throw thrown;
    }
  }
  return null;
}
