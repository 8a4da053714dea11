// In what order new questions come: in learning order where all of them fit, otherwise what interviews ask most comes first, round the topics.
import { coreTopics } from '../notes/core.ts';
import type { TopicId } from '../notes/note.ts';
import type { PlanQuestion } from './bank.ts';
import { learnable } from './outlook.ts';

/** A section with some of its questions: read once, then asked. */
type Bite = { topic: TopicId; places: number[]; seconds: number; worth: number };

type Costs = {
  /** To answer a new question, by place. */
  answer(place: number): number;
  /** To read the section of a question, by place; 0 where it was read. */
  reading(place: number): number;
  /** On all days left. */
  room: number;
};

/** Each further bite of a topic counts for so much less, so that every topic has its turn. */
const further = 0.72;
/** Level 1 opens a conversation, level 3 comes up when there is time. */
const byLevel = [1, 1.3, 1, 0.7];
/** What every interview begins with comes before what is asked as often elsewhere. */
const core = 1.7;

/** The places of the questions never met, in the order to ask them. */
export function orderOfNew(bank: readonly PlanQuestion[], costs: Costs): number[] {
  const unseen = bank.flatMap(({ outcomes }, place) => (outcomes.length === 0 ? [place] : []));
  const sections = bySection(bank, unseen);
  const whole = sections.reduce(
    (sum, places) =>
      sum +
      costs.reading(places[0] ?? 0) +
      places.reduce((total, place) => total + costs.answer(place), 0),
    0,
  );
  if (whole <= costs.room) return unseen;
  return roundTheTopics(sections.flatMap((places) => bitesOf(places, bank, costs)));
}

function bySection(bank: readonly PlanQuestion[], places: readonly number[]): number[][] {
  const sections = new Map<string, number[]>();
  for (const place of places) {
    const { topic, section } = bank[place] ?? { topic: '', section: '' };
    const key = `${topic}#${section}`;
    sections.set(key, [...(sections.get(key) ?? []), place]);
  }
  return [...sections.values()];
}

/** First the questions that are worth reading the section for, then the others, for which it is read by then. */
function bitesOf(places: readonly number[], bank: readonly PlanQuestion[], costs: Costs): Bite[] {
  const rated = places
    .map((place) => ({ place, worth: worthOf(bank[place]), seconds: costs.answer(place) }))
    .sort((one, other) => other.worth / other.seconds - one.worth / one.seconds);
  const reading = costs.reading(places[0] ?? 0);
  let taken = 0;
  let [worth, seconds] = [0, reading];
  for (const next of rated) {
    if (taken > 0 && next.worth / next.seconds < worth / seconds) break;
    [worth, seconds] = [worth + next.worth, seconds + next.seconds];
    taken++;
  }
  const topic = bank[places[0] ?? 0]?.topic ?? ('' as TopicId);
  const bite = (some: typeof rated, extra: number): Bite => ({
    topic,
    places: some.map(({ place }) => place).sort((one, other) => one - other),
    seconds: some.reduce((sum, one) => sum + one.seconds, extra),
    worth: some.reduce((sum, one) => sum + one.worth, 0),
  });
  const bites = [bite(rated.slice(0, taken), reading)];
  return taken < rated.length ? [...bites, bite(rated.slice(taken), 0)] : bites;
}

const worthOf = (question: PlanQuestion | undefined): number =>
  question === undefined
    ? 0
    : question.asked * learnable(question.guess) * (byLevel[question.level] ?? 1);

/** A section's second bite follows its first, however good it is. */
function roundTheTopics(bites: Bite[]): number[] {
  const queues = new Map<TopicId, Bite[]>();
  for (const bite of bites) queues.set(bite.topic, [...(queues.get(bite.topic) ?? []), bite]);
  const rated = [...queues.values()].flatMap((own) =>
    own
      .sort((one, other) => densityOf(other) - densityOf(one))
      .map((bite, round) => ({ bite, rate: densityOf(bite) * further ** round })),
  );
  return rated
    .sort((one, other) => other.rate - one.rate)
    .flatMap(({ bite: { places } }) => places);
}

const densityOf = ({ topic, worth, seconds }: Bite): number =>
  ((coreTopics.has(topic) ? core : 1) * worth) / Math.max(1, seconds);
