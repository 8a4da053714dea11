// `docker create`: options and image become a container that hasn't started yet.
import type { FileStore } from '../files/mount.ts';
import { freeze, storeFrom } from '../files/store.ts';
import { DaemonError, newId, tellContainer } from './daemon.ts';
import { findNetwork, invalidReference, needImage } from './find.ts';
import { makeInitFiles, makeWorkdir } from './init-files.ts';
import { rootOf } from './images.ts';
import { mountsOf } from './mounts.ts';
import { newName } from './names.ts';
import { checkAddress } from './addresses.ts';
import { noJoining } from './networks.ts';
import type { ContainerOptions } from './options.ts';
import type { Container, Endpoint, Engine, Image } from './state.ts';
import { fillVolumes } from './tables.ts';
import { checkLinks, checkSettings, checkSurroundings } from './validate.ts';
import { parseImage } from '../../command/values/image.ts';
import { cleanPath } from '../../command/values/mounts.ts';

export function createContainer(engine: Engine, options: ContainerOptions): Container {
  checkSettings(options);
  const image = imageFor(engine, options.image);
  const words = commandOf(options, image);
  if (words.length === 0) throw new DaemonError('no command specified', 'invalid');
  checkSurroundings(engine, options);
  for (const { name, joining } of options.networks) {
    const network = findNetwork(engine, name);
    if (network) checkAddress(network, joining);
  }
  checkName(engine, options.name);
  checkLinks(engine, options);
  const id = newId(engine);
  const mounts = mountsOf(engine, options, image.config);
  const container = assemble(engine, { id, options, image, words, mounts });
  fillVolumes(engine, container);
  joinNetworks(engine, container);
  engine.containers.set(id, container);
  tellContainer(engine, container, 'create');
  return container;
}

function imageFor(engine: Engine, word: string): Image {
  if (!parseImage(word) && !/^(?:sha256:)?[a-f0-9]{64}$/.test(word)) throw invalidReference(word);
  return needImage(engine, word);
}

/** Names that exist, or that aren't names. */
export function checkName(engine: Engine, name: string, shown = name): void {
  if (name === '') return;
  const bare = name.replace(/^\//, '');
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(bare))
    throw new DaemonError(
      `Invalid container name (${shown}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
      'invalid',
    );
  const holder = [...engine.containers.values()].find((one) => one.name === bare);
  if (holder)
    throw new DaemonError(
      `Conflict. The container name "/${bare}" is already in use by container "${holder.id}". You have to remove (or rename) that container to be able to reuse that name.`,
      'conflict',
    );
}

/** Entrypoint and command, one after the other. */
function commandOf(options: ContainerOptions, image: Image): string[] {
  return [...(entrypointOf(options, image) ?? []), ...(cmdOf(options, image) ?? [])];
}

function entrypointOf({ entrypoint }: ContainerOptions, image: Image): string[] | null {
  if (entrypoint === null) return image.config.entrypoint;
  return entrypoint.length === 1 && entrypoint[0] === '' ? null : entrypoint;
}

function cmdOf({ cmd, entrypoint }: ContainerOptions, image: Image): string[] | null {
  if (cmd.length > 0) return cmd;
  return entrypoint === null ? image.config.cmd : null;
}

type Parts = {
  id: string;
  options: ContainerOptions;
  image: Image;
  words: string[];
  mounts: Container['mounts'];
};

/** The image's layers with what the engine puts on top. */
function storeOn(engine: Engine, image: Image, id: string): FileStore {
  const store = storeFrom(`container ${id}`, rootOf(image) ?? emptyRoot(engine));
  store.layers = image.layers.map((layer) => layer.root);
  makeInitFiles(engine, store);
  return store;
}

function assemble(engine: Engine, { id, options, image, words, mounts }: Parts): Container {
  const { config } = image;
  const store = storeOn(engine, image, id);
  const base = freeze(store);
  const workdir = (options.workdir && cleanPath(options.workdir, null)) || config.workdir;
  makeWorkdir(engine, store, workdir);
  const [path = '', ...args] = words;
  return {
    id,
    name: options.name.replace(/^\//, '') || newName(engine),
    createdAt: engine.kernel.now,
    // Twice the memory is what swap goes up to where nothing else was asked for.
    options: {
      ...options,
      pidsLimit: Math.max(0, options.pidsLimit ?? 0) || null,
      memorySwapBytes: options.memorySwapBytes || Math.max(0, options.memoryBytes * 2),
    },
    image,
    path,
    args,
    cmd: cmdOf(options, image),
    entrypoint: entrypointOf(options, image),
    env: mergedEnv(config.env, options.env),
    user: options.user || config.user,
    workdir,
    labels: new Map([...config.labels, ...options.labels]),
    stopSignal: options.stopSignal || config.stopSignal,
    healthCheck: mergedHealth(options, image),
    exposed: [...new Set([...config.ports, ...options.exposed, ...options.ports.keys()])].sort(),
    volumes: [...new Set([...config.volumes, ...options.anonymous])],
    base,
    store,
    layerId: newId(engine),
    committed: null,
    mounts,
    endpoints: new Map(),
    absent: new Map(),
    ports: new Map(),
    status: 'created',
    exitCode: 0,
    error: '',
    startedAt: null,
    finishedAt: null,
    isOutOfMemory: false,
    restartCount: 0,
    restartDelayMs: 0,
    isStoppedByHand: false,
    hasBeenStarted: false,
    health: null,
    log: [],
    openLine: { stdout: '', stderr: '' },
    logBytes: { kept: 0, ever: 0 },
    listeners: new Set(),
    execs: new Map(),
    life: null,
    sandboxId: '',
    lives: 0,
  };
}

function emptyRoot(engine: Engine): Container['base'] {
  return {
    kind: 'folder',
    owner: {},
    meta: { mode: 0o755, uid: 0, gid: 0, modified: engine.kernel.now, inode: 1 },
    entries: new Map(),
  };
}

/** Variables of the options in front, those of the image that they don't set behind. */
function mergedEnv(ofImage: string[], given: string[]): string[] {
  const nameOf = (pair: string): string => pair.split('=')[0] ?? '';
  const set = new Set(given.map(nameOf));
  return [...given, ...ofImage.filter((pair) => !set.has(nameOf(pair)))];
}

function mergedHealth(options: ContainerOptions, image: Image): Container['healthCheck'] {
  const { health } = options;
  const own = image.config.health;
  if (!health || !own) return health ?? own;
  return {
    test: health.test.length > 0 ? health.test : own.test,
    intervalMs: health.intervalMs || own.intervalMs,
    timeoutMs: health.timeoutMs || own.timeoutMs,
    startPeriodMs: health.startPeriodMs || own.startPeriodMs,
    startIntervalMs: health.startIntervalMs || own.startIntervalMs,
    retries: health.retries || own.retries,
  };
}

/** Networks that don't exist are refused at the start, not here. */
function joinNetworks(engine: Engine, container: Container): void {
  const { network, networks } = container.options;
  if (network.startsWith('container:')) return;
  const wanted = networks.length > 0 ? networks : [{ name: network, joining: noJoining }];
  for (const { name, joining } of wanted) {
    const found = findNetwork(engine, name === 'default' ? 'bridge' : name);
    if (!found) {
      container.absent.set(name, joining);
      continue;
    }
    checkAddress(found, joining);
    const endpoint: Endpoint = { network: found, joining, id: '', ip: '', mac: '', isUp: false };
    container.endpoints.set(found.name, endpoint);
  }
}
