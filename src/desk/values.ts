// The values of options: text in, number or list out, or a failure that says what would be right.
import { fail } from '../world/failure.ts';
import type { World } from '../world/world.ts';

/** The options of a verb as they were typed, by their names in camel case. */
export type Options = Record<string, string | string[] | boolean | undefined>;

/** A whole number within bounds. */
export function parseNumber(option: string, given: string, least: number, most: number): number {
  const value = /^[+-]?\d{1,15}$/.test(given.trim()) ? Number(given) : Number.NaN;
  if (!(value >= least && value <= most)) fail('bad-number', { option, given, least, most });
  return value;
}

/** `a,b` and repeated options: each value one of those allowed. */
export function parseList<Value extends string>(
  option: string,
  given: readonly string[],
  allowed: readonly Value[],
): Value[] {
  const words = given
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const chosen = words.map(
    (word) =>
      allowed.find((value) => value === word.toLowerCase()) ??
      fail('bad-choice', { option, given: word, allowed: [...allowed] }),
  );
  return [...new Set(chosen)];
}

/** `HH:MM` → minutes after midnight. */
export function parseTime(option: string, given: string): number {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(given.trim());
  if (match === null) fail('bad-time', { option, given });
  return Number(match[1]) * 60 + Number(match[2]);
}

/** The number that was given for an option, within bounds; null where it was not given. */
export function numberIn(
  options: Readonly<Record<string, unknown>>,
  name: string,
  least: number,
  most: number,
): number | null {
  const given = options[name];
  return typeof given === 'string'
    ? parseNumber(
        `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        given,
        least,
        most,
      )
    : null;
}

/** What the same `--seed` makes the same; without one, a number that nobody could foresee. */
export function seedIn(options: Options, world: Pick<World, 'anySeed'>): number {
  return numberIn(options, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? world.anySeed();
}

export function listIn(options: Readonly<Record<string, unknown>>, name: string): string[] {
  const given = options[name];
  return Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
}
