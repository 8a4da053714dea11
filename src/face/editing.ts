// Editing typed text with the keys that shells know: characters go as people see them, never half of one.
import type { Entry } from '../view/pages/entry.ts';
import { segmenter } from '../view/text/width.ts';
import { pastedBreak } from '../world/pastes.ts';
import type { Key } from './key.ts';

type Text = Extract<Entry, { kind: 'text' }>;

/** The text after one key; ↑ and ↓ recall what was typed earlier in the session, oldest first in `earlier`. */
export function editText(entry: Text, key: Key, earlier: readonly string[]): Text {
  if (key.name === 'up' || key.name === 'down') return recall(entry, key.name, earlier);
  if (key.sequence === pastedBreak) return goOn(entry);
  const { text, caret } = entry;
  const edit = key.ctrl
    ? controlEdits.get(key.name)
    : key.meta
      ? metaEdits.get(key.name)
      : plainEdits.get(key.name);
  if (edit !== undefined) return { ...entry, ...edit(text, caret) };
  const typed = key.ctrl || key.meta ? '' : printable(key.sequence);
  return typed === ''
    ? entry
    : {
        ...entry,
        text: text.slice(0, caret) + typed + text.slice(caret),
        caret: caret + typed.length,
      };
}

/** A line that was pasted, or ended in `\\`, goes on behind a blank; where several lines are typed, on the next one. */
export function goOn(entry: Text): Text {
  const before = entry.text.slice(0, entry.caret);
  const isContinued = /(?:^|[^\\])\\\s*$/.test(before);
  const kept = isContinued ? before.replace(/\s*\\\s*$/, '') : before;
  const gap = entry.lines && !isContinued ? '\n' : kept === '' || /\s$/.test(kept) ? '' : ' ';
  return {
    ...entry,
    text: kept + gap + entry.text.slice(entry.caret),
    caret: kept.length + gap.length,
  };
}

type Edit = (text: string, caret: number) => { text: string; caret: number };

const remove = (text: string, from: number, to: number) => ({
  text: text.slice(0, from) + text.slice(to),
  caret: from,
});
const lineStart = (text: string, caret: number) => text.lastIndexOf('\n', caret - 1) + 1;
const lineEnd = (text: string, caret: number) =>
  text.indexOf('\n', caret) < 0 ? text.length : text.indexOf('\n', caret);
const wordStart = (text: string, caret: number) => text.slice(0, caret).search(/\S+\s*$/);

/** The end of the word behind the caret, with the blanks before it. */
const wordEnd = (text: string, caret: number) =>
  caret + (/^\s*\S*/.exec(text.slice(caret))?.[0].length ?? 0);
const toWordStart: Edit = (text, caret) => ({ text, caret: Math.max(0, wordStart(text, caret)) });
const toWordEnd: Edit = (text, caret) => ({ text, caret: wordEnd(text, caret) });
const removeWord: Edit = (text, caret) => remove(text, Math.max(0, wordStart(text, caret)), caret);

const plainEdits: ReadonlyMap<string, Edit> = new Map(
  Object.entries<Edit>({
    left: (text, caret) => ({ text, caret: before(text, caret) }),
    right: (text, caret) => ({ text, caret: after(text, caret) }),
    home: (text, caret) => ({ text, caret: lineStart(text, caret) }),
    end: (text, caret) => ({ text, caret: lineEnd(text, caret) }),
    backspace: (text, caret) => remove(text, before(text, caret), caret),
    delete: (text, caret) => remove(text, caret, after(text, caret)),
  }),
);

const controlEdits: ReadonlyMap<string, Edit> = new Map(
  Object.entries<Edit>({
    a: (text, caret) => ({ text, caret: lineStart(text, caret) }),
    e: (text, caret) => ({ text, caret: lineEnd(text, caret) }),
    b: (text, caret) => ({ text, caret: before(text, caret) }),
    f: (text, caret) => ({ text, caret: after(text, caret) }),
    h: (text, caret) => remove(text, before(text, caret), caret),
    d: (text, caret) => remove(text, caret, after(text, caret)),
    u: (text, caret) => remove(text, lineStart(text, caret), caret),
    k: (text, caret) => ({ text: text.slice(0, caret) + text.slice(lineEnd(text, caret)), caret }),
    w: removeWord,
    left: toWordStart,
    right: toWordEnd,
    backspace: removeWord,
    delete: (text, caret) => remove(text, caret, wordEnd(text, caret)),
  }),
);

const metaEdits: ReadonlyMap<string, Edit> = new Map(
  Object.entries<Edit>({
    b: toWordStart,
    f: toWordEnd,
    left: toWordStart,
    right: toWordEnd,
    backspace: removeWord,
    d: (text, caret) => remove(text, caret, wordEnd(text, caret)),
  }),
);

/** Conjoining Hangul counts as one character, so a backspace takes a whole syllable. */
function before(text: string, caret: number): number {
  return [...segmenter().segment(text.slice(0, caret))].at(-1)?.index ?? 0;
}

function after(text: string, caret: number): number {
  const [next] = segmenter().segment(text.slice(caret));
  return caret + (next?.segment.length ?? 0);
}

function printable(sequence: string | undefined): string {
  return (sequence ?? '').replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '');
}

/** Only over an empty line or a recalled one: a draft is never replaced. */
function recall(entry: Text, way: 'up' | 'down', earlier: readonly string[]): Text {
  const at = earlier.lastIndexOf(entry.text);
  if (entry.lines || (at < 0 && entry.text !== '')) return entry;
  const next =
    way === 'up' ? (at < 0 ? earlier.length - 1 : at - 1) : at < 0 ? earlier.length : at + 1;
  if (next < 0) return entry;
  const text = earlier[next] ?? '';
  return { ...entry, text, caret: text.length };
}
