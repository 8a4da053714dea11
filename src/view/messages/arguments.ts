// What sentences need to know: those about a learner's slips, and those about options.
import type { Kind } from '../../notes/note.ts';

type None = Record<string, never>;

export type AnswerProblemArgs = {
  'wrong-shape': { kind: Kind; missing?: string[] };
  'unknown-key': { key: string; keys: string[] };
  'nothing-to-undo': None;
  'unknown-message': None;
  'not-json': None;
};

/** What the table of options knows of a value. */
export type OptionFacts = { least?: number; most?: number; allowed?: readonly string[] };
