// A prompt where whole lines are typed, with history and completion: Node's own line editor on the program's keyboard.
import { createInterface, type Interface } from 'node:readline';
import { Left } from './failure.ts';
import type { World } from './world.ts';

type TypedLine = { kind: 'line'; text: string } | { kind: 'interrupt' } | { kind: 'end' };

type Asking = {
  /** Drawn as it is. */
  prompt: string;
  /** The line that ⏎ alone stands for, and how it is shown until something is typed. */
  offered: { line: string; drawn: string } | null;
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
  #offered: Asking['offered'] = null;
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
        before: () => void world.screen.write('\r\n'),
        after: () => {
          if (this.#asking !== null) this.#reader.prompt(true);
          this.#offer();
        },
      }),
    ];
  }

  /** Waits for the next line; throws `Left` where a signal asks to leave. */
  async read(asking: Asking): Promise<TypedLine> {
    this.#asking = asking;
    this.#offered = asking.offered;
    this.#isInterrupted = false;
    if (this.#heard.length === 0) {
      this.#reader.setPrompt(asking.prompt);
      this.#reader.prompt();
      this.#offer();
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
    this.#close();
    return () => {
      this.#isAside = false;
      this.#reader = this.#open();
    };
  }

  close(): void {
    this.#isAside = true;
    for (const forget of this.#forget) forget();
    this.#close();
  }

  #close(): void {
    this.#world.keyboard().off('keypress', this.#heed);
    this.#reader.close();
  }

  #offer(): void {
    if (this.#offered === null || this.#asking === null || this.#reader.line !== '') return;
    this.#world.screen.write(`\x1b7${this.#offered.drawn}\x1b8`);
  }

  /** Before the line editor: what is offered gives way to what is typed, and ⏎ alone takes it. */
  readonly #heed = (_: unknown, key: { name?: string } | undefined): void => {
    const offered = this.#asking === null ? null : this.#offered;
    if (offered === null || this.#reader.line !== '' || this.#isAside) return;
    this.#world.screen.write('\x1b[J');
    if (key?.name !== 'return') return;
    // ⏎ pressed once more before this line has run is none for the next.
    this.#offered = null;
    this.#reader.write(offered.line);
  };

  #open(): Interface {
    this.#world.alternate.leave();
    const reader = createInterface({
      input: this.#world.keyboard(),
      output: this.#world.screen,
      terminal: true,
      history: this.#history,
      historySize: 1000,
      completer: (line: string) => completion(line, this.#asking),
    });
    this.#world.keyboard().prependListener('keypress', this.#heed);
    reader.on('line', (text) => this.#tell({ kind: 'line', text }));
    reader.on('history', (lines) => void (this.#history = lines));
    reader.on('SIGINT', () => this.#interrupt());
    reader.on('close', () => void (this.#isAside || this.#end()));
    return reader;
  }

  #tell(line: TypedLine): void {
    this.#heard.push(line);
    this.#wake?.();
  }

  /** What is said on leaving begins a line of its own. */
  #end(): void {
    if ((this.#asking?.prompt ?? '') !== '') this.#world.screen.write('\r\n');
    this.#tell({ kind: 'end' });
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
