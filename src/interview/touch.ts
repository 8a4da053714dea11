// Which points of an open question a typed answer seems to touch: a suggestion that the person corrects.
import { clausesOf, type Clause, type Concept } from './concepts.ts';

/** This much of what a point says must be there. */
const enough = 0.5;
const weights = { name: 2, term: 1.5, word: 1 } as const;
/** What the question itself names, or every second sentence on Docker, proves little. */
const littleWeight = 0.25;
const everywhere = new Set(['docker', 'container', 'image', 'run', 'command', 'use']);

/** The places of the points, from 0. Texts of either language are understood; a point that is denied is not touched. */
export function touchedPoints(points: readonly string[], text: string, prompt = ''): number[] {
  const said = clausesOf(text);
  const asked = new Set(
    clausesOf(prompt).flatMap(({ concepts }) => concepts.map(({ key }) => key)),
  );
  const isOtherScript = /[가-힣]/.test(points.join('')) !== /[가-힣]/.test(text);
  return points.flatMap((point, at) =>
    isTouched(comparable(clausesOf(point), isOtherScript), said, asked) ? [at] : [],
  );
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

function isTouched(clauses: Clause[], text: Clause[], asked: ReadonlySet<string>): boolean {
  const point = clauses.flatMap(({ concepts }) => concepts);
  const isDenial = clauses.some(({ negated }) => negated);
  if (isContradicted(point, text) || (isDenial && lacksDenial(point, text))) return false;
  const said = isDenial ? text : text.filter((clause) => !deniesSomethingElse(clause, point));
  const theirs = new Set(said.flatMap(({ concepts }) => concepts.map(({ key }) => key)));
  let [hit, sum, telling] = [0, 0, 0];
  for (const key of new Set(point.map((concept) => concept.key))) {
    const weight = weightOf(
      point.find((concept) => concept.key === key),
      asked,
    );
    sum += weight;
    if (!theirs.has(key)) continue;
    hit += weight;
    if (weight >= 1) telling++;
  }
  return telling > 0 && hit / sum >= enough;
}

/** Where a point says both, such as "removing one doesn't remove the other", the denial is its message. */
function isContradicted(point: Concept[], text: Clause[]): boolean {
  const said = text.flatMap(({ concepts }) => concepts);
  return point.some(({ key }) => {
    const isDenial = point.some((own) => own.key === key && own.denied);
    const theirs = said.filter((concept) => concept.key === key);
    return theirs.length > 0 && !theirs.some(({ denied }) => denied === isDenial);
  });
}

/** A point that denies something is not touched by a text that denies nothing near what it speaks of. */
function lacksDenial(point: Concept[], text: Clause[]): boolean {
  const keys = new Set(point.map(({ key }) => key));
  return !text.some(
    ({ negated, concepts }) =>
      (negated || concepts.some(({ denied }) => denied)) &&
      concepts.some(({ key }) => keys.has(key)),
  );
}

/** A clause with a negation that the point does not share proves nothing for it. */
function deniesSomethingElse({ negated, concepts }: Clause, point: Concept[]): boolean {
  return (
    negated &&
    !concepts.some(
      (concept) => concept.denied && point.some((own) => own.key === concept.key && own.denied),
    )
  );
}

function weightOf(concept: Concept | undefined, asked: ReadonlySet<string>): number {
  if (concept === undefined) return 0;
  return asked.has(concept.key) || everywhere.has(concept.key)
    ? littleWeight
    : weights[concept.kind];
}
