// Where a lab's lines run: the built-in Docker or the learner's own, with the same looks at what is there.
import type { Engine } from '../../lab/engine.ts';
import type { EngineName } from '../../lab/lab.ts';
import type { Room } from '../console/talk.ts';

export type LabPlace = {
  name: EngineName;
  /** Where the lab's files lie, and the lines run. */
  folder: string;
  engine: Engine;
  run(text: string, room: Room): Promise<void>;
  prompt(): string;
  isOpen(text: string): boolean;
  complete(line: string): { from: number; words: string[] };
  past(): readonly string[];
  /** Words of its own, such as `:undo`; false where it has no such word. */
  perform(word: string, room: Room): Promise<boolean> | boolean;
  /** Tells of the engine's own events, until the returned function is called. */
  watch(tell: () => void): () => void;
};
