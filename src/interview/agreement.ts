// Whether a clause of an answer says the same of a thing as a clause of a point: about the same subject, affirmed or denied alike.
import type { Clause } from './concepts.ts';
import { removed, type Concept } from './speech/speech.ts';

/** A clause with what it is about, where the question holds several things against each other. */
export type Told = Clause & { subject: string | null; byKey: ReadonlyMap<string, Concept[]> };
/** `denied` where the one affirms the very word that the other denies. */
export type Agreement = 'same' | 'other' | 'denied' | 'elsewhere';

/** The best that the clause has to say of it; null where it doesn't speak of it. */
export function agreement(concept: Concept, clause: Told, said: Told): Agreement | null {
  const found = (said.byKey.get(concept.key) ?? []).map((theirs) =>
    compare(concept, clause, theirs, said),
  );
  if (found.includes('same')) return 'same';
  return found.includes('denied')
    ? 'denied'
    : found.includes('other')
      ? 'other'
      : (found[0] ?? null);
}

function compare(own: Concept, ours: Told, other: Concept, theirs: Told): Agreement {
  if (ours.subject !== null && theirs.subject !== null && ours.subject !== theirs.subject)
    return 'elsewhere';
  if (own.key === removed) return isRemovedAlike(own, ours, other, theirs) ? 'same' : 'denied';
  if (own.denied !== other.denied && !(ours.negated && theirs.negated)) return 'denied';
  return isAlike(ours, theirs) ? 'same' : 'other';
}

/** Where both speak of what goes and what stays, that decides; where one does, staying is as good as a denial. */
function isAlike(ours: Clause, theirs: Clause): boolean {
  const [own, other] = [removalIn(ours), removalIn(theirs)];
  if (saysBoth(ours) || saysBoth(theirs)) return true;
  if (own !== undefined && other !== undefined) return isRemovedAlike(own, ours, other, theirs);
  const isTurned = own === undefined ? isStaying(other, theirs) : isStaying(own, ours);
  return isTurned || ours.negated === theirs.negated;
}

/** Such as `removing one doesn't remove the other`. */
const saysBoth = ({ concepts }: Clause): boolean =>
  new Set(concepts.flatMap(({ key, denied }) => (key === removed ? [denied] : []))).size > 1;

/** The last one is what the clause ends in. */
const removalIn = ({ concepts }: Clause): Concept | undefined =>
  concepts.findLast(({ key }) => key === removed);

const isStaying = (concept: Concept | undefined, clause: Clause): boolean =>
  concept !== undefined && concept.denied && !clause.negated;

/** A denial somewhere in the clause may be of this or not. */
function isRemovedAlike(own: Concept, ours: Clause, other: Concept, theirs: Clause): boolean {
  const [mine, their] = [stateOf(own, ours), stateOf(other, theirs)];
  return mine === their || (mine !== 'gone' && their !== 'gone');
}

function stateOf({ denied, isTurned }: Concept, { negated }: Clause): 'stays' | 'perhaps' | 'gone' {
  if (denied) return 'stays';
  return negated && isTurned !== true ? 'perhaps' : 'gone';
}
