// What many first answers say of each question: how hard it is, whether it tells those who know from those who don't, and whether it misleads.
import type { QuestionId } from '../notes/note.ts';
import { besides, turnedEvidence, usualIn } from './evidence.ts';
import type { Figures, ItemFigures } from './figures.ts';
import { mostOptions, type ClassAnswers } from './gather.ts';
import { meanOf } from './mean.ts';

type Expected = {
  level: number;
  /** How many options there are, and the places of the right ones; none where nothing is chosen from options. */
  options: number;
  right: readonly number[];
};
/** What the bank says of a question; null where it doesn't have it. */
type Expectation = (id: QuestionId) => Expected | null;

/** The questions that mislead first. */
export function itemsIn(gathered: ClassAnswers, expectation: Expectation): ItemFigures[] {
  const shares = sharesOf(gathered);
  const rests = restsOf(gathered, shares);
  const levels = levelShares(gathered, shares, expectation);
  const rows = rowsByItem(gathered);
  const { abilities, spread } = abilitiesIn(gathered, rests);
  const figures = gathered.ids.map((id, item) => {
    const own = rows[item] ?? [];
    const bank = expectation(id);
    const found = figuresOf(gathered, item, own, rests, levels.get(bank?.level ?? 0) ?? 0, bank);
    const answers = own.map((at) => ({ right: gathered.right[at]!, ability: abilities[at]! }));
    return { ...found, turned: spread === 0 ? 0 : turnedEvidence(answers) };
  });
  const usual = usualIn(figures);
  return figures
    .map(({ turned, ...item }) => ({ ...item, misleads: turned + besides(item, usual) }))
    .sort((a, b) => b.misleads - a.misleads || (a.id < b.id ? -1 : 1));
}

type Rest = {
  /** By how much the learner's other answers were better than what those questions usually get. */
  ability: Float64Array;
  /** From 0 to 1: a few other answers say little. */
  weight: Float64Array;
};

/** Of each question. */
function sharesOf({ ids, item, right }: ClassAnswers): Float64Array {
  const [rights, counts] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  for (let at = 0; at < item.length; at++) {
    rights[item[at]!]! += right[at]!;
    counts[item[at]!]! += 1;
  }
  return rights.map((sum, at) => sum / (counts[at] || 1));
}

/** So that learners who were asked other questions can be compared, each answer counts against what its question usually gets. */
function restsOf({ learners, item, learner, right }: ClassAnswers, shares: Float64Array): Rest {
  const [sums, counts] = [new Float64Array(learners), new Float64Array(learners)];
  for (let at = 0; at < item.length; at++) {
    sums[learner[at]!]! += right[at]! - shares[item[at]!]!;
    counts[learner[at]!]! += 1;
  }
  const ability = new Float64Array(item.length);
  const weight = new Float64Array(item.length);
  for (let at = 0; at < item.length; at++) {
    const others = counts[learner[at]!]! - 1;
    const own = right[at]! - shares[item[at]!]!;
    ability[at] = others === 0 ? 0 : (sums[learner[at]!]! - own) / others;
    weight[at] = others / (others + halfTrusted);
  }
  return { ability, weight };
}

/** After so many other answers a learner's rest counts for half. */
const halfTrusted = 10;

/** In standard deviations of what learners really differ by: what a few answers say is drawn to the middle. */
function abilitiesIn(
  { learners, learner, item }: ClassAnswers,
  { ability, weight }: Rest,
): { abilities: Float64Array; spread: number } {
  const [seen, trust] = [new Float64Array(learners), new Float64Array(learners)];
  for (let at = 0; at < item.length; at++) {
    seen[learner[at]!] = ability[at]!;
    trust[learner[at]!] = weight[at]!;
  }
  const sure = [...seen].map((value, at) => ({ value, weight: trust[at]! }));
  const all = sure.reduce((sum, one) => sum + one.weight, 0);
  const squares = sure.reduce((sum, { value, weight: w }) => sum + w * w * value * value, 0);
  const spread = all === 0 ? 0 : Math.sqrt(squares / all);
  return {
    abilities: ability.map((value, at) => (spread === 0 ? 0 : (value * weight[at]!) / spread)),
    spread,
  };
}

function levelShares(
  { ids }: ClassAnswers,
  shares: Float64Array,
  expectation: Expectation,
): Map<number, number> {
  const found = new Map<number, { sum: number; count: number }>();
  ids.forEach((id, item) => {
    const level = expectation(id)?.level ?? 0;
    const { sum, count } = found.get(level) ?? { sum: 0, count: 0 };
    found.set(level, { sum: sum + shares[item]!, count: count + 1 });
  });
  return new Map([...found].map(([level, { sum, count }]) => [level, sum / count]));
}

function rowsByItem({ ids, item }: ClassAnswers): number[][] {
  const rows: number[][] = ids.map(() => []);
  for (let at = 0; at < item.length; at++) rows[item[at]!]!.push(at);
  return rows;
}

function figuresOf(
  gathered: ClassAnswers,
  item: number,
  rows: readonly number[],
  rests: Rest,
  levelShare: number,
  bank: Expected | null,
): Figures {
  const { right, confidence, seconds } = gathered;
  const share = meanOf(rows, (at) => right[at]!);
  const ability = meanOf(rows, (at) => rests.ability[at]!);
  const found = correlationOf(rows, right, rests);
  const sure = rows.filter((at) => confidence[at] === 3);
  return {
    id: gathered.ids[item]!,
    kind: gathered.kinds[item]!,
    answered: rows.length,
    right: share,
    expected: Math.min(1, Math.max(0, levelShare + ability)),
    discrimination: found?.correlation ?? null,
    error: found?.error ?? null,
    wrong: wrongOptionOf(gathered, rows, rests, bank),
    sure: { answers: sure.length, wrong: sure.filter((at) => right[at] === 0).length },
    seconds: medianOf(rows.map((at) => seconds[at]!)),
    older: gathered.older[item]!,
  };
}

type Correlation = { correlation: number; error: number };

/** Each learner counts as far as the rest is known. Null where nothing differs, or too few answered. */
function correlationOf(
  rows: readonly number[],
  right: readonly number[],
  { ability, weight }: Rest,
): Correlation | null {
  let [all, squares, x, y] = [0, 0, 0, 0];
  for (const at of rows) {
    const w = weight[at]!;
    all += w;
    squares += w * w;
    x += w * right[at]!;
    y += w * ability[at]!;
  }
  const effective = squares === 0 ? 0 : all ** 2 / squares;
  if (effective < leastLearners) return null;
  let [xx, yy, xy] = [0, 0, 0];
  for (const at of rows) {
    const [dx, dy] = [right[at]! - x / all, ability[at]! - y / all];
    xx += weight[at]! * dx * dx;
    yy += weight[at]! * dy * dy;
    xy += weight[at]! * dx * dy;
  }
  if (xx <= tiny || yy <= tiny) return null;
  const correlation = xy / Math.sqrt(xx * yy);
  return { correlation, error: (1 - correlation ** 2) / Math.sqrt(effective - 2) };
}

const leastLearners = 8;
const tiny = 1e-9;

/** Where the bank doesn't say which options are right, those are whatever was chosen in right answers. */
function wrongOptionOf(
  { chosen, right }: ClassAnswers,
  rows: readonly number[],
  { ability }: Rest,
  bank: Expected | null,
): ItemFigures['wrong'] {
  const known = (bank?.right ?? []).reduce((bits, at) => bits | (1 << at), 0);
  const rights = rows.filter((at) => right[at] === 1);
  const rightBits = known || rights.reduce((bits, at) => bits | chosen[at]!, 0);
  const rightAbility = meanOf(rights, (at) => ability[at]!);
  const seen = rows.reduce((bits, at) => bits | chosen[at]!, 0);
  const options = bank?.options ?? bitsIn(seen | rightBits);
  const others = Math.max(0, options - bitsIn(rightBits) - 1);
  let most: ItemFigures['wrong'] = null;
  for (let option = 0; option < mostOptions; option++) {
    if ((rightBits & (1 << option)) !== 0) continue;
    const who = rows.filter((at) => right[at] === 0 && (chosen[at]! & (1 << option)) !== 0);
    const share = who.length / rows.length;
    if (who.length === 0 || share <= (most?.share ?? 0)) continue;
    const key = String.fromCharCode(97 + option);
    most = { key, share, pull: meanOf(who, (at) => ability[at]!) - rightAbility, others };
  }
  return most;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
