// Which points of an open question a typed answer seems to touch: a suggestion that the person corrects.
import { agreement, type Agreement, type Told } from './agreement.ts';
import { clausesOf, type Clause, type Concept } from './concepts.ts';
import { isCommandName } from './synonyms.ts';

/** This share of what a point says must be there, by how many other points are named: who explains two things explains a third, and one that stands alone may be chance. */
const enough = [0.55, 0.38, 0.2];
/** From this share on another point counts as named. */
const likely = 0.3;
/** An answer of so few concepts holds little, one of so many much. */
const [few, many] = [12, 16];
const [moreOfFew, lessOfMany] = [0.1, 0.05];
/** What a point says is looked for within so many clauses; of a long point this much stands for all. */
const windowClauses = 8;
const longWeight = 8;
/** Where nothing in it tells much, nearly all must be there. */
const nearlyAll = 0.9;
/** A single word proves nothing. */
const leastWeight = 2;
const weights = { name: 2, term: 1.5, idea: 1, word: 1 } as const;
/** What the question itself names, or every second sentence on Docker, proves little. */
const littleWeight = 0.25;
const tellingWeight = 1;
/** What other points of the question say as well proves less. */
const sharedShare = 0.75;
/** What the answer says of something else, or in a denial, counts this much against the point; what it denies outright, much more. */
const againstShare = 0.5;
const ofDenial = 4;
const everywhere = new Set(
  'docker container image run command use =use =look =put =get =need =program =run =create =start'.split(
    ' ',
  ),
);

/** The places of the points, from 0. Texts of either language are understood; a point that is denied is not touched. */
export function touchedPoints(points: readonly string[], text: string, prompt = ''): number[] {
  const asked = keysOf(clausesOf(prompt));
  const parsed = points.map(clausesOf);
  const subjects = contrasted(parsed, asked);
  const said = withSubjects(clausesOf(text), subjects);
  const isOtherScript = /[가-힣]/.test(points.join('')) !== /[가-힣]/.test(text);
  const weigh = weigher(parsed, asked);
  const shares = parsed.map((clauses) => {
    const point = withSubjects(comparable(clauses, isOtherScript), subjects);
    return shareOf(wantedBy(point, said, weigh), said.length);
  });
  const size = keysOf(said).size;
  return shares.flatMap((share, at) => {
    const others = shares.filter((other, place) => place !== at && other >= likely).length;
    return share >= enoughFor(others, size) ? [at] : [];
  });
}

function enoughFor(others: number, size: number): number {
  const least = enough[Math.min(others, enough.length - 1)] ?? 1;
  return least + (size < few ? moreOfFew : 0) - (size >= many ? lessOfMany : 0);
}

type Weigh = (concept: Concept) => number;

function weigher(points: readonly Clause[][], asked: ReadonlySet<string>): Weigh {
  const counts = new Map<string, number>();
  for (const clauses of points)
    for (const key of keysOf(clauses)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return ({ key, kind }) => {
    if (asked.has(key) || everywhere.has(key)) return littleWeight;
    return weights[kind] * ((counts.get(key) ?? 1) > 1 ? sharedShare : 1);
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

/** Words of one language are no help in the other. */
function comparable(point: Clause[], isOtherScript: boolean): Clause[] {
  return isOtherScript
    ? point.map((clause) => ({
        ...clause,
        concepts: clause.concepts.filter(({ kind }) => kind !== 'word'),
      }))
    : point;
}

/** A concept of the point, and what each clause of the answer says of it. */
type Wanted = { weight: number; verdicts: (Agreement | null)[] };

function wantedBy(point: readonly Told[], said: readonly Told[], weigh: Weigh): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const clause of point)
    for (const concept of clause.concepts) {
      const weight = weigh(concept);
      if (wanted.has(concept.key)) continue;
      const verdicts = said.map((theirs) => agreement(concept, clause, theirs));
      wanted.set(concept.key, { weight, verdicts });
    }
  return [...wanted.values()];
}

/** How much of the point is said where most of it is; 0 where it proves nothing. */
function shareOf(wanted: readonly Wanted[], length: number): number {
  const sum = wanted.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return 0;
  const windows = Math.max(1, length - windowClauses + 1);
  const shares = Array.from({ length: windows }, (_, from) => {
    const { hit, telling, against } = countIn(wanted, from);
    const proves = (telling > 0 || hit >= nearlyAll * sum) && hit >= Math.min(leastWeight, sum);
    return proves ? (hit - against) / Math.min(sum, longWeight) : 0;
  });
  return Math.max(0, ...shares);
}

/** What speaks for the point in the clauses from there on. */
function countIn(
  wanted: readonly Wanted[],
  from: number,
): { hit: number; telling: number; against: number } {
  let [hit, telling, against] = [0, 0, 0];
  for (const { weight, verdicts } of wanted) {
    const near = verdicts.slice(from, from + windowClauses);
    if (near.includes('same')) {
      hit += weight;
      if (weight >= tellingWeight) telling++;
    } else if (near.includes('denied')) against += weight * ofDenial;
    else if (near.includes('other')) against += weight * againstShare;
  }
  return { hit, telling, against };
}
