// Images of services: built from their folders, or pulled where they aren't there.
import { parseImage } from '../../command/values/image.ts';
import { build } from '../build/build.ts';
import { findImage, invalidReference } from '../engine/find.ts';
import type { Image } from '../engine/state.ts';
import { processViewer } from '../engine/viewer.ts';
import { ClientError } from '../client/call.ts';
import { pull } from '../client/pull.ts';
import { DaemonError } from '../engine/daemon.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { type HowToBuild, requestOf } from './build-request.ts';
import { ComposeFailure } from './failure.ts';
import { imageName } from './options.ts';
import { inOrder, textOf } from './project.ts';
import { type Session, tell } from './session.ts';
import type { Doing } from '../kernel/process.ts';
import type { Mapping } from './yaml-text.ts';

/** Services of these names that have something to build. */
export function buildable({ project }: Session, names: readonly string[]): string[] {
  return inOrder(project.services).filter(
    (name) => names.includes(name) && project.services.get(name)?.['build'] !== undefined,
  );
}

export function* buildServices(session: Session, names: readonly string[], how: HowToBuild): Doing {
  const { call, project, engine } = session;
  const print = function* (text: string): Doing {
    if (!how.isQuiet) yield* write(call.self, 1, toBytes(text));
  };
  for (const name of names) {
    const service = project.services.get(name) ?? {};
    const request = requestOf(session, name, service, how);
    const viewer = processViewer(engine, call.self);
    let isFirst = true;
    let last = 1;
    yield* print(
      '#1 [internal] load local bake definitions\n#1 reading from stdin 500B done\n#1 DONE 0.0s\n\n',
    );
    const renumbered = function* (text: string): Doing {
      const from = isFirst ? text.replace(/^#0 .*\n\n/, '') : text;
      isFirst = false;
      yield* print(
        from.replace(/^(\n?)#(\d+) /gm, (_all, gap: string, number: string) => {
          last = Math.max(last, Number(number) + 1);
          return `${gap}#${Number(number) + 1} `;
        }),
      );
    };
    const built = yield* built1(
      build(engine, viewer, request, { print: renumbered, warnings: renumbered }, noInput),
    );
    if (built.kind === 'failed') {
      const shown = built.excerpt === '' ? '' : built.excerpt.replaceAll('\n', '\n\n');
      throw new ComposeFailure(`${shown}failed to solve: ${built.message}\n`);
    }
    yield* print(`\n#${last + 1} resolving provenance for metadata file\n#${last + 1} DONE 0.0s\n`);
    if (!how.isQuiet) yield* tell(call, ` ${imageName(project, name, service)}  Built`);
  }
}

/** What buildx refuses before it begins is told without its name. */
function* built1<T>(steps: Doing<T>): Doing<T> {
  try {
    return yield* steps;
  } catch (thrown) {
    if (!(thrown instanceof ClientError)) throw thrown;
    throw new ComposeFailure(`${thrown.message.replace(/^ERROR: failed to build: /, '')}\n`);
  }
}

/** Before containers are made: every image is there afterwards. */
export function* needImages(
  session: Session,
  names: readonly string[],
  how: { builds: boolean; neverBuilds: boolean; pull: string; isQuiet: boolean },
): Doing {
  const { engine, project } = session;
  checkNames(session, names);
  const isMissing = (name: string) =>
    findImage(engine, imageName(project, name, project.services.get(name) ?? {})) === null;
  const built = buildable(session, names);
  const toPull = names.filter((name) => {
    const service = project.services.get(name) ?? {};
    // What has no name of its own can only be built.
    const isOwn = service['image'] === undefined || how.builds;
    if (built.includes(name) && isOwn) return false;
    return wantsPull(service, how.pull, isMissing(name));
  });
  yield* pullServices(session, toPull, { isQuiet: how.isQuiet, builds: !how.neverBuilds });
  const toBuild = built.filter((name) => (how.builds || isMissing(name)) && !how.neverBuilds);
  yield* buildServices(session, toBuild, {
    isQuiet: false,
    hasCache: true,
    pulls: false,
    args: [],
  });
}

export function checkNames({ project }: Session, names: readonly string[]): void {
  for (const name of names) {
    const word = imageName(project, name, project.services.get(name) ?? {});
    if (!parseImage(word))
      throw new ComposeFailure(
        `unable to get image '${word}': Error response from daemon: ${invalidReference(word).message}`,
      );
  }
}

function wantsPull(service: Mapping, given: string, isMissing: boolean): boolean {
  const policy = given === '' || given === 'policy' ? textOf(service, 'pull_policy') : given;
  if (policy === 'always') return true;
  return policy !== 'never' && policy !== 'build' && isMissing;
}

type Pulling = { isQuiet: boolean; builds?: boolean; goesOn?: boolean };

/** At once: the first that fails ends the others, unless all go on. */
export function* pullServices(
  session: Session,
  names: readonly string[],
  { isQuiet, builds = false, goesOn = false }: Pulling,
): Doing {
  const { call, project } = session;
  const isBuilt = (word: string) =>
    [...project.services.values()].some(
      (service) => service['image'] === word && service['build'] !== undefined,
    );
  const told = function* (name: string, what: string): Doing {
    if (!isQuiet) yield* tell(call, ` ${name} ${what}`);
  };
  for (const name of names) yield* told(name, 'Pulling ');
  for (const [at, name] of names.entries()) {
    const word = imageName(project, name, project.services.get(name) ?? {});
    try {
      yield* pull(call, word, { quiet: true, fd: 2 });
      yield* told(name, 'Pulled ');
    } catch (thrown) {
      if (!(thrown instanceof DaemonError)) throw thrown;
      const willBeBuilt = builds && isBuilt(word);
      yield* told(name, `${willBeBuilt ? 'Warning' : 'Error'} ${thrown.message}`);
      if (willBeBuilt || goesOn) continue;
      for (const other of names.slice(at + 1)) yield* told(other, ' Interrupted');
      throw thrown;
    }
  }
}

/** The image of a service; one that can't be there any more is an error of the engine. */
export function imageOf({ engine, project }: Session, name: string, service: Mapping): Image {
  const word = imageName(project, name, service);
  const image = findImage(engine, word);
  if (image) return image;
  const tag = parseImage(word)?.tag === '' ? `${word}:latest` : word;
  throw new DaemonError(`No such image: ${tag}`, 'missing');
}

/** A project's Dockerfiles are files. */
function* noInput(): Doing<string> {
  yield* [];
  return '';
}
