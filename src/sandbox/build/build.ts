// `docker build`: from the request to an image, told as buildx tells it.
import { normalImage } from '../../command/values/image.ts';
import { type Call, ClientError } from '../client/call.ts';
import { addImage, plainConfig, tagImage } from '../engine/images.ts';
import { findImage, invalidReference } from '../engine/find.ts';
import type { Engine, Image } from '../engine/state.ts';
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile, writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import { toBytes } from '../kernel/bytes.ts';
import { readAll, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running, Wait, Woken } from '../kernel/process.ts';
import { processViewer } from '../engine/viewer.ts';
import { checkReport, warningLines } from './warnings.ts';
import { noRouteTo } from '../images/registry.ts';
import { readStages } from './commands.ts';
import { type Context, emptyContext, readContext } from './context.ts';
import { parseDockerfile } from './dockerfile.ts';
import { excerpt } from './excerpt.ts';
import { BuildFailure, placed } from './failure.ts';
import { fingerprint } from './fingerprint.ts';
import { type Lint, warn } from './lint.ts';
import { type Asked, planBuild, planStage, reachable, type Unresolved } from './plan.ts';
import { type Printer, Progress } from './progress.ts';
import { type BuildRequest, fullName, readRequest } from './request.ts';
import { missingCopy, type Solver, solveStage, type StageStart } from './solve.ts';
import type { Planned, PlannedStage } from './step.ts';

type Building<T> = Generator<Wait, T, Woken>;
type Source = { name: string; text: string; context: Context };

/** The command: prints, and returns its exit code. */
export function* buildCommand(call: Call): Running {
  const viewer = processViewer(call.engine, call.self);
  const request = readRequest(call, viewer);
  if (call.flags.has('squash'))
    yield* write(
      call.self,
      2,
      'WARNING: experimental flag squash is removed with BuildKit. You should squash inside build using a multi-stage Dockerfile for efficiency.\n',
    );
  if (call.flags.text('isolation') !== '')
    yield* write(call.self, 2, 'WARNING: isolation flag is deprecated with BuildKit.\n');
  const printer: Printer = function* (text) {
    if (!request.isQuiet) yield* write(call.self, 2, toBytes(text));
  };
  if (!isError(lookup(viewer, `${request.context}/.git`)))
    yield* write(
      call.self,
      2,
      'WARNING: current commit information was not captured by the build: git was not found in the system: exec: "git": executable file not found in $PATH\n',
    );
  const built = yield* build(call.engine, viewer, request, printer, () => readAll(call.self, 0));
  if (built.kind === 'failed') {
    yield* write(
      call.self,
      2,
      toBytes(`${built.excerpt}ERROR: failed to build: failed to solve: ${built.message}\n`),
    );
    return 1;
  }
  if (built.kind === 'checked') {
    yield* write(call.self, 1, toBytes(built.report));
    return built.count > 0 ? 1 : 0;
  }
  if (request.isQuiet) yield* write(call.self, 1, `${built.image.id}\n`);
  if (request.idFile !== '') writeFile(viewer, request.idFile, built.image.id);
  return 0;
}

type Built =
  | { kind: 'built'; image: Image }
  | { kind: 'checked'; report: string; count: number }
  | { kind: 'failed'; message: string; excerpt: string };

/** Builds without a client around it; what fails comes back as words. */
export function* build(
  engine: Engine,
  viewer: Viewer,
  request: BuildRequest,
  print: Printer,
  input: () => Building<string>,
): Building<Built> {
  const progress = new Progress(print, engine.kernel);
  const lint: Lint = { warnings: [] };
  let source: Source | null = null;
  checkContext(viewer, request);
  yield* progress.begin();
  try {
    source = yield* loadDefinition(engine, viewer, request, progress, input, lint);
    const image = yield* solve(engine, request, source, progress, lint);
    if (image === null) return { kind: 'checked', ...checkReport(lint, source.name, source.text) };
    if (request.listsWarnings && lint.warnings.length > 0) yield* print(warningLines(lint));
    return { kind: 'built', image };
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    const { failed } = progress;
    if (failed)
      yield* print(
        `------\n > ${failed.name}:\n${failed.lines.map((line) => `${line}\n`).join('')}------\n`,
      );
    if (request.listsWarnings && lint.warnings.length > 0) yield* print(warningLines(lint));
    const shown = thrown.at && source ? excerpt(source.name, source.text, thrown.at) : '';
    return { kind: 'failed', message: thrown.message, excerpt: shown };
  }
}

function checkContext(viewer: Viewer, { context }: BuildRequest): void {
  if (context === '-') return;
  if (/^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|github\.com\/)/.test(context))
    throw new NotModelled('docker build of a URL');
  if (readContext(viewer, context, '') === null)
    throw new ClientError(
      `ERROR: failed to build: unable to prepare context: path ${JSON.stringify(context)} not found`,
    );
}

function* loadDefinition(
  engine: Engine,
  viewer: Viewer,
  request: BuildRequest,
  progress: Progress,
  input: () => Building<string>,
  lint: Lint,
): Building<Source> {
  const { file, context } = request;
  const path = file ?? (context === '-' ? '-' : `${context.replace(/\/$/, '')}/Dockerfile`);
  const name = path === '-' ? 'Dockerfile' : path.replace(/^.*\//, '');
  const vertex = yield* progress.open(`[internal] load build definition from ${name}`);
  const text = request.inline ?? (path === '-' ? yield* input() : readFile(viewer, path));
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
  // What is wrong with the text is found while it is loaded: its warnings stand with it.
  const source = {
    name,
    text,
    context: readContext(viewer, context, path) ?? emptyContext(viewer.clock.now),
  };
  const early = lintOf(engine, text, request, source);
  lint.warnings.push(...early);
  for (const each of request.isCheck ? [] : lint.warnings)
    yield* vertex.say(`WARN: ${each.rule}: ${each.text} (line ${each.line})`);
  yield* vertex.done();
  return source;
}

const progressSeed = ({ clock }: Viewer) => Math.floor(clock.now) % 1_000_000;

/** All warnings, as far as the Dockerfile can be read; what its steps are warned of only where their images can be had. */
function lintOf(
  engine: Engine,
  text: string,
  request: BuildRequest,
  source: Source,
): Lint['warnings'] {
  const lint: Lint = { warnings: [] };
  try {
    const { plan, asked } = planned(text, request, source, lint);
    const stages = reachable(plan);
    if (!stages.every((one) => isAtHand(engine, request, one))) return lint.warnings;
    const starts = new Map<PlannedStage, Planned>();
    for (const one of stages) {
      const start = (one.parent && starts.get(one.parent)) ?? plannedBase(null);
      starts.set(one, planStage(one, { ...start, once: new Map() }, plan, asked, lint));
    }
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure) && !(thrown instanceof NotModelled)) throw thrown;
  }
  return lint.warnings;
}

function isAtHand(
  engine: Engine,
  { pulls }: BuildRequest,
  { parent, base, platform }: PlannedStage,
): boolean {
  if (parent || base === 'scratch') return true;
  const isForeign = platform !== '' && !/^linux\/(?:amd64|x86_64)$|^linux$/.test(platform);
  return engine.registry.isReachable || (!pulls && !isForeign && findImage(engine, base) !== null);
}

function planned(
  text: string,
  request: BuildRequest,
  { context }: Source,
  lint: Lint,
): { plan: Unresolved; asked: Asked } {
  if (text === '') throw new BuildFailure('the Dockerfile cannot be empty');
  const file = parseDockerfile(text);
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

function plannedBase(image: Image | null): Planned {
  const config = image?.config ?? plainConfig();
  return {
    config: { ...config, onBuild: [], argsEscaped: false },
    author: image?.author ?? '',
    steps: [],
    history: [],
    baseHistory: image?.history ?? [],
    args: [],
    env: new Map(
      config.env.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    ),
    hasWorkdir: false,
    once: new Map(),
  };
}

/** Null where only the warnings were asked for. */
function* solve(
  engine: Engine,
  request: BuildRequest,
  source: Source,
  progress: Progress,
  lint: Lint,
): Building<Image | null> {
  const silent: Lint = { warnings: [] };
  const { plan, asked } = planned(source.text, request, source, silent);
  const stages = reachable(plan);
  if (request.called !== '')
    throw new BuildFailure(
      `unsupported request frontend.${request.called}: unsupported request frontend.${request.called}`,
    );
  const bases = yield* loadBases(engine, request, stages, progress);
  const ignore = yield* progress.open('[internal] load .dockerignore');
  yield* ignore.say('transferring context: 2B done');
  yield* ignore.done();
  const starts = planAll(stages, bases, plan, asked, silent);
  void lint;
  if (request.isCheck) return null;
  const solver: Solver = {
    engine,
    progress,
    context: source.context,
    starts,
    solved: new Map(),
    shown: new Set(),
    hasCache: request.hasCache,
    missing: missingCopy(
      source.context,
      [...starts.values()].flatMap(({ planned: { steps } }) => steps),
    ),
    isCanceled: false,
    secrets: request.secrets,
  };
  const { layers } = yield* solveStage(solver, plan.target);
  return yield* exportImage(engine, request, starts.get(plan.target), layers, progress);
}

type Bases = Map<PlannedStage, { image: Image; ref: string }>;

function* loadBases(
  engine: Engine,
  request: BuildRequest,
  stages: readonly PlannedStage[],
  progress: Progress,
): Building<Bases> {
  const found: Bases = new Map();
  const seen = new Map<string, Image>();
  for (const one of stages) {
    if (one.parent || one.base === 'scratch') continue;
    const ref = normalImage(one.base);
    if (!/[/]/.test(ref))
      throw placed(
        new BuildFailure(
          `failed to parse stage name ${JSON.stringify(one.base)}: ${invalidReference(one.base).message}`,
        ),
        one.stage.at,
      );
    if (!seen.has(ref)) seen.set(ref, yield* loadBase(engine, request, one, ref, progress));
    const image = seen.get(ref);
    if (image) found.set(one, { image, ref });
  }
  return found;
}

function* loadBase(
  engine: Engine,
  { pulls }: BuildRequest,
  one: PlannedStage,
  ref: string,
  progress: Progress,
): Building<Image> {
  const vertex = yield* progress.open(`[internal] load metadata for ${ref}`);
  const isForeign = one.platform !== '' && !/^linux\/(?:amd64|x86_64)$|^linux$/.test(one.platform);
  const image = pulls || isForeign ? null : findImage(engine, one.base);
  if (image) {
    yield* vertex.done();
    return image;
  }
  if (isForeign && engine.registry.isReachable)
    throw new NotModelled('an image for another platform');
  const head = headWords(engine, ref);
  const pulled = head === null ? engine.registry.find(engine, ...repositoryAndTag(ref)) : null;
  if (pulled) {
    yield* vertex.done();
    return pulled;
  }
  const why =
    head ??
    'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';
  yield* vertex.fail(why);
  throw placed(
    new BuildFailure(`${one.base}: failed to resolve source metadata for ${ref}: ${why}`),
    one.stage.at,
  );
}

/** What a request for it fails with before a registry answers; null where one does. */
function headWords({ registry }: Engine, ref: string): string | null {
  const [domain = '', ...path] = ref.split('/');
  const [, name = '', tag = ''] = /^(.*):([^:/]+)$/.exec(path.join('/')) ?? [];
  if (domain === 'docker.io')
    return registry.isReachable
      ? null
      : `failed to do request: Head "https://registry-1.docker.io/v2/${name}/manifests/${tag}": ${noRouteTo('registry-1.docker.io')}`;
  const host = domain.replace(/:\d+$/, '');
  if (host === 'localhost' || host === '127.0.0.1')
    return `failed to do request: Head "https://${domain}/v2/${name}/manifests/${tag}": dial tcp 127.0.0.1:${/:(\d+)$/.exec(domain)?.[1] ?? '443'}: connect: connection refused`;
  return registry.isReachable
    ? null
    : `failed to do request: Head "https://${domain}/v2/${name}/manifests/${tag}": ${noRouteTo(host)}`;
}

function repositoryAndTag(ref: string): [string, string] {
  const bare = ref.replace(/^docker\.io\/(?:library\/)?/, '');
  const at = bare.lastIndexOf(':');
  return [bare.slice(0, at), bare.slice(at + 1)];
}

function planAll(
  stages: readonly PlannedStage[],
  bases: Bases,
  plan: Unresolved,
  asked: Asked,
  lint: Lint,
): Map<PlannedStage, StageStart> {
  const starts = new Map<PlannedStage, StageStart>();
  for (const one of stages) {
    const base = bases.get(one) ?? null;
    const parent = one.parent ? starts.get(one.parent)?.planned : null;
    const start = parent
      ? { ...parent, once: new Map<string, number>() }
      : plannedBase(base?.image ?? null);
    const triggers = parent ? parent.config.onBuild : (base?.image.config.onBuild ?? []);
    prependTriggers(one, triggers);
    start.config = { ...start.config, onBuild: [] };
    const planned1 = planStage(one, start, plan, asked, lint);
    if (one === plan.target)
      for (const [key, value] of asked.labels) planned1.config.labels.set(key, value);
    starts.set(one, {
      planned: planned1,
      base: base ? { layers: base.image.layers, ref: base.ref } : null,
    });
  }
  return starts;
}

/** ONBUILD of the base: instructions in front of the stage's own, said to stand at its FROM. */
function prependTriggers(one: PlannedStage, triggers: readonly string[]): void {
  const commands = triggers.flatMap((text) => {
    const { instructions } = parseDockerfile(`FROM x\n${text}`);
    const [stage] = readStages(instructions, { warnings: [] }).stages;
    return (stage?.commands ?? []).map((command) => ({
      ...command,
      at: one.stage.at,
      isOnBuild: true,
    }));
  });
  one.stage = { ...one.stage, commands: [...commands, ...one.stage.commands] };
}

function* exportImage(
  engine: Engine,
  { tags }: BuildRequest,
  start: StageStart | undefined,
  layers: Image['layers'],
  progress: Progress,
): Building<Image> {
  const vertex = yield* progress.open('exporting to image');
  yield* vertex.say('exporting layers done');
  const image = imageOf(engine, start, layers);
  yield* vertex.say(`writing image ${image.id} done`);
  for (const tag of tags) {
    tagImage(engine, image, tag);
    yield* vertex.say(`naming to ${fullName(tag)} done`);
  }
  yield* vertex.done();
  return image;
}

/** The same steps from the cache make the same image, with the time at which they were first done. */
function imageOf(engine: Engine, start: StageStart | undefined, layers: Image['layers']): Image {
  const { planned: result } = start ?? { planned: plannedBase(null) };
  const { config } = result;
  const told = JSON.stringify([
    { ...config, labels: [...config.labels] },
    result.history,
    layers.map(({ diffId }) => diffId),
    result.author,
  ]);
  const key = fingerprint(told);
  const known = engine.buildCache.images.get(key);
  const there = known && engine.images.get(known.id);
  if (there) return there;
  const createdAt = known?.createdAt ?? engine.kernel.now;
  const image = addImage(engine, {
    config,
    layers,
    history: [
      ...result.baseHistory,
      ...result.history.map((each) => ({
        ...each,
        createdAt,
        comment: 'buildkit.dockerfile.v0',
        author: '',
      })),
    ],
    author: result.author,
    comment: 'buildkit.dockerfile.v0',
    createdAt,
    ...(known ? { id: known.id } : {}),
  });
  engine.buildCache.images.set(key, { id: image.id, createdAt });
  return image;
}
