// What happened to one question: every answer that counts, with what had been remembered before it, and where that leaves it.
import type { QuestionId } from '../notes/note.ts';
import { addDays } from '../schedule/day.ts';
import { recallOf } from '../schedule/fsrs.ts';
import type { Day, Moment } from '../schedule/memory.ts';
import type { Answered, Event } from './event.ts';
import { fold, progressOf, type Renames } from './fold.ts';
import type { QuestionProgress } from './tally.ts';

export type PastAnswer = Pick<
  Answered,
  'at' | 'day' | 'mode' | 'right' | 'score' | 'hint' | 'confidence' | 'again' | 'durationMs'
> & {
  /** How likely a right answer was; null for the first one, and on a day on which it had been asked already. */
  predicted: number | null;
};

export type QuestionPast = {
  answers: PastAnswer[];
  /** The day on which placement found it known. */
  known: Day | null;
  now: QuestionProgress;
};

/** What was taken back, and what was done before its topic was begun anew, did not happen. */
export function pastOf(
  question: QuestionId,
  events: readonly Event[],
  renames: Renames,
  now: Moment,
): QuestionPast {
  const answers: PastAnswer[] = [];
  const progress = fold(
    events,
    renames,
    (answer, before) => {
      if (answer.question !== question) return;
      const { at, day, mode, right, score, hint, confidence, again, durationMs } = answer;
      const predicted = before !== null && day > before.last ? recallOf(before, day) : null;
      const went = { right, score, hint, confidence, again, durationMs };
      answers.push({ at, day, mode, ...went, predicted });
    },
    now,
  );
  const own = progressOf(progress, question);
  const placed = own.outcomes.find(([, went]) => went === 2);
  return { answers, known: placed === undefined ? null : addDays(firstDay, placed[0]), now: own };
}

/** Days of outcomes are counted from it. */
const firstDay = '1970-01-01' as Day;
