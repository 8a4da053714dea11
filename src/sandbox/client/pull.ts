// Pulling: from a registry that the world pretends to have.
import { parseImage } from '../../command/values/image.ts';
import { DaemonError, tellImage } from '../engine/daemon.ts';
import { familiar, invalidReference } from '../engine/find.ts';
import { noRouteTo } from '../images/registry.ts';
import type { Engine, Image } from '../engine/state.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { tagImage } from '../engine/images.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Call, Working } from './call.ts';

export function* pull(
  call: Call,
  word: string,
  { quiet, fd }: { quiet: boolean; fd: 1 | 2 },
): Working<Image> {
  const { engine } = call;
  const named = familiar(word);
  const full = parseImage(word);
  if (!named || !full) throw invalidReference(word);
  if (named.repository === 'scratch')
    throw new DaemonError("'scratch' is a reserved name", 'invalid');
  const print = function* (text: string): Working {
    if (!quiet) yield* write(call.self, fd, toBytes(`${text}\n`));
  };
  if (isServed(engine, full.domain)) throw new NotModelled("a registry of one's own");
  if (!engine.registry.isReachable) throw new DaemonError(unreachable(full.domain), 'failed');
  const found = engine.registry.find(engine, named.repository, named.tag);
  if (!found)
    throw new DaemonError(
      full.domain === 'docker.io'
        ? `pull access denied for ${named.repository}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`
        : `failed to resolve reference "${full.domain}/${full.path}:${named.tag}": ${full.domain}/${full.path}:${named.tag}: not found`,
      'missing',
    );
  const tag = `${named.repository}:${named.tag}`;
  const isNew = engine.tags.get(tag) !== found.id;
  yield* print(`${named.tag}: Pulling from ${full.path}`);
  if (isNew) {
    for (const { diffId } of found.layers) yield* print(`${diffId.slice(7, 19)}: Pull complete`);
    engine.kernel.now += 1200;
  }
  const [digest = ''] = found.digests;
  yield* print(`Digest: ${digest.slice(digest.indexOf('@') + 1)}`);
  yield* print(
    isNew ? `Status: Downloaded newer image for ${tag}` : `Status: Image is up to date for ${tag}`,
  );
  engine.images.set(found.id, found);
  if (isNew) {
    const { taggedAt } = found;
    engine.tags.delete(tag);
    engine.tags.set(tag, found.id);
    found.taggedAt = taggedAt;
  }
  tellImage(engine, found, 'pull', tag);
  void tagImage;
  return found;
}

/** Whether something listens at a registry's address on this machine. */
function isServed(engine: Engine, domain: string): boolean {
  const [host = '', port = '80'] = domain.split(':');
  if (!/^(?:localhost|[\d.]+)$/.test(host)) return false;
  const isPublished = [...engine.containers.values()].some((one) =>
    [...one.ports.values()].flat().some(({ hostPort }) => hostPort === port),
  );
  return isPublished || engine.kernel.hostNet.listeners.some((each) => each.port === Number(port));
}

/** What is said where there is no network outside. */
export function unreachable(domain: string): string {
  if (/^(?:localhost|127\.)/.test(domain)) {
    const port = /:(\d+)$/.exec(domain)?.[1] ?? '80';
    const address = domain.startsWith('127.') ? domain.replace(/:\d+$/, '') : '127.0.0.1';
    return `Get "http://${domain}/v2/": dial tcp ${address}:${port}: connect: connection refused`;
  }
  const host = domain === 'docker.io' ? 'registry-1.docker.io' : domain;
  return `Get "https://${host}/v2/": ${noRouteTo(host)}`;
}
