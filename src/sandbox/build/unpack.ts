// Unpacks a tar archive, as ADD does with one of the context.
import type { FileStore } from '../files/mount.ts';
import type { Node } from '../files/node.ts';
import { newMeta } from '../files/store.ts';
import { gunzipped } from '../applets/gzip.ts';
import type { Bytes } from '../kernel/bytes.ts';

/** The archive itself, whether it is packed or not; null where it is none. */
export function archiveIn(data: Bytes): Bytes | null {
  const plain = data.startsWith('\x1f\x8b') ? gunzipped(data) : data;
  return plain !== null && plain.slice(257, 262) === 'ustar' ? plain : null;
}

/** Paths and what stands there, as far as the archive can be read. */
export function unpackTar(data: Bytes, store: FileStore, now: number): [string, Node][] {
  const found: [string, Node][] = [];
  let longName = '';
  for (let at = 0; at + 512 <= data.length && data[at] !== '\0';) {
    const field = (from: number, length: number) =>
      data.slice(at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    const body = data.slice(at + 512, at + 512 + size);
    const type = data[at + 156] ?? '0';
    const prefix = field(345, 155);
    const name = longName || (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`);
    at += 512 + Math.ceil(size / 512) * 512;
    if (type === 'L') {
      longName = body.replace(/\0+$/, '');
      continue;
    }
    longName = '';
    const node = nodeOf(type, body, field(157, 100), headerMeta(field, store, now), store);
    const path = name.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    if (node !== null && path !== '' && path !== '.') found.push([path, node]);
  }
  return found;
}

function headerMeta(
  field: (from: number, length: number) => string,
  store: FileStore,
  now: number,
): Node['meta'] {
  const octal = (from: number, length: number) =>
    Number.parseInt(field(from, length).trim() || '0', 8);
  const meta = newMeta(
    octal(100, 8) & 0o7777,
    now,
    ++store.lastInode,
    octal(108, 8),
    octal(116, 8),
  );
  return { ...meta, modified: octal(136, 12) * 1000 };
}

function nodeOf(
  type: string,
  body: Bytes,
  target: string,
  meta: Node['meta'],
  { owner }: FileStore,
): Node | null {
  if (type === '0' || type === '\0') return { kind: 'file', owner, meta, data: body, links: 1 };
  if (type === '5') return { kind: 'folder', owner, meta, entries: new Map() };
  return type === '2' ? { kind: 'link', owner, meta, target } : null;
}
