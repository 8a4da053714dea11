// md5, sha1, sha256 and sha512 of bytes, and the applets that print them.
import type { Bytes } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { input, linesOf, openNamed, optionsOf, out, readWhole, say, type Tool } from './tool.ts';

function padded(text: Bytes, blockBytes: number, isLittle: boolean): Uint8Array {
  const lengthBytes = blockBytes / 8;
  const size = Math.ceil((text.length + 1 + lengthBytes) / blockBytes) * blockBytes;
  const bytes = new Uint8Array(size);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  const bits = text.length * 8;
  const [low, high] = [bits >>> 0, Math.floor(bits / 4_294_967_296)];
  view.setUint32(size - (isLittle ? 8 : 4), low, isLittle);
  view.setUint32(size - (isLittle ? 4 : 8), high, isLittle);
  return bytes;
}

function hexOf(words: readonly number[], isLittle: boolean): string {
  return words
    .map((word) => {
      const text = (word >>> 0).toString(16).padStart(8, '0');
      return isLittle ? (text.match(/../g) ?? []).toReversed().join('') : text;
    })
    .join('');
}

function left(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

function right(value: number, count: number): number {
  return (value >>> count) | (value << (32 - count));
}

export function md5(text: Bytes): string {
  const bytes = padded(text, 64, true);
  const view = new DataView(bytes.buffer);
  const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
  const table = Array.from(
    { length: 64 },
    (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 4_294_967_296) | 0,
  );
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < bytes.length; at += 64) {
    const before = [a, b, c, d] as const;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const [mixed, word] =
        round === 0
          ? [(b & c) | (~b & d), step]
          : round === 1
            ? [(d & b) | (~d & c), (5 * step + 1) % 16]
            : round === 2
              ? [b ^ c ^ d, (3 * step + 5) % 16]
              : [c ^ (b | ~d), (7 * step) % 16];
      const sum = (a + mixed + (table[step] ?? 0) + view.getInt32(at + word * 4, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + left(sum, shifts[round * 4 + (step % 4)] ?? 0)) | 0];
    }
    [a, b, c, d] = [
      (a + before[0]) | 0,
      (b + before[1]) | 0,
      (c + before[2]) | 0,
      (d + before[3]) | 0,
    ];
  }
  return hexOf([a, b, c, d], true);
}

export function sha1(text: Bytes): string {
  const bytes = padded(text, 64, false);
  const view = new DataView(bytes.buffer);
  const words = new Int32Array(80);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let at = 0; at < bytes.length; at += 64) {
    for (let index = 0; index < 80; index++)
      words[index] =
        index < 16
          ? view.getInt32(at + index * 4)
          : left(
              (words[index - 3] ?? 0) ^
                (words[index - 8] ?? 0) ^
                (words[index - 14] ?? 0) ^
                (words[index - 16] ?? 0),
              1,
            );
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let step = 0; step < 80; step++) {
      const [mixed, constant] =
        step < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : step < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : step < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc | 0]
              : [b ^ c ^ d, 0xca62c1d6 | 0];
      const next = (left(a, 5) + mixed + e + constant + (words[step] ?? 0)) | 0;
      [a, b, c, d, e] = [next, a, left(b, 30), c, d];
    }
    state = [a, b, c, d, e].map((word, index) => (word + (state[index] ?? 0)) | 0);
  }
  return hexOf(state, false);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 4_294_967_296) | 0;
}

export function sha256(text: Bytes): string {
  const bytes = padded(text, 64, false);
  const view = new DataView(bytes.buffer);
  const table = primes(64).map((prime) => fraction(Math.cbrt(prime)));
  let state = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const words = new Int32Array(64);
  for (let at = 0; at < bytes.length; at += 64) {
    for (let index = 0; index < 64; index++) {
      if (index < 16) {
        words[index] = view.getInt32(at + index * 4);
        continue;
      }
      const [two, fifteen] = [words[index - 2] ?? 0, words[index - 15] ?? 0];
      const one = right(fifteen, 7) ^ right(fifteen, 18) ^ (fifteen >>> 3);
      const other = right(two, 17) ^ right(two, 19) ^ (two >>> 10);
      words[index] = ((words[index - 16] ?? 0) + one + (words[index - 7] ?? 0) + other) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let step = 0; step < 64; step++) {
      const first =
        (h +
          (right(e, 6) ^ right(e, 11) ^ right(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (table[step] ?? 0) +
          (words[step] ?? 0)) |
        0;
      const second =
        ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
  }
  return hexOf(state, false);
}

const mask = (1n << 64n) - 1n;

function rootBits(prime: number, degree: 2n | 3n): bigint {
  // The first 64 bits behind the point, by whole numbers only.
  const scaled = BigInt(prime) << (64n * degree);
  let [low, high] = [0n, 1n << 70n];
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle - 1n;
  }
  return low & mask;
}

export function sha512(text: Bytes): string {
  const bytes = padded(text, 128, false);
  const view = new DataView(bytes.buffer);
  const table = primes(80).map((prime) => rootBits(prime, 3n));
  let state = primes(8).map((prime) => rootBits(prime, 2n));
  const turn = (value: bigint, count: bigint) =>
    ((value >> count) | (value << (64n - count))) & mask;
  for (let at = 0; at < bytes.length; at += 128) {
    const words: bigint[] = [];
    for (let index = 0; index < 80; index++) {
      if (index < 16) {
        words.push(view.getBigUint64(at + index * 8));
        continue;
      }
      const [two = 0n, fifteen = 0n] = [words[index - 2], words[index - 15]];
      const one = turn(fifteen, 1n) ^ turn(fifteen, 8n) ^ (fifteen >> 7n);
      const other = turn(two, 19n) ^ turn(two, 61n) ^ (two >> 6n);
      words.push(((words[index - 16] ?? 0n) + one + (words[index - 7] ?? 0n) + other) & mask);
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let step = 0; step < 80; step++) {
      const first =
        (h +
          (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) +
          ((e & f) ^ (~e & mask & g)) +
          (table[step] ?? 0n) +
          (words[step] ?? 0n)) &
        mask;
      const second =
        ((turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))) & mask;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0n)) & mask);
  }
  return state.map((word) => word.toString(16).padStart(16, '0')).join('');
}

const mostBytes = 64 * 1024 * 1024;

export function digestApplet(digest: (text: Bytes) => string) {
  return function* (tool: Tool): Doing<number> {
    const options = yield* optionsOf(
      tool,
      'scw',
      new Map([
        ['check', 'c'],
        ['status', 's'],
      ]),
    );
    if (options.has('c')) return yield* check(tool, options.words, digest);
    let status = 0;
    for (const path of options.words.length === 0 ? ['-'] : options.words) {
      const text = yield* contents(tool, path);
      if (text === null) status = 1;
      else if (text.length > mostBytes) throw new NotModelled('the sum of more than 64 MB');
      else yield* out(tool, `${digest(text)}  ${path}\n`);
    }
    return status;
  };
}

function* contents(tool: Tool, path: Bytes): Doing<Bytes | null> {
  const stream = yield* openNamed(tool, path, (why) => `can't open '${path}': ${why}`);
  if (stream === null) return null;
  if (stream.read(0) === 'EISDIR') {
    yield* say(tool, `can't read '${path}': Is a directory`);
    return null;
  }
  return yield* readWhole(tool, stream, path);
}

function* check(
  tool: Tool,
  files: readonly Bytes[],
  digest: (text: Bytes) => string,
): Doing<number> {
  let [failed, total] = [0, 0];
  for (const file of files.length === 0 ? ['-'] : files)
    for (const line of linesOf((yield* input(tool, file)) ?? '')) {
      const match = /^([0-9a-f]+) [ *](.*)$/.exec(line);
      if (match === null) continue;
      total++;
      const text = yield* contents(tool, match[2] ?? '');
      const isRight = text !== null && digest(text) === match[1];
      if (!isRight) failed++;
      yield* out(tool, `${match[2] ?? ''}: ${isRight ? 'OK' : 'FAILED'}\n`);
    }
  if (failed > 0)
    yield* say(tool, `WARNING: ${failed} of ${total} computed checksums did NOT match`);
  return failed > 0 ? 1 : 0;
}
