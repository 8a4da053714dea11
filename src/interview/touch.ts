// Which points of an open question a typed answer seems to touch: a suggestion that the person corrects.
import { agreement, type Agreement, type Told } from './agreement.ts';
import { languageOf } from '../notes/script.ts';
import { clausesOf, namesIn, type Clause } from './concepts.ts';
import { rolesOf, type Roles } from './roles.ts';
import type { Concept } from './speech/speech.ts';
import { speechIn } from './speech/speeches.ts';
import { isCommandName } from './synonyms.ts';

/** Evidence is weighed as a regression on labelled answers has it; from this sum on, a point counts as said. */
const enough = 1.06;
const evidence = {
  start: -15.71,
  /** What is said in clauses that no other point explains better, as a share, its first half again, and how much. */
  share: 2.65,
  firstHalf: 1.07,
  amount: 0.51,
  /** Each of what only this point says, up to three. */
  distinct: 0.8,
  /** What is said in a denial or of something else: it was spoken of, at least. */
  turned: 1,
  elsewhere: 1.71,
  /** How much of the clause that says most of it is about this point. */
  precision: 1.72,
  /** The point gives names of its own, and not one of them is there. */
  nameless: -0.9,
  denied: -1,
  /** Something is said of the very thing that the point is about. */
  bound: 0.67,
  /** Each other point of which something wrong is said: who mixes up one mixes up more. */
  mistaken: -1.29,
  /** Who explains much explains this as well, and what stands first most of all. */
  length: 4.6,
  neighbour: 0.95,
  place: -0.64,
} as const;
/** From this share on another point counts as named. */
const likely = 0.35;
const mostCounted = 3;
/** A shorter answer counts as one of so many concepts; who says nearly all of a point in one sentence has said it. */
const shortAnswer = 12;
const nearlyAll = 0.8;
const mostSaid = 0.7;
const leastShared = 0.2;
/** Of a long point this much stands for all. */
const longWeight = 7;
/** A clause belongs to the point that it says most of, and to those that come so near. */
const nearBest = 0.85;
const weights = { name: 1.7, term: 1.5, idea: 1, word: 1.1 } as const;
/** What the question itself names proves little, what other points say as well a little less. */
const askedShare = 0.3;
const sharedShare = 0.75;
/** Every second sentence on Docker has these. */
const everywhere = new Set(
  'docker container image run command use =use =look =put =get =need =program =run =create =start'.split(
    ' ',
  ),
);

/** The places of the points, from 0. Texts of either language are understood; a point that is denied is not touched. */
export function touchedPoints(points: readonly string[], text: string, prompt = ''): number[] {
  const names = namesIn([prompt, ...points]);
  const asked = keysOf(clausesOf(prompt));
  const parsed = points.map((point) => clausesOf(point));
  const subjects = contrasted(parsed, asked);
  const heard = clausesOf(text);
  const said = withSubjects(heard, subjects);
  const language = languageOf(text);
  const { leastSaid } = speechIn[language];
  const isTranslated = languageOf(points.join('')) !== language;
  const told = parsed.map((clauses) => comparable(clauses, isTranslated));
  const describe = describer(told, asked);
  const wanted = told.map((clauses) => wantedBy(withSubjects(clauses, subjects), said, describe));
  const owned = ownersOf(wanted, said.length);
  const proofs = wanted.map((own, at) => proofOf(own, owned[at] ?? [], said));
  const roles = rolesOf(
    names.size === 0 ? parsed : points.map((point) => clausesOf(point, names)),
    names.size === 0 ? heard : clausesOf(text, names),
    (key) => everywhere.has(key) || asked.has(key),
  );
  const mistaken = proofs.map((proof, at) => isMistaken(proof, roles[at]));
  const size = Math.log(Math.max(shortAnswer, keysOf(said).size));
  return proofs.flatMap((proof, at) => {
    if (mistaken[at] === true || roles[at]?.isUnexplained === true) return [];
    if (isTooLittle(proof, leastSaid)) return [];
    const others = proofs.filter(({ share }, place) => place !== at && share >= likely).length;
    const beside = {
      at,
      size,
      isBound: roles[at]?.isBound === true,
      others: Math.min(mostCounted, others),
      mistaken: Math.min(mostCounted, mistaken.filter(Boolean).length),
    };
    return isWhole(proof, beside) || sumOf(proof, beside) >= enough ? [at] : [];
  });
}

type Described = { weight: number; isOwn: boolean; isName: boolean };

/** What a concept of a point is worth, and whether no other point nor the question has it. */
function describer(
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

const keysOf = (clauses: readonly Clause[]): Set<string> =>
  new Set(clauses.flatMap(({ concepts }) => concepts.map(({ key }) => key)));

const headOf = ({ concepts }: Clause): Concept | undefined =>
  concepts.find(({ key }) => key !== 'docker');

/** What the points hold against each other: what they begin with, where it was asked for or is a name; one alone is no contrast. */
function contrasted(points: readonly Clause[][], asked: ReadonlySet<string>): Set<string> {
  const heads = points.flatMap((clauses) =>
    clauses.flatMap((clause, at) => {
      const head = headOf(clause);
      if (head === undefined) return [];
      const isName = at === 0 && (head.kind === 'name' || isCommandName(head.key));
      return asked.has(head.key) || isName ? [head.key] : [];
    }),
  );
  const found = new Set(heads);
  return found.size < 2 ? new Set() : found;
}

/** A clause that names none of them goes on about what the last one began with. */
function withSubjects(clauses: readonly Clause[], subjects: ReadonlySet<string>): Told[] {
  let current: string | null = null;
  return clauses.map((clause) => {
    const named = clause.concepts.find(({ key }) => subjects.has(key))?.key;
    const isSubject = !clause.isCondition && headOf(clause)?.key === named;
    if (named !== undefined && (current === null || isSubject)) current = named;
    return {
      ...clause,
      subject: clause.isCondition ? current : (named ?? current),
      byKey: byKeyOf(clause),
    };
  });
}

/** Each concept once as affirmed and once as denied. */
function byKeyOf({ concepts }: Clause): Map<string, Concept[]> {
  const found = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const own = found.get(concept.key) ?? [];
    if (!own.some(({ denied }) => denied === concept.denied))
      found.set(concept.key, [...own, concept]);
  }
  return found;
}

/** Words of one language are no help in another. */
function comparable(point: Clause[], isTranslated: boolean): Clause[] {
  return isTranslated
    ? point.map((clause) => ({
        ...clause,
        concepts: clause.concepts.filter(({ kind }) => kind !== 'word'),
      }))
    : point;
}

/** A concept of the point, and what each clause of the answer says of it. */
type Wanted = Described & { key: string; verdicts: (Agreement | null)[] };

function wantedBy(
  point: readonly Told[],
  said: readonly Told[],
  describe: (concept: Concept) => Described,
): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const clause of point)
    for (const concept of clause.concepts) {
      if (wanted.has(concept.key)) continue;
      const verdicts = said.map((theirs) => agreement(concept, clause, theirs));
      wanted.set(concept.key, { key: concept.key, ...describe(concept), verdicts });
    }
  return [...wanted.values()];
}

const weightOf = (wanted: readonly Wanted[]): number =>
  wanted.reduce((total, { weight }) => total + weight, 0);

/** For each point, whether a clause of the answer is its own: no other point explains it better. */
function ownersOf(points: readonly Wanted[][], length: number): boolean[][] {
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

type Proof = {
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

function proofOf(
  wanted: readonly Wanted[],
  isOwned: readonly boolean[],
  clauses: readonly Told[],
): Proof {
  const isSaid = ({ verdicts }: Wanted): boolean =>
    verdicts.some((verdict, at) => verdict === 'same' && isOwned[at] === true);
  const isOnly = (verdict: Agreement, stronger: readonly Agreement[]) => (one: Wanted) =>
    one.verdicts.includes(verdict) && !stronger.some((other) => one.verdicts.includes(other));
  const cap = Math.max(0.001, Math.min(weightOf(wanted), longWeight));
  const said = wanted.filter(isSaid);
  const names = wanted.filter(({ isName }) => isName);
  const isMissing = ({ verdicts }: Wanted): boolean =>
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

function precisionOf(wanted: readonly Wanted[], clauses: readonly Told[]): number {
  const weights = clauses.map((_, at) => weightOf(sameIn(wanted, at)));
  const best = weights.indexOf(Math.max(...weights));
  const { concepts } = clauses[best] ?? { concepts: [] };
  const keys = new Set(sameIn(wanted, best).map(({ key }) => key));
  return concepts.filter(({ key }) => keys.has(key)).length / Math.max(1, concepts.length);
}

const sameIn = (wanted: readonly Wanted[], at: number): Wanted[] =>
  wanted.filter(({ verdicts }) => verdicts[at] === 'same');

/** One word of a point that is denied, while nearly all others are there, is what it is about. */
const isMistaken = ({ isDenied, share }: Proof, roles: Roles | undefined): boolean =>
  (isDenied && share >= mostSaid) ||
  (roles !== undefined && (roles.isSwapped || roles.isOpposed || roles.isGiven));

const isTooLittle = ({ amount, share, distinct }: Proof, least: number): boolean =>
  amount === 0 || (distinct < 2 && share < least) || (distinct < 1 && share < leastShared);

const isWhole = ({ share, distinct, isDenied }: Proof, { mistaken }: Beside): boolean =>
  share >= nearlyAll && (distinct > 0 || share >= 1) && !isDenied && mistaken === 0;

/** What stands beside a point's own proof. */
type Beside = { at: number; size: number; others: number; mistaken: number; isBound: boolean };

const sumOf = (proof: Proof, { at, size, others, mistaken, isBound }: Beside): number =>
  evidence.start +
  evidence.share * proof.share +
  evidence.firstHalf * Math.min(0.5, proof.share) +
  evidence.amount * proof.amount +
  evidence.distinct * proof.distinct +
  evidence.turned * proof.turned +
  evidence.elsewhere * proof.elsewhere +
  evidence.precision * proof.precision +
  (proof.isNameless ? evidence.nameless : 0) +
  (proof.isDenied ? evidence.denied : 0) +
  (isBound ? evidence.bound : 0) +
  evidence.mistaken * mistaken +
  evidence.length * size +
  evidence.neighbour * others +
  evidence.place * at;
