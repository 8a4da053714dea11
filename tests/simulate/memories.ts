// What simulated learners really remember: six ways of forgetting, none of them the planner's.
import { chanceOf, type Chance } from './chance.ts';
import { after, defaults, recall, type Parameters, type State } from './fsrs.ts';

/** The memory of one question. */
export type Memory = {
  /** The chance of recall so many days after the last answer. */
  recall(days: number): number;
  /** Answered so many days after the last one. */
  answered(days: number, recalled: boolean): void;
};
/** One learner's: each question begins with a first answer that was recalled or not. */
export type Remembering = (recalled: boolean) => Memory;

export const kinds = ['fsrs6', 'fsrs45', 'act-r', 'hlr', 'power', 'exponential'] as const;
export type Kind = (typeof kinds)[number];
/** The three milder ones; the others forget most of a day's learning in days. */
export const mild: readonly Kind[] = ['fsrs6', 'fsrs45', 'act-r'];

export function rememberingOf(kind: Kind, seed: number): Remembering {
  return makers[kind](chanceOf(seed, 77));
}

const around = (chance: Chance, deviation: number): number => Math.exp(deviation * chance.normal());
const within = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value));

const makers: Record<Kind, (chance: Chance) => Remembering> = {
  /** As widely as the parameters fitted to real users differ: first stability by a log-sd of 1.5, decay from 0.08 to 0.5. */
  fsrs6: (chance) => {
    const scale = within(0.03, around(chance, 1.5), 20);
    const missed = around(chance, 0.5);
    const decay = 0.08 * (0.5 / 0.08) ** chance.next();
    const own = defaults.map((value, index) =>
      index < 4
        ? value * scale * (index === 0 ? missed : 1)
        : index === 20
          ? decay
          : value * around(chance, 0.08),
    );
    return byState(
      (state, days) => recall(own, days, state.stability),
      (state, days, right) => after(own, state, days, right),
    );
  },
  fsrs45: (chance) => {
    const scale = around(chance, 0.7);
    return byState(
      (state, days) => recall45(days, state.stability),
      (state, days, right) => after45(scale, state, days, right),
    );
  },
  /** Pavlik & Anderson 2005: each practice decays the faster the better it was known; a day counts as 0.025 of one. */
  'act-r': (chance) => {
    const [alpha, threshold] = [0.177 * around(chance, 0.15), -1.6 + 0.35 * chance.normal()];
    return () => {
      const practices: { day: number; decay: number }[] = [{ day: 0, decay: alpha }];
      let now = 0;
      const activation = (day: number): number =>
        Math.log(
          practices.reduce(
            (sum, one) => sum + Math.max(60, (day - one.day) * 2160) ** -one.decay,
            0,
          ),
        );
      return {
        recall: (days) => 1 / (1 + Math.exp((threshold - activation(now + days)) / 0.4)),
        answered: (days) => {
          now += days;
          practices.push({ day: now, decay: 0.217 * Math.exp(activation(now)) + alpha });
        },
      };
    };
  },
  hlr: (chance) => {
    const [base, right, wrong] = [
      around(chance, 0.5),
      within(1.3, 2.1 * around(chance, 0.15), 3.5),
      within(0.5, 0.8 * around(chance, 0.1), 1),
    ];
    return (recalled) => {
      let half = base * (recalled ? right : wrong);
      return {
        recall: (days) => 2 ** (-days / half),
        answered: (_, recalled) => void (half *= recalled ? right : wrong),
      };
    };
  },
  power: (chance) => novice(chance, (days, half) => 1 / (1 + days / half)),
  exponential: (chance) => novice(chance, (days, half) => 2 ** (-days / half)),
};

/** Half is gone after a day; each success after a day and more doubles that, a miss begins nearly anew. */
function novice(chance: Chance, curve: (days: number, half: number) => number): Remembering {
  const base = around(chance, 0.3);
  const growth = within(1.4, 2 * around(chance, 0.15), 3);
  return (recalled) => {
    let half = base * (recalled ? 1 : 0.7);
    return {
      recall: (days) => curve(days, half),
      answered: (_, recalled) => void (half = recalled ? half * growth : Math.max(base, half / 2)),
    };
  };
}

function byState(
  recallOf: (state: State, days: number) => number,
  next: (state: State | null, days: number, recalled: boolean) => State,
): Remembering {
  return (recalled) => {
    let state = next(null, 0, recalled);
    return {
      recall: (days) => recallOf(state, days),
      answered: (days, recalled) => void (state = next(state, days, recalled)),
    };
  };
}

/** FSRS-4.5 as published. */
const w: Parameters = [
  0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072,
  0.0793, 0.3246, 1.587,
];
const of = (index: number): number => w[index] ?? Number.NaN;
const recall45 = (days: number, stability: number): number =>
  (1 + ((19 / 81) * days) / stability) ** -0.5;

function after45(scale: number, before: State | null, days: number, right: boolean): State {
  const first = (grade: number): number => of(4) - (grade - 3) * of(5);
  if (before === null)
    return {
      stability: scale * of(right ? 2 : 0),
      difficulty: within(1, first(right ? 3 : 1), 10),
    };
  const { stability, difficulty } = before;
  const lost = 1 - recall45(days, stability);
  const grown =
    1 + Math.exp(of(8)) * (11 - difficulty) * stability ** -of(9) * (Math.exp(of(10) * lost) - 1);
  const fallen =
    of(11) * difficulty ** -of(12) * ((stability + 1) ** of(13) - 1) * Math.exp(of(14) * lost);
  const moved = difficulty + (right ? 0 : 2 * of(6));
  return {
    stability: right ? stability * grown : Math.max(0.01, Math.min(stability, fallen)),
    difficulty: within(1, of(7) * first(3) + (1 - of(7)) * moved, 10),
  };
}
