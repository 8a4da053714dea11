// The world as the program sees it: everything outside comes in through this, so that a test can bring its own.
import type { PassThrough } from 'node:stream';
import type { Lines } from './lines.ts';

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';
export type Environment = Record<string, string | undefined>;

export type OutputStream = {
  /** Words for a person. */
  write(text: string): void;
  /** A result that another program may read: not a byte of it is changed on the way there. */
  writeData(text: string): void;
  /** In a terminal's row, in place of what stood there: until the next such text, or an empty one, which leaves nothing. */
  stand(text: string): void;
  isTerminal: boolean;
  /** Of the terminal now; 80 by 24 where there is none. */
  size(): { columns: number; rows: number };
};

/** A terminal's input as prompts read it. */
export type Keyboard = PassThrough & {
  isTTY: boolean;
  setRawMode(raw: boolean): void;
  /** What is typed between two prompts waits for the next, from the first one on until the program ends. */
  hold(): void;
};

/** What a prompt does before the program is stopped, and when it goes on. */
export type Pause = { before(): void; after(): void };

/** As its variable says it, `less -R` or `code --wait`, and what comes behind it. */
export type ChildProgram = {
  command: string;
  args: string[];
  environment: Environment;
  platform: NodeJS.Platform;
  input?: string;
};

/** `code` is null where a signal ended it, and what a shell says where there is no such program. */
type Ended = { code: number | null; wasInterrupted: boolean };

/** The terminal's other screen. */
export type Alternate = {
  isOn(): boolean;
  /** All rows of the window; the cursor's place from 0. It stays until `leave`, so that one picture follows another without a glimpse of what lies below. */
  draw(rows: readonly string[], caret: { row: number; column: number } | null): void;
  leave(): void;
};

export type World = {
  words: string[];
  environment: Environment;
  platform: NodeJS.Platform;
  nodeVersion: string;
  home: string;
  /** The name of this machine, so that merged progress tells where an answer was given. */
  device: string;
  out: OutputStream;
  err: OutputStream;
  input: NodeJS.ReadStream;
  /** The input for prompts, key by key; always the same. */
  keyboard(): Keyboard;
  /** The lines of the input; always the same reader. */
  lines(): Lines;
  /** The stream behind `out`, for the prompt that draws on it. */
  screen: NodeJS.WriteStream;
  /** Left by whatever else is written. */
  alternate: Alternate;
  hasKeyboard: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that local time is ahead of UTC at an instant. */
  offsetMinutes(instant: number): number;
  /** A number nobody could foresee, for a session without `--seed`. */
  anySeed(): number;
  /** A new id, unique over all machines. */
  newId(): string;
  /** Where the compiled notes of the package lie. */
  notesFolder: string;
  /** Runs `leave` when a signal asks the program to end; returns what forgets it again. */
  onSignal(leave: (signal: Signal) => void): () => void;
  /** While a prompt is open: how it bears Ctrl-Z and `fg`; returns what forgets it again. */
  onPause(pause: Pause): () => void;
  /** Gives the terminal to a program until that ends; throws `Left` where a signal asked both to. */
  runChild(wanted: ChildProgram): Promise<Ended>;
};
