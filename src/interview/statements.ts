// What clauses are about: the thing that each begins with, or goes on about.
import type { Clause } from './concepts.ts';
import type { Concept } from './speech/speech.ts';

/** `isNamed` where the clause names what it is about; about nothing where nothing has been named yet. */
export type Statement = { subjects: string[]; isNamed: boolean; clause: Clause };

/** Everyday words for what does something or has something done to it. */
const actors = new Set('=machine =database =proxy'.split(' '));
export const isActor = (key: string): boolean => actors.has(key);

const isThing = ({ kind, key }: Concept): boolean =>
  (kind === 'name' || kind === 'term' || isActor(key)) && key !== 'docker' && key !== 'remove';

export const headOf = ({ concepts }: Clause): Concept | undefined =>
  concepts.find(({ key }) => key !== 'docker');

export function thingAhead(clause: Clause): string[] {
  if (clause.isCondition && !clause.isTopical) return [];
  const head = headOf(clause);
  return head !== undefined && isThing(head) ? [head.key] : [];
}

/** What clauses begin with, but for the later items of a list: `an image: layers, tags and history`. */
export const thingsOf = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((clause, at) => {
    const before = clauses[at - 1];
    const isItem = isSingle(clause) || (before !== undefined && isSingle(before));
    const isFirst = clauses.slice(0, at).every(isSingle);
    return isFirst || !isItem ? thingAhead(clause) : [];
  });

const isSingle = ({ concepts }: Clause): boolean =>
  concepts.filter(({ key }) => key !== 'docker').length < 2;

/** A clause that names none of them goes on about the last one. */
export function told(clauses: readonly Clause[], things: ReadonlySet<string>): Statement[] {
  let [current, open]: [string[], string[]] = [[], []];
  let isNamed = false;
  return clauses.map((clause) => {
    const keys = clause.concepts.map(({ key }) => key).filter((key) => key !== 'docker');
    const start = keys.findIndex((key) => things.has(key));
    const end = keys.findIndex((key, at) => at > start && !things.has(key));
    const named = start < 0 ? [] : [...new Set(keys.slice(start, end < 0 ? keys.length : end))];
    const isOwn = clause.isExplained
      ? current.length === 0
      : !clause.isCondition || clause.isTopical;
    if (named.length > 0 && (isOwn || current.length === 0))
      current = [...new Set([...open, ...named])];
    // `save and load`: a clause of nothing but things goes on in the next.
    open = named.length > 0 && named.length === keys.length ? current : [];
    // The items of a list and a condition go with what begins it.
    isNamed = named.length > 0 || (isNamed && (isSingle(clause) || clause.isCondition));
    return { subjects: current, isNamed, clause };
  });
}
