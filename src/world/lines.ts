// The lines of the input as they come, one reader for the whole program, so that no session loses a line to another.
import { createInterface } from 'node:readline';

export type Lines = AsyncIterable<string> & {
  /** Ends the reading: whoever waits for a line gets none. */
  close(): void;
};

export function linesOf(input: NodeJS.ReadableStream): Lines {
  const waiting: string[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
  const reader = createInterface({ input, crlfDelay: Infinity, terminal: false });
  const rouse = () => wake?.();
  reader.on('line', (line) => {
    waiting.push(line);
    rouse();
  });
  reader.on('close', () => {
    isOver = true;
    rouse();
  });
  const next = async (): Promise<IteratorResult<string>> => {
    while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
    const value = waiting.shift();
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  };
  return { [Symbol.asyncIterator]: () => ({ next }), close: () => reader.close() };
}
