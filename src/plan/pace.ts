// How somebody studies, from their own answers: how long one takes, and how often a new question is right at once.
import type { Work } from '../progress/work.ts';
import type { QuestionId } from '../notes/note.ts';
import type { Day } from '../schedule/memory.ts';

export type Pace = {
  /** With reading what it says afterwards. */
  secondsPerAnswer: number;
  /** How likely a new question is recalled at its first answer. */
  grasp: number;
  /** Already given today. */
  answersToday: number;
  /** From 1, before the first answer, towards 0: how much of this is what is usual, not what was seen. */
  unknown: number;
};

/** What is taken for usual, rather slow than fast, counts as much as this many answers. */
const usualWeighs = 20;
const usual = { secondsPerAnswer: 26, grasp: 0.5 };
const readingSeconds = 8;

export function paceOf(
  { answers, ms, days, firsts }: Work,
  today: Day,
  guessOf: (question: QuestionId) => number,
): Pace {
  const first = { count: usualWeighs, known: usual.grasp * usualWeighs };
  for (const [question, right] of firsts) {
    const guess = guessOf(question);
    first.count += 1 - guess;
    first.known += (right ? 1 : 0) - guess;
  }
  const all = usualWeighs + answers;
  const seconds = usual.secondsPerAnswer * usualWeighs + ms / 1000 + readingSeconds * answers;
  const grasp = Math.min(0.95, Math.max(0.05, first.known / first.count));
  return {
    secondsPerAnswer: seconds / all,
    grasp,
    answersToday: days.get(today) ?? 0,
    unknown: usualWeighs / all,
  };
}
