// What an answer has to say of each point of a question: of which of its concepts, in which clauses, and how.
import { agreement, type Agreement, type Told } from './agreement.ts';
import type { Clause } from './concepts.ts';
import type { Concept } from './speech/speech.ts';

/** Of a long point this much stands for all. */
const longWeight = 7;
/** A clause belongs to the point that it says most of, and to those that come so near. */
const nearBest = 0.85;
const weights = { name: 1.7, term: 1.5, idea: 1, word: 1.1 } as const;
/** What the question itself names proves little, what other points say as well a little less. */
const askedShare = 0.3;
const sharedShare = 0.75;
/** Every second sentence on Docker has these. */
export const everywhere = new Set(
  'docker container image run command use =use =look =put =get =need =program =run =create =start'.split(
    ' ',
  ),
);
export const mostCounted = 3;

type Described = { weight: number; isOwn: boolean; isName: boolean };

/** What a concept of a point is worth, and whether no other point nor the question has it. */
export function describer(
  points: readonly Clause[][],
  asked: ReadonlySet<string>,
): (concept: Concept) => Described {
  const counts = new Map<string, number>();
  for (const clauses of points)
    for (const key of keysOf(clauses)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return ({ key, kind }) => {
    const isShared = (counts.get(key) ?? 1) > 1;
    const isCommon = everywhere.has(key);
    return {
      weight: weights[kind] * (asked.has(key) ? askedShare : isShared ? sharedShare : 1),
      isOwn: !isShared && !asked.has(key) && !isCommon,
      isName: kind === 'name' && !isShared && !isCommon,
    };
  };
}

/** A concept of the point, and what each clause of the answer says of it. */
export type Sought = Described & { key: string; verdicts: (Agreement | null)[] };

export function wantedBy(
  point: readonly Told[],
  said: readonly Told[],
  describe: (concept: Concept) => Described,
): Sought[] {
  const wanted = new Map<string, Sought>();
  for (const clause of point)
    for (const concept of clause.concepts) {
      if (wanted.has(concept.key)) continue;
      const verdicts = said.map((theirs) => agreement(concept, clause, theirs));
      wanted.set(concept.key, { key: concept.key, ...describe(concept), verdicts });
    }
  return [...wanted.values()];
}

export const weightOf = (wanted: readonly Sought[]): number =>
  wanted.reduce((total, { weight }) => total + weight, 0);

/** For each point, whether a clause of the answer is its own: no other point explains it better. */
export function ownersOf(points: readonly Sought[][], length: number): boolean[][] {
  const explained = points.map((wanted) => {
    const whole = Math.sqrt(Math.max(0.5, Math.min(weightOf(wanted), longWeight + 1)));
    return Array.from(
      { length },
      (_, at) => weightOf(wanted.filter(({ verdicts }) => verdicts[at] === 'same')) / whole,
    );
  });
  const best = Array.from({ length }, (_, at) =>
    Math.max(0, ...explained.map((own) => own[at] ?? 0)),
  );
  return explained.map((own) =>
    own.map((amount, at) => amount > 0 && amount >= nearBest * (best[at] ?? 0)),
  );
}

export type Proof = {
  share: number;
  amount: number;
  distinct: number;
  turned: number;
  elsewhere: number;
  isNameless: boolean;
  /** One word of it alone is denied outright. */
  isDenied: boolean;
  /** How much of its best clause is this point's. */
  precision: number;
};

export function proofOf(
  wanted: readonly Sought[],
  isOwned: readonly boolean[],
  clauses: readonly Told[],
): Proof {
  const isSaid = ({ verdicts }: Sought): boolean =>
    verdicts.some((verdict, at) => verdict === 'same' && isOwned[at] === true);
  const isOnly = (verdict: Agreement, stronger: readonly Agreement[]) => (one: Sought) =>
    one.verdicts.includes(verdict) && !stronger.some((other) => one.verdicts.includes(other));
  const cap = Math.max(0.001, Math.min(weightOf(wanted), longWeight));
  const said = wanted.filter(isSaid);
  const names = wanted.filter(({ isName }) => isName);
  const isMissing = ({ verdicts }: Sought): boolean =>
    verdicts.every((verdict) => verdict === null || verdict === 'elsewhere');
  return {
    share: weightOf(said) / cap,
    amount: Math.log1p(weightOf(said)),
    distinct: Math.min(mostCounted, said.filter(({ isOwn }) => isOwn).length),
    turned: weightOf(wanted.filter(isOnly('other', ['same', 'denied']))) / cap,
    elsewhere: weightOf(wanted.filter(isOnly('elsewhere', ['same', 'denied', 'other']))) / cap,
    isDenied: wanted.some((one) => one.isOwn && isOnly('denied', ['same'])(one)),
    isNameless: names.some(isMissing) && !names.some(isSaid),
    precision: precisionOf(wanted, clauses),
  };
}

function precisionOf(wanted: readonly Sought[], clauses: readonly Told[]): number {
  const weights = clauses.map((_, at) => weightOf(sameIn(wanted, at)));
  const best = weights.indexOf(Math.max(...weights));
  const { concepts } = clauses[best] ?? { concepts: [] };
  const keys = new Set(sameIn(wanted, best).map(({ key }) => key));
  return concepts.filter(({ key }) => keys.has(key)).length / Math.max(1, concepts.length);
}

const sameIn = (wanted: readonly Sought[], at: number): Sought[] =>
  wanted.filter(({ verdicts }) => verdicts[at] === 'same');

export const keysOf = (clauses: readonly Clause[]): Set<string> =>
  new Set(clauses.flatMap(({ concepts }) => concepts.map(({ key }) => key)));
