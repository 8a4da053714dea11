// Which open questions an interview asks: an opener first, then likely ones, from easy to hard, the subject changing each time.
import { questionHeads, type NoteHead, type QuestionHead } from '../notes/heads.ts';
import type { Frequency, Level, TopicId } from '../notes/note.ts';
import { chanceOf, type Chance } from '../quiz/shuffle.ts';

type InterviewWanted = { topics: TopicId[]; levels: Level[]; count: number; seed: number };
type Candidate = { question: QuestionHead; asked: Frequency };

/** How much more likely than a rare one: nearly every interview asks a 3, one in several a 1. */
const weightOf: Readonly<Record<Frequency, number>> = { 1: 1, 2: 4, 3: 12 };

/** A main question with its follow-ups takes about so long. */
const minutesPerQuestion = 4;

export function countFor(minutes: number): number {
  return Math.max(1, Math.round(minutes / minutesPerQuestion));
}

/** The same notes and the same seed always give the same questions in the same order. */
export function chooseInterview(
  notes: readonly NoteHead[],
  wanted: InterviewWanted,
): QuestionHead[] {
  const candidates = notes.flatMap((note) =>
    questionHeads([note]).flatMap((question) =>
      fits(question, wanted) ? [{ question, asked: question.asked ?? note.asked }] : [],
    ),
  );
  const chance = chanceOf(wanted.seed, 'interview');
  const left = weighted(candidates, chance);
  const chosen: QuestionHead[] = [];
  for (const level of levelsFor(wanted.count, wanted.levels)) {
    const at = nextAt(left, level, chosen);
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (next !== undefined) chosen.push(next.question);
  }
  return changingSubject(chosen);
}

/** A warm-up for the first third, the hard ones at the end, what lies between in the middle. */
function levelsFor(count: number, allowed: readonly Level[]): Level[] {
  const mix = Array.from({ length: count }, (_, at): Level =>
    (at + 0.5) / count < 0.3 ? 1 : (at + 0.5) / count < 0.75 ? 2 : 3,
  );
  return allowed.length === 0
    ? mix
    : mix.map((level) => (allowed.includes(level) ? level : nearest(level, allowed)));
}

function nearest(level: Level, allowed: readonly Level[]): Level {
  return (
    [...allowed].sort(
      (one, other) => Math.abs(one - level) - Math.abs(other - level) || one - other,
    )[0] ?? level
  );
}

/** The first of the wanted level from the topic asked least so far; to begin with one that nearly every interview asks. */
function nextAt(left: readonly Candidate[], level: Level, chosen: readonly QuestionHead[]): number {
  const costs = left.map(
    ({ question, asked }) =>
      Math.abs(question.level - level) * 1000 +
      (chosen.length === 0 && asked < 3 ? 500 : 0) +
      chosen.filter((one) => one.topic === question.topic).length,
  );
  return costs.indexOf(Math.min(...costs));
}

/** Easy before hard; among equals never the topic that was just asked, where another is left. */
function changingSubject(chosen: readonly QuestionHead[]): QuestionHead[] {
  const left = [...chosen].sort((one, other) => one.level - other.level);
  const order: QuestionHead[] = [];
  while (left.length > 0) {
    const level = left[0]?.level;
    const other = left.findIndex(
      (question) => question.level === level && question.topic !== order.at(-1)?.topic,
    );
    order.push(...left.splice(Math.max(0, other), 1));
  }
  return order;
}

/** A chance order in which what interviews ask often tends to come early. */
function weighted(candidates: readonly Candidate[], chance: Chance): Candidate[] {
  const drawn = candidates.map((candidate) => ({
    candidate,
    rank: Math.log((chance.below(1_000_000) + 1) / 1_000_001) / weightOf[candidate.asked],
  }));
  return drawn.sort((one, other) => other.rank - one.rank).map(({ candidate }) => candidate);
}

function fits(
  question: { kind: string; topic: TopicId; level: Level },
  { topics, levels }: InterviewWanted,
): boolean {
  return (
    question.kind === 'open' &&
    (topics.length === 0 || topics.includes(question.topic)) &&
    (levels.length === 0 || levels.includes(question.level))
  );
}
