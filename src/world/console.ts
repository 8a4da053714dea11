// A prompt where whole lines are typed, with history and completion: Node's own line editor on the program's keyboard.
import { createInterface, type Interface } from 'node:readline';
import { Left } from './failure.ts';
import type { World } from './world.ts';

type TypedLine = { kind: 'line'; text: string } | { kind: 'interrupt' } | { kind: 'end' };

type Asking = {
  /** Drawn as it is. */
  prompt: string;
  complete(line: string): { from: number; words: string[] };
};

/** To be closed in the end. `past`: earlier lines for ↑, the newest last. */
export class Console {
  readonly #world: World;
  readonly #forget: (() => void)[];
  #history: string[];
  #reader: Interface;
  readonly #heard: TypedLine[] = [];
  #wake: (() => void) | null = null;
  #left: Left | null = null;
  #asking: Asking | null = null;
  #isInterrupted = false;
  #isAside = false;

  constructor(world: World, past: readonly string[]) {
    this.#world = world;
    this.#history = past.toReversed();
    this.#reader = this.#open();
    this.#forget = [
      world.onSignal((signal) => {
        this.#left ??= new Left(signal);
        this.#wake?.();
      }),
      world.onPause({
        before: () => undefined,
        after: () => void (this.#asking !== null && this.#reader.prompt(true)),
      }),
    ];
  }

  /** Waits for the next line; throws `Left` where a signal asks to leave. */
  async read(asking: Asking): Promise<TypedLine> {
    this.#asking = asking;
    this.#isInterrupted = false;
    if (this.#heard.length === 0) {
      this.#reader.setPrompt(asking.prompt);
      this.#reader.prompt();
    }
    while (this.#heard.length === 0 && this.#left === null)
      await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#asking = null;
    if (this.#left !== null) throw this.#left;
    return this.#heard.shift() ?? { kind: 'end' };
  }

  /** Lets keys that were pressed meanwhile be heard, for so long at least; whether Ctrl-C was among them. */
  async heardInterrupt(waitMs: number): Promise<boolean> {
    await new Promise<void>((resolve) => setTimeout(resolve, waitMs));
    if (this.#left !== null) throw this.#left;
    const was = this.#isInterrupted;
    this.#isInterrupted = false;
    return was;
  }

  /** Prints above the line that is being typed. */
  announce(text: string): void {
    if (this.#asking !== null) this.#world.screen.write('\r\x1b[J');
    this.#world.out.write(text);
    if (this.#asking !== null) this.#reader.prompt(true);
  }

  /** Leaves the terminal to somebody else until the returned function is called. */
  stepAside(): () => void {
    this.#isAside = true;
    this.#reader.close();
    return () => {
      this.#isAside = false;
      this.#reader = this.#open();
    };
  }

  close(): void {
    this.#isAside = true;
    for (const forget of this.#forget) forget();
    this.#reader.close();
  }

  #open(): Interface {
    const reader = createInterface({
      input: this.#world.keyboard(),
      output: this.#world.screen,
      terminal: true,
      history: this.#history,
      historySize: 1000,
      completer: (line: string) => completion(line, this.#asking),
    });
    reader.on('line', (text) => this.#tell({ kind: 'line', text }));
    reader.on('history', (lines) => void (this.#history = lines));
    reader.on('SIGINT', () => this.#interrupt());
    reader.on('close', () => void (this.#isAside || this.#tell({ kind: 'end' })));
    return reader;
  }

  #tell(line: TypedLine): void {
    this.#heard.push(line);
    this.#wake?.();
  }

  #interrupt(): void {
    this.#isInterrupted = true;
    if (this.#asking === null) return;
    this.#world.screen.write('^C\n');
    Object.assign(this.#reader, { line: '', cursor: 0 });
    this.#tell({ kind: 'interrupt' });
  }
}

/** Node's editor wants the whole words, and what of the line they complete. */
function completion(line: string, asking: Asking | null): [string[], string] {
  const { from, words } = asking?.complete(line) ?? { from: line.length, words: [] };
  return [words, line.slice(from)];
}
