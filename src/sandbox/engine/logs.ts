// What a container writes: kept line by line as the json-file driver does, and heard by whoever is attached.
import type { Bytes } from '../kernel/bytes.ts';
import { slowSink, type Stream } from '../kernel/stream.ts';
import type { Container, Engine, LogEntry } from './state.ts';

type Name = 'stdout' | 'stderr';

/** Who writes without end and isn't heard waits from there on, as for a pipe that nobody reads. */
const mostBytes = 32_000_000;

export function logSink(engine: Engine, container: Container, stream: Name): Stream {
  const { logBytes, listeners } = container;
  const hasRoom = () => logBytes.ever < mostBytes || listeners.size > 0;
  return slowSink((data) => writeLog(engine, container, stream, data), hasRoom);
}

export function writeLog(engine: Engine, container: Container, stream: Name, data: Bytes): void {
  for (const listener of container.listeners) listener.hears(stream, data);
  if (!keepsLog(container)) return;
  const text = container.openLine[stream] + data;
  const end = text.lastIndexOf('\n') + 1;
  for (const line of text.slice(0, end).match(/[^\n]*\n/g) ?? [])
    add(engine, container, stream, line);
  container.openLine[stream] = text.slice(end);
  // A line that never ends is cut into pieces of 16 kB.
  while (container.openLine[stream].length >= 16_384) {
    add(engine, container, stream, container.openLine[stream].slice(0, 16_384));
    container.openLine[stream] = container.openLine[stream].slice(16_384);
  }
  bound(container);
}

function add({ kernel }: Engine, container: Container, stream: Name, text: Bytes): void {
  const entry = { at: kernel.now, stream, text };
  container.log.push(entry);
  const cost = costOf(entry);
  container.logBytes.kept += cost;
  container.logBytes.ever += cost;
}

/** What is written without an end of line comes into the log when the container ends. */
export function closeLog(engine: Engine, container: Container): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    const text = container.openLine[stream];
    if (text !== '' && keepsLog(container)) add(engine, container, stream, text);
    container.openLine[stream] = '';
  }
}

export function keepsLog({ options }: Container): boolean {
  return options.logDriver !== 'none';
}

/** max-size and max-file of the drivers, and a bound of ours for what never ends. */
function bound({ options, log, logBytes }: Container): void {
  const size = sizeOf(
    options.logOptions.get('max-size') ?? (options.logDriver === 'local' ? '20m' : ''),
  );
  const files = Number(
    options.logOptions.get('max-file') ?? (options.logDriver === 'local' ? 5 : 1),
  );
  const most = size === null ? mostBytes : size * files;
  const piece = size ?? mostBytes / 4;
  let first = 0;
  while (logBytes.kept > most && first < log.length - 1) {
    // A whole file goes at a time.
    for (let gone = 0; gone < piece && first < log.length - 1; first++) {
      const cost = costOf(log[first] as LogEntry);
      gone += cost;
      logBytes.kept -= cost;
    }
  }
  if (first > 0) log.splice(0, first);
}

/** What an entry takes in a file of JSON lines. */
function costOf({ text }: LogEntry): number {
  return text.length + 79;
}

function sizeOf(text: string): number | null {
  const [, number, unit = ''] = /^(\d+)([kmg]?)b?$/i.exec(text) ?? [];
  if (number === undefined) return null;
  return Number(number) * 1024 ** ' kmg'.indexOf(unit === '' ? ' ' : unit.toLowerCase());
}
