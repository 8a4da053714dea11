// A line to type on the terminal: words, or nothing.
import { latinKeys } from '../../quiz/hangul.ts';
import type { Look } from '../../view/look.ts';
import type { Entry } from '../../view/pages/entry.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { editText } from '../editing.ts';
import { isEnter } from '../keys.ts';
import { still, type Screen } from '../presenter.ts';

type Text = Extract<Entry, { kind: 'text' }>;

/** Ends with the words, or with `none` where none are wanted: an empty line, `:q`, Esc. */
export function askScreen(
  draw: (entry: Text, look: Look) => Picture,
): Screen<Text, { words: string } | 'none'> {
  return still<Text, { words: string } | 'none'>({
    first: { kind: 'text', text: '', caret: 0, lines: false },
    press: (entry, key) => {
      if (key.name === 'escape' || (key.ctrl && key.name === 'd' && entry.text === ''))
        return { view: entry, ending: 'none' };
      if (!isEnter(key)) return { view: editText(entry, key, []) };
      const words = entry.text.trim();
      const isNone = words === '' || latinKeys(words) === ':q';
      return { view: entry, ending: isNone ? 'none' : { words } };
    },
    close: (view) => ({ view, ending: 'none' }),
    draw,
  });
}
