// The Dockerfile as it is loaded: its text, its context, and what is warned of.
import { findImage } from '../engine/find.ts';
import { remember } from '../engine/build-cache.ts';
import type { Engine } from '../engine/state.ts';
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import { nodeAt } from '../files/store.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { isOther } from './bases.ts';
import { readStages } from './commands.ts';
import { type Context, emptyContext, readContext } from './context.ts';
import { parseDockerfile } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';
import { type Lint, setLint, warn } from './lint.ts';
import { plannedBase } from './plan-all.ts';
import { planBuild, planStage } from './plan.ts';
import { type Building, Progress } from './progress.ts';
import type { BuildRequest } from './request.ts';
import { reachable, type Unresolved } from './stages.ts';
import { isLost } from './syntax.ts';
import { archiveIn, treeFromTar } from './unpack.ts';
import type { Asked, Planned, PlannedStage } from './step.ts';

export type LoadedDefinition = {
  name: string;
  text: string;
  context: Context;
  /** The context came as an archive on standard input. */
  isArchive: boolean;
};

export function* loadDefinition(
  engine: Engine,
  viewer: Viewer,
  request: BuildRequest,
  progress: Progress,
  input: () => Building<string>,
  lint: Lint,
): Building<LoadedDefinition> {
  const { file, context } = request;
  const path = asItLies(
    viewer,
    file ?? (context === '-' ? '-' : `${context.replace(/\/$/, '')}/Dockerfile`),
  );
  const name = path === '-' ? 'Dockerfile' : path.replace(/^.*\//, '');
  const sent = context === '-' ? yield* input() : '';
  const archive = archiveIn(sent);
  if (archive !== null) {
    const loaded = yield* loadArchive(archive, viewer, file ?? 'Dockerfile', progress);
    Object.assign(lint, lintOf(engine, loaded.text, request, loaded));
    return loaded;
  }
  const vertex = yield* progress.open(`[internal] load build definition from ${name}`);
  const text =
    request.inline ??
    (context === '-' ? sent : path === '-' ? yield* input() : readFile(viewer, path));
  if (context === '-' && sent === '') {
    vertex.fails();
    throw new BuildFailure('failed to read dockerfile: no local sources enabled');
  }
  if (isError(text)) {
    yield* vertex.say('transferring dockerfile: 2B done');
    yield* vertex.done();
    throw new BuildFailure(
      text.code === 'EISDIR'
        ? `failed to read dockerfile: read /var/lib/docker/tmp/buildkit-mount${1e9 + progressSeed(viewer)}: is a directory`
        : `failed to read dockerfile: open ${name}: no such file or directory`,
    );
  }
  yield* vertex.say(`transferring dockerfile: ${text.length + 31}B done`);

  remember(engine, `dockerfile ${path}`, { isSent: true, sizeBytes: text.length, layerId: '' });
  // What is wrong with the text is found while it is loaded: its warnings stand with it.
  const source = {
    name,
    text,
    context: readContext(viewer, context, path) ?? emptyContext(viewer.clock.now),
    isArchive: false,
  };
  Object.assign(lint, lintOf(engine, text, request, source));
  for (const each of request.isCheck ? [] : lint.warnings)
    yield* vertex.say(`WARN: ${each.rule}: ${each.text} (line ${each.line})`);
  yield* vertex.done();
  return source;
}

/** All that the build gets is in it, the Dockerfile too. */
function* loadArchive(
  archive: string,
  viewer: Viewer,
  file: string,
  progress: Progress,
): Building<LoadedDefinition> {
  for (const name of ['[internal] load remote build context', 'copy /context /'])
    yield* (yield* progress.open(name)).done();
  const root = treeFromTar(archive, viewer.clock.now);
  const found = nodeAt(root, file);
  if (found?.kind !== 'file')
    throw new BuildFailure(`failed to read dockerfile: open ${file}: no such file or directory`);
  const context = { root, isIgnored: null };
  return { name: file.replace(/^.*\//, ''), text: found.data, context, isArchive: true };
}

/** Where there is no Dockerfile, one in small letters is taken. */
function asItLies(viewer: Viewer, path: string): string {
  if (!/(?:^|\/)Dockerfile$/.test(path) || !isError(lookup(viewer, path))) return path;
  const small = path.replace(/D(?=ockerfile$)/, 'd');
  return isError(lookup(viewer, small)) ? path : small;
}

const progressSeed = ({ clock }: Viewer) => Math.floor(clock.now) % 1_000_000;

/** All warnings, as far as the Dockerfile can be read; what its steps are warned of only where their images can be had. */
function lintOf(
  engine: Engine,
  text: string,
  request: BuildRequest,
  source: LoadedDefinition,
): Lint {
  const lint: Lint = { warnings: [] };
  if (isLost(engine, text)) return lint;
  try {
    const { plan, asked } = planned(text, request, source, lint);
    const stages = reachable(plan);
    if (!stages.every((one) => isAtHand(engine, request, one))) return lint;
    const starts = new Map<PlannedStage, Planned>();
    for (const one of stages) {
      const start = (one.parent && starts.get(one.parent)) ?? plannedBase(null);
      starts.set(one, planStage(one, { ...start, once: new Map() }, plan, asked, lint));
    }
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure) && !(thrown instanceof NotModelled)) throw thrown;
  }
  return lint;
}

function isAtHand(
  engine: Engine,
  { pulls, platform: wanted }: BuildRequest,
  { parent, base, platform }: PlannedStage,
): boolean {
  if (parent || base === 'scratch') return true;
  const isForeign = isOther(platform || wanted);
  return engine.registry.isReachable || (!pulls && !isForeign && findImage(engine, base) !== null);
}

export function planned(
  text: string,
  request: BuildRequest,
  { context }: LoadedDefinition,
  lint: Lint,
): { plan: Unresolved; asked: Asked } {
  if (text === '') throw new BuildFailure('the Dockerfile cannot be empty');
  const file = parseDockerfile(text);
  setLint(lint, request.args.get('BUILDKIT_DOCKERFILE_CHECK') ?? file.check);
  for (const line of file.emptyContinuations)
    warn(lint, 'NoEmptyContinuation', line, 'Empty continuation line');
  const asked: Asked = {
    target: request.target,
    args: request.args,
    labels: request.labels,
    isIgnored: context.isIgnored,
  };
  const plan = planBuild(readStages(file.instructions, lint), file.escape, asked, lint);
  return { plan, asked };
}
