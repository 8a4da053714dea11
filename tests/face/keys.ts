// Keys by the names that tables give them, as readline reports them.
import type { Key } from '../../src/face/key.ts';
import type { Pressed } from '../../src/face/presenter.ts';

const plain = { ctrl: false, meta: false, shift: false };
const named: [string, Key][] = [
  ['⏎', { ...plain, name: 'return', sequence: '\r' }],
  ['space', { ...plain, name: 'space', sequence: ' ' }],
  ['↑', { ...plain, name: 'up', sequence: '\x1b[A' }],
  ['↓', { ...plain, name: 'down', sequence: '\x1b[B' }],
  ['→', { ...plain, name: 'right', sequence: '\x1b[C' }],
  ['←', { ...plain, name: 'left', sequence: '\x1b[D' }],
  ['escape', { ...plain, name: 'escape', sequence: '\x1b' }],
];

const nameOf = (name: string): string => (name === '←' ? 'left' : name === '→' ? 'right' : name);

/** `a`, `⏎`, `space`, `pagedown`, `backspace`, `ctrl-w`; of anything else its letters. */
export function keysOf(name: string): Key[] {
  const known = named.find(([one]) => one === name)?.[1];
  if (known !== undefined) return [known];
  const meta = /^alt-(.+)$/.exec(name)?.[1];
  if (meta !== undefined) return [{ ...plain, meta: true, name: nameOf(meta), sequence: '' }];
  const arrow = /^ctrl-([←→]|delete|backspace)$/.exec(name)?.[1];
  if (arrow !== undefined) return [{ ...plain, ctrl: true, name: nameOf(arrow), sequence: '' }];
  const control = /^ctrl-(.)$/.exec(name)?.[1];
  if (control !== undefined) return [{ ...plain, ctrl: true, name: control, sequence: '\x01' }];
  if (/^(?:page(?:up|down)|home|end|backspace|delete)$/.test(name))
    return [{ ...plain, name, sequence: '\x1b' }];
  return [...name].map((letter) => ({
    ...plain,
    name: letter === ' ' ? 'space' : letter.toLowerCase(),
    shift: letter !== letter.toLowerCase(),
    sequence: letter,
  }));
}

/** What stands there after the keys, and all that they asked for. */
export function pressAll<View, Ending, Input>(
  first: View,
  keys: readonly string[],
  press: (view: View, key: Key) => Pressed<View, Ending, Input>,
): { view: View; asked: Input[]; effects: unknown[]; endings: Ending[] } {
  const all = {
    view: first,
    asked: [] as Input[],
    effects: [] as unknown[],
    endings: [] as Ending[],
  };
  for (const key of keys.flatMap(keysOf)) {
    const { view, input, effect, ending } = press(all.view, key);
    all.view = view;
    if (input !== undefined) all.asked.push(input);
    if (effect !== undefined) all.effects.push(effect);
    if (ending !== undefined) all.endings.push(ending);
  }
  return all;
}
