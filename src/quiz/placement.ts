// A short adaptive test: asks core topics first, infers what they stand on, and says what seems known already. It locks nothing.
import { coreTopics } from '../notes/core.ts';
import { factsOf, isGraded } from '../notes/kinds.ts';
import type { Level, Note, Question, TopicId } from '../notes/note.ts';
import { chanceOf, shuffled } from './shuffle.ts';
import type { First } from './state.ts';

/** At most so many questions: five minutes at a quarter of a minute each. */
export const placementQuestions = 20;
export const placementMinutes = 5;

/** Somebody who knew none of so many topics need not be asked about more. */
const enoughUnknown = 6;

type Rung = {
  topic: TopicId;
  questions: Question[];
  /** What it stands on, and what that stands on. */
  requires: ReadonlySet<TopicId>;
};
/** The questions that may be asked, topic by topic: core topics first, easy questions first; the same for a seed. */
type Ladder = Rung[];

/** `isDecided` leaves out topics of which something is known already: a second run goes on where the first ended. */
export function ladderOf(
  notes: readonly Note[],
  seed: number,
  isDecided: (topic: TopicId) => boolean = () => false,
): Ladder {
  const byTopic = new Map(notes.map((note) => [note.topic, note]));
  const isCore = ({ topic }: Rung): number => (coreTopics.has(topic) ? 1 : 0);
  return notes
    .flatMap((note): Rung[] => {
      const chance = chanceOf(seed, 'placement', note.topic);
      const questions = shuffled(
        note.sections.flatMap((section) => section.questions).filter(isQuick),
        chance,
      ).sort((one, other) => one.level - other.level);
      return questions.length < 2 || isDecided(note.topic)
        ? []
        : [{ topic: note.topic, questions, requires: requiredBy(note.topic, byTopic) }];
    })
    .sort((one, other) => isCore(other) - isCore(one));
}

function requiredBy(topic: TopicId, byTopic: ReadonlyMap<TopicId, Note>): Set<TopicId> {
  const required = new Set<TopicId>();
  const open = [topic];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const one of byTopic.get(next)?.requires ?? [])
      if (!required.has(one)) {
        required.add(one);
        open.push(one);
      }
  return required;
}

/** The next question after these answers, or null when nothing more is to be found out in the time. */
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
 * What seems known: of a topic where every answer was right, and at least two were, the questions up to the level reached; and of what such a topic
 * stands on those up to the second. Answered ones speak for themselves.
 */
export function seemsKnown(
  ladder: Ladder,
  firsts: readonly First[],
  questions: readonly Question[],
): Question[] {
  const asked = new Set(firsts.map((first) => first.question));
  const levels = new Map<TopicId, number>();
  for (const topic of inferred(ladder, firsts)) levels.set(topic, 2);
  for (const { topic, questions: steps } of ladder)
    if (verdictOn(topic, firsts) === 'known')
      levels.set(
        topic,
        Math.max(...steps.filter(({ id }) => asked.has(id)).map(({ level }) => level)),
      );
  return questions.filter(
    (question) =>
      isGraded(question) &&
      question.level <= (levels.get(question.topic) ?? 0) &&
      !asked.has(question.id),
  );
}

/** Where one stands by topic, in the order of the ladder; `partly` is right first and wrong then. */
export type Placed = Record<'known' | 'partly' | 'unknown' | 'unasked', TopicId[]>;

export function placedBy(ladder: Ladder, firsts: readonly First[]): Placed {
  const placed: Placed = { known: [], partly: [], unknown: [], unasked: [] };
  const known = inferred(ladder, firsts);
  for (const { topic } of ladder) {
    const own = firsts.filter((first) => first.topic === topic);
    const rights = own.filter(({ outcome }) => outcome === 'right').length;
    const verdict = verdictOn(topic, firsts);
    if (verdict === 'known' || (verdict === 'unasked' && known.has(topic)))
      placed.known.push(topic);
    else if (verdict === 'unasked') placed.unasked.push(topic);
    else if (rights > 0) placed.partly.push(topic);
    else placed.unknown.push(topic);
  }
  return placed;
}

type Verdict = 'unasked' | 'open' | 'known' | 'unknown';
const answersToBeSure = 2;

/** Two right answers and none wrong; a wrong or skipped one decides at once. */
function verdictOn(topic: TopicId, firsts: readonly First[]): Verdict {
  const own = firsts.filter((first) => first.topic === topic);
  if (own.some((first) => first.outcome !== 'right')) return 'unknown';
  return own.length === 0 ? 'unasked' : own.length < answersToBeSure ? 'open' : 'known';
}

/** Never asked, and some known topic stands on it. */
function inferred(ladder: Ladder, firsts: readonly First[]): Set<TopicId> {
  const known = ladder.filter(({ topic }) => verdictOn(topic, firsts) === 'known');
  const below = known.flatMap(({ requires }) => [...requires]);
  return new Set(below.filter((topic) => verdictOn(topic, firsts) === 'unasked'));
}

/** One that was begun is finished; then the next of the ladder whose answer doesn't follow from the others; what stands on an unknown topic comes last. */
function nextTopic(ladder: Ladder, firsts: readonly First[]): TopicId | null {
  const verdicts = new Map(ladder.map(({ topic }) => [topic, verdictOn(topic, firsts)]));
  const of = (wanted: Verdict) => ladder.filter(({ topic }) => verdicts.get(topic) === wanted);
  const [begun] = of('open');
  if (begun !== undefined) return begun.topic;
  if (of('unknown').length >= enoughUnknown && of('known').length === 0) return null;
  const known = inferred(ladder, firsts);
  const left = of('unasked').filter(({ topic }) => !known.has(topic));
  const isReached = ({ requires }: Rung): boolean =>
    ![...requires].some((one) => verdicts.get(one) === 'unknown');
  const next = left.find(isReached) ?? left[0];
  return next?.topic ?? null;
}

/** The second question of a topic is a step harder than the first. */
function levelToAsk(topic: TopicId, firsts: readonly First[]): Level {
  return firsts.some((first) => first.topic === topic) ? 2 : 1;
}

const isQuick = ({ kind }: Question): boolean => factsOf(kind).quick;
