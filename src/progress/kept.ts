// Whether what a checkpoint's file holds has the form that was written: a right sum says nothing of who wrote it.
import { flag, listOf, number, orNull, pair, shaped, text, type Fits } from '../notes/shape.ts';

const state = { stability: number, difficulty: number };
const trace = shaped({
  ...state,
  last: text,
  lastGrade: text,
  reviews: number,
  lapses: number,
  wait: number,
});
const whole: Fits = (value) => Number.isInteger(value) && number(value);
const grades = ['again', 'hard', 'good', 'easy'];
const grade: Fits = (value) => grades.some((known) => known === value);
const reviewed: Fits = (value) => listOf(whole)(value) && (value as number[]).length === 3;
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

export const isKept: Fits = shaped({
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
