// The plan on the terminal: today begins with ⏎, and another day or aim is a key away.
import { latinKeys } from '../../quiz/hangul.ts';
import type { Look } from '../../view/look.ts';
import type { Entry } from '../../view/pages/entry.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { editText } from '../editing.ts';
import type { Key } from '../key.ts';
import { isEnter } from '../keys.ts';
import { still, type Pressed, type Screen } from '../presenter.ts';

type Text = Extract<Entry, { kind: 'text' }>;
export type PlanChosen =
  | { kind: 'today' }
  | { kind: 'aim' }
  | { kind: 'quit' }
  | { kind: 'day'; given: string };
type Pages = {
  plan(look: Look): Picture;
  day(entry: Text, look: Look): Picture;
};

/** `typed` is what stands there where a day is asked for at once, `hasPlan` whether there is a plan to go back to, `canStart` whether anything of today is left. */
export function planScreen(
  pages: Pages,
  { typed, hasPlan, canStart }: { typed: string | null; hasPlan: boolean; canStart: boolean },
): Screen<Text | null, PlanChosen> {
  return still({
    first: typed === null ? null : textOf(typed),
    press: (entry, key) =>
      entry === null ? pressOnPlan(key, canStart) : pressOnDay(entry, key, hasPlan),
    close: (view) => ({ view, ending: { kind: 'quit' } }),
    draw: (entry, look) => (entry === null ? pages.plan(look) : pages.day(entry, look)),
  });
}

const textOf = (text: string): Text => ({ kind: 'text', text, caret: text.length, lines: false });

function pressOnPlan(key: Key, canStart: boolean): Pressed<Text | null, PlanChosen> {
  if (isEnter(key) && canStart) return { view: null, ending: { kind: 'today' } };
  if (key.ctrl && key.name === 'd') return { view: null, ending: { kind: 'quit' } };
  if (key.ctrl || key.meta) return { view: null };
  switch (latinKeys(key.sequence).toLowerCase()) {
    case 'd':
      return { view: textOf('') };
    case 'a':
      return { view: null, ending: { kind: 'aim' } };
    case 'q':
      return { view: null, ending: { kind: 'quit' } };
    default:
      return { view: null };
  }
}

function pressOnDay(entry: Text, key: Key, hasPlan: boolean): Pressed<Text | null, PlanChosen> {
  const back: Pressed<Text | null, PlanChosen> = hasPlan
    ? { view: null }
    : { view: entry, ending: { kind: 'quit' } };
  if (key.name === 'escape' || (key.ctrl && key.name === 'd' && entry.text === '')) return back;
  if (!isEnter(key)) return { view: editText(entry, key, []) };
  const given = entry.text.trim();
  return given === '' || latinKeys(given) === ':q'
    ? back
    : { view: entry, ending: { kind: 'day', given } };
}
