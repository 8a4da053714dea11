// FSRS behind one door: how a memory changes with a grade, and how likely it is recalled on a day.
// The package adds methods to Date.prototype and works on instants; here a study day is the unit, so no time zone gets in.
import { FSRSAlgorithm, forgetting_curve, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import { addDays, daysBetween } from './day.ts';
import type { Day, Grade, Memory } from './memory.ts';

/** A question is asked again when its chance of recall has fallen to this. */
export const wantedRetention = 0.9;

const algorithm = new FSRSAlgorithm({ request_retention: wantedRetention, enable_fuzz: false, enable_short_term: false });
const weights = [...algorithm.parameters.w];
const grades: Record<Grade, FsrsGrade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };
type State = { stability: number; difficulty: number };

/** The memory after a review on a day; a day before the last review counts as that one, as when a clock was set back. */
export function nextMemory(memory: Memory, grade: Grade, day: Day): Extract<Memory, { kind: 'seen' }> {
  const elapsed = memory.kind === 'seen' ? Math.max(0, daysBetween(memory.last, day)) : 0;
  const after = (given: Grade) => nextState(memory, given, elapsed);
  const state = after(grade);
  const intervalDays = intervalOf(grade, after, elapsed);
  const last = memory.kind === 'seen' && memory.last > day ? memory.last : day;
  return {
    kind: 'seen',
    ...state,
    due: addDays(last, intervalDays),
    last,
    lastGrade: grade,
    intervalDays,
    reviews: memory.kind === 'seen' ? memory.reviews + 1 : 1,
    lapses: memory.kind === 'seen' ? memory.lapses + (grade === 'again' ? 1 : 0) : 0,
  };
}

/** The chance of recall on a day, 0 for what was never seen. */
export function retrievability(memory: Memory, day: Day): number {
  if (memory.kind === 'unseen') return 0;
  return forgetting_curve(weights, Math.max(0, daysBetween(memory.last, day)), memory.stability);
}

function nextState(memory: Memory, grade: Grade, elapsed: number): State {
  const before = memory.kind === 'seen' ? { stability: memory.stability, difficulty: memory.difficulty } : { stability: 0, difficulty: 0 };
  return algorithm.next_state(before, elapsed, grades[grade]);
}

/** A better grade always waits at least a day longer, as in the package's long-term scheduler. */
function intervalOf(grade: Grade, after: (grade: Grade) => State, elapsed: number): number {
  const days = (given: Grade) => algorithm.next_interval(after(given).stability, elapsed);
  const hardDays = days('hard');
  const again = Math.min(days('again'), hardDays);
  if (grade === 'again') return again;
  const hard = Math.max(hardDays, again + 1);
  if (grade === 'hard') return hard;
  const good = Math.max(days('good'), hard + 1);
  return grade === 'good' ? good : Math.max(days('easy'), good + 1);
}
