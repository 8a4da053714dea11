// The ways to study that are compared: each says what to ask on a day and hears how it went.
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import { paceOf } from '../../src/plan/pace.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { makePlan, todaysShare, type Goal, type Readiness } from '../../src/plan/plan.ts';
import { addWork, noWork } from '../../src/progress/work.ts';
import { addDays } from '../../src/schedule/day.ts';
import { unseen, type Day } from '../../src/schedule/memory.ts';
import { remember } from '../../src/schedule/remember.ts';
import type { Card } from './bank.ts';
import { chanceOf, shuffled } from './chance.ts';
import { after, defaults, interval, recall, type State } from './fsrs.ts';

export type Studying = {
  /** What to ask on a day, the first first; at most `most` of them are asked. */
  ask(day: number, most: number): number[];
  heard(card: number, day: number, right: boolean): void;
};

export type Planned = Studying & { predict(day: number): Readiness };

const begin = '2030-01-01' as Day;
/** What of an answer's time the program sees: the rest is reading what it says. */
const unseenSeconds = 8;

/** The program under test: its planner and its memories, told only what a learner's answers show. */
export function byPlan(
  bank: readonly Card[],
  days: number,
  minutesADay: number,
  secondsPerAnswer: number,
): Planned {
  const goal: Goal = { date: addDays(begin, days), minutesADay };
  const known: PlanQuestion[] = bank.map(({ topic, asked, guess }, card) => {
    return {
      id: `t${topic}/q${card}` as QuestionId,
      topic: `t${topic}` as TopicId,
      section: 's',
      weight: asked,
      guess,
      memory: unseen,
    };
  });
  const places = new Map(known.map(({ id }, card) => [id, card]));
  const work = noWork();
  const paceOn = (today: Day) => paceOf(work, today, (id) => bank[places.get(id) ?? 0]?.guess ?? 0);
  return {
    ask(day) {
      const today = addDays(begin, day);
      return todaysShare(known, goal, paceOn(today), today).questions.map(
        (id) => places.get(id) ?? 0,
      );
    },
    heard(card, day, right) {
      const question = known[card] as PlanQuestion;
      const today = addDays(begin, day);
      addWork(work, {
        question: question.id,
        right,
        durationMs: (secondsPerAnswer - unseenSeconds) * 1000,
        day: today,
      });
      known[card] = {
        ...question,
        memory: remember(question.memory, {
          grade: right ? 'good' : 'again',
          day: today,
          cram: false,
          wasSure: false,
        }),
      };
    },
    predict(day) {
      const today = addDays(begin, day);
      return makePlan(known, goal, paceOn(today), today).readiness;
    },
  };
}

/** What is due at a retention of 0.9, most at risk first; then new questions; then what falls due next. */
export function byPlainFsrs(bank: readonly Card[]): Studying {
  const memories = bank.map((): (State & { last: number; due: number }) | null => null);
  return {
    ask(day, most) {
      const seen = memories.flatMap((memory, card) =>
        memory === null
          ? []
          : [
              {
                card,
                due: memory.due,
                recall: recall(defaults, day - memory.last, memory.stability),
              },
            ],
      );
      const due = seen
        .filter((one) => one.due <= day)
        .sort((one, other) => one.recall - other.recall);
      const fresh = memories.flatMap((memory, card) => (memory === null ? [card] : []));
      const later = seen.filter((one) => one.due > day).sort((one, other) => one.due - other.due);
      return [...due.map(({ card }) => card), ...fresh, ...later.map(({ card }) => card)].slice(
        0,
        most,
      );
    },
    heard(card, day, right) {
      const memory = memories[card] ?? null;
      const state = after(defaults, memory, memory === null ? 0 : day - memory.last, right);
      memories[card] = { ...state, last: day, due: day + interval(state) };
    },
  };
}

/** From the first to the last, and again from the first. */
export function inOrder(bank: readonly Card[]): Studying {
  let next = 0;
  return {
    ask: (_, most) =>
      Array.from({ length: Math.min(most, bank.length) }, () => next++ % bank.length),
    heard: () => undefined,
  };
}

export function atRandom(bank: readonly Card[], seed: number): Studying {
  const chance = chanceOf(seed);
  const cards = bank.map((_, card) => card);
  return { ask: (_, most) => shuffled(cards, chance).slice(0, most), heard: () => undefined };
}

/** Deliberately bad: the same questions every day, for it is pleasant to know the answers. */
export function always(bank: readonly Card[]): Studying {
  return { ask: (_, most) => bank.map((_, card) => card).slice(0, most), heard: () => undefined };
}
