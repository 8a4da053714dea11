// Who does what: where an answer gives one thing what the points say of another.
import type { Clause, Concept } from './concepts.ts';
import { oppositeOf } from './synonyms.ts';

type Told = { subjects: string[]; isNamed: boolean; clause: Clause };
export type Roles = {
  /** Something is said of the very thing that the point says it of. */
  isBound: boolean;
  /** Something of it is said of another thing, though this one is spoken of too. */
  isGiven: boolean;
  /** Two things have changed places. */
  isSwapped: boolean;
  /** Of one of its things the contrary is said: last for first. */
  isOpposed: boolean;
  /** The point explains a name, of which the answer says nothing of that. */
  isUnexplained: boolean;
};

/** By point. Two things have changed places where each is said to be what the other is, or where a clause has them the other way round. */
export function rolesOf(
  points: readonly (readonly Clause[])[],
  heard: readonly Clause[],
  isCommon: (key: string) => boolean,
): Roles[] {
  const answer = heard.map(withoutRepeats);
  const things = new Set(points.flatMap(thingsOf));
  const own = points.map((clauses) => told(clauses, things));
  const said = told(answer, things);
  const [owners, sayers] = [holdersOf(own.flat(), things), holdersOf(said, things)];
  const thieves = holdersOf(
    said.filter(({ isNamed }) => isNamed),
    new Set(),
  );
  const ahead = new Set(said.filter(isAhead).flatMap(({ subjects }) => subjects));
  const takersOf = (key: string): string[] => {
    const isElsewhere = ![...(sayers.get(key) ?? [])].some((one) => owners.get(key)?.has(one));
    return isElsewhere && !things.has(key) && !isCommon(key) ? [...(thieves.get(key) ?? [])] : [];
  };
  const taken = new Set(
    [...owners].flatMap(([key, all]) =>
      takersOf(key).flatMap((taker) => [...all].map((owner) => `${taker} < ${owner}`)),
    ),
  );
  const isBound = (keys: readonly { key: string; subjects: string[] }[]): boolean =>
    keys.some(({ key, subjects }) => subjects.some((one) => sayers.get(key)?.has(one)));
  return own.map((clauses, at) => {
    const keys = clauses.flatMap(({ subjects, clause }) =>
      clause.concepts
        .filter(({ key }) => !things.has(key) && !isCommon(key))
        .map(({ key }) => ({ key, subjects, takers: takersOf(key) })),
    );
    return {
      isBound: isBound(keys),
      isGiven: keys.some(
        ({ subjects, takers }) =>
          subjects.some((one) => ahead.has(one)) && takers.some((one) => ahead.has(one)),
      ),
      isUnexplained:
        isLabelled(points[at] ?? []) && !isBound(keys) && !isUndashed(points[at]?.[0], answer),
      isOpposed: (points[at] ?? []).some((clause) => isOpposed(clause, answer, isCommon)),
      isSwapped:
        keys.some(({ subjects, takers }) =>
          takers.some((one) => subjects.some((own) => taken.has(`${own} < ${one}`))),
        ) ||
        clauses.some(({ clause }) =>
          answer.some(
            (other) => isTurnedRound(clause, other, isCommon) || isRenumbered(clause, other),
          ),
        ),
    };
  });
}

const isThing = ({ kind, key }: Concept): boolean =>
  (kind === 'name' || kind === 'term') && key !== 'docker' && key !== 'remove';

/** A name, a colon, and what it is. */
const isLabelled = ([first, second]: readonly Clause[]): boolean =>
  second?.isExplained === true &&
  first !== undefined &&
  first.concepts.length > 0 &&
  first.concepts.every(({ kind }) => kind === 'name');

/** `cpus` for `--cpus`. */
const isUndashed = (label: Clause | undefined, answer: readonly Clause[]): boolean =>
  label?.concepts.some(
    ({ key }) =>
      key.startsWith('-') &&
      answer.some(({ concepts }) => concepts.some((one) => one.key === key.replace(/^-+/, ''))),
  ) === true;

const headOf = ({ concepts }: Clause): Concept | undefined =>
  concepts.find(({ key }) => key !== 'docker');

const isAhead = ({ subjects, clause }: Told): boolean =>
  subjects.includes(headOf(clause)?.key ?? '');

function thingAhead(clause: Clause): string[] {
  if (clause.isCondition) return [];
  const head = headOf(clause);
  return head !== undefined && isThing(head) ? [head.key] : [];
}

/** Each concept where it comes first. */
function withoutRepeats(clause: Clause): Clause {
  const byKey = new Map<string, Concept>();
  for (const concept of clause.concepts)
    if (!byKey.has(concept.key)) byKey.set(concept.key, concept);
  return { ...clause, concepts: [...byKey.values()] };
}

/** What clauses begin with, but for the later items of a list: `an image: layers, tags and history`. */
const thingsOf = (clauses: readonly Clause[]): string[] =>
  clauses.flatMap((clause, at) => {
    const before = clauses[at - 1];
    const isItem = isSingle(clause) || (before !== undefined && isSingle(before));
    const isFirst = clauses.slice(0, at).every(isSingle);
    return isFirst || !isItem ? thingAhead(clause) : [];
  });

const isSingle = ({ concepts }: Clause): boolean => concepts.length < 2;

/** A clause that names none of them goes on about the last one. */
function told(clauses: readonly Clause[], things: ReadonlySet<string>): Told[] {
  let [current, open]: [string[], string[]] = [[], []];
  let isNamed = false;
  return clauses.flatMap((clause) => {
    const keys = clause.concepts.map(({ key }) => key).filter((key) => key !== 'docker');
    const start = keys.findIndex((key) => things.has(key));
    const end = keys.findIndex((key, at) => at > start && !things.has(key));
    const named = start < 0 ? [] : [...new Set(keys.slice(start, end < 0 ? keys.length : end))];
    const isOwn = clause.isExplained ? current.length === 0 : !clause.isCondition;
    if (named.length > 0 && (isOwn || current.length === 0))
      current = [...new Set([...open, ...named])];
    // `save and load`: a clause of nothing but things goes on in the next.
    open = named.length > 0 && named.length === keys.length ? current : [];
    // The items of a list go with what begins it.
    isNamed = named.length > 0 || (isNamed && isSingle(clause));
    return current.length === 0 ? [] : [{ subjects: current, isNamed, clause }];
  });
}

/** Of which things something is said; whatever stands in the same clause may be meant. */
function holdersOf(
  all: readonly Told[],
  things: ReadonlySet<string>,
): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subjects, clause } of all) {
    const keys = new Set(clause.concepts.map(({ key }) => key));
    const beside = [...keys].filter((key) => things.has(key));
    for (const key of keys)
      found.set(key, new Set([...(found.get(key) ?? []), ...subjects, ...beside]));
  }
  return found;
}

/** `a container is an instance of an image` and `an image is an instance of a container`. */
function isTurnedRound(point: Clause, said: Clause, isCommon: (key: string) => boolean): boolean {
  const [first] = thingAhead(point);
  const [begun] = thingAhead(said);
  if (first === undefined || begun === undefined || first === begun) return false;
  if (point.isPassive !== said.isPassive || point.isMutual || said.isMutual) return false;
  if (!said.concepts.some(({ key }) => key === first)) return false;
  const theirs = new Set(said.concepts.map(({ key }) => key));
  const both = point.concepts.filter(({ key }) => theirs.has(key));
  return (
    theirs.has(first) &&
    both.some(({ key }) => key === begun) &&
    both.some(({ key }) => key !== first && key !== begun && !isCommon(key))
  );
}

/** `8080 of the host, 80 of the container` and `80 of the host, 8080 of the container`: what stands before each number is the other's. */
function isRenumbered(point: Clause, said: Clause): boolean {
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

function isOpposed(
  { concepts }: Clause,
  answer: readonly Clause[],
  isCommon: (key: string) => boolean,
): boolean {
  const keys = new Set(concepts.map(({ key }) => key));
  const said = answer.map((clause) => new Set(clause.concepts.map(({ key }) => key)));
  return [...keys].some((key) => {
    const opposite = oppositeOf(key);
    if (opposite === undefined || keys.has(opposite)) return false;
    return [...keys].some(
      (thing) =>
        thing !== key &&
        !isCommon(thing) &&
        said.some((all) => all.has(opposite) && all.has(thing) && !all.has(key)) &&
        !said.some((all) => all.has(key) && all.has(thing)),
    );
  });
}
