// What a learner answered: typed lines and keys become answers or problems, before anything is judged.
import { factsOf } from '../notes/kinds.ts';
import type { Kind } from '../notes/note.ts';
import { latinKeys } from './hangul.ts';

/** By its shape: keys for choice, choices and order; pairs for match; text for recall, command and open. Keys are those on the screen. */
export type Answer =
  | { kind: 'keys'; keys: string[] }
  | { kind: 'pairs'; pairs: Record<string, string> }
  | { kind: 'text'; text: string };

export type AnswerProblem =
  /** `missing`: the keys of an order or a match that were left out. */
  | { code: 'wrong-shape'; args: { kind: Kind; missing?: string[] } }
  | { code: 'unknown-key'; args: { key: string; keys: string[] } };

type Parsed<Value> = { ok: true; value: Value } | { ok: false; problem: AnswerProblem };

/** What can be answered: the question's kind and the keys on the screen; `right` only for match. */
export type Askable = { kind: Kind; keys: string[]; right: string[] };

/** What a line of the plain face asks for, besides an answer. */
export type Wish = 'hint' | 'skip' | 'undo' | 'quit' | 'read' | 'contest';

/** A typed line as an answer: `b`, `a c`, `c a b`, `a3 b1 c2` or the text itself. */
export function parseLine(question: Askable, line: string): Parsed<Answer> {
  if (factsOf(question.kind).typed) return parseAnswer(question, line);
  const typed = latinKeys(line.normalize('NFKC')).toLowerCase();
  if (question.kind === 'match') return parseAnswer(question, pairsOf(typed));
  const words = typed.split(/[\s,]+/).filter((word) => word !== '');
  return parseAnswer(
    question,
    words.flatMap((word) =>
      keyNamed(word, question.keys) === null && areKeys(word, question.keys) ? [...word] : [word],
    ),
  );
}

/** Keys, pairs or text as a program sends them, checked against what is on the screen. */
export function parseAnswer(question: Askable, given: unknown): Parsed<Answer> {
  if (factsOf(question.kind).typed)
    return typeof given === 'string'
      ? { ok: true, value: { kind: 'text', text: given } }
      : wrongShape(question);
  if (question.kind === 'match') return parsePairs(question, given);
  if (!isListOfText(given)) return wrongShape(question);
  const keys: string[] = [];
  for (const word of given) {
    const key = keyNamed(word, question.keys);
    if (key === null) return unknownKey(word, question.keys);
    if (!keys.includes(key)) keys.push(key);
  }
  const isEnough =
    question.kind === 'choice'
      ? keys.length === 1
      : question.kind === 'order'
        ? keys.length === question.keys.length
        : keys.length > 0;
  return isEnough && (question.kind !== 'order' || given.length === keys.length)
    ? { ok: true, value: { kind: 'keys', keys } }
    : wrongShape(question, question.kind === 'order' ? keys : []);
}

/** `? s u q m !` where keys are asked for, in Hangul mode too; in typed text only `:h :m :s :u :q`, in full too, and a lone `?`, so that nothing else is taken away. */
export function parseWish(kind: Kind, line: string): Wish | null {
  const word = latinKeys(line.normalize('NFKC')).trim().toLowerCase();
  const wishes = factsOf(kind).typed ? typedWishes : keyWishes;
  return wishes.get(word) ?? null;
}

const keyWishes = new Map<string, Wish>([
  ['?', 'hint'],
  ['s', 'skip'],
  ['u', 'undo'],
  ['q', 'quit'],
  ['m', 'read'],
  ['!', 'contest'],
]);
const typedWishes = new Map<string, Wish>([
  ['?', 'hint'],
  [':h', 'hint'],
  [':m', 'read'],
  [':s', 'skip'],
  [':u', 'undo'],
  [':q', 'quit'],
  [':hint', 'hint'],
  [':read', 'read'],
  [':skip', 'skip'],
  [':undo', 'undo'],
  [':quit', 'quit'],
]);

/** Meant for the program and not known to it: answered with the words that are, never judged. */
export function isUnknownWord(kind: Kind, line: string): boolean {
  const word = latinKeys(line.normalize('NFKC')).trim();
  return factsOf(kind).typed && /^:[a-z]/i.test(word) && parseWish(kind, line) === null;
}

/** `1 3` as the points with these numbers, counted from 0; an empty line names none. */
export function parsePoints(line: string, count: number): Parsed<number[]> {
  const words = line
    .normalize('NFKC')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const points = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) - 1 : -1));
  const wrong = points.findIndex((point) => point < 0 || point >= count);
  if (wrong >= 0)
    return unknownKey(
      words[wrong] ?? '',
      Array.from({ length: count }, (_, at) => String(at + 1)),
    );
  return { ok: true, value: [...new Set(points)] };
}

/** The first that is no point, counted from 0; null where all are. */
export function wrongPoint(points: readonly number[], count: number): AnswerProblem | null {
  const wrong = points.find((point) => !Number.isInteger(point) || point < 0 || point >= count);
  if (wrong === undefined) return null;
  const keys = Array.from({ length: count }, (_, at) => String(at));
  return { code: 'unknown-key', args: { key: String(wrong), keys } };
}

function parsePairs(question: Askable, given: unknown): Parsed<Answer> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return wrongShape(question);
  const pairs: Record<string, string> = {};
  for (const [left, right] of Object.entries(given)) {
    const key = left.toLowerCase();
    if (!question.keys.includes(key)) return unknownKey(left, question.keys);
    if (typeof right !== 'string') return wrongShape(question);
    if (!question.right.includes(right)) return unknownKey(right, question.right);
    pairs[key] = right;
  }
  return Object.keys(pairs).length === question.keys.length
    ? { ok: true, value: { kind: 'pairs', pairs } }
    : wrongShape(question, Object.keys(pairs));
}

/** `a3 b1`, `a-3, b-1`, `a 3 b 1`, `a3b1`; null where anything else is in the line. */
function pairsOf(line: string): Record<string, string> | null {
  const pair = /([a-z])\s*[-=:>]*\s*(\d)[\s,;]*/g;
  if (line.trim().replace(pair, '') !== '') return null;
  return Object.fromEntries(
    [...line.matchAll(pair)].map((found) => [found[1], found[2]]),
  ) as Record<string, string>;
}

function keyNamed(word: string, keys: string[]): string | null {
  const key = word.toLowerCase();
  return keys.includes(key) ? key : /^[1-9]$/.test(key) ? (keys[Number(key) - 1] ?? null) : null;
}

const areKeys = (word: string, keys: string[]): boolean =>
  [...word].every((key) => keyNamed(key, keys) !== null);
const isListOfText = (given: unknown): given is string[] =>
  Array.isArray(given) && given.every((item) => typeof item === 'string');
/** `given`: the keys that are there, where not all of them are. */
function wrongShape({ kind, keys }: Askable, given: readonly string[] = []): Parsed<never> {
  const missing = given.length === 0 ? [] : keys.filter((key) => !given.includes(key));
  return {
    ok: false,
    problem: { code: 'wrong-shape', args: { kind, ...(missing.length > 0 ? { missing } : {}) } },
  };
}
const unknownKey = (key: string, keys: string[]): Parsed<never> => ({
  ok: false,
  problem: { code: 'unknown-key', args: { key, keys } },
});
