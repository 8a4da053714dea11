// `dd`, `od`, `hexdump`, `xxd`, `base64`, `cmp`, `diff`, `expr`, `split`-like small tools over bytes.
import { errorText, FileError } from '../files/error.ts';
import { openFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure, writeStream } from '../kernel/io.ts';
import { isOnHost } from '../kernel/mount-rows.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { write } from '../kernel/io.ts';
import { die, Quit, usage, type Tool } from './tool.ts';

type Copy = {
  block: number;
  count: number;
  skip: number;
  seek: number;
  isQuiet: boolean;
  keeps: boolean;
};

const units = new Map([
  ['', 1],
  ['c', 1],
  ['w', 2],
  ['b', 512],
  ['kB', 1000],
  ['k', 1024],
  ['K', 1024],
  ['MB', 1_000_000],
  ['m', 1_048_576],
  ['M', 1_048_576],
  ['GB', 1_000_000_000],
  ['g', 1_073_741_824],
  ['G', 1_073_741_824],
]);

function size(text: Bytes): number | null {
  const match = /^(\d+)([a-zA-Z]*)$/.exec(text);
  const unit = units.get(match?.[2] ?? '');
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

export function* dd(tool: Tool): Doing<number> {
  const copy: Copy = {
    block: 512,
    count: Infinity,
    skip: 0,
    seek: 0,
    isQuiet: false,
    keeps: false,
  };
  let [from, to]: [Bytes | null, Bytes | null] = [null, null];
  for (const word of tool.args) {
    const at = word.indexOf('=');
    const [name, value] = [word.slice(0, at), word.slice(at + 1)];
    if (name === 'if') from = value;
    else if (name === 'of') to = value;
    else if (name === 'conv') copy.keeps = value.includes('notrunc');
    else if (name === 'status') copy.isQuiet = value === 'none' || value === 'noxfer';
    else if (['bs', 'ibs', 'obs', 'count', 'skip', 'seek'].includes(name)) {
      const number = size(value);
      if (number === null) return yield* die(tool, `invalid number '${value}'`);
      if (name === 'count') copy.count = number;
      else if (name === 'skip') copy.skip = number;
      else if (name === 'seek') copy.seek = number;
      else copy.block = number;
    } else if (!['iflag', 'oflag', 'cbs'].includes(name)) return yield* usage(tool);
  }
  if (copy.block === 0) return yield* die(tool, `number 0 is not in 1..9223372036854775807 range`);
  const input = from === null ? tool.self.fds.get(0) : openFile(tool.self, from, 'read');
  if (input === undefined || input instanceof FileError)
    return yield* die(
      tool,
      `can't open '${from ?? ''}': ${input === undefined ? 'Bad file descriptor' : errorText(input)}`,
    );
  const output =
    to === null
      ? tool.self.fds.get(1)
      : openFile(tool.self, to, 'write', { keeps: copy.keeps || copy.seek > 0 });
  if (output === undefined || output instanceof FileError)
    return yield* die(
      tool,
      `can't open '${to ?? ''}': ${output === undefined ? 'Bad file descriptor' : errorText(output)}`,
    );
  return yield* pass(tool, input, output, copy, to ?? 'standard output');
}

function* pass(tool: Tool, input: Stream, output: Stream, copy: Copy, name: Bytes): Doing<number> {
  const began = tool.kernel.now;
  // One block is held in memory, as the real one does: this is what memory limits are tried with.
  if (!tool.kernel.useMemory(tool.self, copy.block)) yield { isReady: () => false, at: null };
  if (copy.skip > 0 && input.seek !== undefined) input.seek(copy.skip * copy.block);
  if (copy.seek > 0) output.seek?.(copy.seek * copy.block);
  let [full, part, bytes] = [0, 0, 0];
  let status = 0;
  while (full + part < copy.count) {
    const some = yield* readStream(input, copy.block);
    if (some === null) break;
    if (some instanceof StreamFailure) {
      yield* write(tool.self, 2, `${tool.name}: read error: Is a directory\n`);
      status = 1;
      break;
    }
    if (some.length === copy.block) full++;
    else part++;
    const failure = yield* writeStream(tool.self, output, some);
    tool.kernel.now += some.length / 2_000_000;
    if (failure !== null) {
      yield* write(
        tool.self,
        2,
        `${tool.name}: error writing '${name}': No space left on device\n`,
      );
      status = 1;
      break;
    }
    bytes += some.length;
    if ((full + part) % 64 === 0) yield { isReady: () => true, at: null };
  }
  if (copy.isQuiet) return status;
  const out = status === 0 ? `${full}+${part}` : `${Math.max(0, full - 1)}+${part + 1}`;
  yield* write(
    tool.self,
    2,
    `${full}+${part} records in\n${out} records out\n${isOnHost(tool.self) ? speed(bytes, (tool.kernel.now - began) / 1000) : ''}`,
  );
  return status;
}

/** GNU's of the host says how much and how fast. */
function speed(bytes: number, seconds: number): Bytes {
  const short = (value: number, step: number, units: string[]): Bytes => {
    const at = Math.min(Math.floor(Math.log(Math.max(1, value)) / Math.log(step)), 4);
    const left = value / step ** at;
    return `${at === 0 || left >= 9.95 ? Math.round(left) : left.toFixed(1)} ${units[at] ?? ''}`;
  };
  const decimal = short(bytes, 1000, ['B', 'kB', 'MB', 'GB', 'TB']);
  const binary = short(bytes, 1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB']);
  const shown = [...(bytes < 1000 ? [] : [decimal]), ...(bytes < 1024 ? [] : [binary])].join(', ');
  const taken = Math.max(seconds, 0.00005);
  const rate = short(bytes / taken, 1000, ['B', 'kB', 'MB', 'GB', 'TB']);
  return `${bytes} byte${bytes === 1 ? '' : 's'}${shown === '' ? '' : ` (${shown})`} copied, ${Number(taken.toPrecision(6))} s, ${rate}/s\n`;
}

export function* fallocate(tool: Tool): Doing<number> {
  const at = tool.args.indexOf('-l');
  const length = size(tool.args[at + 1] ?? '');
  const path = tool.args.find((_, index) => index !== at && index !== at + 1);
  if (at === -1 || length === null || path === undefined) return yield* usage(tool);
  const output = openFile(tool.self, path, 'write', { keeps: true });
  if (output instanceof FileError)
    return yield* die(tool, `can't open '${path}': ${errorText(output)}`);
  const have = output.length?.() ?? 0;
  output.seek?.(have);
  const failure = output.write('\0'.repeat(Math.max(0, length - have)));
  output.release();
  if (typeof failure === 'number' && failure === Math.max(0, length - have)) return 0;
  throw new Quit(yield* die(tool, `fallocate '${path}': No space left on device`));
}
