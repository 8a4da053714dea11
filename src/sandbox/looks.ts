// Looks into a world for labs: what has to be run is run in a copy, so that nothing is left behind; files are read where they lie.
import type { ClientReply, Engine as LabEngine, FilePlace } from '../lab/engine.ts';
import type { FileStore } from './files/mount.ts';
import { nodeAt } from './files/store.ts';
import { findContainer } from './engine/find.ts';
import type { Container, Engine } from './engine/state.ts';
import { homeFolder } from './home.ts';
import type { Host } from './host.ts';
import { toText } from './kernel/bytes.ts';

/** A copy of the world, in which lines can be run. */
type Copy = {
  begin(line: string, elapsedMs: number): void;
  turn(): { state: string };
  ran(): ClientReply;
};

type Seen = { text: string; owner: string };

/** One copy serves all looks of a round. */
export function labEngine(host: Host, copy: () => Copy): LabEngine {
  let copied: Copy | null = null;
  const run = (line: string): ClientReply => {
    copied ??= copy();
    return runToEnd(copied, line);
  };
  return {
    docker: async (args) => run(['docker', ...args.map(quoted)].join(' ')),
    file: async (place, path) => seeFile(host, place, path),
    dial: async (port) => {
      const asked = `printf 'GET / HTTP/1.0\\r\\n\\r\\n' | busybox nc -w 1 127.0.0.1 ${port}`;
      const { stdout, exit } = run(asked);
      return exit === 0 ? stdout : null;
    },
  };
}

function runToEnd(play: Copy, line: string): ClientReply {
  play.begin(line, 0);
  while (play.turn().state !== 'done') continue;
  const { stdout, stderr, exit } = play.ran();
  return { stdout, stderr, exit };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function seeFile({ engine }: Host, place: FilePlace, path: string): Seen | null {
  const [host] = engine.hostMounts;
  if (place.kind === 'here')
    return host === undefined ? null : fileIn(host.store, `${homeFolder}/${path}`);
  if (place.kind === 'volume') {
    const volume = engine.volumes.get(place.name);
    return volume === undefined ? null : fileIn(volume.store, path);
  }
  const container = findContainer(engine, place.name);
  return container === null ? null : fileOf(engine, container, path);
}

/** The mount that reaches furthest down decides whose file it is. */
function fileOf(engine: Engine, container: Container, path: string): Seen | null {
  const [mount] = container.mounts
    .filter(({ target }) => path === target || path.startsWith(`${target}/`))
    .sort((one, other) => other.target.length - one.target.length);
  if (mount === undefined) return fileIn(container.store, path);
  const below = path.slice(mount.target.length);
  const [host] = engine.hostMounts;
  if (mount.type === 'bind')
    return host === undefined ? null : fileIn(host.store, `${mount.source}${below}`);
  const volume = engine.volumes.get(mount.name);
  return volume === undefined ? null : fileIn(volume.store, below);
}

function fileIn({ root }: FileStore, path: string): Seen | null {
  const node = nodeAt(root, path);
  if (node === null || !('meta' in node)) return null;
  const { uid, gid } = node.meta;
  return { text: node.kind === 'file' ? toText(node.data) : '', owner: `${uid}:${gid}` };
}
