// What a plan is reckoned from: the bank in the order to ask it, the seconds of each day, the models believed in, and the rule that serves them best.
import { daysBetween, numberOfDay } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import type { PlanQuestion } from './bank.ts';
import { runCourse } from './course.ts';
import { shapeDays, type Aim, type DayShape, type Goal } from './days.ts';
import { stateFor, worthsOf, type Field, type State } from './field.ts';
import { fitOf, representatives, type Fit } from './fit.ts';
import { readingSeconds, secondsFor, type Pace } from './pace.ts';
import { thresholds, type Rule } from './rule.ts';
import { orderOfNew } from './triage.ts';

/** So many answers on later days say enough of a memory. */
export const enoughEvidence = 30;

/** How many models stand for all: to choose a rule, and to say how sure a forecast is. */
export const standIns = { choice: 3, forecast: 7 };

/** What may be set otherwise, to see that it matters. */
export type Tuning = {
  /** Of a day's share that looks at older questions, until there is evidence and after. */
  probing: { until: number; before: number; after: number };
  fit: typeof fitOf;
};
export const usualTuning: Tuning = {
  probing: { until: 60, before: 0.12, after: 0.03 },
  fit: fitOf,
};

export type Reckoned = {
  field: Field;
  fit: Fit;
  shapes: DayShape[];
  /** Seconds of each day. */
  rooms: number[];
  pace: Pace;
  aim: Aim;
  tuning: Tuning;
};

export function reckon(
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
  tuning: Tuning,
): Reckoned {
  const date = Math.max(0, daysBetween(today, goal.date));
  const shapes = shapeDays(date, goal.minutesADay);
  const rooms = shapes.map(({ minutes }, day) =>
    Math.max(0, minutes * 60 - (day === 0 ? pace.today : 0)),
  );
  const fresh = secondsFor('fresh', pace.grasp, pace);
  const costs = {
    answer: () => fresh,
    reading: (place: number) => readingSeconds(bank[place]?.words ?? 0, pace),
    room: expectedRooms(rooms, pace).reduce((sum, room) => sum + room, 0),
  };
  const order = orderOfNew(bank, costs);
  const field: Field = {
    bank,
    worth: worthsOf(bank),
    order,
    seconds: secondsIn(bank, order, fresh, pace),
    grasp: pace.grasp,
    laterSeconds: (right) => secondsFor('later', right, pace),
    today: numberOfDay(today),
    date,
    before: {
      seconds: pace.today,
      probed: repeatedToday(bank, today) * secondsFor('later', 0.7, pace),
    },
  };
  return { field, fit: tuning.fit(bank), shapes, rooms, pace, aim: goal.aim ?? 'breadth', tuning };
}

function repeatedToday(bank: readonly PlanQuestion[], today: Day): number {
  const number = numberOfDay(today);
  return bank.filter(({ outcomes }) => outcomes.length > 1 && outcomes.at(-1)?.[0] === number)
    .length;
}

function secondsIn(
  bank: readonly PlanQuestion[],
  order: readonly number[],
  fresh: number,
  pace: Pace,
): Float64Array {
  const read = new Set<string>();
  return Float64Array.from(order, (place) => {
    const { topic, section, words } = bank[place] ?? { topic: '', section: '', words: 0 };
    const key = `${topic}#${section}`;
    if (read.has(key)) return fresh;
    read.add(key);
    return fresh + readingSeconds(words, pace);
  });
}

/** Another rule than new questions first must be better by so much. */
const better = 0.003;

export function ruleFor(reckoned: Reckoned): Rule {
  const { field, fit, rooms, pace, aim } = reckoned;
  const { probing } = reckoned.tuning;
  const plain: Rule = {
    below: 0,
    probing: fit.evidence < probing.until ? probing.before : probing.after,
    sure: aim === 'sure' ? 2 : 0,
  };
  if (fit.evidence < enoughEvidence / 2 || field.date <= 2 || aim === 'sure') return plain;
  const states = statesOf(reckoned, standIns.choice);
  const reached = thresholds.map((below) =>
    meanOf(
      states.map(
        (state) => runCourse(field, state, { ...plain, below }, expectedRooms(rooms, pace)).reached,
      ),
    ),
  );
  const best = reached.indexOf(Math.max(...reached));
  return (reached[best] ?? 0) > (reached[0] ?? 0) + better
    ? { ...plain, below: thresholds[best] ?? 0 }
    : plain;
}

export function statesOf({ field, fit }: Reckoned, count: number): State[] {
  return representatives(fit, Math.max(1, field.date), count).map((model) =>
    stateFor(field, model),
  );
}

/** The days that are likely to be kept. */
export function expectedRooms(rooms: readonly number[], { kept }: Pace): number[] {
  return rooms.map((room) => room * kept);
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
