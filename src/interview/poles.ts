// Words that make a statement its contrary: the same and another, above and below, once and each time.
import type { Speech } from './speech/speech.ts';
import { speeches } from './speech/speeches.ts';

/** Which of two contraries a clause has, or has first. */
export type Pole = { side: number; isBoth: boolean };

/** A denial makes of the one the other. */
export function poleOn(axis: string, clause: string): Pole | null {
  if (anyOf.get(axis)?.test(clause) !== true) return null;
  const seen = (axes.get(axis) ?? [])
    .flatMap((patterns, side) =>
      patterns.flatMap(({ words, denied }) =>
        [...clause.matchAll(words)].map(({ index, 0: { length } }) => ({
          index,
          side: denied(clause.slice(0, index), clause.slice(index + length)) ? 1 - side : side,
        })),
      ),
    )
    .toSorted((one, other) => one.index - other.index);
  const first = seen[0]?.side;
  return first === undefined
    ? null
    : { side: first, isBoth: seen.some(({ side }) => side !== first) };
}

type Side = { words: RegExp; denied: (ahead: string, behind: string) => boolean };

const axes = new Map<string, [Side[], Side[]]>();
for (const { poles } of speeches)
  for (const line of poles.pairs.trim().split('\n')) {
    const [axis = '', words = ''] = line.split(': ');
    const sides = axes.get(axis) ?? [[], []];
    for (const [at, side] of words.split(' / ').entries()) sides[at]?.push(sideOf(side, poles));
    axes.set(axis, sides);
  }
export const axisNames = [...axes.keys()];

/** What is on neither side is soon found. */
const anyOf = new Map(
  [...axes].map(([axis, sides]) => [
    axis,
    new RegExp(
      sides
        .flat()
        .map(({ words }) => words.source)
        .join('|'),
    ),
  ]),
);

function sideOf(words: string, { edge, denied }: Speech['poles']): Side {
  return {
    words: new RegExp(`${edge}(?:${words})${edge}`, 'g'),
    denied: (ahead, behind) =>
      denied.before?.test(ahead) === true || denied.after?.test(behind) === true,
  };
}
