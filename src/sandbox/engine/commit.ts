// Images made of containers and of archives: commit, import, and what `--change` does to them.
import { emptyStore, freeze } from '../files/store.ts';
import { readTar } from '../files/tar.ts';
import { diffTrees } from '../files/diff.ts';
import { bytesBelow, nodeAt, ownFolder } from '../files/store.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { DaemonError, tellContainer, tellImage } from './daemon.ts';
import { addImage, newLayer, plainConfig, tagImage } from './images.ts';
import { makePath } from './init-files.ts';
import type { Container, Engine, Image, ImageConfig, ImageLayer } from './state.ts';

type Committing = {
  message: string;
  author: string;
  change: (config: ImageConfig) => ImageConfig;
  pause: boolean;
  tag: string;
};

export function commitContainer(engine: Engine, container: Container, how: Committing): Image {
  const config = how.change(
    plainConfig({
      user: container.user,
      env: container.env,
      cmd: container.cmd,
      entrypoint: container.entrypoint,
      workdir: container.workdir,
      volumes: container.volumes,
      ports: container.exposed,
      labels: new Map(container.labels),
      stopSignal: container.stopSignal,
      health: container.healthCheck,
      shell: container.image.config.shell,
      onBuild: [...container.image.config.onBuild],
    }),
  );
  const pauses = how.pause && container.life !== null && container.status === 'running';
  if (pauses) tellContainer(engine, container, 'pause');
  const layer = layerOf(engine, container);
  const image = addImage(engine, {
    config,
    layers: [...container.image.layers, ...(layer ? [layer] : [])],
    history: [
      ...container.image.history,
      {
        createdAt: engine.kernel.now,
        createdBy: [container.path, ...container.args].join(' '),
        comment: how.message,
        isEmpty: layer === null,
        author: how.author,
      },
    ],
    parent: container.image.id,
    comment: how.message,
    author: how.author,
    dockerVersion: '28.5.2+dfsg4',
  });
  tellImage(engine, image, 'create', image.id);
  if (how.tag !== '') tagImage(engine, image, how.tag);
  tellContainer(engine, container, 'commit', [
    ['comment', how.message],
    ['imageID', image.id],
    ['imageRef', how.tag],
  ]);
  if (pauses) tellContainer(engine, container, 'unpause');
  return image;
}

/** None where nothing changed, as after ENV; the last one where nothing has changed since. */
function layerOf(engine: Engine, container: Container): ImageLayer | null {
  const { base, committed, store } = container;
  const root = freeze(store);
  if (diffTrees(base, root).length === 0) return null;
  if (committed && diffTrees(committed.root, root).length === 0) return committed;
  container.committed = newLayer(engine, root, layerBytes(container));
  return container.committed;
}

function layerBytes({ base, store }: Container): number {
  return diffTrees(base, store.root).reduce((sum, { kind, path }) => {
    const node = kind === 'D' ? null : nodeAt(store.root, path);
    return sum + (node?.kind === 'file' ? bytesBelow(node) : 0);
  }, 0);
}

/** `docker import`: an archive of files becomes an image of one layer. */
export function importImage(
  engine: Engine,
  data: Bytes,
  how: { source: string; message: string; change: Committing['change']; tag: string },
): Image {
  const store = emptyStore('import', engine.kernel.now);
  const members = readTar(data, store);
  if (members === null && data !== '')
    throw new DaemonError('archive/tar: invalid tar header', 'invalid');
  for (const { path, node } of members ?? []) {
    const at = path.lastIndexOf('/');
    const parent = at < 0 ? '/' : `/${path.slice(0, at)}`;
    makePath(engine, store, parent);
    const folder = ownFolder(store, parent);
    const known = folder?.entries.get(path.slice(at + 1));
    if (known?.kind === 'folder' && node.kind === 'folder') known.meta = node.meta;
    else folder?.entries.set(path.slice(at + 1), node);
  }
  const message = how.message === '' ? `Imported from ${how.source}` : how.message;
  const image = addImage(engine, {
    config: how.change(plainConfig()),
    layers: [newLayer(engine, freeze(store))],
    history: [
      { createdAt: engine.kernel.now, createdBy: '', comment: message, isEmpty: false, author: '' },
    ],
    comment: message,
    dockerVersion: '28.5.2+dfsg4',
  });
  if (how.tag !== '') tagImage(engine, image, how.tag);
  tellImage(engine, image, 'import', image.id);
  return image;
}
