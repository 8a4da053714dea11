// How much was answered and how each question went at first: what a pace is worked out from.
import type { QuestionId } from '../notes/note.ts';
import type { Day } from '../schedule/memory.ts';
import type { Answered } from './event.ts';

export type Work = {
  answers: number;
  /** Milliseconds over all answers, each counted with at most `awayMs`. */
  ms: number;
  /** Answers of each study day. */
  days: Map<Day, number>;
  /** Whether the first answer to a question was right. */
  firsts: Map<QuestionId, boolean>;
};

/** Longer than this nobody thinks: the learner was away. */
export const awayMs = 5 * 60_000;

export function noWork(): Work {
  return { answers: 0, ms: 0, days: new Map(), firsts: new Map() };
}

/** Changes the work it is given. */
export function addWork(
  work: Work,
  { question, right, durationMs, day }: Pick<Answered, 'question' | 'right' | 'durationMs' | 'day'>,
): void {
  work.answers++;
  work.ms += Math.min(durationMs, awayMs);
  work.days.set(day, (work.days.get(day) ?? 0) + 1);
  if (!work.firsts.has(question)) work.firsts.set(question, right);
}
