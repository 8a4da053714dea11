// Tar archives: a tree becomes one, and one becomes nodes.
import type { Bytes } from '../kernel/bytes.ts';
import type { FileStore } from './mount.ts';
import type { Meta, Node } from './node.ts';
import { newMeta } from './store.ts';

type Member = { path: string; node: Node };

/** An archive of these, in this order; folders bring what is in them. */
export function writeTar(members: readonly Member[]): Bytes {
  return `${members.map(({ path, node }) => written(path, node)).join('')}${'\0'.repeat(1024)}`;
}

function written(path: string, node: Node): Bytes {
  if (node.kind === 'folder') {
    const inner = [...node.entries].sort(([one], [other]) => (one < other ? -1 : 1));
    const head = path === '' ? '' : header(`${path}/`, node.meta, '5', '', '');
    return (
      head +
      inner.map(([name, entry]) => written(path === '' ? name : `${path}/${name}`, entry)).join('')
    );
  }
  if (node.kind === 'file') return header(path, node.meta, '0', node.data, '');
  if (node.kind === 'link') return header(path, node.meta, '2', '', node.target);
  return '';
}

function header(path: string, meta: Meta, type: string, data: Bytes, target: string): Bytes {
  const long = path.length > 100 ? header('././@LongLink', meta, 'L', `${path}\0`, '') : '';
  const octal = (value: number, length: number): string =>
    `${value.toString(8).padStart(length - 1, '0')}\0`;
  const text = (value: string, length: number): string =>
    value.slice(0, length).padEnd(length, '\0');
  const before =
    text(path, 100) +
    octal(meta.mode & 0o7777, 8) +
    octal(meta.uid, 8) +
    octal(meta.gid, 8) +
    octal(data.length, 12) +
    octal(Math.floor(meta.modified / 1000), 12);
  const after = `${type}${text(target, 100)}ustar\x0000${'\0'.repeat(64)}${octal(0, 8)}${octal(0, 8)}${'\0'.repeat(155)}${'\0'.repeat(12)}`;
  let sum = 8 * 32;
  for (const char of before + after) sum += char.charCodeAt(0);
  const check = `${sum.toString(8).padStart(6, '0')}\0 `;
  return long + before + check + after + data + '\0'.repeat((512 - (data.length % 512)) % 512);
}

/** Paths and what stands there, made for the store that they come into; null where it is no archive. */
export function readTar(data: Bytes, store: FileStore): Member[] | null {
  const found: Member[] = [];
  let longName = '';
  for (let at = 0; at + 512 <= data.length && data[at] !== '\0';) {
    if (data.slice(at + 257, at + 262) !== 'ustar') return null;
    const field = (from: number, length: number): string =>
      data.slice(at + from, at + from + length).replace(/\0[^]*$/, '');
    const octal = (from: number, length: number): number =>
      Number.parseInt(field(from, length).trim() || '0', 8);
    const size = octal(124, 12);
    const body = data.slice(at + 512, at + 512 + size);
    const type = data[at + 156] ?? '0';
    const prefix = field(345, 155);
    const name = longName || (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`);
    const meta = {
      ...newMeta(octal(100, 8) & 0o7777, octal(136, 12) * 1000, ++store.lastInode),
      uid: octal(108, 8),
      gid: octal(116, 8),
    };
    const node = nodeOf(type, body, field(157, 100), meta, store);
    at += 512 + Math.ceil(size / 512) * 512;
    longName = type === 'L' ? body.replace(/\0+$/, '') : '';
    const path = name.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    if (node !== null && path !== '' && path !== '.') found.push({ path, node });
  }
  return found;
}

function nodeOf(
  type: string,
  body: Bytes,
  target: string,
  meta: Meta,
  { owner }: FileStore,
): Node | null {
  if (type === '0' || type === '\0') return { kind: 'file', owner, meta, data: body, links: 1 };
  if (type === '5') return { kind: 'folder', owner, meta, entries: new Map() };
  return type === '2' ? { kind: 'link', owner, meta, target } : null;
}
