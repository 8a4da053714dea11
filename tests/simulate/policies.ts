// The simple ways to study that the plan is held against: each says what to ask on a day, the first first, and hears how it went.
import type { Card } from './bank.ts';
import { chanceOf, shuffled } from './chance.ts';
import { after, defaults, interval, recall, type State } from './fsrs.ts';

export type Studying = {
  /** What to ask on a day; asked again when all of it was answered and time is left. */
  ask(day: number): number[];
  heard(card: number, day: number, right: boolean): void;
};

export const simple = {
  order: inOrder,
  fsrs: byPlainFsrs,
  relearn: threeRelearnings,
  random: atRandom,
} satisfies Record<string, (bank: readonly Card[], days: number, seed: number) => Studying>;

/** From the first to the last, and again from the first. */
function inOrder(bank: readonly Card[]): Studying {
  let next = 0;
  return {
    ask: () => bank.map((_, at) => (next + at) % bank.length),
    heard: (card) => void (next = card + 1),
  };
}

/** What is due at a retention of 0.9, most at risk first; then new questions; then what falls due next. */
function byPlainFsrs(bank: readonly Card[]): Studying {
  const memories = bank.map((): (State & { last: number; due: number }) | null => null);
  return {
    ask(day) {
      const seen = memories.flatMap((memory, card) =>
        memory === null || memory.last === day
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
      return [...due.map(({ card }) => card), ...fresh, ...later.map(({ card }) => card)];
    },
    heard(card, day, right) {
      const memory = memories[card] ?? null;
      const state = after(defaults, memory, memory === null ? 0 : day - memory.last, right);
      memories[card] = { ...state, last: day, due: day + interval(state) };
    },
  };
}

const gaps = [1, 3, 7];

/** Each question right on three later days at growing gaps; new ones while the rest can still be finished. */
function threeRelearnings(bank: readonly Card[], days: number): Studying {
  const known = bank.map((): { rights: number; last: number } | null => null);
  return {
    ask(day) {
      const seen = known.flatMap((one, card) =>
        one === null || one.last === day ? [] : [{ card, ...one }],
      );
      const due = seen
        .filter(({ rights, last }) => rights < 3 && day - last >= (gaps[rights] ?? 1))
        .sort((one, other) => one.last - other.last);
      const fresh =
        days - day > 2 ? known.flatMap((one, card) => (one === null ? [card] : [])) : [];
      const rest = seen
        .filter((one) => !due.some(({ card }) => card === one.card))
        .sort((one, other) => one.last - other.last);
      const late = known.flatMap((one, card) => (one === null ? [card] : []));
      return [
        ...new Set([
          ...due.map(({ card }) => card),
          ...fresh,
          ...rest.map(({ card }) => card),
          ...late,
        ]),
      ];
    },
    heard(card, day, right) {
      const before = known[card] ?? null;
      const isLater = before !== null && before.last < day;
      known[card] = {
        rights: before === null ? 0 : right && isLater ? before.rights + 1 : before.rights,
        last: day,
      };
    },
  };
}

function atRandom(bank: readonly Card[], _: number, seed: number): Studying {
  const chance = chanceOf(seed);
  const cards = bank.map((_, card) => card);
  return { ask: () => shuffled(cards, chance), heard: () => undefined };
}
