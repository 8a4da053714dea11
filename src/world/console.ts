// A prompt where whole lines are typed, with history and completion: Node's own line editor on the program's keyboard.
import { createInterface, type Interface } from 'node:readline';
import { Left } from './failure.ts';
import type { World } from './world.ts';

export type TypedLine = { kind: 'line'; text: string } | { kind: 'interrupt' } | { kind: 'end' };

export type Asking = {
  /** Drawn as it is. */
  prompt: string;
  complete(line: string): { from: number; words: string[] };
};

export type Console = {
  /** Waits for the next line; throws `Left` where a signal asks to leave. */
  read(asking: Asking): Promise<TypedLine>;
  /** Lets keys that were pressed meanwhile be heard; whether Ctrl-C was among them. */
  heardInterrupt(): Promise<boolean>;
  /** Prints above the line that is being typed. */
  announce(text: string): void;
  /** Leaves the terminal to somebody else until the returned function is called. */
  stepAside(): () => void;
  close(): void;
};

/** `past`: earlier lines for ↑, the newest last. */
export function openConsole(world: World, past: readonly string[]): Console {
  const heard: TypedLine[] = [];
  let wake: (() => void) | null = null;
  let isInterrupted = false;
  let left: Left | null = null;
  let asking: Asking | null = null;
  let history = [...past].reverse();
  const tell = (line: TypedLine): void => {
    heard.push(line);
    wake?.();
  };
  const open = (): Interface => {
    const reader = createInterface({
      input: world.keyboard(),
      output: world.screen,
      terminal: true,
      history,
      historySize: 1000,
      completer: (line: string) => completion(line, asking),
    });
    reader.on('line', (text) => tell({ kind: 'line', text }));
    reader.on('history', (lines) => void (history = lines));
    reader.on('SIGINT', () => interrupt(reader));
    reader.on('close', () => !isAside && tell({ kind: 'end' }));
    return reader;
  };
  const interrupt = (reader: Interface): void => {
    isInterrupted = true;
    if (asking === null) return;
    world.screen.write('^C\n');
    Object.assign(reader, { line: '', cursor: 0 });
    tell({ kind: 'interrupt' });
  };
  let isAside = false;
  let reader = open();
  const forgetSignals = world.onSignal((signal) => {
    left ??= new Left(signal);
    wake?.();
  });
  const forgetPause = world.onPause({
    before: () => undefined,
    after: () => asking !== null && reader.prompt(true),
  });
  return {
    read: async (wanted) => {
      asking = wanted;
      isInterrupted = false;
      if (heard.length === 0) {
        reader.setPrompt(wanted.prompt);
        reader.prompt();
      }
      while (heard.length === 0 && left === null)
        await new Promise<void>((resolve) => (wake = resolve));
      asking = null;
      if (left !== null) throw left;
      return heard.shift() ?? { kind: 'end' };
    },
    heardInterrupt: async () => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (left !== null) throw left;
      const was = isInterrupted;
      isInterrupted = false;
      return was;
    },
    announce: (text) => {
      if (asking === null) return void world.out.write(text);
      world.screen.write('\r\x1b[J');
      world.out.write(text);
      reader.prompt(true);
    },
    stepAside: () => {
      isAside = true;
      reader.close();
      return () => {
        isAside = false;
        reader = open();
      };
    },
    close: () => {
      isAside = true;
      forgetSignals();
      forgetPause();
      reader.close();
    },
  };
}

/** Node's editor wants the whole words, and what of the line they complete. */
function completion(line: string, asking: Asking | null): [string[], string] {
  const { from, words } = asking?.complete(line) ?? { from: line.length, words: [] };
  return [words, line.slice(from)];
}
