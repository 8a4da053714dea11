// `tail`, following too.
import { errorText, FileError } from '../files/error.ts';
import { openFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { at } from '../kernel/waits.ts';
import { count } from './text.ts';
import { fill, optionsOf, out, say, type Options, type Tool } from './tool.ts';

type Tailed = { path: Bytes; stream: Stream };

export function* tail(tool: Tool): Doing<number> {
  const args = tool.args.map((word, index) =>
    index === 0 && /^[-+]\d+$/.test(word) ? `-n${word.replace(/^-/, '')}` : word,
  );
  const options = yield* optionsOf({ ...tool, args }, 'fc:n:qs:vF');
  const text = options.value('c') ?? options.value('n') ?? '10';
  const number = count(text);
  if (number === null) {
    yield* say(tool, `invalid number '${text}'`);
    return 1;
  }
  const files: Tailed[] = [];
  for (const path of options.words.length === 0 ? ['-'] : options.words) {
    const stream = path === '-' ? tool.self.fds.get(0) : openFile(tool.self, path, 'read');
    if (stream instanceof FileError) yield* say(tool, `can't open '${path}': ${errorText(stream)}`);
    else if (stream !== undefined) files.push({ path, stream });
  }
  const status = files.length < Math.max(1, options.words.length) ? 1 : 0;
  if (files.length === 0) {
    yield* say(tool, 'no files');
    return 1;
  }
  const isTitled = options.words.length > 1 && !options.has('q');
  for (const [index, { path, stream }] of files.entries()) {
    if (isTitled) yield* out(tool, `${index > 0 ? '\n' : ''}==> ${path} <==\n`);
    const kept = yield* lastOf(tool, stream, text.startsWith('+'), number, options.has('c'));
    yield* out(tool, kept);
  }
  return options.has('f') || options.has('F')
    ? yield* follow(tool, files, isTitled, options)
    : status;
}

/** All that must be kept is kept in memory: a stream without a line end fills it. */
function* lastOf(
  tool: Tool,
  stream: Stream,
  isFromStart: boolean,
  number: number,
  isBytes: boolean,
): Doing<Bytes> {
  let kept = '';
  for (;;) {
    const some = yield* readStream(stream, 1_048_576);
    if (some === null) break;
    if (some instanceof StreamFailure) {
      yield* say(tool, 'read error: Is a directory');
      break;
    }
    kept += some;
    if (!isFromStart && some.length > 60_000 && some.includes('\n'))
      kept = last(kept, number, isBytes);
    else yield* fill(tool, some.length, kept.length);
  }
  if (!isFromStart) return last(kept, number, isBytes);
  if (isBytes) return kept.slice(Math.max(0, number - 1));
  return (kept.match(/[^\n]*\n|[^\n]+$/g) ?? []).slice(Math.max(0, number - 1)).join('');
}

function last(text: Bytes, number: number, isBytes: boolean): Bytes {
  if (isBytes) return number === 0 ? '' : text.slice(-number);
  let from = text.endsWith('\n') ? text.length - 1 : text.length;
  for (let left = number; left > 0; left--) {
    from = text.lastIndexOf('\n', from - 1);
    if (from === -1) return text;
    if (from === 0 && left > 1) return text;
  }
  return number === 0 ? '' : text.slice(from + 1);
}

/** A second between two looks, as busybox does. */
function* follow(
  tool: Tool,
  files: readonly Tailed[],
  isTitled: boolean,
  options: Options,
): Doing<number> {
  const pauseMs = Number(options.value('s') ?? 1) * 1000;
  let shown = files.at(-1);
  for (;;) {
    for (const file of files) {
      const some = file.stream.read(1_048_576);
      if (some === null || some === 'later') continue;
      if (isTitled && shown !== file) yield* out(tool, `\n==> ${file.path} <==\n`);
      shown = file;
      yield* out(tool, some);
    }
    yield at(tool.kernel.now + pauseMs);
  }
}
