// The lines of the input as they come, one reader for the whole program, so that no session loses a line to another.

export type Lines = AsyncIterable<string> & {
  /** Ends the reading: whoever waits for a line gets none. */
  close(): void;
};

/** What reads lines is loaded here, for most starts read none; until it is there the input waits. */
export function linesOf(input: NodeJS.ReadableStream): Lines {
  const waiting: string[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
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
    reader.on('line', (line) => {
      waiting.push(line);
      rouse();
    });
    reader.on('close', end);
  });
  const next = async (): Promise<IteratorResult<string>> => {
    while (waiting.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
    const value = waiting.shift();
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  };
  return { [Symbol.asyncIterator]: () => ({ next }), close: () => close() };
}
