// How somebody studies, from their own answers: how long one takes, and how often a new question is right at once.
import type { Answered } from '../progress/event.ts';
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
/** Longer than this nobody thinks: the learner was away. */
const longestSeconds = 300;

export function paceOf(answers: readonly Pick<Answered, 'question' | 'right' | 'durationMs' | 'day'>[], today: Day, guessOf: (question: QuestionId) => number): Pace {
  const met = new Set<QuestionId>();
  const firsts = { count: usualWeighs, known: usual.grasp * usualWeighs };
  let seconds = usual.secondsPerAnswer * usualWeighs;
  let answersToday = 0;
  for (const { question, right, durationMs, day } of answers) {
    seconds += Math.min(durationMs / 1000, longestSeconds) + readingSeconds;
    if (day === today) answersToday++;
    if (met.has(question)) continue;
    met.add(question);
    const guess = guessOf(question);
    firsts.count += 1 - guess;
    firsts.known += (right ? 1 : 0) - guess;
  }
  const grasp = Math.min(0.95, Math.max(0.05, firsts.known / firsts.count));
  const all = usualWeighs + answers.length;
  return { secondsPerAnswer: seconds / all, grasp, answersToday, unknown: usualWeighs / all };
}
