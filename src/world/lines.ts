// The lines of the input as they come, one reader for the whole program, so that no session loses a line to another.

import { Failure } from './failure.ts';

/** No answer is that long; /dev/zero is. */
const longestMegabytes = 256;

export type Lines = AsyncIterable<string> & {
  /** Ends the reading: whoever waits for a line gets none. */
  close(): void;
  /** What has come and was not asked for yet is not read. */
  drop(): void;
};

/** What reads lines is loaded here, for most starts read none; until it is there the input waits. */
export function linesOf(input: NodeJS.ReadableStream): Lines {
  const waiting: string[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
  let failure: Failure | null = null;
  const rouse = () => wake?.();
  const end = () => {
    isOver = true;
    rouse();
  };
  let close = end;
  void import('node:readline').then(({ createInterface }) => {
    if (isOver) return;
    const reader = createInterface({ input, crlfDelay: Infinity, terminal: false });
    close = () => reader.close();
    let unended = 0;
    let isFirst = true;
    input.on('data', (chunk: Buffer | string) => {
      const end = chunk.lastIndexOf('\n');
      unended = end < 0 ? unended + chunk.length : chunk.length - end - 1;
      if (unended > longestMegabytes * 1e6) {
        failure = new Failure({ code: 'line-too-long', args: { limit: longestMegabytes } });
        input.pause();
        reader.close();
      }
    });
    reader.on('line', (line) => {
      if (failure !== null) return;
      // Some programs of Windows begin every pipe with a byte order mark.
      waiting.push(isFirst ? line.replace(/^\uFEFF/, '') : line);
      isFirst = false;
      rouse();
    });
    reader.on('close', end);
  });
  const next = async (): Promise<IteratorResult<string>> => {
    while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
    const value = waiting.shift();
    if (value === undefined && failure !== null) throw failure;
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  };
  return {
    [Symbol.asyncIterator]: () => ({ next }),
    close: () => close(),
    drop: () => void waiting.splice(0),
  };
}
