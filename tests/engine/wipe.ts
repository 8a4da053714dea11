// Takes away all that a script left on an engine, but the image `busybox`: over the API, because a fact should wait for milliseconds only.
import { request } from 'node:http';
import type { Engine } from './engine.ts';

type Listed = { Id: string; Name?: string; RepoTags?: string[] | null };

const base = 'busybox:latest';
const overlay = encodeURIComponent('{"driver":["overlay"]}');
const custom = encodeURIComponent('{"type":["custom"]}');
const limitMs = 60_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const images = new Map<string, { id: string; saved: Buffer }>();

/** Remembers `busybox` as it is, so that a script may remove or replace it. */
export async function keepImage(engine: Engine): Promise<{ id: string; saved: Buffer }> {
  const known = images.get(engine.socket);
  if (known) return known;
  const found = (await listed(engine, '/images/json')).find(isBusybox);
  if (!found) throw new Error(`Engine ${engine.says} holds no ${base}.`);
  const kept = { id: found.Id, saved: await call(engine, 'GET', `/images/${base}/get`) };
  images.set(engine.socket, kept);
  return kept;
}

/** Leaves the engine with `busybox` as it was, and nothing else. */
export async function wipe(engine: Engine): Promise<void> {
  const kept = await keepImage(engine);
  await endServices(engine);
  await call(engine, 'POST', '/swarm/leave?force=true');
  const end = Date.now() + limitMs;
  for (let round = 0; Date.now() < end; round += 1) {
    const isThere = (await listed(engine, '/images/json')).some(
      (image) => image.Id === kept.id && isBusybox(image),
    );
    if (!isThere) await call(engine, 'POST', '/images/load', kept.saved);
    const left = await leftOvers(engine, kept.id);
    if (left.flat().length === 0) return void (await call(engine, 'POST', '/build/prune?all=true'));
    for (const kind of left) await Promise.all(kind.map((path) => call(engine, 'DELETE', path)));
    if (round > 0) await pause();
    if (round % 40 === 39) await leaveOnceMore(engine);
  }
  throw new Error(
    `Engine ${engine.says} keeps ${(await leftOvers(engine, kept.id)).flat().join(', ')}, whatever is done.`,
  );
}

/** An engine that leaves a swarm while tasks still come or go keeps their networks for good. */
async function endServices(engine: Engine): Promise<void> {
  const swarm = JSON.parse((await call(engine, 'GET', '/swarm')).toString());
  if (swarm.ID === undefined) return;
  const services = await listed(engine, '/services');
  await Promise.all(services.map(({ Id }) => call(engine, 'DELETE', `/services/${Id}`)));
  const end = Date.now() + limitMs / 4;
  while (Date.now() < end) {
    const networks = await listed(engine, `/networks?filters=${overlay}`);
    const own = networks.filter(({ Name }) => Name !== 'ingress');
    const containers = await listed(engine, '/containers/json?all=true');
    if (own.length + containers.length === 0) return;
    const paths = containers.map(({ Id }) => `/containers/${Id}?force=true&v=true`);
    await Promise.all(paths.map((path) => call(engine, 'DELETE', path)));
    await Promise.all(own.map(({ Id }) => call(engine, 'DELETE', `/networks/${Id}`)));
    await pause();
  }
}

/**
 * Ends what an engine keeps of a swarm that it left while a stack's network was going: its agent waits five seconds
 * for `ingress`, gives up ("timeout while waiting for ingress network removal"), and from then on nobody owns the
 * endpoints on it and on `docker_gwbridge`. Cut by name, and followed by a swarm entered and left, both networks go.
 */
async function leaveOnceMore(engine: Engine): Promise<void> {
  for (const { Id } of await listed(engine, `/networks?filters=${custom}`)) {
    const network = JSON.parse((await call(engine, 'GET', `/networks/${Id}`)).toString());
    for (const { Name } of Object.values<{ Name: string }>(network.Containers ?? {}))
      await call(engine, 'POST', `/networks/${Id}/disconnect`, { Container: Name, Force: true });
  }
  await call(engine, 'POST', '/swarm/init', { ListenAddr: '0.0.0.0:2377' });
  await endServices(engine);
  await call(engine, 'POST', '/swarm/leave?force=true');
}

/** What is there beside `busybox`, as the paths to delete, one list a kind. */
export async function leftOvers(engine: Engine, busybox?: string): Promise<string[][]> {
  const containers = await listed(engine, '/containers/json?all=true');
  const networks = await listed(engine, `/networks?filters=${custom}`);
  const volumes = await listed(engine, '/volumes');
  const all = await listed(engine, '/images/json');
  const others = all.flatMap((image) => namesBeside(image, busybox ?? all.find(isBusybox)?.Id));
  return [
    containers.map(({ Id }) => `/containers/${Id}?force=true&v=true`),
    networks.map(({ Id }) => `/networks/${Id}`),
    volumes.map(({ Name = '' }) => `/volumes/${encodeURIComponent(Name)}?force=true`),
    others.map((name) => `/images/${name}?force=true`),
  ];
}

const isBusybox = (image: Listed) => image.RepoTags?.includes(base) ?? false;

function namesBeside(image: Listed, busybox: string | undefined): string[] {
  const tags = (image.RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
  if (tags.length === 0) return image.Id === busybox ? [] : [image.Id];
  return tags.filter((tag) => tag !== base || image.Id !== busybox);
}

async function listed(engine: Engine, path: string): Promise<Listed[]> {
  const answer = JSON.parse((await call(engine, 'GET', path)).toString());
  return Array.isArray(answer) ? answer : (answer.Volumes ?? []);
}

function call(
  { socket }: Engine,
  method: string,
  path: string,
  sent?: Buffer | Record<string, unknown>,
): Promise<Buffer> {
  const [type, body] = Buffer.isBuffer(sent)
    ? ['application/x-tar', sent]
    : ['application/json', sent && Buffer.from(JSON.stringify(sent))];
  const headers = body ? { 'content-type': type, 'content-length': body.length } : {};
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: socket, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () => resolve(Buffer.concat(chunks)));
    });
    asked.on('error', reject).end(body);
  });
}
