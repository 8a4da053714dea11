// Sizes in words and blocks.
import { sizeOf, type Node } from '../files/node.ts';
import type { Bytes } from '../kernel/bytes.ts';

/** 1.5K, 12M: busybox's own rounding. */
export function humanSize(bytes: number): string {
  if (bytes < 1024) return String(bytes);
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < 5) {
    value /= 1024;
    unit++;
  }
  const letter = ' KMGTP'[unit] ?? '';
  const tenths = Math.floor(value * 10 + 0.5);
  return tenths >= 100 || tenths % 10 === 0
    ? `${tenths >= 100 ? Math.floor(value + 0.5) : tenths / 10}${letter}`
    : `${(tenths / 10).toFixed(1)}${letter}`;
}

/** Kilobytes that it takes on disk: pages of 4 kB. */
export function blocksOf(node: Node): number {
  if (node.kind === 'file') return Math.ceil(sizeOf(node) / 4096) * 4;
  return node.kind === 'folder' ? 4 : 0;
}

export function linkTarget(node: Node): Bytes | null {
  return node.kind === 'link' || node.kind === 'descriptor' ? node.target : null;
}
