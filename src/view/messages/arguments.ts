// What the sentences about a learner's slips need to know.
import type { Kind } from '../../notes/note.ts';

type None = Record<string, never>;

export type AnswerProblemArgs = {
  'wrong-shape': { kind: Kind };
  'unknown-key': { key: string; keys: string[] };
  'nothing-to-undo': None;
  'unknown-message': None;
  'not-json': None;
};
