// `docker build`: from the request to an image, told as buildx tells it.
import { type Call, ClientError } from '../client/call.ts';
import { remember } from '../engine/build-cache.ts';
import type { Engine, Image, ImageConfig } from '../engine/state.ts';
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import { toBytes } from '../kernel/bytes.ts';
import { readAll, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { processViewer } from '../engine/viewer.ts';
import { isOther, loadBases } from './bases.ts';
import { missingCopy, type Solver } from './cache-key.ts';
import { configWith } from './changes.ts';
import { readContext } from './context.ts';
import { loadDefinition, planned, type LoadedDefinition } from './definition.ts';
import { excerpt } from './excerpt.ts';
import { isRemote, loadRemote, lostFolder } from './remote.ts';
import { exportImage } from './export-image.ts';
import { BuildFailure } from './failure.ts';
import { type Lint, violated } from './lint.ts';
import { exportFiles } from './output.ts';
import { planAll } from './plan-all.ts';
import { type Building, type Printer, Progress } from './progress.ts';
import { type BuildRequest, readRequest } from './request.ts';
import { sameSteps } from './same-steps.ts';
import { solveStage } from './solve.ts';
import { resolveSyntax } from './syntax.ts';
import { reachable } from './stages.ts';
import { checkReport, warningLines } from './warnings.ts';

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
  const warnings: Printer = function* (text) {
    // The host has no git: said even where a build says nothing else.
    if (!isError(lookup(viewer, `${request.context}/.git`)))
      yield* write(
        call.self,
        2,
        'WARNING: current commit information was not captured by the build: git was not found in the system: exec: "git": executable file not found in $PATH\n',
      );
    yield* printer(text);
  };
  const built = yield* build(call.engine, viewer, request, { print: printer, warnings }, () =>
    readAll(call.self, 0),
  );
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
    yield* write(call.self, 2, toBytes(built.failure));
    return built.count > 0 || built.failure !== '' ? 1 : 0;
  }
  const id = built.image?.id ?? '';
  if (request.isQuiet) yield* write(call.self, 1, `${id}\n`);
  if (built.archive !== '') yield* write(call.self, 1, built.archive);
  if (request.idFile !== '') writeFile(viewer, request.idFile, id);
  return 0;
}

/** `--change` of commit and import. */
export function changedConfig(config: ImageConfig, changes: readonly string[]): ImageConfig {
  return configWith(config, changes);
}

type Built =
  | { kind: 'built'; image: Image | null; archive: string }
  | { kind: 'checked'; report: string; count: number; failure: string }
  | { kind: 'failed'; message: string; excerpt: string };

/** Builds without a client around it; what fails comes back as words. */
export function* build(
  engine: Engine,
  viewer: Viewer,
  request: BuildRequest,
  { print, warnings }: { print: Printer; warnings: Printer },
  input: () => Building<string>,
): Building<Built> {
  const progress = new Progress(print, engine.kernel);
  const lint: Lint = { warnings: [] };
  let source: LoadedDefinition | null = null;
  checkContext(viewer, request);
  engine.buildCache.usedAt = engine.kernel.now;
  yield* progress.begin();
  try {
    if (isRemote(request.context)) yield* loadRemote(engine, request.context, progress);
    source = yield* loadDefinition(engine, viewer, request, progress, input, lint);
    yield* resolveSyntax(engine, source.text, progress);
    const solved = yield* solve(engine, viewer, request, source, progress, lint);
    if (solved === null) return checked(lint, source, null);
    yield* warnings(request.listsWarnings && lint.warnings.length > 0 ? warningLines(lint) : '');
    return { kind: 'built', ...solved };
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    const { failed } = progress;
    if (failed)
      yield* print(
        `------\n > ${failed.name}:\n${failed.lines.map((line) => `${line}\n`).join('')}------\n`,
      );
    if (request.isCheck && source) return checked(lint, source, thrown);
    yield* warnings(request.listsWarnings && lint.warnings.length > 0 ? warningLines(lint) : '');
    const shown = thrown.at && source ? excerpt(source.name, source.text, thrown.at) : '';
    return { kind: 'failed', message: thrown.message, excerpt: shown };
  }
}

/** It knows a Dockerfile in small letters by its usual name. */
function checked(
  lint: Lint,
  { name, text }: LoadedDefinition,
  failed: BuildFailure | null,
): Built & { kind: 'checked' } {
  const shown = name === 'dockerfile' ? 'Dockerfile' : name;
  const { report, count } = checkReport(lint, shown, text);
  if (failed === null) return { kind: 'checked', report, count, failure: '' };
  const where = failed.at ? excerpt(shown, text, failed.at) : '';
  return {
    kind: 'checked',
    report: count > 0 ? `${report}\n` : '',
    count,
    failure: `ERROR: ${failed.message}\n${where}\n`,
  };
}

function checkContext(viewer: Viewer, { context, file }: BuildRequest): void {
  if (context === '-') return;
  if (isRemote(context)) return;
  if (readContext(viewer, context, '') === null)
    throw new ClientError(
      `ERROR: failed to build: unable to prepare context: path ${JSON.stringify(context)} not found`,
    );
  const lost = file === null ? null : lostFolder(viewer, file);
  if (lost !== null)
    throw new ClientError(
      `ERROR: failed to build: resolve : lstat ${lost}: no such file or directory`,
    );
}

const proxiesIn = (args: ReadonlyMap<string, string>): [string, string][] =>
  [...args]
    .filter(([key]) => /^(?:https?|ftp|no|all)_proxy$/i.test(key))
    .flatMap(([key, value]) => [
      [key.toUpperCase(), value],
      [key.toLowerCase(), value],
    ]);

/** The steps of the stages that --no-cache-filter names. */
function stepsOf({ anew }: BuildRequest, starts: Solver['starts']): Solver['anew'] {
  const steps = [...starts].flatMap(([one, { planned: plan }]) => {
    const inherited = one.parent ? (starts.get(one.parent)?.planned.steps.length ?? 0) : 0;
    return anew.has(one.stage.name || one.label) ? plan.steps.slice(inherited) : [];
  });
  return new Set(steps);
}

/** Null where only the warnings were asked for. */
function* solve(
  engine: Engine,
  viewer: Viewer,
  request: BuildRequest,
  source: LoadedDefinition,
  progress: Progress,
  lint: Lint,
): Building<{ image: Image | null; archive: string } | null> {
  const silent: Lint = { warnings: [] };
  const { plan, asked } = planned(source.text, request, source, silent);
  // Looked over is what nobody needs, too.
  const stages = request.isCheck ? plan.stages : reachable(plan);
  if (request.called !== '')
    throw new BuildFailure(
      `unsupported request frontend.${request.called}: unsupported request frontend.${request.called}`,
    );
  const bases = yield* loadBases(engine, request, stages, progress, plan.stages);
  if (!source.isArchive) {
    const ignore = yield* progress.open('[internal] load .dockerignore');
    yield* ignore.say('transferring context: 2B done');
    remember(engine, `ignore ${request.context}`, { isSent: true, sizeBytes: 0, layerId: '' });
    yield* ignore.done();
  }
  const starts = planAll(stages, bases, plan, asked, silent);
  if (request.isCheck) return null;
  if (lint.isError === true && lint.warnings.length > 0)
    throw new BuildFailure(`lint violation found for rules: ${violated(lint)}`);
  const solver: Solver = {
    engine,
    progress,
    context: source.context,
    place: request.context,
    starts,
    solved: new Map(),
    same: sameSteps(starts, plan.target),
    done: new Map(),
    shown: new Set(source.isArchive ? ['context'] : []),
    hasCache: request.hasCache,
    anew: stepsOf(request, starts),
    missing: missingCopy(
      source.context,
      [...starts.values()].flatMap(({ planned: { steps } }) => steps),
    ),
    isCanceled: false,
    secrets: request.secrets,
    proxies: proxiesIn(request.args),
  };
  const { layers, tree } = yield* solveStage(solver, plan.target);
  if (isOther(request.platform)) throw new NotModelled('an image for another platform');
  if (request.output.kind !== 'image')
    return {
      image: null,
      archive: yield* exportFiles(request.output, viewer, tree, progress),
    };
  const image = yield* exportImage(engine, request, starts.get(plan.target), layers, progress);
  return { image, archive: '' };
}
