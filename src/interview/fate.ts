// What stays and what goes: where an answer says the contrary of what a point says of the same thing.
import type { Clause } from './concepts.ts';
import { removed } from './speech/speech.ts';
import type { IsCommon } from './contrary.ts';
import type { Statement } from './statements.ts';

/** What a clause says of something's fate, and what it speaks of: its label or the condition before it included. */
type Fate = { at: number; about: ReadonlySet<string>; isGone: boolean };

/** Of all that the answer says of a fate, what is nearest to the point says the contrary; or of what goes together one goes and one stays. */
export function isFatedOtherwise(
  point: readonly Statement[],
  said: readonly Statement[],
  isCommon: IsCommon,
): boolean {
  const theirs = fatesIn(said, isCommon);
  return fatesIn(point, isCommon).some(({ about, isGone }) => {
    const near = theirs.map((fate) => [...about].filter((key) => fate.about.has(key)).length);
    const most = Math.max(0, ...near);
    const nearest = theirs.filter((_, at) => near[at] === most);
    const isContrary = nearest.every((fate) => fate.isGone !== isGone);
    return (
      (most >= Math.min(2, about.size) && isContrary) ||
      theirs.some(
        (fate, at) => near[at] !== 0 && near[at + 1] !== 0 && isParted(fate, theirs[at + 1]),
      )
    );
  });
}

/** `removes the one and leaves the other`. */
const isParted = (one: Fate, other: Fate | undefined): boolean =>
  other !== undefined &&
  other.at === one.at + 1 &&
  one.isGone &&
  !other.isGone &&
  [...other.about].some((key) => !one.about.has(key));

function fatesIn(all: readonly Statement[], isCommon: IsCommon): Fate[] {
  return all.flatMap(({ subjects, clause }, at) => {
    const last = clause.concepts.findLast(({ key }) => key === removed);
    const saysBoth = clause.concepts.some(
      ({ key, denied }) => key === removed && denied !== last?.denied,
    );
    if (
      last === undefined ||
      saysBoth ||
      (clause.negated && !last.denied && last.isTurned !== true)
    )
      return [];
    const context = contextOf(all, at);
    const about = [...keysOf(clause), ...(context.length > 0 ? context : subjects)].filter(
      (key) => key !== removed && key !== 'docker' && !isCommon(key),
    );
    return about.length === 0 ? [] : [{ at, about: new Set(about), isGone: !last.denied }];
  });
}

/** The condition right before it, or else the label that all is put under. */
function contextOf(all: readonly Statement[], at: number): string[] {
  const before = all[at - 1]?.clause;
  if (before?.isCondition) return keysOf(before);
  const explained = all.findLastIndex(({ clause }, place) => place <= at && clause.isExplained);
  const label = all[explained - 1]?.clause;
  return label === undefined ? [] : keysOf(label);
}

const keysOf = ({ concepts }: Clause): string[] => concepts.map(({ key }) => key);
