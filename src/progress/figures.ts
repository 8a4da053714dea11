// What is known of a question from many first answers: the figures that everything about a class is told in.
import type { Kind, QuestionId } from '../notes/note.ts';

export type ItemFigures = {
  id: QuestionId;
  kind: Kind;
  /** How many learners answered it, and the share that was right at once. */
  answered: number;
  right: number;
  /** The share that was to be expected: what questions of its level get, from those who answered it. */
  expected: number;
  /** How well being right goes with knowing the rest, from -1 to 1, and how far off that may be; null where too few answered. */
  discrimination: number | null;
  error: number | null;
  /** The wrong option that most chose, their share, how much more than those who were right they know of the rest (negative: less), and how many other wrong options there are. */
  wrong: { key: string; share: number; pull: number; others: number } | null;
  /** Of those who said they were sure. */
  sure: { answers: number; wrong: number };
  /** Half needed longer. */
  seconds: number;
  /** Answers to another wording than the bank's. */
  older: number;
  /** How much speaks for its misleading: the highest first. */
  misleads: number;
};

export type Figures = Omit<ItemFigures, 'misleads'>;
