// `tr` and `cut`: letters for other letters, and pieces of each line.
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { unescapeText } from '../shell/escapes.ts';
import { die, input, linesOf, optionsOf, out, usage, type Options, type Tool } from './tool.ts';

const sets = new Map<string, (code: number) => boolean>([
  ['alpha', (code) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)],
  ['digit', (code) => code >= 48 && code <= 57],
  [
    'alnum',
    (code) =>
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122),
  ],
  ['upper', (code) => code >= 65 && code <= 90],
  ['lower', (code) => code >= 97 && code <= 122],
  ['space', (code) => code === 32 || (code >= 9 && code <= 13)],
  ['blank', (code) => code === 32 || code === 9],
  [
    'punct',
    (code) => (code > 32 && code < 127 && !/\w/.test(String.fromCharCode(code))) || code === 95,
  ],
  ['cntrl', (code) => code < 32 || code === 127],
  ['print', (code) => code >= 32 && code < 127],
  ['graph', (code) => code > 32 && code < 127],
  ['xdigit', (code) => /[0-9a-fA-F]/.test(String.fromCharCode(code))],
]);

function expandSet(text: Bytes): Bytes {
  const plain = unescapeText(text, false).text;
  return plain.replace(
    /\[:(\w+):\]|\[=(.)=\]|([^])-([^])/g,
    (whole, name?: string, same?: string, from?: string, to?: string) => {
      if (same !== undefined) return same;
      if (name !== undefined) {
        const holds = sets.get(name);
        if (holds === undefined) return whole;
        return Array.from({ length: 256 }, (_, code) => code)
          .filter(holds)
          .map((code) => String.fromCharCode(code))
          .join('');
      }
      const [first, last] = [(from ?? '').charCodeAt(0), (to ?? '').charCodeAt(0)];
      if (first > last) return whole;
      return Array.from({ length: last - first + 1 }, (_, index) =>
        String.fromCharCode(first + index),
      ).join('');
    },
  );
}

export function* tr(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, '+cCds');
  const [first, second] = options.words;
  if (first === undefined) return yield* usage(tool);
  const isComplement = options.has('c') || options.has('C');
  const set = new Set(expandSet(first));
  const holds = (one: string) => set.has(one) !== isComplement;
  const to = second === undefined ? '' : expandSet(second);
  const table = new Map<string, string>();
  if (!isComplement && to !== '')
    for (const [index, one] of [...expandSet(first)].entries())
      table.set(one, to[index] ?? to.at(-1) ?? '');
  const isDeleting = options.has('d');
  const squeezed = options.has('s') ? new Set(second === undefined ? expandSet(first) : to) : null;
  let previous = '';
  const pass = (some: Bytes) => {
    let text = '';
    for (const one of some) {
      if (isDeleting && holds(one)) continue;
      const mapped =
        isDeleting || to === ''
          ? one
          : isComplement
            ? holds(one)
              ? (to.at(-1) ?? '')
              : one
            : (table.get(one) ?? one);
      if (squeezed !== null && mapped === previous && squeezed.has(mapped)) continue;
      text += mapped;
      previous = mapped;
    }
    return text;
  };
  const stdin = tool.self.fds.get(0);
  while (stdin !== undefined) {
    const some = yield* readStream(stdin);
    if (some === null || some instanceof StreamFailure) break;
    yield* out(tool, pass(some));
  }
  return 0;
}

type Range = { from: number; to: number };

export function* cut(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'b:c:f:F:d:O:sDn',
    new Map([
      ['output-delimiter', 'O'],
      ['delimiter', 'd'],
      ['fields', 'f'],
      ['characters', 'c'],
    ]),
  );
  const list = options.value('b') ?? options.value('c') ?? options.value('f') ?? options.value('F');
  if (list === undefined) return yield* usage(tool);
  const ranges: Range[] = [];
  for (const piece of list.split(',')) {
    const match = /^(\d*)(-?)(\d*)$/.exec(piece);
    if (match === null || (match[1] === '' && match[3] === ''))
      return yield* die(tool, `invalid range ${piece}`);
    const from = match[1] === '' ? 1 : Number(match[1]);
    ranges.push({
      from,
      to: match[2] === '' ? from : match[3] === '' ? Infinity : Number(match[3]),
    });
  }
  let status = 0;
  for (const path of options.words.length === 0 ? ['-'] : options.words) {
    const text = yield* input(tool, path);
    if (text === null) {
      status = 1;
      continue;
    }
    const lines = linesOf(text).flatMap((line) => cutLine(line, ranges, options));
    yield* out(tool, lines.map((line) => `${line}\n`).join(''));
  }
  return status;
}

function cutLine(line: Bytes, ranges: readonly Range[], options: Options): Bytes[] {
  const isBytes = options.has('b') || options.has('c');
  const delimiter = options.value('d')?.slice(0, 1) ?? '\t';
  const pieces = isBytes ? [...line] : options.has('F') ? line.split(/\s+/) : line.split(delimiter);
  if (!isBytes && pieces.length === 1) return options.has('s') ? [] : [line];
  const glue = options.value('O') ?? (isBytes ? '' : options.has('F') ? ' ' : delimiter);
  const chosen = pieces.filter((_, index) =>
    ranges.some(({ from, to }) => index + 1 >= from && index + 1 <= to),
  );
  return [chosen.join(glue)];
}
