// FSRS behind one door: how a memory changes with a grade, and how likely it is recalled on a day.
// The package adds methods to Date.prototype and works on instants; here a study day is the unit, so no time zone gets in.
import { FSRSAlgorithm, forgetting_curve, Rating, type Grade as FsrsGrade } from 'ts-fsrs';
import { addDays, daysBetween } from './day.ts';
import type { Day, FirstStability, Grade, Memory } from './memory.ts';

/** A question is asked again when its chance of recall has fallen to this. */
const wantedRetention = 0.9;

const algorithm = new FSRSAlgorithm({
  request_retention: wantedRetention,
  enable_fuzz: false,
  enable_short_term: false,
});
export const weights: readonly number[] = [...algorithm.parameters.w];
const grades: Record<Grade, FsrsGrade> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};
const usualAfter = (grade: Grade): number => algorithm.init_stability(grades[grade]);
export const usualFirst: FirstStability = {
  again: usualAfter('again'),
  hard: usualAfter('hard'),
  good: usualAfter('good'),
  easy: usualAfter('easy'),
};
type State = { stability: number; difficulty: number };
const unknown: State = { stability: 0, difficulty: 0 };
type Seen = Extract<Memory, { kind: 'seen' }>;

/** A memory whose next day is worked out only when it is wanted: a log has many reviews that another followed. */
export type Trace = State & {
  last: Day;
  lastGrade: Grade;
  reviews: number;
  lapses: number;
  /** Days to wait, or what they follow from: what a first answer leaves, or the state before the last review and the days it had waited. */
  wait: number | { first: FirstStability | null } | { before: State; elapsed: number };
};

/** `first` where it was fitted to the learner. */
export function firstTrace(grade: Grade, day: Day, first: FirstStability | null): Trace {
  const { difficulty } = algorithm.next_state(unknown, 0, grades[grade]);
  const stability = (first ?? usualFirst)[grade];
  return {
    stability,
    difficulty,
    last: day,
    lastGrade: grade,
    reviews: 1,
    lapses: 0,
    wait: { first },
  };
}

/** After a review on a day; a day before the last review counts as that one, as when a clock was set back. */
export function nextTrace(trace: Trace, grade: Grade, day: Day): Trace {
  const before = { stability: trace.stability, difficulty: trace.difficulty };
  const elapsed = Math.max(0, daysBetween(trace.last, day));
  const { stability, difficulty } = algorithm.next_state(before, elapsed, grades[grade]);
  return {
    stability,
    difficulty,
    last: trace.last > day ? trace.last : day,
    lastGrade: grade,
    reviews: trace.reviews + 1,
    lapses: trace.lapses + (grade === 'again' ? 1 : 0),
    wait: { before, elapsed },
  };
}

export function memoryOf(trace: Trace): Seen {
  const { stability, difficulty, last, lastGrade, reviews, lapses } = trace;
  const intervalDays = waitOf(trace);
  return {
    kind: 'seen',
    stability,
    difficulty,
    due: addDays(last, intervalDays),
    last,
    lastGrade,
    intervalDays,
    reviews,
    lapses,
  };
}

export function traceOf(memory: Memory): Trace | null {
  if (memory.kind === 'unseen') return null;
  const { stability, difficulty, last, lastGrade, reviews, lapses, intervalDays } = memory;
  return { stability, difficulty, last, lastGrade, reviews, lapses, wait: intervalDays };
}

/** The chance of recall on a day, 0 for what was never seen. */
export function retrievability(memory: Memory, day: Day): number {
  return memory.kind === 'unseen' ? 0 : recallOf(memory, day);
}

/** The same of what has been seen. */
export function recallOf({ stability, last }: { stability: number; last: Day }, day: Day): number {
  return recallAfter(Math.max(0, daysBetween(last, day)), stability);
}

/** How much of it counts as known on a day: nothing of what was answered wrong, until it is answered right, though its explanation may well be remembered. */
export function knownOf(
  memory: { stability: number; last: Day; lastGrade: Grade },
  day: Day,
): number {
  return memory.lastGrade === 'again' ? 0 : recallOf(memory, day);
}

export function recallAfter(days: number, stability: number): number {
  return forgetting_curve(weights, days, stability);
}

/** A better grade always waits at least a day longer, as in the package's long-term scheduler; what was fitted to the learner waits as long as it says. */
export function waitOf({ wait, lastGrade }: Trace): number {
  if (typeof wait === 'number') return wait;
  if ('first' in wait && wait.first !== null)
    return algorithm.next_interval(wait.first[lastGrade], 0);
  const days = (given: Grade) =>
    'first' in wait
      ? algorithm.next_interval(usualFirst[given], 0)
      : algorithm.next_interval(
          algorithm.next_state(wait.before, wait.elapsed, grades[given]).stability,
          wait.elapsed,
        );
  const hardDays = days('hard');
  const again = Math.min(days('again'), hardDays);
  if (lastGrade === 'again') return again;
  const hard = Math.max(hardDays, again + 1);
  if (lastGrade === 'hard') return hard;
  const good = Math.max(days('good'), hard + 1);
  return lastGrade === 'good' ? good : Math.max(days('easy'), good + 1);
}
