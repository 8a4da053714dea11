// Which object a word means: names, ids and their beginnings, with the daemon's words where there is none.
import { parseImage } from '../../command/values/image.ts';
import { DaemonError } from './daemon.ts';
import type { Container, Engine, Image, Network, Volume } from './state.ts';

export function findContainer(engine: Engine, word: string): Container | null {
  const name = word.replace(/^\//, '');
  const exact = engine.containers.get(word);
  if (exact) return exact;
  const all = [...engine.containers.values()];
  const named = all.find((one) => one.name === name);
  if (named) return named;
  const begun = word === '' ? [] : all.filter(({ id }) => id.startsWith(word));
  if (begun.length > 1)
    throw new DaemonError(`multiple IDs found with provided prefix: ${word}`, 'invalid');
  return begun[0] ?? null;
}

export function needContainer(engine: Engine, word: string): Container {
  if (word.trim() === '')
    throw new DaemonError('invalid container name or ID: value is empty', 'client');
  const found = findContainer(engine, word);
  if (!found) throw new DaemonError(`No such container: ${word}`, 'missing');
  return found;
}

/** A reference as docker shows it: `busybox:latest`, `ghcr.io/me/app:1`; null where it is none. */
export function familiar(text: string): { repository: string; tag: string; digest: string } | null {
  const image = parseImage(text);
  if (!image) return null;
  const path =
    image.domain === 'docker.io'
      ? image.path.replace(/^library\//, '')
      : `${image.domain}/${image.path}`;
  const tag = image.tag === '' && image.digest === '' ? 'latest' : image.tag;
  return { repository: path, tag, digest: image.digest };
}

export function findImage(engine: Engine, word: string): Image | null {
  const named = familiar(word);
  if (named) {
    const { repository, tag, digest } = named;
    if (digest !== '') {
      const full = `${repository}@${digest}`;
      return [...engine.images.values()].find(({ digests }) => digests.includes(full)) ?? null;
    }
    const id = engine.tags.get(`${repository}:${tag}`);
    if (id !== undefined) return engine.images.get(id) ?? null;
  }
  return imageById(engine, word);
}

function imageById(engine: Engine, word: string): Image | null {
  const bare = word.replace(/^sha256:/, '');
  if (!/^[a-f0-9]{1,64}$/.test(bare)) return null;
  const begun = [...engine.images.values()].filter(({ id }) => id.slice(7).startsWith(bare));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

export function needImage(engine: Engine, word: string): Image {
  const found = findImage(engine, word);
  if (found) return found;
  // The path of the request has no name in it.
  if (word === '') throw new DaemonError('page not found', 'missing');
  if (!parseImage(word) && !/^(?:sha256:)?[a-f0-9]{64}$/.test(word)) throw invalidReference(word);
  throw new DaemonError(`No such image: ${withTag(word)}`, 'missing');
}

export function invalidReference(word: string): DaemonError {
  if (word.toLowerCase() !== word && parseImage(word.toLowerCase()))
    return new DaemonError(
      `invalid reference format: repository name (${repositoryOf(word)}) must be lowercase`,
      'invalid',
    );
  if (/^[a-f0-9]{64}$/.test(word))
    return new DaemonError(
      `invalid repository name (${word}), cannot specify 64-byte hexadecimal strings`,
      'invalid',
    );
  return new DaemonError('invalid reference format', 'invalid');
}

function repositoryOf(word: string): string {
  const path = word.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  return path.includes('/') ? path : `library/${path}`;
}

/** What an error calls an image: with its tag where it has none. */
export function withTag(word: string): string {
  const named = familiar(word);
  if (!named) return word;
  if (named.digest !== '') return word;
  return `${named.repository}:${named.tag}`;
}

export function tagsOf(engine: Engine, image: Image): string[] {
  return [...engine.tags].filter(([, id]) => id === image.id).map(([tag]) => tag);
}

export function findNetwork(engine: Engine, word: string): Network | null {
  const all = [...engine.networks.values()];
  const exact =
    engine.networks.get(word) ??
    all.find(({ name }) => name === (word === 'default' ? 'bridge' : word));
  if (exact) return exact;
  const begun = word === '' ? [] : all.filter(({ id }) => id.startsWith(word));
  if (begun.length > 1)
    throw new DaemonError(
      `network ${word} is ambiguous (${begun.length} matches found on ID prefix)`,
      'invalid',
    );
  return begun[0] ?? null;
}

export function needNetwork(engine: Engine, word: string): Network {
  const found = findNetwork(engine, word);
  if (!found) throw new DaemonError(`network ${word} not found`, 'missing');
  return found;
}

export function needVolume(engine: Engine, name: string): Volume {
  const found = engine.volumes.get(name);
  if (!found) throw new DaemonError(`get ${name}: no such volume`, 'missing');
  return found;
}

export function usersOfVolume(engine: Engine, name: string): Container[] {
  return [...engine.containers.values()].filter(({ mounts }) =>
    mounts.some((mount) => mount.type === 'volume' && mount.name === name),
  );
}

export function usersOfImage(engine: Engine, image: Image): Container[] {
  return [...engine.containers.values()].filter((one) => one.image.id === image.id);
}
