// What an answer denies of a point's things though the point affirms it, in a clause that no other point explains.
import type { Told } from './agreement.ts';
import type { IsCommon } from './contrary.ts';
import { weightOf, type Sought } from './proof.ts';

/** `least` is a share of the clause and of the point, multiplied. */
export function isRefuted(
  points: readonly (readonly Sought[])[],
  at: number,
  said: readonly Told[],
  isCommon: IsCommon,
  least: number,
): boolean {
  const wanted = points.map((all) => all.filter(({ key }) => !isCommon(key)));
  const own = wanted[at] ?? [];
  const whole = Math.max(1, Math.min(mostWeight, weightOf(own)));
  return said.some(({ isDeniedAtEnd, isCondition, concepts }, place) => {
    // `not the published one` only holds it against another.
    const isHeldAgainst = concepts.length === 1 && concepts[0]?.denied === true;
    if (!isDeniedAtEnd || isCondition || isHeldAgainst) return false;
    const saying = (all: readonly Sought[], ...these: Sought['verdicts']): Sought[] =>
      all.filter(({ verdicts }) => these.includes(verdicts[place] ?? null));
    const turned = saying(own, 'other', 'denied').filter(
      ({ verdicts }) => !verdicts.includes('same'),
    );
    const weight = weightOf(turned);
    const isOthers = wanted.some(
      (other, of) => of !== at && weightOf(saying(other, 'same')) >= weight,
    );
    if (turned.length <= saying(own, 'same').length || isOthers) return false;
    const spoken = concepts.filter(({ key }) => !isCommon(key)).length;
    return Math.min(1, turned.length / Math.max(1, spoken)) * Math.min(1, weight / whole) > least;
  });
}

const mostWeight = 5;
