// The values of options: text in, a value of its own type out, or a failure that says what would be right.
import { fail } from '../world/failure.ts';

/** The options of a verb as they were typed, by their names in camel case. */
export type Options = Record<string, string | string[] | boolean | undefined>;

/** How the value of an option is read, and what the help may say of it. */
export type Value<Read> = {
  /** What stands for it in the help: `n`, `file`. */
  word: string;
  /** May be repeated, each time with values separated by commas. */
  many?: true;
  least?: number;
  most?: number;
  allowed?: readonly string[];
  read(option: string, given: readonly string[]): Read;
};

/** Any text. */
export function text(word: string): Value<string> {
  return { word, read: (_, given) => given.at(-1) ?? '' };
}

/** Texts as they were given: nothing is split, for a comma may belong to a path. */
export function texts(word: string): Value<string[]> {
  return { word, many: true, read: (_, given) => [...given] };
}

/** A whole number within bounds. */
export function whole(word: string, least: number, most: number): Value<number> {
  const read = (option: string, [given = '']: readonly string[]): number => {
    const value = /^[+-]?\d{1,15}$/.test(given.trim()) ? Number(given) : Number.NaN;
    if (!(value >= least && value <= most)) fail('bad-number', { option, given, least, most });
    return value;
  };
  return { word, least, most, read };
}

/** `a,b` and repeated options: each value one of those allowed. */
export function listOf<One extends string>(word: string, allowed: readonly One[]): Value<One[]> {
  const read = (option: string, given: readonly string[]): One[] => {
    const chosen = splitAtCommas(given).map(
      (one) =>
        allowed.find((value) => value === one.toLowerCase()) ??
        fail('bad-choice', { option, given: one, allowed: [...allowed] }),
    );
    return [...new Set(chosen)];
  };
  return { word, many: true, allowed, read };
}

/** One of those allowed. */
export function oneOf<One extends string>(word: string, allowed: readonly One[]): Value<One> {
  const read = (option: string, [given = '']: readonly string[]): One =>
    allowed.find((value) => value === given.trim().toLowerCase()) ??
    fail('bad-choice', { option, given, allowed: [...allowed] });
  return { word, allowed, read };
}

/** `a,b` and repeated options, whatever they are. */
export function list(word: string): Value<string[]> {
  return { word, many: true, read: (_, given) => splitAtCommas(given) };
}

/** `HH:MM` → minutes after midnight. */
export const time: Value<number> = {
  word: 'hh:mm',
  read: (option, [given = '']) => {
    const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(given.trim());
    if (match === null) fail('bad-time', { option, given });
    return Number(match[1]) * 60 + Number(match[2]);
  },
};

function splitAtCommas(given: readonly string[]): string[] {
  return given
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
