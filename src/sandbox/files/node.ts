// What a tree of files is made of. A node belongs to the one that may change it; everybody else copies it first.
import type { Bytes } from '../kernel/bytes.ts';
import type { Stream } from '../kernel/stream.ts';

/** A tree's right to change its own nodes; with a new token everything that was there is frozen. */
export type Owner = object;

export type Meta = {
  /** Permission bits with setuid, setgid and sticky, without the type. */
  mode: number;
  uid: number;
  gid: number;
  /** Virtual milliseconds since 1970. */
  modified: number;
  inode: number;
};

export type Folder = {
  kind: 'folder';
  owner: Owner;
  meta: Meta;
  /** As they came. */
  entries: Map<string, Node>;
  /** What it holds in the lowest of several layers. */
  lowest?: ReadonlyMap<string, Node>;
};
export type RegularFile = {
  kind: 'file';
  owner: Owner;
  meta: Meta;
  data: Bytes;
  links: number;
};
type SymbolicLink = { kind: 'link'; owner: Owner; meta: Meta; target: string };
export type Device = {
  kind: 'device';
  owner: Owner;
  meta: Meta;
  device: 'null' | 'zero' | 'full' | 'random' | 'tty' | 'ptmx';
  major: number;
  minor: number;
};
type Fifo = {
  kind: 'fifo';
  owner: Owner;
  meta: Meta;
  /** Made when it is first opened, and shared by copies: what goes through is no part of a tree. */
  ends: { pipe: { reader: Stream; writer: Stream } | null };
};
/** An open descriptor in /proc/PID/fd: a link to look at, and itself when opened. */
type Descriptor = {
  kind: 'descriptor';
  owner: Owner;
  meta: Meta;
  target: string;
  stream: Stream;
};
/** Made up anew at each look, as in /proc; what isn't there for this reader is null. */
type Live = {
  kind: 'live';
  owner: Owner;
  meta: Meta;
  read: (reader: Reader) => Bytes | null;
  write: ((reader: Reader, data: Bytes) => boolean) | null;
};
export type LiveFolder = {
  kind: 'live-folder';
  owner: Owner;
  meta: Meta;
  list: (reader: Reader) => string[];
  find: (reader: Reader, name: string) => Node | null;
};
export type Node =
  | Folder
  | RegularFile
  | SymbolicLink
  | Device
  | Fifo
  | Descriptor
  | Live
  | LiveFolder;

/** Who looks: as much of a process as files need. */
export type Reader = { hostPid: number; user: User };
export type User = { uid: number; gid: number; groups: readonly number[] };

/** As a disk hands them out: the lowest layer's first, and in each what came last. */
export function namesIn({ entries, lowest }: Folder): string[] {
  const names = [...entries.keys()];
  if (lowest === undefined) return names.toReversed();
  const below = [...lowest.keys()].filter((name) => entries.has(name));
  const above = names.filter((name) => !lowest.has(name));
  return [...below.toReversed(), ...above.toReversed()];
}

export function sizeOf(node: Node): number {
  if (node.kind === 'file') return node.data.length;
  if (node.kind === 'link') return node.target.length;
  if (node.kind === 'descriptor') return 64;
  return node.kind === 'folder' ? 4096 : 0;
}
