// `gzip`, `gunzip` and `zcat`: the format with its sums, holding the bytes as they are.
import { unlink } from '../files/change.ts';
import { FileError, errorText } from '../files/error.ts';
import { openFile, writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readAll } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { optionsOf, out, readWhole, say, type Options, type Tool } from './tool.ts';

function crc32(text: Bytes): number {
  let crc = -1;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ -1) >>> 0;
}

function little(value: number, count: number): Bytes {
  return Array.from({ length: count }, (_, index) =>
    String.fromCharCode(Math.floor(value / 256 ** index) & 255),
  ).join('');
}

const head = '\x1f\x8b\b\0\0\0\0\0\0\x03';

export function gzipped(text: Bytes): Bytes {
  let blocks = '';
  for (let at = 0; at === 0 || at < text.length; at += 65_535) {
    const piece = text.slice(at, at + 65_535);
    const isLast = at + 65_535 >= text.length;
    blocks +=
      (isLast ? '\x01' : '\0') + little(piece.length, 2) + little(65_535 - piece.length, 2) + piece;
  }
  return head + blocks + little(crc32(text), 4) + little(text.length % 4_294_967_296, 4);
}

/** Null for what is no gzip at all. */
export function gunzipped(data: Bytes): Bytes | null {
  if (!data.startsWith('\x1f\x8b')) return null;
  if (!data.startsWith(head)) throw new NotModelled('gunzip of what another gzip made');
  let text = '';
  for (let at = head.length; at < data.length;) {
    const code = data.charCodeAt(at);
    const length = data.charCodeAt(at + 1) + data.charCodeAt(at + 2) * 256;
    if (code > 1) throw new NotModelled('gunzip of what another gzip made');
    text += data.slice(at + 5, at + 5 + length);
    if (code === 1) return text;
    at += 5 + length;
  }
  return text;
}

export function* gzip(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'cfkdtnv123456789q');
  return yield* overFiles(tool, options, !options.has('d') && !options.has('t'));
}

export function* gunzip(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'cfktvnq');
  return yield* overFiles(tool, options, false);
}

export function* zcat(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'f');
  options.values.set('c', ['']);
  return yield* overFiles(tool, options, false);
}

function* overFiles(tool: Tool, options: Options, packs: boolean): Doing<number> {
  const { words } = options;
  if (words.length === 0 || (words.length === 1 && words[0] === '-')) {
    const text = yield* readAll(tool.self, 0);
    const result = packs ? gzipped(text) : gunzipped(text);
    if (result === null) {
      yield* say(tool, notPacked(tool, text));
      return 1;
    }
    if (!options.has('t')) yield* out(tool, result);
    return 0;
  }
  let status = 0;
  for (const path of words) if (!(yield* one(tool, path, options, packs))) status = 1;
  return status;
}

function notPacked({ name }: Tool, text: Bytes): Bytes {
  if (name !== 'zcat') return 'invalid magic';
  return text === '' ? 'short read' : 'no gzip/bzip2/xz magic';
}

function* one(tool: Tool, path: Bytes, options: Options, packs: boolean): Doing<boolean> {
  const stream = openFile(tool.self, path, 'read');
  if (stream instanceof FileError) {
    yield* say(tool, `${path}: ${errorText(stream)}`);
    return false;
  }
  const toStdout = options.has('c') || options.has('t');
  const target = packs ? `${path}.gz` : path.replace(/\.gz$/, '').replace(/\.tgz$/, '.tar');
  if (!toStdout && target === path) {
    yield* say(tool, `${path}: unknown suffix - ignored`);
    return false;
  }
  const text = (yield* readWhole(tool, stream, path)) ?? '';
  stream.release();
  const result = packs ? gzipped(text) : gunzipped(text);
  if (result === null) {
    yield* say(tool, notPacked(tool, text));
    return false;
  }
  if (options.has('t')) return true;
  if (toStdout) {
    yield* out(tool, result);
    return true;
  }
  if (!(lookup(tool.self, target) instanceof FileError) && !options.has('f')) {
    yield* say(tool, `can't open '${target}': File exists`);
    return false;
  }
  const failure = writeFile(tool.self, target, result);
  if (failure !== null) {
    yield* say(tool, `can't open '${target}': ${errorText(failure)}`);
    return false;
  }
  if (!options.has('k')) unlink(tool.self, path);
  return true;
}
