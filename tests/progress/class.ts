// A class whose learners and questions are known: what `progress items` has to find out is what was put in.
import type { Answered, Event, EventId, SessionId } from '../../src/progress/event.ts';
import type { QuestionId } from '../../src/notes/note.ts';
import type { Day } from '../../src/schedule/memory.ts';
import { chanceOf, type Chance } from '../simulate/chance.ts';

/** Why a question is bad: those who know are led to a wrong option, the key is wrong, or it is worded so that everybody stumbles. */
type Flaw = 'misleads-the-able' | 'wrong-key' | 'trap';
type Item = {
  id: QuestionId;
  slope: number;
  difficulty: number;
  guess: number;
  flaw: Flaw | null;
  level: 1 | 2 | 3;
};

export type Class = { items: Item[]; learners: Event[][] };

const flaws: Flaw[] = ['misleads-the-able', 'wrong-key', 'trap'];

/** Ten of the questions are bad; each learner answers a share of all. */
export function classOf(
  size: { learners: number; items: number; share: number },
  seed: number,
): Class {
  const chance = chanceOf(seed);
  const bad = new Set<number>();
  while (bad.size < 10) bad.add(Math.floor(chance.next() * size.items));
  const flawAt = [...bad];
  const items = Array.from({ length: size.items }, (_, at): Item => {
    const level = (1 + Math.floor(chance.next() * 3)) as 1 | 2 | 3;
    return {
      id: `topic${at % 25}/q${at}` as QuestionId,
      slope: Math.exp(0.25 * chance.normal()) * 1.2,
      difficulty: level - 2.3 + 0.7 * chance.normal(),
      guess: 0.2,
      level,
      flaw: bad.has(at) ? (flaws[flawAt.indexOf(at) % 3] ?? null) : null,
    };
  });
  const learners = Array.from({ length: size.learners }, (_, who) =>
    logOf(who, items, size.share, seed),
  );
  return { items, learners };
}

export function logOf(who: number, items: readonly Item[], share: number, seed: number): Event[] {
  const chance = chanceOf(seed, who);
  const ability = chance.normal();
  const asked = items.filter(() => share >= 1 || chance.next() < share);
  return asked.map((item, at) => answerOf(who, at, item, ability, chance));
}

function answerOf(who: number, at: number, item: Item, ability: number, chance: Chance): Answered {
  const knows = 1 / (1 + Math.exp(-item.slope * (ability - item.difficulty)));
  const right = chance.next() < chanceToBeRight(item, knows);
  const key = right ? 'a' : item.flaw === null ? 'bcd'.charAt(Math.floor(chance.next() * 3)) : 'b';
  const sure = chance.next() < 0.2 + 0.6 * knows;
  return {
    ...answered(item.id, key, right),
    id: `s${who}.${at}` as EventId,
    session: `s${who}` as SessionId,
    at: new Date(Date.UTC(2026, 10, 1) + at * 30_000).toISOString(),
    device: `d${who}`,
    durationMs: Math.round(12_000 * Math.exp(0.4 * chance.normal())),
    confidence: sure ? 'sure' : 'unsure',
  };
}

/** An answer to a question with four options. */
export function answered(question: string, key: string, right: boolean): Answered {
  return {
    kind: 'answered',
    id: 'one' as EventId,
    session: 'one' as SessionId,
    v: 1,
    at: '2026-11-01T09:00:00.000Z',
    day: '2026-11-01' as Day,
    device: 'laptop',
    question: question as QuestionId,
    asked: 'choice',
    revision: '00000000',
    language: 'en',
    mode: 'quiz',
    answer: [key],
    right,
    score: right ? 1 : 0,
    grade: right ? 'good' : 'again',
    durationMs: 12_000,
    hint: false,
    attempt: 1,
    again: 0,
    confidence: null,
    cram: false,
  };
}

function chanceToBeRight({ flaw, guess }: Item, knows: number): number {
  switch (flaw) {
    case null:
      return guess + (1 - guess) * knows;
    // Whoever sees further takes the option that was meant to be wrong.
    case 'misleads-the-able':
      return 0.7 - 0.55 * knows;
    // What counts as right is chosen by those who don't know.
    case 'wrong-key':
      return 0.3 * (1 - knows) + 0.05;
    // Nobody sees what is meant; a little helps to be wrong.
    case 'trap':
      return 0.35 - 0.2 * knows;
  }
}
