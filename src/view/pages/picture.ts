// One screen, drawn: its body and the line of keys beneath.
import type { Caret } from './typed.ts';

export type Picture = {
  body: string;
  keys: string;
  /** Where the cursor of typed text stands in `body`, from 0. */
  caret: Caret | null;
  /** The row of the body that must stay in sight. */
  focus?: number;
  /** How far the learner has scrolled. */
  scrolled?: number;
};
