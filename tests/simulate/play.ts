// One simulated learner studies up to the date in every way, each from the same beginning and for as many minutes a day.
import { shapeDays } from '../../src/plan/days.ts';
import type { Card } from './bank.ts';
import { chanceOf } from './chance.ts';
import { drawTraits, newLearner, type Learner } from './learner.ts';
import type { Kind } from './memories.ts';
import { simple, type Studying } from './policies.ts';
import { newProgram, type Predicted, type Program } from './program.ts';

export const policies = ['plan', 'order', 'fsrs', 'relearn', 'random'] as const;
export type Policy = (typeof policies)[number];
export type Cell = { kind: Kind; days: number; minutes: number };

/** When readiness is predicted: on the first day, half-way, and on the last day before anything is answered. */
export const moments = ['first', 'middle', 'last'] as const;

export type Played = {
  /** What each way of studying reached, from 0 to 1. */
  reached: Record<Policy, number>;
  /** What was predicted of the plan at each moment. */
  predicted: Predicted[];
  /** How long each day's share took that the plan had in the morning, as a share of the minutes that the day had. */
  took: number[];
};

export function playLearner(
  bank: readonly Card[],
  { kind, days, minutes }: Cell,
  seed: number,
  number: number,
  makeProgram = newProgram,
): Played {
  const traits = drawTraits(kind, chanceOf(seed, days, minutes, number));
  const own = chanceOf(seed, number).next() * 2 ** 31;
  const begin = (): Learner => newLearner(traits, bank, own);
  const rooms = shapeDays(days, minutes).map((day) => day.minutes * 60);
  const { reached, predicted, took } = studyByProgram(
    makeProgram(bank, days, minutes),
    begin(),
    bank,
    rooms,
  );
  const by = (policy: keyof typeof simple): number =>
    studySimply(simple[policy](bank, days, seed + number), begin(), bank, rooms);
  return {
    reached: {
      plan: reached,
      order: by('order'),
      fsrs: by('fsrs'),
      relearn: by('relearn'),
      random: by('random'),
    },
    predicted,
    took,
  };
}

/** A day's sitting: no question opens after the time; the open one is finished. */
type Sitting = { spend(seconds: number): void; isOver(): boolean; spent(): number };

function sittingOf(room: number): Sitting {
  let spent = 0;
  return {
    spend: (seconds) => void (spent += seconds),
    isOver: () => spent >= room,
    spent: () => spent,
  };
}

function studySimply(
  policy: Studying,
  learner: Learner,
  bank: readonly Card[],
  rooms: readonly number[],
): number {
  const read = new Set<number>();
  rooms.forEach((room, day) => {
    const sitting = sittingOf(room);
    for (
      let asked = policy.ask(day);
      !sitting.isOver() && asked.length > 0;
      asked = policy.ask(day)
    )
      for (const card of asked) {
        if (sitting.isOver()) break;
        sitting.spend(readFirst(card, bank, read, learner).seconds);
        const answer = learner.answer(card, day);
        sitting.spend(secondsOf(answer));
        policy.heard(card, day, answer.right);
      }
  });
  return learner.ready(rooms.length);
}

function studyByProgram(
  program: Program,
  learner: Learner,
  bank: readonly Card[],
  rooms: readonly number[],
): { reached: number; predicted: Predicted[]; took: number[] } {
  const read = new Set<number>();
  const when = [0, Math.floor(rooms.length / 2), rooms.length - 1];
  const predicted: Predicted[] = [];
  const took = rooms.map((room, day) => {
    for (const one of when) if (one === day) predicted.push(program.predict(day));
    const sitting = sittingOf(room);
    let share: number | null = null;
    const glanced = new Set<number>();
    for (let asked = program.ask(day); asked.length > 0; asked = program.ask(day)) {
      for (const card of asked) {
        // What was promised for the morning is played through to see what it takes; whatever is over the time counts for nothing.
        const isOver = sitting.isOver();
        if (isOver && share !== null) break;
        if (isOver) for (const one of glanced.size === 0 ? read : []) glanced.add(one);
        const { words, seconds } = readFirst(card, bank, isOver ? glanced : read, learner);
        sitting.spend(seconds);
        if (isOver) {
          sitting.spend(usualSeconds(learner));
          continue;
        }
        if (words > 0) program.hasRead(bank[card]?.section ?? 0, day, words, seconds);
        const answer = learner.answer(card, day);
        sitting.spend(secondsOf(answer));
        program.answered(card, day, answer);
      }
      share ??= sitting.spent();
      if (sitting.isOver()) break;
    }
    return room === 0 ? 1 : (share ?? 0) / room;
  });
  return { reached: learner.ready(rooms.length), predicted, took };
}

function readFirst(
  card: number,
  bank: readonly Card[],
  read: Set<number>,
  learner: Learner,
): { words: number; seconds: number } {
  const { section, words } = bank[card] as Card;
  if (read.has(section)) return { words: 0, seconds: 0 };
  read.add(section);
  return { words, seconds: learner.readSeconds(words) };
}

const secondsOf = ({ thinkSeconds, feedbackSeconds, repeats }: ReturnType<Learner['answer']>) =>
  [{ thinkSeconds, feedbackSeconds }, ...repeats].reduce(
    (sum, one) => sum + one.thinkSeconds + one.feedbackSeconds,
    0,
  );

/** What an answer of this learner takes, with the repeats to be expected. */
function usualSeconds({ traits: { thinkSeconds, feedbackSeconds, grasp } }: Learner): number {
  return (
    thinkSeconds + feedbackSeconds + (1 - grasp) * 1.15 * (0.6 * thinkSeconds + feedbackSeconds)
  );
}
