// One key pressed on an open question: the entry that stands afterwards, and what it asks of the session, if anything.
import { isUnknownWord, parseWish, type Answer, type Wish } from '../quiz/answer.ts';
import { latinKeys } from '../quiz/hangul.ts';
import type { QuestionOutput } from '../quiz/protocol.ts';
import type { Entry } from '../view/pages/entry.ts';
import { editText, goOn } from './editing.ts';
import type { Key } from './key.ts';
import type { InSight } from './presenter.ts';

/** What a key can ask for besides changing the entry. */
export type Act =
  | { kind: 'answer'; answer: Answer }
  | { kind: Wish }
  | { kind: 'unfinished' }
  | { kind: 'unknown-word' };

/** What stands there while an answer is awaited. */
export type Answering = Exclude<Entry, { kind: 'points' }>;

type Pressed = { entry: Answering; act: Act | null };

/** The entry of a question nobody has touched. */
export function newEntry(question: QuestionOutput): Answering {
  const covered = question.covered;
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', cursor: 0, covered };
    case 'choices':
      return { kind: 'choices', cursor: 0, ticked: [], covered };
    case 'order':
      return { kind: 'order', keys: keysOf(question), cursor: 0, lifted: false };
    case 'match':
      return { kind: 'match', cursor: 0, pairs: {} };
    case 'recall':
    case 'command':
    case 'open':
      return { kind: 'text', text: '', caret: 0, lines: question.kind === 'open' };
  }
}

/** `earlier` holds the texts typed before in this session, oldest first. */
export function press(
  question: QuestionOutput,
  entry: Answering,
  key: Key,
  earlier: readonly string[],
): Pressed {
  if (entry.kind === 'text') return pressInText(entry, key, earlier);
  const wish = wishOf(key);
  if (wish !== null) return { entry, act: { kind: wish } };
  if ('covered' in entry && entry.covered)
    return { entry: { ...entry, covered: false }, act: null };
  switch (entry.kind) {
    case 'choice':
      return pressInChoice(question, entry, key);
    case 'choices':
      return pressInChoices(question, entry, key);
    case 'order':
      return pressInOrder(entry, key);
    case 'match':
      return pressInMatch(question, entry, key);
  }
}

/** The points of an open question, ticked after the answer; `points` when they are done. */
export function pressInPoints(
  entry: Points,
  key: Key,
  count: number,
): { entry: Points; points: number[] | null } {
  if (isEnter(key)) return { entry, points: [...entry.ticked].sort((a, b) => a - b) };
  const moved = movedCursor(key, entry.cursor, count);
  if (moved !== null) return { entry: { ...entry, cursor: moved }, points: null };
  const digit = Number(key.sequence) - 1;
  const named = Number.isInteger(digit) && digit >= 0 && digit < count ? digit : null;
  const toggled = key.name === 'space' ? entry.cursor : named;
  if (toggled === null) return { entry, points: null };
  const ticked = toggle(entry.ticked, toggled);
  return { entry: { ...entry, cursor: toggled, ticked }, points: null };
}

/** The wishes that hold wherever nothing is typed; a Hangul key stands for the Latin one beneath it. */
export function wishOf(key: Key): Wish | null {
  if (key.ctrl && key.name === 'd') return 'quit';
  if (key.ctrl || key.meta) return null;
  return parseWish('choice', key.sequence ?? '');
}

/** The ways out of a reader. */
export function isBack(key: Key): boolean {
  return isEnter(key) || key.name === 'escape' || wishOf(key) === 'quit';
}

export function isEnter(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter';
}

type Choice = Extract<Entry, { kind: 'choice' }>;
type Choices = Extract<Entry, { kind: 'choices' }>;
type Order = Extract<Entry, { kind: 'order' }>;
type Match = Extract<Entry, { kind: 'match' }>;
type Points = Extract<Entry, { kind: 'points' }>;
type Text = Extract<Entry, { kind: 'text' }>;

function pressInChoice(question: QuestionOutput, entry: Choice, key: Key): Pressed {
  const keys = keysOf(question);
  const moved = movedCursor(key, entry.cursor, keys.length);
  if (moved !== null) return { entry: { ...entry, cursor: moved }, act: null };
  const index = isEnter(key) ? entry.cursor : namedIndex(key, keys);
  const chosen = index === null ? undefined : keys[index];
  if (index === null || chosen === undefined) return { entry, act: null };
  return {
    entry: { ...entry, cursor: index },
    act: { kind: 'answer', answer: { kind: 'keys', keys: [chosen] } },
  };
}

function pressInChoices(question: QuestionOutput, entry: Choices, key: Key): Pressed {
  const keys = keysOf(question);
  if (isEnter(key)) {
    if (entry.ticked.length === 0) return { entry, act: { kind: 'unfinished' } };
    return {
      entry,
      act: {
        kind: 'answer',
        answer: { kind: 'keys', keys: keys.filter((name) => entry.ticked.includes(name)) },
      },
    };
  }
  const moved = movedCursor(key, entry.cursor, keys.length);
  if (moved !== null) return { entry: { ...entry, cursor: moved }, act: null };
  const index = key.name === 'space' ? entry.cursor : namedIndex(key, keys);
  const chosen = index === null ? undefined : keys[index];
  if (index === null || chosen === undefined) return { entry, act: null };
  return { entry: { ...entry, cursor: index, ticked: toggle(entry.ticked, chosen) }, act: null };
}

function pressInOrder(entry: Order, key: Key): Pressed {
  if (isEnter(key))
    return { entry, act: { kind: 'answer', answer: { kind: 'keys', keys: [...entry.keys] } } };
  if (key.name === 'space') return { entry: { ...entry, lifted: !entry.lifted }, act: null };
  const named = namedIndex(key, entry.keys);
  if (named !== null && !entry.lifted) return { entry: { ...entry, cursor: named }, act: null };
  const moved = movedCursor(key, entry.cursor, entry.keys.length, !entry.lifted);
  if (moved === null) return { entry, act: null };
  return {
    entry: {
      ...entry,
      cursor: moved,
      keys: entry.lifted ? swapped(entry.keys, entry.cursor, moved) : entry.keys,
    },
    act: null,
  };
}

function pressInMatch(question: QuestionOutput, entry: Match, key: Key): Pressed {
  const left = (question.left ?? []).map((item) => item.key);
  const right = (question.right ?? []).map((item) => item.key);
  if (isEnter(key)) {
    const complete = left.every((name) => entry.pairs[name] !== undefined);
    return {
      entry,
      act: complete
        ? { kind: 'answer', answer: { kind: 'pairs', pairs: { ...entry.pairs } } }
        : { kind: 'unfinished' },
    };
  }
  const moved = movedCursor(key, entry.cursor, left.length);
  if (moved !== null) return { entry: { ...entry, cursor: moved }, act: null };
  const named = left.indexOf(latinLetter(key));
  if (named >= 0) return { entry: { ...entry, cursor: named }, act: null };
  const current = left[entry.cursor];
  if (current === undefined || !right.includes(key.sequence)) return { entry, act: null };
  const pairs = { ...withoutValue(entry.pairs, key.sequence), [current]: key.sequence };
  const open = left.findIndex((name) => pairs[name] === undefined);
  return { entry: { ...entry, pairs, cursor: open < 0 ? entry.cursor : open }, act: null };
}

function pressInText(entry: Text, key: Key, earlier: readonly string[]): Pressed {
  if (key.ctrl && key.name === 'd' && entry.text === '') return { entry, act: { kind: 'quit' } };
  if (!isEnter(key)) return { entry: editText(entry, key, earlier), act: null };
  const line = entry.text.slice(entry.text.lastIndexOf('\n') + 1).trim();
  const wish = parseWish('open', line);
  if (wish !== null) return { entry: withoutLastLine(entry), act: { kind: wish } };
  if (isUnknownWord('open', line)) return { entry, act: { kind: 'unknown-word' } };
  if (!entry.lines && /(?:^|[^\\])\\$/.test(line))
    return { entry: goOn({ ...entry, caret: entry.text.length }), act: null };
  if (entry.lines && line !== '') return { entry: insertBreak(entry), act: null };
  if (entry.text.trim() === '' && !entry.lines) return { entry, act: { kind: 'unfinished' } };
  return { entry, act: { kind: 'answer', answer: { kind: 'text', text: entry.text.trim() } } };
}

function withoutLastLine(entry: Text): Text {
  const text = entry.text.slice(0, Math.max(0, entry.text.lastIndexOf('\n') + 1));
  return { ...entry, text, caret: text.length };
}

function insertBreak(entry: Text): Text {
  return { ...entry, text: `${entry.text}\n`, caret: entry.text.length + 1 };
}

/** The letter on the key, whichever of the two a Korean keyboard sends. */
function latinLetter(key: Key): string {
  return latinKeys((key.sequence ?? '').normalize('NFKC')).toLowerCase();
}

function keysOf(question: QuestionOutput): string[] {
  return (question.options ?? []).map((option) => option.key);
}

/** By letter, by the Hangul key above that letter, or by digit counted from 1. */
function namedIndex(key: Key, keys: readonly string[]): number | null {
  if (key.ctrl || key.meta) return null;
  const byLetter = keys.indexOf(latinLetter(key));
  if (byLetter >= 0) return byLetter;
  const digit = /^[1-9]$/.test(key.sequence) ? Number(key.sequence) - 1 : -1;
  return digit >= 0 && digit < keys.length ? digit : null;
}

function movedCursor(key: Key, cursor: number, count: number, round = true): number | null {
  const step = key.name === 'up' ? -1 : key.name === 'down' ? 1 : 0;
  if (step === 0 || count === 0) return null;
  return round ? (cursor + step + count) % count : Math.min(count - 1, Math.max(0, cursor + step));
}

/** The marker of a list: by a row, round the ends; by what stands in the window, or to an end, as a reader is moved. */
export function movedInList(key: Key, cursor: number, count: number, sight?: InSight): number {
  const letter = key.ctrl || key.meta ? '' : latinKeys(key.sequence);
  const row =
    key.name === 'up' || letter === 'k' ? -1 : key.name === 'down' || letter === 'j' ? 1 : 0;
  if (row !== 0) return count === 0 ? cursor : (cursor + row + count) % count;
  const page = Math.max(1, (sight?.rows() ?? count) - 1);
  // The name of a capital letter is the small one's.
  const step = listSteps(page).get(letter) ?? listSteps(page).get(key.name) ?? 0;
  return Math.min(count - 1, Math.max(0, cursor + step));
}

function listSteps(page: number): ReadonlyMap<string, number> {
  return new Map([
    ['pagedown', page],
    ['pageup', -page],
    ['space', page],
    ['b', -page],
    ['home', -Infinity],
    ['end', Infinity],
    ['g', -Infinity],
    ['G', Infinity],
  ]);
}

function toggle<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

function swapped(list: readonly string[], one: number, other: number): string[] {
  return list.map((value, index) =>
    index === one ? (list[other] ?? value) : index === other ? (list[one] ?? value) : value,
  );
}

function withoutValue(
  pairs: Readonly<Record<string, string>>,
  value: string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).filter(([, right]) => right !== value));
}
