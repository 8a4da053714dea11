// A RUN step's process: on the tree so far, with its mounts, and what it says line by line.
import { FileError, isError } from '../files/error.ts';
import { makeFolders, removeFolder, unlink } from '../files/change.ts';
import type { FileStore, Mount } from '../files/mount.ts';
import type { Node } from '../files/node.ts';
import { emptyStore, newMeta, own, nodeAt, storeFrom } from '../files/store.ts';
import { lookup } from '../files/walk.ts';
import { codeOfEnd } from '../engine/code.ts';
import { DaemonError } from '../engine/daemon.ts';
import { notExecutable } from '../engine/start.ts';
import type { Engine } from '../engine/state.ts';
import { systemMounts } from '../engine/system-mounts.ts';
import { makePlaces } from '../engine/tables.ts';
import { homeOf, userNamed } from '../engine/users.ts';
import { capabilitiesOf } from '../engine/validate.ts';
import { containerViewer, rootViewer, storeViewer } from '../engine/viewer.ts';
import { toBytes } from '../kernel/bytes.ts';
import { newGroup } from '../kernel/kernel.ts';
import type { Wait, Woken } from '../kernel/process.ts';
import { findProgram } from '../kernel/programs.ts';
import { nowhere, sink } from '../kernel/stream.ts';
import { notFolder } from './copy.ts';
import { BuildFailure } from './failure.ts';
import { quotedGo } from './lex.ts';
import type { RunMount, RunWork } from './step.ts';

type Sources = {
  /** What a stage or the context holds. */
  treeOf: (mount: RunMount) => Extract<Node, { kind: 'folder' }>;
  secret: (id: string) => string | null;
  cache: (id: string) => FileStore;
};

/** Runs it to its end; a code other than 0 ends the build. */
export function* runInside(
  engine: Engine,
  store: FileStore,
  work: RunWork,
  sources: Sources,
  hears: (data: string) => void,
): Generator<Wait, void, Woken> {
  if (work.words.length === 0)
    throw new BuildFailure('failed to marshal LLB definition: arguments are required');
  const words = work.words.join(' ');
  const failed = (why: string) =>
    new BuildFailure(`process ${quotedGo(words)} did not complete successfully: ${why}`);
  const mounts = mountsFor(engine, store, work, sources);
  const places = makePlaces(engine, mounts);
  const user = userOf(store, work, failed);
  const env = new Map(work.env.map(([key, value]) => [toBytes(key), toBytes(value)]));
  for (const mount of work.mounts) giveSecretVariable(mount, env, sources);
  if (!env.has('HOME')) env.set('HOME', homeOf(store.root, user.uid));
  const capabilities = user.uid === 0 ? capabilitiesOf(noCapabilities) : new Set<string>();
  const viewer = containerViewer(engine, { mounts, user, cwd: work.workdir, capabilities });
  const argv = work.words.map(toBytes);
  const found = findProgram(engine.kernel, viewer, argv, env.get('PATH') ?? '');
  if (found instanceof FileError) {
    const { message } = notExecutable(work.words[0] ?? '', found, viewer, '');
    hears(
      `runc run failed: unable to start container process: error during container init: ${message}\n`,
    );
    throw failed('exit code: 1');
  }
  const outputs = sink(hears);
  const main = engine.kernel.spawn({
    program: found.program,
    argv: found.argv,
    parent: null,
    env,
    cwd: work.workdir,
    user,
    capabilities,
    fds: new Map([
      [0, nowhere()],
      [1, outputs],
      [2, outputs],
    ]),
    tty: null,
    mounts,
    net: { ...engine.kernel.hostNet, id: 'build', interfaces: [], listeners: [] },
    host: { host: 'buildkitsandbox', domain: '(none)' },
    group: newGroup('/buildkit', engine.kernel.hostGroup),
    space: { parent: engine.kernel.hostSpace, lastPid: 0, init: null },
    leads: 'session',
  });
  if (main === null) throw failed('exit code: 255');
  yield { isReady: () => main.ended !== null, at: null, isHeld: true };
  const code = main.ended === null ? 0 : codeOfEnd(main.ended);
  takeAway(engine, mounts, places);
  if (code !== 0) throw failed(`exit code: ${code}`);
}

/** What was only there to be mounted on is no part of the layer. */
function takeAway(engine: Engine, mounts: Mount[], places: string[]): void {
  const viewer = rootViewer(engine, mounts.slice(0, 1));
  for (const path of places.toReversed()) {
    const found = lookup(viewer, path);
    if (isError(found)) continue;
    if (found.node.kind === 'folder') removeFolder(viewer, path);
    else if (found.node.kind === 'file' && found.node.data === '') unlink(viewer, path);
  }
}

const noCapabilities = { capAdd: [], capDrop: [], privileged: false };

function userOf(store: FileStore, work: RunWork, failed: (why: string) => BuildFailure) {
  try {
    return userNamed(store.root, work.user);
  } catch (thrown) {
    if (thrown instanceof DaemonError) throw failed(thrown.message);
    throw thrown;
  }
}

function mountsFor(engine: Engine, store: FileStore, work: RunWork, sources: Sources): Mount[] {
  const root: Mount = {
    at: '/',
    store,
    from: '/',
    isReadOnly: false,
    source: 'overlay',
    type: 'overlay',
    options: 'rw,relatime',
  };
  const mounts = [root, ...systemMounts(engine, { options: { shmBytes: 0 } })];
  const add = (at: string, more: Pick<Mount, 'store' | 'from' | 'isReadOnly'>) =>
    mounts.push({ at, source: 'overlay', type: 'overlay', options: 'rw,relatime', ...more });
  const { script } = work;
  if (script !== null)
    add('/dev/pipes', {
      store: storeWith(engine, [[script.path.replace(/^.*\//, ''), script.text]], 0o755),
      from: '/',
      isReadOnly: true,
    });
  for (const mount of work.mounts) {
    // No agent is given to a build.
    if (mount.type === 'ssh' && mount.isRequired)
      throw new BuildFailure(`unset ssh forward key ${mount.id}`);
    if (mount.type === 'ssh') continue;
    if (mount.type === 'secret') {
      const text = secretOf(mount, sources);
      if (text === null || mount.env !== null) continue;
      add(mount.target, {
        store: storeWith(engine, [['secret', text]], mount.mode ?? 0o400),
        from: '/secret',
        isReadOnly: true,
      });
      continue;
    }
    add(mount.target, storeOf(engine, mount, sources));
  }
  return mounts;
}

function storeOf(
  engine: Engine,
  mount: RunMount,
  sources: Sources,
): Pick<Mount, 'store' | 'from' | 'isReadOnly'> {
  const { isReadOnly } = mount;
  if (mount.type === 'tmpfs')
    return { store: emptyStore('tmpfs', engine.kernel.now), from: '/', isReadOnly };
  if (mount.type === 'cache')
    return {
      store: sources.cache(mount.id || mount.target),
      from: mount.source === '' ? '/' : `/${mount.source.replace(/^\//, '')}`,
      isReadOnly,
    };
  const tree = sources.treeOf(mount);
  const from = `/${mount.source.replace(/^\/+/, '')}`;
  if (nodeAt(tree, from) === null)
    throw new BuildFailure(
      `failed to calculate checksum of ref ${engine.infoId}::${'0'.repeat(25)}: ${JSON.stringify(from)}: not found`,
    );
  return { store: storeFrom('bind', tree), from, isReadOnly };
}

function storeWith(
  engine: Engine,
  files: readonly (readonly [string, string])[],
  mode: number,
): FileStore {
  const store = emptyStore('inline', engine.kernel.now);
  for (const [name, data] of files) {
    const meta = newMeta(mode, engine.kernel.now, ++store.lastInode);
    store.root.entries.set(name, { kind: 'file', owner: store.owner, meta, data, links: 1 });
  }
  return store;
}

function secretOf(mount: RunMount, sources: Sources): string | null {
  const text = sources.secret(mount.id);
  if (text === null && mount.isRequired) throw new BuildFailure(`secret ${mount.id}: not found`);
  return text;
}

function giveSecretVariable(mount: RunMount, env: Map<string, string>, sources: Sources): void {
  if (mount.type !== 'secret' || mount.env === null) return;
  const text = secretOf(mount, sources);
  if (text !== null) env.set(mount.env || mount.id, text);
}

/** WORKDIR's folder, with those above it; the last one belongs to the user. */
export function makeWorkdir(engine: Engine, store: FileStore, path: string, user: string): void {
  const viewer = storeViewer(engine, store);
  const there = lookup(viewer, path);
  if (!isError(there) && there.node.kind === 'folder') return;
  const parts = path.split('/').filter((part) => part !== '');
  const missing = parts
    .map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
    .filter((each) => isError(lookup(viewer, each)));
  const made = makeFolders(viewer, path, 0o755);
  if (isError(made) || !isError(there)) throw notFolder(viewer, path);
  const owner = user === '' ? null : userNamed(store.root, user);
  for (const each of missing) {
    const node = own(store, each);
    if (node && owner) Object.assign(node.meta, { uid: owner.uid, gid: owner.gid });
  }
}
