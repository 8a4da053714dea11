// Which points of an open question a typed answer seems to touch: a suggestion that the person corrects.
import { languageOf } from '../notes/script.ts';
import type { Told } from './agreement.ts';
import { clausesOf, namesIn, type Clause } from './concepts.ts';
import {
  describer,
  everywhere,
  keysOf,
  mostCounted,
  ownersOf,
  proofOf,
  wantedBy,
  type Proof,
} from './proof.ts';
import { isRefuted } from './refuting.ts';
import { rolesOf, type Roles } from './roles.ts';
import type { Concept } from './speech/speech.ts';
import { speechIn } from './speech/speeches.ts';
import { isCommandName } from './synonyms.ts';

/** Evidence is weighed as a regression on labelled answers has it. */
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
/** A shorter answer counts as one of so many concepts; who says nearly all of a point in one sentence has said it. */
const shortAnswer = 12;
const nearlyAll = 0.8;
const mostSaid = 0.7;
const leastShared = 0.2;

/** Places of points, from 0: those that the text seems to name, and those of which it says something else as well. */
export type Heard = { touched: number[]; doubtful: number[] };

/** Texts of either language are understood; a point that is denied is not touched. */
export function heardPoints(points: readonly string[], text: string, prompt = ''): Heard {
  const names = namesIn([prompt, ...points]);
  const asked = keysOf(clausesOf(prompt));
  const parsed = points.map((point) => clausesOf(point));
  const subjects = contrasted(parsed, asked);
  const heard = clausesOf(text);
  const said = withSubjects(heard, subjects);
  const language = languageOf(text);
  const { leastSaid, enough, refuted } = speechIn[language];
  const isTranslated = languageOf(points.join('')) !== language;
  const told = parsed.map((clauses) => comparable(clauses, isTranslated));
  const describe = describer(told, asked);
  const wanted = told.map((clauses) => wantedBy(withSubjects(clauses, subjects), said, describe));
  const owned = ownersOf(wanted, said.length);
  const proofs = wanted.map((own, at) => proofOf(own, owned[at] ?? [], said));
  const isCommon = (key: string): boolean => everywhere.has(key) || asked.has(key);
  const roles = rolesOf(
    names.size === 0 ? parsed : points.map((point) => clausesOf(point, names)),
    names.size === 0 ? heard : clausesOf(text, names),
    isCommon,
  );
  const mistaken = proofs.map((proof, at) => isMistaken(proof, roles[at]));
  const size = Math.log(Math.max(shortAnswer, keysOf(said).size));
  const isSaid = (proof: Proof, at: number): boolean => {
    if (roles[at]?.isUnexplained === true || isTooLittle(proof, leastSaid)) return false;
    const others = proofs.filter(({ share }, place) => place !== at && share >= likely).length;
    const beside = {
      at,
      size,
      isBound: roles[at]?.isBound === true,
      others: Math.min(mostCounted, others),
      mistaken: Math.min(mostCounted, mistaken.filter(Boolean).length),
    };
    return isWhole(proof, beside) || sumOf(proof, beside) >= enough;
  };
  const isAffirming = (at: number): boolean =>
    parsed[at]?.every(({ negated }) => !negated) === true;
  const isDoubtful = (at: number): boolean =>
    mistaken[at] === true || (isAffirming(at) && isRefuted(wanted, at, said, isCommon, refuted));
  const named = proofs.flatMap((proof, at) => (isSaid(proof, at) ? [at] : []));
  return {
    touched: named.filter((at) => !isDoubtful(at)),
    doubtful: named.filter(isDoubtful),
  };
}

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
