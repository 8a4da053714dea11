// Bytes in other clothes: od, hexdump, xxd, base64, strings; and comparing: cmp, diff.
import { errorText, FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { die, input, optionsOf, out, say, type Tool } from './tool.ts';

function* allInput(tool: Tool, words: readonly Bytes[]): Doing<Bytes | null> {
  let all = '';
  for (const path of words.length === 0 ? ['-'] : words) {
    const text = yield* named(tool, path);
    if (text === null) return null;
    all += text;
  }
  return all;
}

/** As `input`, with the plain words for what isn't there. */
export function* named(tool: Tool, path: Bytes): Doing<Bytes | null> {
  const found = path === '-' ? null : lookup(tool.self, path);
  if (!(found instanceof FileError)) return yield* input(tool, path);
  yield* say(tool, `${path}: ${errorText(found)}`);
  return null;
}

function hex(code: number, width = 2): string {
  return code.toString(16).padStart(width, '0');
}

export function* hexdump(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'bcdoxCve:f:n:s:');
  const all = yield* allInput(tool, options.words);
  if (all === null) return 1;
  const text = all
    .slice(Number(options.value('s') ?? 0))
    .slice(0, Number(options.value('n') ?? Infinity));
  let shown = '';
  for (let at = 0; at < text.length; at += 16) {
    const row = text.slice(at, at + 16);
    if (options.has('C')) {
      const bytes = Array.from({ length: 16 }, (_, index) =>
        index < row.length ? hex(row.charCodeAt(index)) : '  ',
      );
      const printable = row.replace(/[^ -~]/g, '.');
      shown += `${hex(at, 8)}  ${bytes.slice(0, 8).join(' ')}  ${bytes.slice(8).join(' ')}  |${printable}|\n`;
      continue;
    }
    const words: string[] = [];
    for (let index = 0; index < 16; index += 2) {
      const word = row.charCodeAt(index) + ((row.charCodeAt(index + 1) || 0) << 8);
      words.push(index < row.length ? hex(word, 4) : '    ');
    }
    shown += `${hex(at, 7)} ${words.join(' ')}\n`;
  }
  if (text !== '') shown += `${hex(text.length, options.has('C') ? 8 : 7)}\n`;
  yield* out(tool, shown);
  return 0;
}

const names = new Map([
  [0, '\\0'],
  [7, '\\a'],
  [8, '\\b'],
  [9, '\\t'],
  [10, '\\n'],
  [11, '\\v'],
  [12, '\\f'],
  [13, '\\r'],
]);

export function* od(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'abcdfhiloxsDFHILOXBvA:j:N:t:w:S:');
  const all = yield* allInput(tool, options.words);
  if (all === null) return 1;
  const text = all
    .slice(Number(options.value('j') ?? 0))
    .slice(0, Number(options.value('N') ?? Infinity));
  const type = options.has('c')
    ? 'c'
    : options.has('b')
      ? 'o1'
      : options.has('x')
        ? 'x2'
        : (options.value('t') ?? 'o2');
  const address = (at: number) => {
    const base = options.value('A') ?? 'o';
    if (base === 'n') return '';
    return base === 'x'
      ? hex(at, 6)
      : base === 'd'
        ? String(at).padStart(7, '0')
        : at.toString(8).padStart(7, '0');
  };
  let shown = '';
  for (let at = 0; at < text.length; at += 16) {
    const row = text.slice(at, at + 16);
    shown += `${address(at)}${odRow(row, type)}\n`;
  }
  const last = address(text.length);
  yield* out(tool, shown + (last === '' ? '' : `${last}\n`));
  return 0;
}

function odRow(row: Bytes, type: Bytes): Bytes {
  if (type === 'c' || type === 'a')
    return [...row]
      .map((one) => {
        const code = one.charCodeAt(0);
        const text =
          names.get(code) ?? (code < 32 || code > 126 ? code.toString(8).padStart(3, '0') : one);
        return text.padStart(4);
      })
      .join('');
  const bytes = Number(/\d/.exec(type)?.[0] ?? 2);
  let text = '';
  for (let at = 0; at < row.length; at += bytes) {
    let value = 0;
    for (let index = bytes - 1; index >= 0; index--)
      value = value * 256 + (row.charCodeAt(at + index) || 0);
    const radix = type.startsWith('x') ? 16 : type.startsWith('o') ? 8 : 10;
    const width =
      radix === 16 ? bytes * 2 : radix === 8 ? Math.ceil((bytes * 8) / 3) : bytes === 1 ? 3 : 5;
    text += ` ${radix === 10 ? String(value).padStart(width) : value.toString(radix).padStart(width, '0')}`;
  }
  return text;
}

export function* xxd(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'pirl:c:g:s:o:');
  const all = yield* allInput(tool, options.words);
  if (all === null) return 1;
  const text = all.slice(0, Number(options.value('l') ?? Infinity));
  const plain = [...text].map((one) => hex(one.charCodeAt(0))).join('');
  if (options.has('r')) {
    const bytes = all.replace(/\s/g, '').match(/../g) ?? [];
    yield* out(tool, bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
  } else if (options.has('p'))
    yield* out(tool, (plain.match(/.{1,60}/g) ?? []).map((line) => `${line}\n`).join(''));
  else
    for (let at = 0; at < text.length; at += 16) {
      const pairs = (plain.slice(at * 2, at * 2 + 32).match(/.{1,4}/g) ?? []).join(' ');
      yield* out(
        tool,
        `${hex(at, 8)}: ${pairs.padEnd(39)}  ${text.slice(at, at + 16).replace(/[^ -~]/g, '.')}\n`,
      );
    }
  return 0;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encodeBase64(text: Bytes): string {
  let result = '';
  for (let at = 0; at < text.length; at += 3) {
    const [one, two, three] = [0, 1, 2].map((index) => text.charCodeAt(at + index));
    const bits = ((one ?? 0) << 16) | ((two || 0) << 8) | (three || 0);
    const four = [18, 12, 6, 0].map((shift) => letters[(bits >> shift) & 63] ?? '');
    if (at + 1 >= text.length) four[2] = '=';
    if (at + 2 >= text.length) four[3] = '=';
    result += four.join('');
  }
  return result;
}

function decodeBase64(text: Bytes): Bytes | null {
  const clean = text.replace(/\s/g, '').replace(/=+$/, '');
  if (/[^A-Za-z0-9+/]/.test(clean)) return null;
  let [bits, count, result] = [0, 0, ''];
  for (const one of clean) {
    bits = ((bits << 6) | letters.indexOf(one)) & 0xffffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    result += String.fromCharCode((bits >> count) & 255);
  }
  return result;
}

export function* base64(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'dw:',
    new Map([
      ['decode', 'd'],
      ['wrap', 'w'],
    ]),
  );
  const all = yield* allInput(tool, options.words);
  if (all === null) return 1;
  if (options.has('d')) {
    const text = decodeBase64(all);
    if (text === null) return yield* die(tool, 'truncated base64 input');
    yield* out(tool, text);
    return 0;
  }
  const width = Number(options.value('w') ?? 76);
  const encoded = encodeBase64(all);
  const lines = width === 0 ? [encoded] : (encoded.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
  yield* out(tool, lines.join('\n') + (width === 0 ? '' : encoded === '' ? '' : '\n'));
  return 0;
}

export function* strings(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'fon:t:a');
  const all = yield* allInput(tool, options.words);
  if (all === null) return 1;
  const least = Number(options.value('n') ?? 4);
  yield* out(
    tool,
    (all.match(new RegExp(`[ -~\\t]{${least},}`, 'g')) ?? []).map((line) => `${line}\n`).join(''),
  );
  return 0;
}
