// How a question stands on the screen: which option, item or pair is under which key.
import type { Question } from '../notes/note.ts';
import type { Answer, Askable } from './answer.ts';
import { chanceOf, shuffled } from './shuffle.ts';

/** Places in the note in the order shown; `right` is the right column of a match. */
export type Arrangement = { shown: number[]; right: number[] };

/** The same for both attempts at a question; another each time it comes back. */
export function arrange(question: Question, seed: number, again: number): Arrangement {
  const mix = (count: number) => shuffled(places(count), chanceOf(seed, question.id, again));
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return { shown: mix(question.options.length), right: [] };
    case 'order':
      return { shown: unsorted(question.items.length, mix(question.items.length)), right: [] };
    case 'match':
      return {
        shown: places(question.pairs.length),
        right: unsorted(question.pairs.length, mix(question.pairs.length)),
      };
    case 'recall':
    case 'command':
    case 'open':
      return { shown: [], right: [] };
  }
}

export function askable(question: Question, arrangement: Arrangement): Askable {
  return {
    kind: question.kind,
    keys: arrangement.shown.map((_, at) => letter(at)),
    right: arrangement.right.map((_, at) => digit(at)),
  };
}

export const letter = (at: number): string => String.fromCharCode(97 + at);
export const digit = (at: number): string => String(at + 1);

/** The place in the note of what is shown under a key; -1 where there is none. */
export function placeOf(key: string, shown: number[]): number {
  return shown[/^\d+$/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 97] ?? -1;
}

/** The key under which a place of the note is shown. */
export function keyOf(place: number, shown: number[], name: (at: number) => string): string {
  return name(shown.indexOf(place));
}

/** An answer by places in the note, as the log keeps it: however it was shown, `a` is the first. */
export function inNoteOrder(
  answer: Answer,
  arrangement: Arrangement,
): string | string[] | Record<string, string> {
  if (answer.kind === 'text') return answer.text;
  if (answer.kind === 'keys')
    return answer.keys.map((key) => letter(placeOf(key, arrangement.shown)));
  const pairs = Object.entries(answer.pairs).map(([left, right]) => [
    letter(placeOf(left, arrangement.shown)),
    digit(placeOf(right, arrangement.right)),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** What is shown in its right order gives itself away; with two items the other order would. */
function unsorted(count: number, mixed: number[]): number[] {
  const isSorted = mixed.every((place, at) => place === at);
  return isSorted && count > 2 ? [...mixed.slice(1), mixed[0] as number] : mixed;
}
