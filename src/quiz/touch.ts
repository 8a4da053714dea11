// Which points of an open question a typed answer seems to touch: a suggestion that the person corrects.
import { conceptsOf, type Concept } from './concepts.ts';

/** This much of what a point says must be there. */
const enough = 0.5;
const weights = { name: 2, term: 1.5, word: 1 } as const;
/** What the question itself names, or every second sentence on Docker, proves little. */
const littleWeight = 0.25;
const everywhere = new Set(['docker', 'container', 'image', 'run', 'command', 'use']);

/** The places of the points, from 0. Texts of either language are understood; a point that is denied is not touched. */
export function touchedPoints(points: readonly string[], text: string, prompt = ''): number[] {
  const said = conceptsOf(text);
  const asked = new Set(conceptsOf(prompt).map(({ key }) => key));
  const isOtherScript = /[가-힣]/.test(points.join('')) !== /[가-힣]/.test(text);
  return points.flatMap((point, at) => (isTouched(comparable(conceptsOf(point), isOtherScript), said, asked) ? [at] : []));
}

/** Words of one language are no help in the other. */
function comparable(point: Concept[], isOtherScript: boolean): Concept[] {
  return isOtherScript ? point.filter(({ kind }) => kind !== 'word') : point;
}

function isTouched(point: Concept[], said: Concept[], asked: ReadonlySet<string>): boolean {
  const keys = [...new Set(point.map(({ key }) => key))];
  let [hit, sum, telling] = [0, 0, 0];
  for (const key of keys) {
    const own = point.filter((concept) => concept.key === key);
    const theirs = said.filter((concept) => concept.key === key);
    const weight = weightOf(own[0], asked);
    sum += weight;
    if (theirs.length === 0) continue;
    // Where a point says both, such as "removing one doesn't remove the other", the denial is its message.
    const isDenial = own.some(({ denied }) => denied);
    if (!theirs.some(({ denied }) => denied === isDenial)) return false;
    hit += weight;
    if (weight >= 1) telling++;
  }
  return telling > 0 && hit / sum >= enough;
}

function weightOf(concept: Concept | undefined, asked: ReadonlySet<string>): number {
  if (concept === undefined) return 0;
  return asked.has(concept.key) || everywhere.has(concept.key) ? littleWeight : weights[concept.kind];
}
