// Does what was planned: each step from the cache or anew, stage after stage, and an image at the end.
import { diffTrees } from '../files/diff.ts';
import type { Folder } from '../files/node.ts';
import { bytesBelow, emptyStore, freeze, nodeAt, storeFrom } from '../files/store.ts';
import type { FileStore } from '../files/mount.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { newId } from '../engine/daemon.ts';
import { remember } from '../engine/build-cache.ts';
import type { Engine, ImageLayer } from '../engine/state.ts';
import { storeViewer } from '../engine/viewer.ts';
import {
  after,
  baseOf,
  cachedStep,
  keyOf,
  needsBase,
  type Solved,
  type Solver,
  sourceOf,
  type StageStart,
  treeOf,
  usesCache,
  wordsOf,
} from './cache-key.ts';
import { copyAll, isUrl, owningOf } from './copy.ts';
import { BuildFailure, FetchFailure, placed } from './failure.ts';
import { fingerprint } from './fingerprint.ts';
import { makeWorkdir, runInside } from './inside.ts';
import { stepCount } from './plan.ts';
import { type Building, Vertex } from './progress.ts';
import type { CopyWork, PlannedStage, RunWork, Step } from './step.ts';

export function* solveStage(solver: Solver, one: PlannedStage): Building<Solved> {
  const known = solver.solved.get(one);
  if (known) return known;
  const start = solver.starts.get(one);
  if (!start) throw new BuildFailure(`stage ${one.label} has no plan`);
  for (const source of new Set(one.sources.values())) yield* solveStage(solver, source);
  const parent = one.parent ? yield* solveStage(solver, one.parent) : null;
  let state = parent ?? baseOf(solver, start);
  const own = start.planned.steps.slice(
    parent && one.parent ? (solver.starts.get(one.parent)?.planned.steps.length ?? 0) : 0,
  );
  if (start.base)
    yield* showBase(solver, solver.same.bases.get(start.base.ref) ?? one, start, state);
  for (const step of own) state = yield* solveStep(solver, state, step);
  solver.solved.set(one, state);
  return state;
}

/** CACHED where its files are needed and were there before: what is only looked up counts as done. */
function* showBase(
  solver: Solver,
  one: PlannedStage,
  { base }: StageStart,
  state: Solved,
): Building<void> {
  if (!base || solver.shown.has(base.ref)) return;
  solver.shown.add(base.ref);
  const { steps } = solver.engine.buildCache;
  // Counted before ONBUILD brought more.
  const commands = one.stage.commands.filter(({ isOnBuild }) => !isOnBuild);
  const total = stepCount({ ...one, stage: { ...one.stage, commands } });
  const place = one.isVirtual
    ? ''
    : `[${one.label === '' ? '' : `${one.label} `}${'1'.padStart(String(total).length)}/${total}] `;
  const vertex = yield* solver.progress.open(`${place}FROM ${base.ref}`);
  const isNeeded = needsBase(solver, base.ref);
  const key = `base ${state.key}`;
  const wasThere = steps.has(key);
  if (isNeeded) steps.set(key, { tree: state.tree, layer: null });
  if (isNeeded)
    remember(solver.engine, key, {
      isSent: false,
      sizeBytes: 0,
      layerId: base.layers.at(-1)?.diffId ?? '',
    });
  yield* vertex.done(isNeeded && wasThere);
}

function* solveStep(solver: Solver, state: Solved, step: Step): Building<Solved> {
  const id = solver.same.ids.get(step) ?? '';
  const done = solver.done.get(id);
  if (done) return done;
  const solved = yield* solveOnce(solver, state, step);
  solver.done.set(id, solved);
  return solved;
}

const nameOf = ({ same }: Solver, step: Step) =>
  same.names.get(same.ids.get(step) ?? '') ?? step.name;

function* solveOnce(solver: Solver, state: Solved, step: Step): Building<Solved> {
  const { work } = step;
  const steps = [...solver.starts.values()].flatMap(({ planned }) => planned.steps);
  if (steps.some(usesContext)) yield* showContext(solver);
  if (solver.missing !== null && solver.missing !== step) {
    if (solver.isCanceled) return yield* skipped(solver, state, step);
    if (work.kind === 'run' && cachedStep(solver, state, step) === null)
      return yield* canceled(solver, state, step);
  }
  if (work.kind === 'copy') yield* showDocuments(solver, state, step, work);
  const vertex = yield* solver.progress.open(nameOf(solver, step));
  try {
    return yield* solved1(solver, state, step, vertex);
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    yield* vertex.fail(thrown.message);
    if (thrown instanceof FetchFailure)
      throw new BuildFailure(`failed to load cache key: ${thrown.message}`);
    const isLookup = thrown.message.startsWith('failed to calculate checksum');
    throw placed(thrown, step.at, isLookup ? 'failed to compute cache key: ' : '');
  }
}

/** What is sent is sent at the start, also where a step in front of its use fails. */
const usesContext = ({ work }: Step): boolean =>
  (work.kind === 'copy' && work.from === null && work.sources.some((each) => !isUrl(each))) ||
  (work.kind === 'run' && work.mounts.some(({ type, from }) => type === 'bind' && from === null));

/** Here-docs are files of their own, known again where they are needed. */
function* showDocuments(
  solver: Solver,
  state: Solved,
  step: Step,
  { contents }: CopyWork,
): Building<void> {
  const { steps } = solver.engine.buildCache;
  const isNeeded = cachedStep(solver, state, step) === null;
  for (const { name, text } of contents) {
    const key = fingerprint(`document ${name}\n${text}`);
    const vertex = yield* solver.progress.open('[internal] preparing inline document');
    yield* vertex.done(isNeeded && steps.has(key));
    if (isNeeded) steps.set(key, { tree: state.tree, layer: null });
  }
}

/** What never came to be done is told as if it had been. */
function* skipped(solver: Solver, state: Solved, step: Step): Building<Solved> {
  const vertex = yield* solver.progress.open(nameOf(solver, step));
  yield* vertex.done(true);
  return state;
}

function* canceled(solver: Solver, state: Solved, step: Step): Building<Solved> {
  const vertex = yield* solver.progress.open(nameOf(solver, step));
  yield* vertex.say('CANCELED');
  solver.isCanceled = true;
  return state;
}

function* solved1(solver: Solver, state: Solved, step: Step, vertex: Vertex): Building<Solved> {
  const key = keyAt(solver, state, step);
  const known = usesCache(solver, step) ? solver.engine.buildCache.steps.get(key) : undefined;
  if (known) {
    yield* vertex.done(true);
    return after(solver, state, step, known);
  }
  const tree = yield* work1(solver, state, step, vertex);
  const layer = layerOf(solver.engine, state.tree, tree);
  solver.engine.buildCache.steps.set(key, { tree, layer });
  if (step.work.kind === 'copy')
    solver.engine.buildCache.steps.set(wordsOf(state, step.work), { tree, layer });
  remember(solver.engine, key, {
    isSent: false,
    sizeBytes: layer.sizeBytes,
    layerId: layer.diffId,
  });
  yield* vertex.done();
  return { tree, layers: [...state.layers, layer], key };
}

function keyAt(solver: Solver, state: Solved, step: Step): string {
  try {
    return keyOf(solver, state, step);
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    const { infoId, registry } = solver.engine;
    if (thrown instanceof FetchFailure && registry.isReachable)
      throw new NotModelled('ADD of a URL');
    if (thrown instanceof FetchFailure) throw thrown;
    const [, missing] = /^"(.*)": not found$/.exec(thrown.message) ?? [];
    if (missing !== undefined && isPlain(solver, state, step))
      throw new BuildFailure(`lstat ${missing}: no such file or directory`);
    throw new BuildFailure(
      `failed to calculate checksum of ref ${infoId}::${newId(solver.engine).slice(0, 25)}: ${thrown.message}`,
    );
  }
}

/** Nothing was done yet, neither here nor where the files come from: they are looked for only when they are copied. */
function isPlain(solver: Solver, state: Solved, { work }: Step): boolean {
  if (work.kind !== 'copy' || work.from === null) return false;
  const source = solver.solved.get(work.from);
  const bases = new Set([...solver.starts.values()].map((start) => baseOf(solver, start).key));
  return bases.has(state.key) && source !== undefined && bases.has(source.key);
}

function layerOf(engine: Engine, before: Folder, tree: Folder): ImageLayer {
  let sizeBytes = 0;
  for (const { kind, path } of diffTrees(before, tree)) {
    const node = kind === 'D' ? null : nodeAt(tree, path);
    if (node?.kind === 'file') sizeBytes += bytesBelow(node);
  }
  return { diffId: `sha256:${newId(engine)}`, root: tree, sizeBytes };
}

function* showContext({ engine, progress, shown, context, place }: Solver): Building<void> {
  if (shown.has('context')) return;
  shown.add('context');
  const vertex = yield* progress.open('[internal] load build context');
  const sizeBytes = bytesBelow(context.root);
  remember(engine, `context ${place}`, { isSent: true, sizeBytes, layerId: '' });
  yield* vertex.say(`transferring context: ${Math.max(2, sizeBytes)}B done`);
  yield* vertex.done();
}

function* work1(solver: Solver, state: Solved, { work }: Step, vertex: Vertex): Building<Folder> {
  const { engine } = solver;
  const store = storeFrom('build', state.tree);
  if (work.kind === 'folder') {
    makeWorkdir(engine, store, work.path, work.user);
    yield* pass(engine, 30);
  } else if (work.kind === 'copy') {
    copyAll(
      storeViewer(engine, store),
      store,
      sourceOf(solver, work),
      work,
      owningOf(work, state.tree),
    );
    yield* pass(engine, 30);
  } else yield* run1(solver, store, work, vertex);
  return freeze(store);
}

function* pass({ kernel }: Engine, ms: number): Building<void> {
  yield { isReady: () => false, at: kernel.now + ms, isHeld: true };
}

function* run1(
  solver: Solver,
  store: ReturnType<typeof storeFrom>,
  work: RunWork,
  vertex: Vertex,
): Building<void> {
  const { engine, secrets, proxies } = solver;
  yield* pass(engine, 150);
  let open = '';
  const lines: string[] = [];
  const hears = (data: string) => {
    const parts = (open + data).split('\n');
    open = parts.pop() ?? '';
    lines.push(...parts);
  };
  const caches = new Map<string, FileStore>();
  const sources = {
    treeOf: (mount: RunWork['mounts'][number]) => treeOf(solver, mount.from),
    secret: (id: string) => secrets.get(id) ?? null,
    // Without the cache a build begins with an empty one, and the next builds have that.
    cache: (id: string) => {
      const { mounts } = engine.buildCache;
      const isKnown = solver.hasCache || solver.shown.has(`cache ${id}`);
      const known = isKnown ? mounts.get(id) : undefined;
      const store = known ?? emptyStore(`cache ${id}`, engine.kernel.now);
      solver.shown.add(`cache ${id}`);
      mounts.set(id, store);
      caches.set(id, store);
      return store;
    },
  };
  let failure: unknown = null;
  try {
    const env = [...work.env, ...proxies];
    yield* runInside(engine, store, { ...work, env }, sources, hears);
  } catch (thrown) {
    failure = thrown;
  }
  for (const [id, { usedBytes }] of caches)
    remember(engine, `mount ${id}`, { isSent: true, sizeBytes: usedBytes, layerId: '' });
  if (open !== '') lines.push(open);
  for (const line of lines) yield* vertex.log(line);
  if (failure !== null) throw failure;
}
