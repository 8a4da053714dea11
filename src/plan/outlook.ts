// What an answer to a question is worth: how it changes the chance of being right on the date.
import {
  difficultyAfter,
  firstState,
  recallAfter,
  stabilityIfRight,
  stabilityIfWrong,
  type State,
} from '../schedule/forecast.ts';

/** What is remembered of a question; days are counted from today, so that yesterday is -1. Null before the first answer. */
export type Trace = (State & { last: number }) | null;

/** How likely something recalled is answered wrong all the same. */
const slip = 0.03;
/** How much of an answer's worth is reckoned with one more answer on the eve; the rest as if it were the last. Found by simulation. */
const lastLook = 0.5;
const known = firstState(true);
const missed = firstState(false);

/** The chance of recall on a day. */
export function recallOn(trace: Trace, day: number): number {
  return trace === null ? 0 : recallAfter(Math.max(0, day - trace.last), trace.stability);
}

/** The chance of a right answer where recall has a given chance and knowing nothing is right with chance `guess`. */
export function rightAt(recall: number, guess: number): number {
  return guess + learnable(guess) * recall;
}

/** How far recall moves the chance of a right answer. */
export function learnable(guess: number): number {
  return 1 - slip - guess;
}

/** What a first answer on a day adds to recall on the date. `grasp` is how likely it is recalled at once. */
export function worthOfFirst(grasp: number, day: number, date: number): number {
  return (
    grasp * recallAfter(date - day, known.stability) +
    (1 - grasp) * recallAfter(date - day, missed.stability)
  );
}

/** What a further answer on a day adds to recall on the date. */
export function worthOfReview(trace: NonNullable<Trace>, day: number, date: number): number {
  const recall = recallOn(trace, day);
  const [right, wrong] = [
    traceAfter(trace, day, true, recall),
    traceAfter(trace, day, false, recall),
  ];
  const now =
    recall * recallOn(right, date) + (1 - recall) * recallOn(wrong, date) - recallOn(trace, date);
  if (day >= date - 1) return now;
  const later =
    recall * afterLastLook(right, date) +
    (1 - recall) * afterLastLook(wrong, date) -
    afterLastLook(trace, date);
  return (1 - lastLook) * now + lastLook * later;
}

/** No further answer can be worth more: it can't make recall more than certain. */
export function mostWorth(trace: NonNullable<Trace>, date: number): number {
  return 1 - recallOn(trace, date);
}

export function traceAfter(
  trace: Trace,
  day: number,
  right: boolean,
  recall = recallOn(trace, day),
): NonNullable<Trace> {
  if (trace === null) return { ...(right ? known : missed), last: day };
  const { stability, difficulty } = trace;
  const grown = (right ? stabilityIfRight : stabilityIfWrong)(stability, difficulty, recall);
  return { stability: grown, difficulty: difficultyAfter(difficulty, right), last: day };
}

/** Recall on the date were it answered once more the day before. */
function afterLastLook(trace: NonNullable<Trace>, date: number): number {
  const { stability, difficulty } = trace;
  const recall = recallOn(trace, date - 1);
  return (
    recall * recallAfter(1, stabilityIfRight(stability, difficulty, recall)) +
    (1 - recall) * recallAfter(1, stabilityIfWrong(stability, difficulty, recall))
  );
}
