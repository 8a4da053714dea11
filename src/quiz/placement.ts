// A short adaptive test: climbs the topics in learning order and says what seems known already. It locks nothing.
import { factsOf, isGraded } from '../notes/kinds.ts';
import type { Level, Note, Question, TopicId } from '../notes/note.ts';
import { chanceOf, shuffled } from './shuffle.ts';
import type { First } from './state.ts';

/** At most so many questions: five minutes at a quarter of a minute each. */
export const placementQuestions = 20;
export const placementMinutes = 5;

/** The questions that may be asked, topic by topic in learning order, easy ones first; the same for a seed. */
type Ladder = { topic: TopicId; questions: Question[] }[];

export function ladderOf(notes: readonly Note[], seed: number): Ladder {
  return notes.flatMap((note) => {
    const chance = chanceOf(seed, 'placement', note.topic);
    const questions = shuffled(
      note.sections.flatMap((section) => section.questions).filter(isQuick),
      chance,
    ).sort((one, other) => one.level - other.level);
    return questions.length < 2 ? [] : [{ topic: note.topic, questions }];
  });
}

/** The next question after these answers, or null when the border of what is known has been found. */
export function nextOnLadder(ladder: Ladder, firsts: readonly First[]): Question | null {
  if (firsts.length >= placementQuestions) return null;
  const topic = nextTopic(ladder, firsts);
  if (topic === null) return null;
  const asked = new Set(firsts.map((first) => first.question));
  const step = ladder.find((one) => one.topic === topic);
  return (
    step?.questions.find(
      (question) => !asked.has(question.id) && question.level >= levelToAsk(topic, firsts),
    ) ??
    step?.questions.find((question) => !asked.has(question.id)) ??
    null
  );
}

/**
 * What seems known: of a topic where every answer was right, and at least two were, the questions up to the level reached;
 * answered ones speak for themselves.
 */
export function seemsKnown(
  ladder: Ladder,
  firsts: readonly First[],
  questions: readonly Question[],
): Question[] {
  const asked = new Set(firsts.map((first) => first.question));
  return ladder.flatMap(({ topic, questions: steps }) => {
    if (verdictOn(topic, firsts) !== 'known') return [];
    const reached = Math.max(
      ...steps.filter((question) => asked.has(question.id)).map((question) => question.level),
    );
    return questions.filter(
      (question) =>
        question.topic === topic &&
        isGraded(question) &&
        question.level <= reached &&
        !asked.has(question.id),
    );
  });
}

type Verdict = 'unasked' | 'open' | 'known' | 'unknown';
const answersToBeSure = 2;

/** Two right answers and none wrong; a wrong or skipped one decides at once. */
function verdictOn(topic: TopicId, firsts: readonly First[]): Verdict {
  const own = firsts.filter((first) => first.topic === topic);
  if (own.some((first) => first.outcome !== 'right')) return 'unknown';
  return own.length === 0 ? 'unasked' : own.length < answersToBeSure ? 'open' : 'known';
}

/** One that was begun is finished; then the middle between the last known and the first unknown topic; then those that were leapt over. */
function nextTopic(ladder: Ladder, firsts: readonly First[]): TopicId | null {
  const verdicts = ladder.map(({ topic }) => verdictOn(topic, firsts));
  const begun = verdicts.indexOf('open');
  if (begun >= 0) return ladder[begun]?.topic ?? null;
  const lowest = verdicts.lastIndexOf('known');
  const above = verdicts.findIndex((verdict, at) => at > lowest && verdict === 'unknown');
  const highest = above < 0 ? ladder.length : above;
  if (highest - lowest > 1) return ladder[Math.floor((lowest + highest) / 2)]?.topic ?? null;
  const leaptOver = verdicts.findLastIndex((verdict, at) => at < highest && verdict === 'unasked');
  return ladder[leaptOver]?.topic ?? null;
}

/** The second question of a topic is a step harder than the first. */
function levelToAsk(topic: TopicId, firsts: readonly First[]): Level {
  return firsts.some((first) => first.topic === topic) ? 2 : 1;
}

const isQuick = ({ kind }: Question): boolean => factsOf(kind).quick;
