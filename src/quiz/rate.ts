// The grade that scheduling uses, derived from how an answer came about; never asked for.
import { factsOf } from '../notes/kinds.ts';
import type { Kind } from '../notes/note.ts';
import type { Confidence } from '../progress/event.ts';
import type { Grade } from '../schedule/memory.ts';

type Manner = {
  kind: Kind;
  right: boolean;
  hint: boolean;
  attempt: 1 | 2;
  durationMs: number;
  confidence: Confidence | null;
};

/** Partly right is again; right with help, a second try, by a guess or after long thought is hard. */
export function rate(manner: Manner): Grade {
  if (!manner.right) return 'again';
  const isHard =
    manner.hint ||
    manner.attempt === 2 ||
    manner.confidence === 'guess' ||
    manner.durationMs > factsOf(manner.kind).longThoughtMs;
  return isHard ? 'hard' : 'good';
}

/** One step lower than it was; the lowest stays. */
export function lower(grade: Grade): Grade {
  return grade === 'easy' ? 'good' : grade === 'good' ? 'hard' : 'again';
}
