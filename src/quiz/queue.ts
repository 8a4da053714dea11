// Which question comes next: new ones in their order, missed ones again after a while, topics mixed.
import type { Question, TopicId } from '../notes/note.ts';

/** Missed, and waiting to come back. */
type Waiting = {
  question: Question;
  /** How often it will have come back then. */
  again: 1 | 2;
  /** How many questions had been asked when it was missed. */
  missedAt: number;
};

export type Queue = {
  fresh: Question[];
  waiting: Waiting[];
  /** How many questions have been asked, repeats included and follow-ups not. */
  asked: number;
  /** How many of them were new: the number of the question. */
  numbered: number;
  /** The last ones asked, the newest first: two are enough. */
  recent: { question: Question; again: number }[];
};

/** How often it has come back. */
type Candidate = { question: Question; again: 0 | 1 | 2 };
type Next = Candidate & { queue: Queue };

const othersBetween = 3;
const mostReturns = 2;

export function nextOf(queue: Queue): Next | null {
  const candidates = candidatesOf(queue);
  const tired = tiredTopic(queue);
  const chosen =
    candidates.find((candidate) => candidate.question.topic !== tired) ?? candidates[0];
  return chosen === undefined ? null : taken(queue, chosen);
}

/** A missed question waits its turn again, unless it has come back often enough. */
export function withMissed(queue: Queue, question: Question, again: number): Queue {
  if (again >= mostReturns) return queue;
  const waiting: Waiting = { question, again: again === 0 ? 1 : 2, missedAt: queue.asked };
  return { ...queue, waiting: [...queue.waiting, waiting] };
}

export function without(queue: Queue, question: Question): Queue {
  return {
    ...queue,
    waiting: queue.waiting.filter((waiting) => waiting.question.id !== question.id),
  };
}

/** All that may come now, the most wanted first. */
function candidatesOf(queue: Queue): Candidate[] {
  const { fresh, waiting, recent } = queue;
  const rested = waiting.filter((one) => queue.asked - one.missedAt >= othersBetween);
  if (fresh.length === 0) return rested.length > 0 ? varied(rested, queue) : waiting.slice(0, 1);
  const news: Candidate[] = partnerFirst(fresh, recent[0]?.question).map((question) => ({
    question,
    again: 0,
  }));
  if (isPartner(news[0]?.question, recent) || (recent[0]?.again ?? 0) > 0) return news;
  return [...varied(rested, queue), ...news];
}

/** Of those that may come back, one of another topic than the last comes first. */
function varied(rested: Waiting[], queue: Queue): Waiting[] {
  const last = queue.recent[0]?.question.topic;
  return [
    ...rested.filter((one) => one.question.topic !== last),
    ...rested.filter((one) => one.question.topic === last),
  ];
}

/** What is easily confused with the last question comes right after it. */
function partnerFirst(fresh: Question[], last: Question | undefined): Question[] {
  const partner = fresh.find((question) => isContrast(question, last));
  return partner === undefined
    ? fresh
    : [partner, ...fresh.filter((question) => question !== partner)];
}

function isPartner(question: Question | undefined, recent: Queue['recent']): boolean {
  return (
    question !== undefined && isContrast(question, recent[0]?.question) && recent[0]?.again === 0
  );
}

const isContrast = (question: Question, other: Question | undefined): boolean =>
  question.contrast !== null && question.contrast === other?.contrast;

/** The topic that has just been asked about twice in a row. */
function tiredTopic({ recent }: Queue): TopicId | null {
  const [last, before] = recent;
  return last !== undefined && last.question.topic === before?.question.topic
    ? last.question.topic
    : null;
}

function taken(queue: Queue, { question, again }: Candidate): Next {
  const rest =
    again === 0
      ? { fresh: queue.fresh.filter((one) => one !== question) }
      : { waiting: queue.waiting.filter((one) => one.question !== question) };
  const recent = [{ question, again }, ...queue.recent.slice(0, 1)];
  return {
    question,
    again,
    queue: {
      ...queue,
      ...rest,
      asked: queue.asked + 1,
      numbered: queue.numbered + (again === 0 ? 1 : 0),
      recent,
    },
  };
}
