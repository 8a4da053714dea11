// Many people's logs → their first answers, gathered in columns: a million of them fit into little memory.
import type { Kind, QuestionId } from '../notes/note.ts';
import { confidences, type Answered, type Event, type SessionId } from './event.ts';
import type { Renames } from './fold.ts';
import { endOfTime, inOrder } from './order.ts';

/** Of each answer that counts, one place in every column. */
export type ClassAnswers = {
  learners: number;
  /** All answers that were not taken back, the first ones and the others. */
  answers: number;
  ids: QuestionId[];
  kinds: Kind[];
  item: number[];
  learner: number[];
  right: number[];
  /** The options that were ticked, a bit each; 0 where nothing was chosen from options. */
  chosen: number[];
  seconds: number[];
  /** 1 guess, 2 unsure, 3 sure; 0 where nobody asked. */
  confidence: number[];
  /** How many answers were given to another wording than the bank's. */
  older: number[];
};

/** What the shipped bank knows of wordings, in any language. */
export type Revisions = ReadonlyMap<QuestionId, ReadonlySet<string>>;

type Gathering = {
  gathered: ClassAnswers;
  /** Takes in the log of one learner; what was in another log already is left out. */
  add(events: readonly Event[]): void;
};

export function newGathering(renames: Renames, revisions: Revisions): Gathering {
  const gathered: ClassAnswers = {
    learners: 0,
    answers: 0,
    ids: [],
    kinds: [],
    item: [],
    learner: [],
    right: [],
    chosen: [],
    seconds: [],
    confidence: [],
    older: [],
  };
  const places = new Map<QuestionId, number>();
  const sessions = new Set<SessionId>();
  const add = (events: readonly Event[]): void => {
    const answers = answersIn(events).filter(({ session }) => !sessions.has(session));
    for (const { session } of answers) sessions.add(session);
    if (answers.length === 0) return;
    gathered.answers += answers.length;
    const learner = gathered.learners++;
    const met = new Set<QuestionId>();
    for (const answer of answers) {
      const id = renames.get(answer.question) ?? answer.question;
      // What a learner says of his own open answer measures the learner.
      if (answer.asked === 'open' || met.has(id)) continue;
      met.add(id);
      const place = places.get(id) ?? newItem(gathered, places, id, answer.asked);
      put(gathered, place, learner, answer);
      if (revisions.get(id)?.has(answer.revision) === false) gathered.older[place]! += 1;
    }
  };
  return { gathered, add };
}

/** In order, each once, without those that were taken back. */
export function answersIn(events: readonly Event[]): Answered[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.event] : [])));
  const { events: ordered } = inOrder(events, endOfTime);
  return ordered.filter(
    (event): event is Answered => event.kind === 'answered' && !undone.has(event.id),
  );
}

function newItem(
  gathered: ClassAnswers,
  places: Map<QuestionId, number>,
  id: QuestionId,
  kind: Kind,
): number {
  const place = gathered.ids.length;
  places.set(id, place);
  gathered.ids.push(id);
  gathered.kinds.push(kind);
  gathered.older.push(0);
  return place;
}

function put(gathered: ClassAnswers, place: number, learner: number, answer: Answered): void {
  gathered.item.push(place);
  gathered.learner.push(learner);
  gathered.right.push(answer.right ? 1 : 0);
  gathered.chosen.push(chosenIn(answer));
  gathered.seconds.push(answer.durationMs / 1000);
  gathered.confidence.push(
    answer.confidence === null ? 0 : confidences.indexOf(answer.confidence) + 1,
  );
}

/** `a` the first bit, as the note has its options. */
function chosenIn({ asked, answer }: Answered): number {
  if (asked !== 'choice' && asked !== 'choices') return 0;
  const keys = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  return keys.reduce((bits, key) => bits | bitOf(key), 0);
}

function bitOf(key: string): number {
  const at = key.charCodeAt(0) - 97;
  return key.length === 1 && at >= 0 && at < mostOptions ? 1 << at : 0;
}

export const mostOptions = 8;
