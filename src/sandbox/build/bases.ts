// The images that stages begin with: known to the engine, or asked for from a registry.
import { normalImage } from '../../command/values/image.ts';
import { findImage, invalidReference } from '../engine/find.ts';
import type { Engine, Image } from '../engine/state.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { noRouteTo } from '../images/registry.ts';
import { BuildFailure, placed } from './failure.ts';
import { type Building, Progress } from './progress.ts';
import type { BuildRequest } from './request.ts';
import type { PlannedStage } from './step.ts';
import { suggesting } from './suggest.ts';

export type Bases = Map<PlannedStage, { image: Image; ref: string }>;

/** What a mistyped base may have meant, beside the stages. */
const common = ['alpine', 'busybox', 'centos', 'debian', 'golang', 'ubuntu', 'fedora'].flatMap(
  (name) => [name, `${name}:latest`],
);

export function* loadBases(
  engine: Engine,
  request: BuildRequest,
  stages: readonly PlannedStage[],
  progress: Progress,
  all: readonly PlannedStage[],
): Building<Bases> {
  const found: Bases = new Map();
  const seen = new Map<string, Image>();
  let failure: BuildFailure | null = null;
  const names = [...all.map(({ stage }) => stage.name), ...common];
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
    try {
      if (failure !== null && !isHere(engine, request, one)) continue;
      if (!seen.has(ref))
        seen.set(ref, yield* loadBase(engine, request, one, ref, progress, names));
    } catch (thrown) {
      if (!(thrown instanceof BuildFailure)) throw thrown;
      failure = thrown;
    }
    const image = seen.get(ref);
    if (image) found.set(one, { image, ref });
  }
  // All are asked for at once: what is here is found beside what isn't.
  if (failure !== null) throw failure;
  return found;
}

/** Whether it is another platform than the engine's. */
export const isOther = (platform: string) =>
  platform !== '' && !/^linux\/(?:amd64|x86_64)$|^linux$/.test(platform);

const isHere = (engine: Engine, { pulls, platform }: BuildRequest, one: PlannedStage) =>
  !pulls && !isOther(one.platform || platform) && findImage(engine, one.base) !== null;

function* loadBase(
  engine: Engine,
  { pulls, platform }: BuildRequest,
  one: PlannedStage,
  ref: string,
  progress: Progress,
  names: readonly string[],
): Building<Image> {
  const vertex = yield* progress.open(`[internal] load metadata for ${ref}`);
  const isForeign = isOther(one.platform || platform);
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
    new BuildFailure(
      suggesting(
        `${one.base}: failed to resolve source metadata for ${ref}: ${why}`,
        one.base,
        names,
      ),
    ),
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
