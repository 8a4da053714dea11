// Who does what: where an answer gives one thing what the points say of another.
import type { Clause } from './concepts.ts';
import { removed, type Concept } from './speech/speech.ts';
import { isAnsweredOtherwise, isContrary, isOnContrary, type IsCommon } from './contrary.ts';
import { crossedIn } from './crossing.ts';
import { isFatedOtherwise } from './fate.ts';
import { isRenumbered, numberedIn, numberedNames, withNumbered } from './numbers.ts';
import { headOf, isActor, thingAhead, thingsOf, told, type Statement } from './statements.ts';

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
  parsed: readonly (readonly Clause[])[],
  heard: readonly Clause[],
  isCommon: IsCommon,
): Roles[] {
  const nouns = numberedIn(parsed.flat());
  const points = parsed.map((clauses) => clauses.map((clause) => withNumbered(clause, nouns)));
  const things = new Set([...points.flatMap(thingsOf), ...points.flat().flatMap(numberedNames)]);
  const toldOf = (clauses: readonly Clause[]): Statement[] =>
    told(
      clauses.map((clause) => withPairs(clause, isCommon)),
      things,
    );
  const heardOf = toldOf(heard.map((clause) => withoutRepeats(withNumbered(clause, nouns))));
  const own = points.map(toldOf);
  const places = placesOf(own.flat(), heardOf, things, isCommon);
  const crossed = crossedIn(points, heard, isCommon);
  return own.map((whole, at) => {
    const role = roleOf(points[at] ?? [], whole, heardOf, places);
    return { ...role, isSwapped: role.isSwapped || crossed[at] === true };
  });
}

/** Who has what, by the points and by the answer. */
type Places = {
  things: ReadonlySet<string>;
  isCommon: IsCommon;
  /** Things that the answer begins a clause with, and all that it speaks of. */
  ahead: ReadonlySet<string>;
  spokenOf: ReadonlySet<string>;
  isSaidOf: (key: string, thing: string) => boolean;
  isGivenTo: (key: string, thing: string) => boolean;
  takersOf: (key: string) => readonly string[];
  /** Whether the one has what the points say of the other, or of anything. */
  hasTaken: (taker: string, owner?: string) => boolean;
};

function placesOf(
  whole: readonly Statement[],
  heard: readonly Statement[],
  things: ReadonlySet<string>,
  isCommon: IsCommon,
): Places {
  const said = heard.filter(isOfSomething);
  const named = said.filter(({ isNamed }) => isNamed);
  const direct = named.filter(({ clause }) => !clause.isCondition || clause.isTopical);
  const owners = holdersOf(whole.filter(isOfSomething), things);
  const [sayers, thieves, givers] = [
    holdersOf(said, things),
    holdersOf(named, new Set()),
    holdersOf(direct, new Set()),
  ];
  const takersOf = (key: string): string[] => {
    const isElsewhere = ![...(sayers.get(key) ?? [])].some((one) => owners.get(key)?.has(one));
    return isElsewhere && !things.has(key) && !isCommon(key) ? [...(thieves.get(key) ?? [])] : [];
  };
  const taken = [...owners].flatMap(([key, all]) =>
    takersOf(key).flatMap((taker) => [...all].map((owner) => ({ taker, owner }))),
  );
  return {
    things,
    isCommon,
    ahead: new Set(said.filter(isAhead).flatMap(({ subjects }) => subjects)),
    spokenOf: new Set(said.flatMap(({ subjects }) => subjects)),
    isSaidOf: (key, thing) => sayers.get(key)?.has(thing) === true,
    isGivenTo: (key, thing) => givers.get(key)?.has(thing) === true,
    takersOf,
    hasTaken: (taker, owner) =>
      taken.some((one) => one.taker === taker && (owner === undefined || one.owner === owner)),
  };
}

/** What a point says of its things. */
type Property = { key: string; subjects: readonly string[]; takers: readonly string[] };

function roleOf(
  point: readonly Clause[],
  whole: readonly Statement[],
  heard: readonly Statement[],
  places: Places,
): Roles {
  const { isCommon } = places;
  const clauses = whole.filter(isOfSomething);
  const answer = heard.map(({ clause }) => clause);
  const properties = propertiesOf(clauses, places);
  const isBound = properties.some(({ key, subjects }) =>
    subjects.some((one) => places.isSaidOf(key, one)),
  );
  return {
    isBound,
    isGiven: properties.some((property) => isGiven(property, places)),
    isUnexplained: isLabelled(point) && !isBound && !isUndashed(point[0], answer),
    isOpposed:
      isAnsweredOtherwise(point[0], answer[0]) ||
      point.some((clause) => isContrary(clause, answer, isCommon)) ||
      isOnContrary(point, answer, isCommon) ||
      isFatedOtherwise(whole, heard, isCommon),
    isSwapped:
      isListTaken(clauses, places) ||
      properties.some(({ subjects, takers }) =>
        takers.some((one) => subjects.some((own) => places.hasTaken(own, one))),
      ) ||
      clauses.some(({ clause }) =>
        answer.some(
          (other) => isTurnedRound(clause, other, isCommon) || isRenumbered(clause, other),
        ),
      ),
  };
}

function propertiesOf(
  clauses: readonly Statement[],
  { things, isCommon, takersOf }: Places,
): Property[] {
  return clauses.flatMap(({ subjects, clause }) =>
    clause.concepts
      .filter(({ key }) => !things.has(key) && !isCommon(key))
      .map((concept) => propertyOf(concept, things))
      .map((key) => ({ key, subjects, takers: takersOf(key) })),
  );
}

/** An option goes with what it is for, wherever that is spoken of; anything else is given away by what a clause begins with. */
function isGiven({ key, subjects, takers }: Property, places: Places): boolean {
  const { ahead, spokenOf, isGivenTo } = places;
  const own = key.startsWith('-') ? spokenOf : ahead;
  return (
    !isPair(key) &&
    !isActor(key) &&
    subjects.some((one) => own.has(one)) &&
    takers.some((one) => ahead.has(one) && isGivenTo(key, one))
  );
}

/** A point that only lists things, of which the answer says what another point says of others. */
const isListTaken = (clauses: readonly Statement[], { things, hasTaken }: Places): boolean =>
  clauses.every(({ clause }) => clause.concepts.every(({ key }) => things.has(key))) &&
  clauses.some(({ subjects }) => subjects.some((one) => hasTaken(one)));

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

const isOfSomething = ({ subjects }: Statement): boolean => subjects.length > 0;

const isAhead = ({ subjects, clause }: Statement): boolean =>
  subjects.includes(headOf(clause)?.key ?? '');

const isPair = (key: string): boolean => key.includes(' + ');

/** What every second sentence has says something in twos: a container that starts. */
function withPairs(clause: Clause, isCommon: IsCommon): Clause {
  const pairs = clause.concepts.flatMap((one, at) => {
    const next = clause.concepts[at + 1];
    return next !== undefined && isCommon(one.key) && isCommon(next.key)
      ? [{ ...one, key: `${one.key} + ${next.key}`, kind: 'idea' as const }]
      : [];
  });
  return { ...clause, concepts: [...clause.concepts, ...pairs] };
}

/** Each concept where it comes first. */
function withoutRepeats(clause: Clause): Clause {
  const byKey = new Map<string, Concept>();
  for (const concept of clause.concepts)
    if (!byKey.has(concept.key)) byKey.set(concept.key, concept);
  return { ...clause, concepts: [...byKey.values()] };
}

/** What is denied of a thing is another thing to say of it than what is affirmed. */
const propertyOf = ({ key, denied }: Concept, things: ReadonlySet<string>): string =>
  denied && key !== removed && !things.has(key) ? `not ${key}` : key;

/** Of which things something is said; whatever stands in the same clause may be meant. */
function holdersOf(
  all: readonly Statement[],
  things: ReadonlySet<string>,
): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subjects, clause } of all) {
    const keys = new Set(clause.concepts.map((concept) => propertyOf(concept, things)));
    const beside = [...keys].filter((key) => things.has(key));
    for (const key of keys)
      found.set(key, new Set([...(found.get(key) ?? []), ...subjects, ...beside]));
  }
  return found;
}

/** `a container is an instance of an image` and `an image is an instance of a container`. */
function isTurnedRound(point: Clause, said: Clause, isCommon: IsCommon): boolean {
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
