// The contrary of a point: first for last, what doesn't do it, the very clause denied.
import type { Clause } from './concepts.ts';
import { removed } from './speech/speech.ts';
import { isMiscounted } from './numbers.ts';
import { axisNames, poleOn } from './poles.ts';
import { headOf } from './statements.ts';

export type IsCommon = (key: string) => boolean;

/** Whether the answer says the contrary of one clause. */
export const isContrary = (
  clause: Clause,
  answer: readonly Clause[],
  isCommon: IsCommon,
): boolean =>
  [isOpposed, isMiscounted, isRefused, isGainsaid].some((rule) => rule(clause, answer, isCommon));

/** `the database publishes one and the proxy doesn't`, where the point has the proxy do it; "not the proxy" is none. */
function isRefused(point: Clause, answer: readonly Clause[], isCommon: IsCommon): boolean {
  const head = headOf(point)?.key;
  return answer.some((clause, at) => {
    const [only, ...others] = clause.concepts;
    const isEllipsis =
      clause.negated && others.length === 0 && only?.key === head && only?.denied === false;
    const before = keysOf(answer[at - 1]);
    return (
      isEllipsis &&
      !point.negated &&
      point.concepts.some(({ key }) => key !== head && !isCommon(key) && before.has(key))
    );
  });
}

/** All that the clause says is in one of the answer, which denies it, and in none that doesn't. */
function isGainsaid(point: Clause, answer: readonly Clause[], isCommon: IsCommon): boolean {
  const keys = [...keysOf(point)].filter((key) => key !== 'docker');
  if (keys.length < 3 || keys.every(isCommon) || keys.includes(removed)) return false;
  const same = answer.filter((clause) => keys.every((key) => keysOf(clause).has(key)));
  return (
    same.length > 0 &&
    same.every(
      ({ negated, concepts }) =>
        negated !== point.negated &&
        concepts.some(({ key, denied }) => denied && keys.includes(key)),
    )
  );
}

const keysOf = (clause: Clause | undefined): ReadonlySet<string> =>
  new Set(clause?.concepts.map(({ key }) => key) ?? []);

/** Under the contrary condition the answer says the same: `without a limit` for `with a limit`. */
export function isOnContrary(
  point: readonly Clause[],
  answer: readonly Clause[],
  isCommon: IsCommon,
): boolean {
  const theirs = ruledIn(answer);
  return ruledIn(point).some(({ condition, main }) => {
    const mainKeys = [...keysOf(main)].filter((key) => !isCommon(key));
    const about = theirs.filter((one) =>
      [...keysOf(condition)].some((key) => keysOf(one.condition).has(key)),
    );
    const near = about.filter((one) => mainKeys.some((key) => keysOf(one.main).has(key)));
    return near.length > 0 && about.every((one) => one.condition.negated !== condition.negated);
  });
}

/** Each condition and what holds under it. */
const ruledIn = (clauses: readonly Clause[]): { condition: Clause; main: Clause }[] =>
  clauses.flatMap((condition, at) => {
    const main = clauses[at + 1];
    return condition.isCondition && condition.concepts.length > 0 && main !== undefined
      ? [{ condition, main }]
      : [];
  });

/** `last` said of what the point has `first`, in a clause that says much of the point's. */
function isOpposed(point: Clause, answer: readonly Clause[], isCommon: IsCommon): boolean {
  const keys = [...keysOf(point)];
  const things = keys.filter((key) => !isCommon(key) && key !== removed);
  const near = answer.filter(
    (clause) => keys.filter((key) => keysOf(clause).has(key)).length >= nearShare * keys.length,
  );
  if (near.length === 0) return false;
  return axisNames.some((axis) => {
    const own = poleOn(axis, point.text);
    return (
      own !== null &&
      things.some((thing) => {
        const isOf = (clause: Clause): boolean => keysOf(clause).has(thing);
        const isOn = ({ text }: Clause): boolean => poleOn(axis, text)?.isBoth === own.isBoth;
        const isSame = ({ text }: Clause): boolean => poleOn(axis, text)?.side === own.side;
        return (
          near.some((clause) => isOf(clause) && isOn(clause)) &&
          answer.every((clause) => !isOf(clause) || !isOn(clause) || !isSame(clause))
        );
      })
    );
  });
}
const nearShare = 0.4;

/** `Yes` to what the point says `no` to. */
export function isAnsweredOtherwise(
  point: Clause | undefined,
  answer: Clause | undefined,
): boolean {
  const [own, other] = [
    poleOn('verdict', point?.text ?? ''),
    poleOn('verdict', answer?.text ?? ''),
  ];
  return own !== null && other !== null && own.side !== other.side;
}
