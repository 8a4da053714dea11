// What a container writes: kept line by line as the json-file driver does, and heard by whoever is attached.
import type { Bytes } from '../kernel/bytes.ts';
import type { Container, Engine, LogEntry } from './state.ts';

type Name = 'stdout' | 'stderr';

const mostBytes = 32_000_000;

export function writeLog(engine: Engine, container: Container, stream: Name, data: Bytes): void {
  for (const listener of container.listeners) listener.hears(stream, data);
  if (!keepsLog(container)) return;
  const text = container.openLine[stream] + data;
  const end = text.lastIndexOf('\n') + 1;
  for (const line of text.slice(0, end).match(/[^\n]*\n/g) ?? [])
    container.log.push({ at: engine.kernel.now, stream, text: line });
  container.openLine[stream] = text.slice(end);
  // A line that never ends is cut into pieces of 16 kB.
  while (container.openLine[stream].length >= 16_384) {
    container.log.push({
      at: engine.kernel.now,
      stream,
      text: container.openLine[stream].slice(0, 16_384),
    });
    container.openLine[stream] = container.openLine[stream].slice(16_384);
  }
  bound(container);
}

/** What is written without an end of line comes into the log when the container ends. */
export function closeLog(engine: Engine, container: Container): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    const text = container.openLine[stream];
    if (text !== '' && keepsLog(container))
      container.log.push({ at: engine.kernel.now, stream, text });
    container.openLine[stream] = '';
  }
}

export function keepsLog({ options }: Container): boolean {
  return options.logDriver !== 'none';
}

/** max-size and max-file of the drivers, and a bound of ours for what never ends. */
function bound(container: Container): void {
  const { options, log } = container;
  const size = sizeOf(
    options.logOptions.get('max-size') ?? (options.logDriver === 'local' ? '20m' : ''),
  );
  const files = Number(
    options.logOptions.get('max-file') ?? (options.logDriver === 'local' ? 5 : 1),
  );
  if (log.length % 64 !== 0 && size === null) return;
  const most = size === null ? mostBytes : size * files;
  let bytes = log.reduce((sum, entry) => sum + costOf(entry), 0);
  while (bytes > most && log.length > 1) {
    // A whole file goes at a time.
    const piece = size ?? mostBytes / 4;
    let gone = 0;
    while (gone < piece && log.length > 1) gone += costOf(log.shift() as LogEntry);
    bytes -= gone;
  }
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
