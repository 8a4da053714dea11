// Everything asked and remembered, as one model of memory sees it, in plain numbers: what a plan plays forward.
import {
  firstDifficulty,
  firstUnder,
  nextUnder,
  recallUnder,
  type Model,
} from '../schedule/family.ts';
import { difficultyAfter } from '../schedule/forecast.ts';
import { stateUnder } from './fit.ts';
import { learnable, rightAt } from './outlook.ts';
import type { PlanQuestion } from './bank.ts';

/** What stays the same while the days are played. */
export type Field = {
  bank: readonly PlanQuestion[];
  /** What a right answer on the date counts, by place: how often it is asked, less what guessing gives. */
  worth: Float64Array;
  /** New questions in the order to ask them, with what each takes; the first of a section has its reading. */
  order: readonly number[];
  seconds: Float64Array;
  grasp: number;
  /** Of an earlier question, answered right with a chance. */
  laterSeconds(right: number): number;
  /** Of today, in days since 1970. */
  today: number;
  /** Days until the date. */
  date: number;
  /** Seconds studied today, and those of them on questions met on an earlier day. */
  before: { seconds: number; probed: number };
};

/** What is remembered, by place; days are counted from today. */
export type State = {
  model: Model;
  stability: Float64Array;
  difficulty: Float64Array;
  /** The day of the last answer; `never` for none. */
  last: Int32Array;
  /** Right on so many later days. */
  stuck: Uint8Array;
  /** How far in the order of new questions. */
  next: number;
};

export const never = -100_000;

export function stateFor({ bank, today }: Field, model: Model): State {
  const count = bank.length;
  const state: State = {
    model,
    stability: new Float64Array(count),
    difficulty: new Float64Array(count),
    last: new Int32Array(count).fill(never),
    stuck: new Uint8Array(count),
    next: 0,
  };
  bank.forEach(({ outcomes }, place) => {
    const last = outcomes.at(-1);
    if (last === undefined) return;
    const { stability, difficulty } = stateUnder(model, outcomes);
    state.stability[place] = stability;
    state.difficulty[place] = difficulty;
    state.last[place] = Math.min(0, last[0] - today);
    state.stuck[place] = outcomes.slice(1).filter(([, went]) => went === 1).length;
  });
  return state;
}

export function copied(state: State): State {
  const { stability, difficulty, last, stuck } = state;
  return {
    ...state,
    stability: stability.slice(),
    difficulty: difficulty.slice(),
    last: last.slice(),
    stuck: stuck.slice(),
  };
}

export const isSeen = ({ last }: State, place: number): boolean => last[place] !== never;

export function recallOn({ model, stability, last }: State, place: number, day: number): number {
  const since = last[place] ?? never;
  return since === never ? 0 : recallUnder(model, Math.max(0, day - since), stability[place] ?? 1);
}

export function answer(state: State, place: number, day: number, isRight: boolean): void {
  const { model, stability, difficulty, last, stuck } = state;
  if (last[place] === never) {
    stability[place] = firstUnder(model, isRight ? 1 : 0);
    difficulty[place] = isRight ? firstDifficulty.right : firstDifficulty.wrong;
  } else {
    const recall = recallOn(state, place, day);
    const hard = difficulty[place] ?? 5;
    stability[place] = nextUnder(model, stability[place] ?? 1, hard, recall, isRight);
    difficulty[place] = difficultyAfter(hard, isRight);
    if (isRight) stuck[place] = (stuck[place] ?? 0) + 1;
  }
  last[place] = day;
}

/** What one more answer on a day adds on the date, a second of it. */
export function gainOf(field: Field, state: State, place: number, day: number): number {
  const { model } = state;
  const left = field.date - day;
  const worth = field.worth[place] ?? 0;
  const recall = recallOn(state, place, day);
  const stability = state.stability[place] ?? 1;
  const hard = state.difficulty[place] ?? 5;
  const later = (isRight: boolean): number =>
    recallUnder(model, left, nextUnder(model, stability, hard, recall, isRight));
  const then = recall * later(true) + (1 - recall) * later(false);
  const gain = then - recallOn(state, place, field.date);
  return (worth * gain) / field.laterSeconds(rightAt(recall, field.bank[place]?.guess ?? 0));
}

/** The same of the new question that comes next in the order. */
export function gainOfNew(
  { order, worth, seconds, grasp, date }: Field,
  state: State,
  at: number,
  day: number,
): number {
  const { model } = state;
  const left = date - day;
  const then =
    grasp * recallUnder(model, left, model.known) +
    (1 - grasp) * recallUnder(model, left, model.missed);
  return ((worth[order[at] ?? 0] ?? 0) * then) / (seconds[at] ?? 1);
}

/** The weighted share of a bank answered right on a day, of all or of some. What was wrong today is not known today, whatever its explanation leaves for later. */
export function rightShare(
  { bank, today }: Field,
  state: State,
  day: number,
  counts: (question: PlanQuestion) => boolean = () => true,
): number {
  let [all, right] = [0, 0];
  bank.forEach((question, place) => {
    if (!counts(question)) return;
    all += question.asked;
    const isKnown = day > 0 || !wasWrongOn(question, today);
    const recall = isKnown ? recallOn(state, place, day) : 0;
    right += question.asked * rightAt(recall, question.guess);
  });
  return all === 0 ? 0 : right / all;
}

function wasWrongOn({ outcomes }: PlanQuestion, day: number): boolean {
  const [last, went] = outcomes.at(-1) ?? [];
  return last === day && went === 0;
}

export const worthsOf = (bank: readonly PlanQuestion[]): Float64Array =>
  Float64Array.from(bank, ({ asked, guess }) => asked * learnable(guess));
