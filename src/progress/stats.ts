// What the learner knows and how sure that is: numbers for `stats` and home, from the log alone.
import { isGraded } from '../notes/kinds.ts';
import type { Kind, QuestionId, TopicId } from '../notes/note.ts';
import { numberOfDay, addDays } from '../schedule/day.ts';
import { knownOf, recallOf } from '../schedule/fsrs.ts';
import type { Day, Moment } from '../schedule/memory.ts';
import { confidences, type Answered, type Confidence, type Event } from './event.ts';
import { fold, progressOf, type Progress, type Renames, type Watch } from './fold.ts';
import { awayMs } from './work.ts';

export type Stats = {
  day: Day;
  overall: Mastery;
  topics: (Mastery & { topic: TopicId })[];
  /** How many questions fall due on each of the coming days; the first holds all that wait already. */
  forecast: { day: Day; due: number }[];
  /** Days with answers, the earliest first. */
  calendar: DayOfWork[];
  retention: Retention;
  calibration: Calibration[];
  hardest: Hard[];
  time: { totalMs: number; days: number; perAnswerMs: number };
};

export type Mastery = {
  questions: number;
  seen: number;
  /** Remembered for three weeks and more. */
  stable: number;
  due: number;
  /** The expected share that would be answered right today, the unseen counting as nothing; null where it isn't known. */
  known: number | null;
  /** Half the width of the interval that holds the true share nineteen times in twenty, were the memories right; null for a plan's share. */
  uncertainty: number | null;
};

export type DayOfWork = { day: Day; answers: number; right: number; ms: number };
/** Reviews in earnest of what had been seen: the share predicted and the share that came out, in bands of predicted recall too. */
export type Retention = {
  reviews: number;
  predicted: number;
  actual: number;
  bands: { from: number; to: number; reviews: number; predicted: number; actual: number }[];
};
type Calibration = { confidence: Confidence; answers: number; right: number };
export type Hard = { question: QuestionId; topic: TopicId; answers: number; wrong: number };
/**
 * What is counted: a question of the bank, follow-ups left out. Open questions, judged by the learner, fall due as others do and say nothing about
 * what is known; a verdict contested at this revision keeps a question from falling due.
 */
type Counted = { id: QuestionId; topic: TopicId; kind?: Kind; revision?: string };

const stableFromDays = 21;
const forecastDays = 30;
const hardestAtMost = 10;
const bandEdges = [0, 0.5, 0.7, 0.8, 0.9, 1];

export function statsOf(
  bank: readonly Counted[],
  events: readonly Event[],
  renames: Renames,
  now: Moment,
): Stats {
  const { day } = now;
  const reviews: Review[] = [];
  const answers: Answered[] = [];
  const watch: Watch = (answer, before) => {
    answers.push(answer);
    if (before !== null && !answer.cram && answer.day > before.last)
      reviews.push({ predicted: recallOf(before, answer.day), right: answer.right });
  };
  const progress = fold(events, renames, watch, now);
  const topics = [...new Set(bank.map(({ topic }) => topic))];
  return {
    day,
    overall: masteryOf(bank, progress, day),
    topics: topics.map((topic) => ({
      topic,
      ...masteryOf(
        bank.filter((question) => question.topic === topic),
        progress,
        day,
      ),
    })),
    forecast: forecastOf(bank, progress, day),
    calendar: calendarOf(answers),
    retention: retentionOf(reviews),
    calibration: confidences.map((confidence) => calibrationOf(confidence, answers)),
    hardest: hardestOf(bank, progress),
    time: timeOf(answers),
  };
}

export function masteryOf(bank: readonly Counted[], progress: Progress, day: Day): Mastery {
  const graded = bank.filter(({ kind }) => kind === undefined || isGraded({ kind }));
  const memories = graded.map(({ id }) => progressOf(progress, id).memory);
  const seen = memories.filter((memory) => memory.kind === 'seen');
  const recalls = seen.map((memory) => knownOf(memory, day));
  const variance = sum(recalls.map((recall) => recall * (1 - recall)));
  return {
    questions: graded.length,
    seen: seen.length,
    stable: seen.filter((memory) => memory.stability >= stableFromDays).length,
    due: bank.filter((question) => isWaiting(dueDay(question, progress), day)).length,
    known: seen.length === 0 ? null : sum(recalls) / graded.length,
    uncertainty: graded.length === 0 ? 0 : (1.96 * Math.sqrt(variance)) / graded.length,
  };
}

function forecastOf(bank: readonly Counted[], progress: Progress, day: Day): Stats['forecast'] {
  const days = Array.from({ length: forecastDays }, (_, ahead) => ({
    day: addDays(day, ahead),
    due: 0,
  }));
  for (const question of bank) {
    const due = dueDay(question, progress);
    const slot = due === null ? undefined : days[Math.max(0, numberOfDay(due) - numberOfDay(day))];
    if (slot !== undefined) slot.due++;
  }
  return days;
}

function calendarOf(answers: readonly Answered[]): DayOfWork[] {
  const days = new Map<Day, DayOfWork>();
  for (const { day, right, durationMs } of answers) {
    const work = days.get(day) ?? { day, answers: 0, right: 0, ms: 0 };
    days.set(day, {
      day,
      answers: work.answers + 1,
      right: work.right + (right ? 1 : 0),
      ms: work.ms + Math.min(durationMs, awayMs),
    });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

type Review = { predicted: number; right: boolean };

function retentionOf(reviews: readonly Review[]): Retention {
  const bands = bandEdges.slice(1).map((to, at) => {
    const from = bandEdges[at] ?? 0;
    const inside = reviews.filter(
      ({ predicted }) => predicted >= from && (predicted < to || to === 1),
    );
    return { from, to, ...sharesOf(inside) };
  });
  return { ...sharesOf(reviews), bands: bands.filter((band) => band.reviews > 0) };
}

function sharesOf(reviews: readonly Review[]): {
  reviews: number;
  predicted: number;
  actual: number;
} {
  const count = Math.max(1, reviews.length);
  return {
    reviews: reviews.length,
    predicted: sum(reviews.map((review) => review.predicted)) / count,
    actual: reviews.filter((review) => review.right).length / count,
  };
}

function calibrationOf(confidence: Confidence, answers: readonly Answered[]): Calibration {
  const own = answers.filter((answer) => answer.confidence === confidence);
  return { confidence, answers: own.length, right: own.filter((answer) => answer.right).length };
}

/** By how many answers were wrong in proportion; the careful estimate of (wrong + 1) / (answers + 2) keeps single slips down. */
function hardestOf(bank: readonly Counted[], progress: Progress): Hard[] {
  const tried = bank.flatMap(({ id, topic }) => {
    const { answers, rights } = progressOf(progress, id);
    return answers > rights ? [{ question: id, topic, answers, wrong: answers - rights }] : [];
  });
  const hardness = ({ wrong, answers }: Hard) => (wrong + 1) / (answers + 2);
  return tried
    .sort(
      (one, other) =>
        hardness(other) - hardness(one) ||
        other.wrong - one.wrong ||
        (one.question < other.question ? -1 : 1),
    )
    .slice(0, hardestAtMost);
}

function timeOf(answers: readonly Answered[]): Stats['time'] {
  const totalMs = sum(answers.map((answer) => Math.min(answer.durationMs, awayMs)));
  return {
    totalMs,
    days: new Set(answers.map((answer) => answer.day)).size,
    perAnswerMs: answers.length === 0 ? 0 : totalMs / answers.length,
  };
}

function dueDay({ id, revision }: Counted, progress: Progress): Day | null {
  const { memory, contested, away } = progressOf(progress, id);
  if (memory.kind === 'unseen' || away === null) return null;
  if (revision !== undefined && contested.includes(revision)) return null;
  return away !== undefined && away > memory.due ? away : memory.due;
}

const isWaiting = (due: Day | null, day: Day): boolean => due !== null && due <= day;
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
