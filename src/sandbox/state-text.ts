// A world's end state as a text: what two ways of doing the same have in common, without ids, times, and names that chance gave.
import type { Container, Image, Volume } from './engine/state.ts';
import type { Folder, Node } from './files/node.ts';
import { diffTrees } from './files/diff.ts';
import { nodeAt } from './files/store.ts';
import { homeFolder } from './home.ts';
import type { Host } from './host.ts';

export function stateOf({ engine }: Host): string {
  const [host] = engine.hostMounts;
  const home = host === undefined ? null : nodeAt(host.store.root, homeFolder);
  return JSON.stringify({
    containers: sorted([...engine.containers.values()].map((one) => containerText(one))),
    images: sorted([...engine.tags].map(([tag, id]) => [tag, imageText(engine.images.get(id))])),
    volumes: sorted([...engine.volumes.values()].map(volumeText)),
    networks: sorted(
      [...engine.networks.values()].map(
        ({ name, driver, isInternal, isChosen, subnet, labels }) => [
          name,
          driver,
          isInternal,
          isChosen ? subnet : '',
          [...labels],
        ],
      ),
    ),
    home: home === null ? null : treeText(home),
  });
}

function sorted(items: unknown[]): unknown[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

function containerText(one: Container): unknown {
  const { options } = one;
  return {
    name: options.name,
    image: imageText(one.image),
    command: [one.path, ...one.args],
    env: one.env,
    user: one.user,
    workdir: one.workdir,
    labels: [...one.labels],
    status: one.status,
    exit: one.exitCode,
    health: one.healthCheck,
    mounts: one.mounts.map((mount) => [
      mount.type,
      mount.isAnonymous ? '' : mount.name,
      mount.type === 'bind' ? mount.source : '',
      mount.target,
      mount.isReadOnly,
    ]),
    tmpfs: [...options.tmpfs],
    networks: [...one.endpoints.values()].map(({ network, joining }) => [network.name, joining]),
    ports: [...one.ports].filter(([, bindings]) => bindings.length > 0 || options.publishAll),
    limits: [
      options.memoryBytes,
      options.memorySwapBytes,
      options.nanoCpus,
      options.pidsLimit,
      options.readOnly,
      options.privileged,
      options.capAdd,
      options.capDrop,
      options.init,
    ],
    restart: options.restart,
    stop: [one.stopSignal, options.stopTimeoutS],
    log: [options.logDriver, [...options.logOptions]],
    files: diffTrees(one.base, one.store.root).map(({ kind, path }) => [
      kind,
      path,
      kind === 'D' ? null : nodeText(nodeAt(one.store.root, path)),
    ]),
  };
}

function imageText(image: Image | undefined): unknown {
  if (image === undefined) return null;
  const { config, layers } = image;
  return {
    config: { ...config, labels: [...config.labels] },
    layers: layers.map(({ diffId }) => diffId),
  };
}

function volumeText({ name, driver, labels, isAnonymous, store }: Volume): unknown {
  return [isAnonymous ? '' : name, driver, [...labels], treeText(store.root)];
}

/** A folder itself, without what is in it. */
function nodeText(node: Node | null): unknown {
  if (node === null) return null;
  return node.kind === 'folder' ? [node.meta.mode, node.meta.uid, node.meta.gid] : treeText(node);
}

/** Names, modes, owners and contents; no times. */
function treeText(node: Node): unknown {
  switch (node.kind) {
    case 'folder':
      return folderText(node);
    case 'file':
      return [node.meta.mode, node.meta.uid, node.meta.gid, node.data];
    case 'link':
      return node.target;
    default:
      return node.kind;
  }
}

function folderText({ meta, entries }: Folder): unknown {
  const inside = [...entries].map(([name, node]) => [name, treeText(node)] as const);
  return [meta.mode, meta.uid, meta.gid, inside.sort(([one], [other]) => (one < other ? -1 : 1))];
}
