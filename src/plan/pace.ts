// How somebody studies, from their own log: what a question, a verdict and a section take, how often a new question is right at once, and how many days are kept.
import type { QuestionId } from '../notes/note.ts';
import type { Taken, Work } from '../progress/work.ts';
import { addDays, daysBetween } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';

/** In seconds; what has not been seen of a learner is what is usual. */
export type Pace = {
  /** Of a new question, of one met on an earlier day, of one that came back on the same day. */
  fresh: number;
  later: number;
  again: number;
  /** From a verdict to the next question. */
  feedback: number;
  wordsPerMinute: number;
  /** How likely a new question is recalled at its first answer. */
  grasp: number;
  /** Of the days on which something was to be done, the share on which it was. */
  kept: number;
  /** Already studied today. */
  today: number;
};

const usual = {
  fresh: 20,
  feedback: 8,
  wordsPerMinute: 180,
  grasp: 0.5,
  /** An answer that comes back is given in this share of the time. */
  again: 0.6,
};
/** What is usual counts as so many answers, or so many words. */
const weighs = { answers: 5, grasp: 12, words: 300 };
/** A missed question comes back until it is right: once, and now and then twice. */
const returns = 1.15;
/** Nine of ten days are kept, as if that had been seen of a week. */
const keeps = { days: 7, share: 0.9, longest: 60 };

export function paceOf(work: Work, today: Day, guessOf: (question: QuestionId) => number): Pace {
  const { fresh, later, again, feedback, reading, spent } = work;
  const own = meanOf(fresh, usual.fresh);
  const words = weighs.words + reading.words;
  const minutes = weighs.words / usual.wordsPerMinute + reading.ms / 60_000;
  return {
    fresh: own,
    later: meanOf(later, own),
    again: meanOf(again, own * usual.again),
    feedback: meanOf(feedback, usual.feedback),
    wordsPerMinute: words / minutes,
    grasp: graspOf(work, guessOf),
    kept: keptOf(spent, today),
    today: (spent.get(today) ?? 0) / 1000,
  };
}

/** Of a question with its verdict and the times it is likely to come back, `right` being how likely it is answered right. */
export function secondsFor(kind: 'fresh' | 'later', right: number, pace: Pace): number {
  return pace[kind] + pace.feedback + (1 - right) * returns * (pace.again + pace.feedback);
}

export function readingSeconds(words: number, { wordsPerMinute }: Pace): number {
  return (words / wordsPerMinute) * 60;
}

const meanOf = ({ count, ms }: Taken, usually: number): number =>
  (usually * weighs.answers + ms / 1000) / (weighs.answers + count);

function graspOf({ firsts }: Work, guessOf: (question: QuestionId) => number): number {
  let [count, known] = [weighs.grasp, weighs.grasp * usual.grasp];
  for (const [question, right] of firsts) {
    const guess = guessOf(question);
    count += 1 - guess;
    known += (right ? 1 : 0) - guess;
  }
  return Math.min(0.95, Math.max(0.05, known / count));
}

/** Of the days since the first one, at most two months back, today left out: it is not over. */
function keptOf(spent: ReadonlyMap<Day, number>, today: Day): number {
  const days = [...spent.keys()].filter((day) => day < today).sort();
  const [first] = days;
  if (first === undefined) return keeps.share;
  const since = first > addDays(today, -keeps.longest) ? first : addDays(today, -keeps.longest);
  const studied = days.filter((day) => day >= since).length;
  const gone = daysBetween(since, today);
  return (keeps.share * keeps.days + studied) / (keeps.days + gone);
}
