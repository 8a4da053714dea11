// What a world is to those who play in it: lines, keys, looks, and what a line has done.
import type { Engine as LabEngine } from '../lab/engine.ts';
import type { Change } from './changes.ts';
import type { Completed } from './complete.ts';
import type { WorldInput } from './input.ts';
import type { WorldMap } from './map.ts';

export type Ran = {
  line: string;
  stdout: string;
  stderr: string;
  exit: number;
  changes: Change[];
  /** What a real Docker would do here and this one doesn't. */
  notModelled: string | null;
  /** Cut off: it ran too long, or printed too much. */
  bounded: 'steps' | 'output' | null;
};

type Piece = { to: 'out' | 'err'; text: string };

/** `paced`: nothing more happens before real time has passed. */
export type Slice = {
  pieces: Piece[];
  waitedMs: number;
  state: 'running' | 'paced' | 'keys' | 'done';
};

export type Play = {
  begin(line: string, elapsedMs: number): void;
  /** A bounded slice, so that a face can print and hear Ctrl-C in between. */
  turn(): Slice;
  /** Once a slice says that it is done. */
  ran(): Ran;
  keys(text: string): void;
  interrupt(): void;
  prompt(): string;
  isOpen(text: string): boolean;
  complete(line: string): Completed;
  /** The line that was taken back or done again; null where there is none. */
  undo(): string | null;
  redo(): string | null;
  reset(): void;
  /** Files of the home folder, by a path in it. */
  put(path: string, text: string): void;
  read(path: string): string | null;
  home(): string;
  /** Those that stand, without what was taken back. */
  lines(): string[];
  map(): WorldMap;
  /** Equal where two ways led to the same. */
  state(): string;
  /** Looks that leave nothing behind, each round of them in a copy of the world. */
  engine(): LabEngine;
  record(): readonly WorldInput[];
};
