// Whether what a checkpoint's file holds has the form that was written: a right sum says nothing of who wrote it.

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && value >= 0;
const flag: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const pair =
  (first: Check, second: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
const shaped =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([name, check]) => check(Reflect.get(value, name)));

const state = { stability: number, difficulty: number };
const trace = shaped({
  ...state,
  last: text,
  lastGrade: text,
  reviews: number,
  lapses: number,
  wait: number,
});
const whole: Check = (value) => Number.isInteger(value) && number(value);
const grades = ['again', 'hard', 'good', 'easy'];
const grade: Check = (value) => grades.some((known) => known === value);
const reviewed: Check = (value) => listOf(whole)(value) && (value as number[]).length === 3;
const firsts = shaped({
  seconds: listOf(shaped({ grade, days: whole, answers: whole, right: whole })),
  answers: whole,
  stability: orNull(shaped({ again: number, hard: number, good: number, easy: number })),
  fits: whole,
});
const tally = shaped({
  trace: orNull(trace),
  reviews: listOf(reviewed),
  fit: whole,
  lastRight: orNull(flag),
  wasSureAndWrong: flag,
  answers: number,
  rights: number,
  contested: listOf(text),
  skips: (value) => value === undefined || number(value),
  away: (value) => value === undefined || orNull(text)(value),
  outcomes: listOf(pair((value) => Number.isInteger(value), number)),
});
const taken = shaped({ count: number, ms: number });
const work = shaped({
  answers: number,
  ms: number,
  days: listOf(pair(text, number)),
  spent: listOf(pair(text, number)),
  firsts: listOf(pair(text, flag)),
  fresh: taken,
  later: taken,
  again: taken,
  feedback: taken,
  reading: shaped({ words: number, ms: number }),
  open: orNull(shaped({ session: text, at: text })),
});

export const isKept: Check = shaped({
  form: number,
  mark: shaped({ bytes: number, hash: text }),
  lines: number,
  damaged: listOf(number),
  renames: listOf(pair(text, text)),
  state: shaped({
    last: orNull(shaped({ at: text, id: text })),
    isClosed: flag,
    isAhead: flag,
  }),
  tallies: listOf(pair(text, tally)),
  firsts,
  work,
  read: listOf(pair(text, text)),
  did: listOf(pair(text, (hints) => number(hints) && Number(hints) <= 3)),
});
