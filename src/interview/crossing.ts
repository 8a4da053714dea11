// What the points say of their things, where an answer says it crosswise.
import type { Clause } from './concepts.ts';
import type { Concept } from './speech/speech.ts';
import type { IsCommon } from './contrary.ts';

/** What a sentence begins with, and all that a clause of it speaks of. */
type Span = { begun: string | undefined; own: ReadonlySet<string>; keys: ReadonlySet<string> };
type Pair = { begun: string; other: string };

/** Words that go with anything. */
const loose = new Set('docker =first =last =look =directly =share'.split(' '));

/** By point, whether it has changed partners with another, or with itself: a with d and c with b, for a with b and c with d. */
export function crossedIn(
  points: readonly (readonly Clause[])[],
  answer: readonly Clause[],
  isCommon: IsCommon,
): boolean[] {
  const statements = points.flatMap((point, of) => [
    ...statementsOf(point).map((clauses) => ({ of, isPart: false, clauses })),
    ...point.map((clause) => ({ of, isPart: true, clauses: [clause] })),
  ]);
  const spoken = statements.map(({ clauses }) => keysOf(spansOf(clauses)));
  const told = statements.map(({ of, isPart, clauses }) => {
    const others = spoken.filter(
      (_, at) => statements[at]?.clauses.some((clause) => clauses.includes(clause)) === false,
    );
    const isOwn = (key: string): boolean => others.every((keys) => !keys.has(key));
    return { of, isPart, pairs: spansOf(clauses, isOwn).flatMap(pairsOf) };
  });
  const heads = new Set(told.flatMap(({ pairs }) => pairs.map(({ begun }) => begun)));
  const said = spansOf(answer, undefined, heads);
  const all = keysOf(said);
  const isTogether = (one: string, other: string): boolean =>
    said.some(({ keys }) => keys.has(one) && keys.has(other));
  const parted = told.map(({ pairs, ...rest }) => ({
    ...rest,
    pairs: pairs.filter(
      ({ begun, other }) => all.has(begun) && all.has(other) && !isTogether(begun, other),
    ),
  }));
  const isCrossed = (one: Pair, two: Pair): boolean =>
    isTogether(one.begun, two.other) && isTogether(two.begun, one.other);
  const crossed = parted.filter((mine) =>
    parted.some(
      (theirs) =>
        theirs !== mine &&
        mine.isPart === theirs.isPart &&
        (!mine.isPart || mine.of === theirs.of) &&
        mine.pairs.some((one) => theirs.pairs.some((two) => isCrossed(one, two))),
    ),
  );
  return points.map(
    (point, at) => crossed.some(({ of }) => of === at) || isCrossedWithin(point, said, isCommon),
  );
}

/** Two clauses of a point have changed what they say: one of the first with one of the second, and the other way round. */
function isCrossedWithin(
  point: readonly Clause[],
  said: readonly Span[],
  isCommon: IsCommon,
): boolean {
  const clauses = point
    .filter(({ isCondition }) => !isCondition)
    .map(({ concepts }) => wordsOf(concepts));
  const isTogether = (one: string, other: string): boolean =>
    said.some(
      ({ own, keys }) => (own.has(one) || own.has(other)) && keys.has(one) && keys.has(other),
    );
  const isSwapped = (one: string, other: string): boolean =>
    said.some(({ own }) => own.has(one) && own.has(other));
  const partedIn = (here: ReadonlySet<string>, there: ReadonlySet<string>): [string, string][] => {
    const own = [...here].filter((key) => !there.has(key));
    return own.flatMap((one) =>
      own.flatMap((other): [string, string][] =>
        one === other || isTogether(one, other) ? [] : [[one, other]],
      ),
    );
  };
  return clauses.some((here, at) =>
    clauses.slice(at + 1).some((there) => {
      const ours = partedIn(here, there);
      const theirs = ours.length === 0 ? [] : partedIn(there, here);
      return ours.some(([one, two]) =>
        theirs.some(
          ([three, four]) =>
            isSwapped(one, four) &&
            isSwapped(three, two) &&
            [one, two, three, four].filter(isCommon).length < 2,
        ),
      );
    }),
  );
}

const wordsOf = (concepts: readonly Concept[]): Set<string> =>
  new Set(concepts.map(({ key }) => key).filter((key) => !loose.has(key)));

/** Each sentence of a point says something of its own. */
const statementsOf = (clauses: readonly Clause[]): Clause[][] =>
  clauses.reduce((before: Clause[][], clause) => {
    const last = before.at(-1);
    return last === undefined || clause.isFirst
      ? [...before, [clause]]
      : [...before.slice(0, -1), [...last, clause]];
  }, []);

const pairsOf = ({ begun, keys }: Span): Pair[] =>
  begun === undefined
    ? []
    : [...keys].flatMap((other) => (other === begun ? [] : [{ begun, other }]));

const keysOf = (spans: readonly Span[]): Set<string> =>
  new Set(spans.flatMap(({ keys }) => [...keys]));

/** What each clause says, with what its sentence began with, up to one that has a head of its own. */
function spansOf(
  clauses: readonly Clause[],
  isOwn: (key: string) => boolean = () => true,
  heads: ReadonlySet<string> = new Set(),
): Span[] {
  let begun: string | undefined;
  return clauses.map(({ concepts, isFirst }) => {
    const keys = concepts.map(({ key }) => key).filter((key) => !loose.has(key) && isOwn(key));
    const head = keys.find((key) => heads.has(key));
    if (isFirst) begun = undefined;
    begun = head ?? begun ?? keys[0];
    return {
      begun,
      own: new Set(keys),
      keys: new Set(begun === undefined ? keys : [begun, ...keys]),
    };
  });
}
