// Numbers of things: where an answer gives a thing the number of another, or another number.
import type { Clause } from './concepts.ts';
import type { Concept } from './speech/speech.ts';

/** Of a thing that the point counts, the answer gives another number only. */
export function isMiscounted(point: Clause, answer: readonly Clause[]): boolean {
  const said = answer.flatMap(({ counts }) => counts);
  return point.counts.some(({ thing, number }) => {
    const theirs = said.filter((one) => one.thing === thing);
    return theirs.length > 0 && theirs.every((one) => one.number !== number);
  });
}

/** `8080 of the host, 80 of the container` and `80 of the host, 8080 of the container`: what stands before each number is the other's. */
export function isRenumbered(point: Clause, said: Clause): boolean {
  const [ours, theirs] = [beforeNumbers(point), beforeNumbers(said)];
  return [...ours].some(([number, own]) =>
    [...ours].some(
      ([other, others]) =>
        number !== other &&
        [...own].some(
          (key) =>
            !others.has(key) &&
            theirs.get(number)?.has(key) === false &&
            theirs.get(other)?.has(key) === true,
        ),
    ),
  );
}

function beforeNumbers({ concepts }: Clause): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let before = new Set<string>();
  for (const { key } of concepts)
    if (/^\d+$/.test(key)) {
      found.set(key, before);
      before = new Set();
    } else before.add(key);
  return found;
}

/** Nouns that the points tell apart by number, such as type 1 and type 2. */
export function numberedIn(points: readonly Clause[]): ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  for (const { concepts } of points)
    for (const [at, { key }] of concepts.entries()) {
      const number = concepts[at + 1]?.key ?? '';
      if (isSmall(number)) found.set(key, new Set([...(found.get(key) ?? []), number]));
    }
  return new Set([...found].flatMap(([noun, { size }]) => (size > 1 ? [noun] : [])));
}

/** Such a noun with its number is one name. */
export function withNumbered(clause: Clause, nouns: ReadonlySet<string>): Clause {
  const concepts = clause.concepts.flatMap((concept, at, all): Concept[] => {
    const [before, next] = [all[at - 1]?.key ?? '', all[at + 1]?.key ?? ''];
    if (nouns.has(concept.key) && isSmall(next))
      return [{ ...concept, key: `${concept.key} ${next}`, kind: 'name' }];
    return nouns.has(before) && isSmall(concept.key) ? [] : [concept];
  });
  return { ...clause, concepts };
}

const isSmall = (key: string): boolean => /^\d$/.test(key);

export const numberedNames = ({ concepts }: Clause): string[] =>
  concepts.map(({ key }) => key).filter((key) => / \d$/.test(key));
