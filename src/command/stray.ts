// A word that stands alone and belongs to a flag: the second half of a value, the value of a flag that takes none.
import { problem, type CommandProblem } from './findings.ts';
import type { Given } from './flags.ts';
import type { ParsedCommand } from './parsed.ts';
import type { Preferred } from './suggest.ts';
import type { Word } from './words.ts';

/** Why there is an argument too many; null where nothing but the number tells. */
export function findStray(
  found: CommandProblem,
  parsed: ParsedCommand,
  preferred: Preferred,
): CommandProblem | null {
  const isScale = found.code === 'bad-value' && found.args.reason === 'scale';
  if (found.code !== 'too-many' && !isScale) return null;
  const first = parsed.args
    .slice(0, mostLooked)
    .filter(({ text }) => !isScale || /^\d+$/.test(text));
  for (const word of first.filter(({ text }) => !preferred.args.includes(text))) {
    // Of several letters behind one dash the last stands next to the word.
    const before = parsed.flags.findLast(({ at }) => follows(word, at[1], parsed));
    const stray = before ? strayBehind(before, word, preferred, found) : null;
    if (stray) return stray;
  }
  const lone = isScale
    ? undefined
    : parsed.args.find(({ text }) => owner(text, preferred) !== undefined);
  const flag = lone ? owner(lone.text, preferred) : undefined;
  return lone && flag
    ? problem('argument-of-flag', { argument: lone.text, flag: flag.spelled }, lone.at, found.cli)
    : null;
}

/** A slip stands among the first words; each is compared with all flags. */
const mostLooked = 100;

function strayBehind(
  given: Given,
  word: Word,
  preferred: Preferred,
  found: CommandProblem,
): CommandProblem | null {
  const { spelled, value, flag } = given;
  const at: [number, number] = [given.at[0], word.at[1]];
  if (flag.type === 'bool')
    return problem('value-of-boolean', { flag: spelled, value: word.text }, at, found.cli);
  const joined = joinedValue(given, word.text, preferred);
  return joined === null
    ? null
    : problem(
        'split-value',
        { flag: spelled, first: value, second: word.text, joined },
        at,
        found.cli,
      );
}

const signs = ['=', ':', ',', ' '];

/** The value as one word: the expected one, or what the flag's kind of value looks like. */
export function joinedValue(
  { flag, value }: Given,
  second: string,
  { values }: Pick<Preferred, 'values'>,
): string | null {
  const expected = signs
    .map((sign) => `${value}${sign}${second}`)
    .find((joined) => values.some((one) => one.value === joined));
  if (expected !== undefined) return expected;
  if (pairs.has(flag.canonical) && !value.includes('=')) return `${value}=${second}`;
  return flag.canonical === 'platform' ? `${value},${second}` : null;
}

const pairs = new Set(['build-arg', 'env', 'label', 'opt', 'log-opt', 'scale', 'filter']);

function follows(word: Word, end: number, { words }: ParsedCommand): boolean {
  const index = words.findIndex(({ at }) => at[0] === word.at[0]);
  return words[index - 1]?.at[1] === end;
}

/** The flag of the expected answer that has this value. */
function owner(text: string, { values, args }: Preferred): Preferred['values'][number] | undefined {
  return args.includes(text) ? undefined : values.find(({ value }) => value === text);
}
