// Images: made of layers, tagged, untagged, removed, and what their history says.
import { bytesBelow, type FrozenTree } from '../files/store.ts';
import { DaemonError, newId, tellImage } from './daemon.ts';
import { familiar, needImage, tagsOf, usersOfImage } from './find.ts';
import type { Engine, HistoryItem, Image, ImageConfig, ImageLayer } from './state.ts';

export function plainConfig(more: Partial<ImageConfig> = {}): ImageConfig {
  return {
    user: '',
    env: [],
    cmd: null,
    entrypoint: null,
    workdir: '',
    volumes: [],
    ports: [],
    labels: new Map(),
    stopSignal: '',
    shell: null,
    onBuild: [],
    health: null,
    isBuilt: false,
    argsEscaped: false,
    ...more,
  };
}

type NewImage = {
  config: ImageConfig;
  layers: ImageLayer[];
  history: HistoryItem[];
  parent?: string;
  comment?: string;
  author?: string;
  createdAt?: number;
  /** Given where the same image is known by it already. */
  id?: string;
  dockerVersion?: string;
};

/** A layer on top of others; its size is that of what is new in it. */
export function newLayer(
  engine: Engine,
  root: FrozenTree,
  sizeBytes = bytesBelow(root),
): ImageLayer {
  return { diffId: `sha256:${newId(engine)}`, root, sizeBytes };
}

export function addImage(engine: Engine, made: NewImage): Image {
  const image: Image = {
    id: made.id ?? `sha256:${newId(engine)}`,
    parent: made.parent ?? '',
    comment: made.comment ?? '',
    createdAt: made.createdAt ?? engine.kernel.now,
    author: made.author ?? '',
    config: made.config,
    layers: made.layers,
    history: made.history,
    digests: [],
    taggedAt: null,
    dockerVersion: made.dockerVersion ?? '',
  };
  engine.images.set(image.id, image);
  return image;
}

export function rootOf({ layers }: Image): FrozenTree | null {
  return layers.at(-1)?.root ?? null;
}

export function sizeOfImage({ layers }: Image): number {
  return layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

export function tagImage(engine: Engine, image: Image, name: string): void {
  const named = familiar(name);
  if (!named || named.digest !== '')
    throw new DaemonError('refusing to create a tag with a digest reference', 'invalid');
  const tag = `${named.repository}:${named.tag}`;
  engine.tags.delete(tag);
  engine.tags.set(tag, image.id);
  image.taggedAt = engine.kernel.now;
  tellImage(engine, image, 'tag', tag);
}

/** With what a layer took of the disk. */
type Deleted = { kind: 'Untagged' | 'Deleted'; text: string; bytes?: number };

type Removing = { force: boolean; prune: boolean };

/** `docker rmi`: takes a name away, and the image with its last one. */
export function removeImage(engine: Engine, word: string, how: Removing): Deleted[] {
  const image = needImage(engine, word);
  const tags = tagsOf(engine, image);
  const named = familiar(word);
  const tag = named ? `${named.repository}:${named.tag}` : '';
  if (tags.includes(tag)) return untagThenDelete(engine, image, word, tag, how);
  return deleteImage(engine, image, how);
}

function untagThenDelete(
  engine: Engine,
  image: Image,
  word: string,
  tag: string,
  how: Removing,
): Deleted[] {
  const isLast = tagsOf(engine, image).length === 1;
  const [user] = usersOfImage(engine, image);
  if (isLast && user && !how.force)
    throw new DaemonError(
      `conflict: unable to remove repository reference ${JSON.stringify(word)} (must force) - container ${user.id.slice(0, 12)} is using its referenced image ${short(image)}`,
      'conflict',
    );
  const done = [untag(engine, image, tag)];
  if (!isLast || conflictOf(engine, image, how.force) !== null) return done;
  return [...done, ...deleteImage(engine, image, how)];
}

/** Why an image has to stay. */
function conflictOf(engine: Engine, image: Image, force: boolean): string | null {
  const users = usersOfImage(engine, image);
  const running = users.find(({ status }) => /^(?:running|paused|restarting)$/.test(status));
  if (childrenOf(engine, image).length > 0)
    return '(cannot be forced) - image has dependent child images';
  if (running)
    return `(cannot be forced) - image is being used by running container ${running.id.slice(0, 12)}`;
  if (force) return null;
  if (tagsOf(engine, image).length > 1)
    return '(must be forced) - image is referenced in multiple repositories';
  const [stopped] = users;
  return stopped
    ? `(must be forced) - image is being used by stopped container ${stopped.id.slice(0, 12)}`
    : null;
}

function childrenOf(engine: Engine, image: Image): Image[] {
  return [...engine.images.values()].filter(({ parent }) => parent === image.id);
}

function untag(engine: Engine, image: Image, tag: string): Deleted {
  engine.tags.delete(tag);
  tellImage(engine, image, 'untag', image.id);
  return { kind: 'Untagged', text: tag };
}

function deleteImage(engine: Engine, image: Image, { force, prune }: Removing): Deleted[] {
  const conflict = conflictOf(engine, image, force);
  if (conflict !== null)
    throw new DaemonError(`conflict: unable to delete ${short(image)} ${conflict}`, 'conflict');
  const done = tagsOf(engine, image).map((each) => untag(engine, image, each));
  engine.images.delete(image.id);
  tellImage(engine, image, 'delete', image.id);
  done.push({ kind: 'Deleted', text: image.id }, ...releasedLayers(engine, image));
  const parent = engine.images.get(image.parent);
  const isKept = !prune || !parent || tagsOf(engine, parent).length > 0;
  if (isKept || conflictOf(engine, parent, false) !== null) return done;
  return [...done, ...deleteImage(engine, parent, { force: false, prune })];
}

/** Layers that nobody else holds, from the top: told by the ids of their chains. */
function releasedLayers(engine: Engine, image: Image): Deleted[] {
  const keyOf = (layers: ImageLayer[]): string => layers.map(({ diffId }) => diffId).join(' ');
  const held = new Set<string>();
  const holders = [
    ...[...engine.images.values()].map(({ layers }) => layers),
    ...[...engine.containers.values()].map((one) => one.image.layers),
  ];
  for (const layers of holders)
    for (let end = 1; end <= layers.length; end += 1) held.add(keyOf(layers.slice(0, end)));
  const { steps, records } = engine.buildCache;
  const cached = new Set([
    ...[...steps.values()].flatMap(({ layer }) => (layer ? [layer.diffId] : [])),
    ...[...records.values()].map(({ layerId }) => layerId),
  ]);
  const gone: Deleted[] = [];
  for (let end = image.layers.length; end > 0; end -= 1) {
    const part = image.layers.slice(0, end);
    const top = part.at(-1);
    if (held.has(keyOf(part)) || (top && cached.has(top.diffId))) break;
    gone.push({
      kind: 'Deleted',
      text: end === 1 ? (top?.diffId ?? '') : `sha256:${mixed(keyOf(part))}`,
      bytes: top?.sizeBytes ?? 0,
    });
  }
  return gone;
}

/** 64 hex digits that depend on all of a text. */
function mixed(text: string): string {
  let digits = '';
  for (let round = 0; digits.length < 64; round += 1) {
    let sum = 0x811c9dc5 ^ (round * 0x9e3779b1);
    for (let at = 0; at < text.length; at += 1)
      sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
    digits += (sum >>> 0).toString(16).padStart(8, '0');
  }
  return digits.slice(0, 64);
}

function short({ id }: Image): string {
  return id.slice(7, 19);
}

/** No name, and no other image is built on it. */
export function isDangling(engine: Engine, image: Image): boolean {
  return tagsOf(engine, image).length === 0 && childrenOf(engine, image).length === 0;
}

export function pruneImages(
  engine: Engine,
  all: boolean,
  keeps: (image: Image) => boolean,
): {
  deleted: Deleted[];
  bytes: number;
} {
  const deleted: Deleted[] = [];
  for (const image of engine.images.values()) {
    if (!engine.images.has(image.id) || keeps(image)) continue;
    if (!(all || isDangling(engine, image))) continue;
    const tags = tagsOf(engine, image);
    if (tags.length === 0 && childrenOf(engine, image).length > 0) continue;
    // Each name goes as `docker rmi` would take it; what that refuses stays.
    for (const word of tags.length > 0 ? tags.sort() : [image.id])
      try {
        deleted.push(...removeImage(engine, word, { force: false, prune: true }));
      } catch (error) {
        if (!(error instanceof DaemonError)) throw error;
      }
  }
  return { deleted, bytes: deleted.reduce((sum, { bytes = 0 }) => sum + bytes, 0) };
}
