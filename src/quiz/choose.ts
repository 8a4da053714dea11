// Which questions to ask: what a plan has for today, then due, then missed, then new ones, easy and core topics first, or what was asked for instead.
import { coreTopics } from '../notes/core.ts';
import { isGraded } from '../notes/kinds.ts';
import type { Kind, Level, QuestionId, TopicId } from '../notes/note.ts';
import type { QuestionHead } from '../notes/heads.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import { isAway } from '../progress/tally.ts';
import { retrievability } from '../schedule/fsrs.ts';
import type { Day } from '../schedule/memory.ts';
import { interleave, type Mixable } from './interleave.ts';
import { chanceOf, shuffled, type Chance } from './shuffle.ts';

/** `all` is everything, whatever is known of it, contested questions too. */
export type Pool = 'due' | 'missed' | 'new' | 'all';

export type Wanted = {
  /** In the order of their rank: `quiz` has due, missed, new; `review` only due. */
  pools: Pool[];
  /** None means all. */
  topics: TopicId[];
  /** As `topic/section`: of their topics nothing but these. */
  sections?: readonly string[];
  /** None means all but open ones, except in `review`, which asks whatever is due. */
  kinds: Kind[];
  levels: Level[];
  /** Null for as many as there are. */
  count: number | null;
  seed: number;
  day: Day;
  /** What a plan has for today, the most worth first: it comes before the pools. */
  planned?: readonly QuestionId[];
};

/** What a question is chosen by. */
type Choosable = Mixable & Pick<QuestionHead, 'kind' | 'level' | 'revision'>;

/** `questions` is the bank in learning order. The same arguments always give the same questions in the same order. */
export function choose<Question extends Choosable>(
  questions: readonly Question[],
  progress: Progress,
  wanted: Wanted,
): Question[] {
  const chance = chanceOf(wanted.seed, 'choose');
  const fitting = questions.filter(
    (question) => fits(question, wanted) && !isAway(progressOf(progress, question.id), wanted.day),
  );
  const byId = new Map(fitting.map((question) => [question.id, question]));
  const planned = (wanted.planned ?? []).flatMap((id) => byId.get(id) ?? []);
  const pools: (Pool | 'planned')[] = ['planned', ...wanted.pools];
  const ranks = [
    planned,
    ...wanted.pools.map((pool) => poolOf(pool, fitting, progress, wanted, chance)),
  ];
  const chosen = [...new Set(ranks.flat())].slice(0, wanted.count ?? undefined);
  const kept = new Set(chosen);
  const asked = ranks.map((rank, at) => ({
    pool: pools[at],
    questions: rank.filter((question) => kept.delete(question)),
  }));
  return interleave(
    asked.flatMap((rank) =>
      rank.pool === 'due' || rank.pool === 'planned'
        ? rank.questions
        : shuffled(rank.questions, chance),
    ),
  );
}

/** Due today or before; a contested question is not, until its note changes. */
function isDue(question: Choosable, progress: Progress, day: Day): boolean {
  const { memory } = progressOf(progress, question.id);
  return memory.kind === 'seen' && memory.due <= day && !isContested(question, progress);
}

function isMissed(question: Choosable, progress: Progress): boolean {
  return progressOf(progress, question.id).lastRight === false && !isContested(question, progress);
}

function isNew(question: Choosable, progress: Progress): boolean {
  return (
    progressOf(progress, question.id).memory.kind === 'unseen' && !isContested(question, progress)
  );
}

function isContested(question: Choosable, progress: Progress): boolean {
  return progressOf(progress, question.id).contested.includes(question.revision);
}

function fits(question: Choosable, { topics, sections, kinds, levels, pools }: Wanted): boolean {
  const isReview = pools.length === 1 && pools[0] === 'due';
  const kindFits =
    kinds.length > 0 ? kinds.includes(question.kind) : isReview || isGraded(question);
  return (
    kindFits &&
    (topics.length === 0 || topics.includes(question.topic)) &&
    isInSections(question, sections ?? []) &&
    (levels.length === 0 || levels.includes(question.level))
  );
}

function isInSections({ topic, section }: Choosable, sections: readonly string[]): boolean {
  const own = sections.filter((place) => place.startsWith(`${topic}/`));
  return own.length === 0 || own.includes(`${topic}/${section}`);
}

function poolOf<Question extends Choosable>(
  pool: Pool,
  questions: Question[],
  progress: Progress,
  wanted: Wanted,
  chance: Chance,
): Question[] {
  switch (pool) {
    case 'due':
      return mostAtRisk(
        questions.filter((question) => isDue(question, progress, wanted.day)),
        progress,
        wanted.day,
        chance,
      );
    case 'missed':
      return questions.filter((question) => isMissed(question, progress));
    case 'new':
      return newInTurns(
        questions.filter((question) => isNew(question, progress)),
        progress,
        wanted.topics,
        chance,
      );
    case 'all':
      return shuffled(questions, chance);
  }
}

/** What was sure and wrong comes first, then what is least likely recalled; ties fall as the seed says. */
function mostAtRisk<Question extends Choosable>(
  questions: Question[],
  progress: Progress,
  day: Day,
  chance: Chance,
): Question[] {
  const risks = shuffled(questions, chance).map((question) => {
    const { memory, wasSureAndWrong } = progressOf(progress, question.id);
    return { question, recall: wasSureAndWrong ? -1 : retrievability(memory, day) };
  });
  return risks.sort((one, other) => one.recall - other.recall).map((risk) => risk.question);
}

/**
 * One topic that was asked for keeps its own order, several take turns in it. Where none was named topics are mixed: what has been read comes first,
 * then what is easy, of the core topics before others.
 */
function newInTurns<Question extends Choosable>(
  questions: Question[],
  { read }: Progress,
  topics: readonly TopicId[],
  chance: Chance,
): Question[] {
  if (topics.length > 0) return inTurns(questions, topics);
  const tierOf = ({ topic, section, level }: Question): number =>
    read.has(`${topic}/${section}`) ? 0 : 2 * level - (coreTopics.has(topic) ? 1 : 0);
  const mixed = shuffled(questions, chance);
  return [...new Set(mixed.map(tierOf))]
    .sort((one, other) => one - other)
    .flatMap((tier) => {
      const here = mixed.filter((question) => tierOf(question) === tier);
      return inTurns(here, [...new Set(here.map(({ topic }) => topic))]);
    });
}

function inTurns<Question extends Choosable>(
  questions: Question[],
  topics: readonly TopicId[],
): Question[] {
  if (topics.length < 2) return questions;
  const byTopic = topics.map((topic) => questions.filter((question) => question.topic === topic));
  const longest = Math.max(...byTopic.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    byTopic.flatMap((list) => list[at] ?? []),
  ).flat();
}
