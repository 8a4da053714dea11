// Words in the wrong place that docker takes for something else: flags after the image, values that swallow a flag or become the image.
import { difference, type Difference } from './findings.ts';
import { looksLikeFlag, readFlags, type Given } from './flags.ts';
import { findCommand } from './grammar.ts';
import type { Meaning } from './item.ts';
import type { ParsedCommand } from './parsed.ts';
import { joinedValue } from './stray.ts';

type Compare = (moved: ParsedCommand) => Difference[];

/** The slip that explains the rest, and what is still different without it; null where there is none. */
export function findSlips(
  expected: ParsedCommand,
  typed: ParsedCommand,
  wanted: Meaning,
  compare: Compare,
): Difference[] | null {
  if (expected.command !== typed.command) return null;
  return (
    findEarly(expected, typed) ??
    findSplitValue(wanted, typed) ??
    findUnquoted(wanted, typed) ??
    findSwallowedArgument(wanted, typed) ??
    findBooleanValue(wanted, typed) ??
    findSwallowed(typed) ??
    findLateFlags(expected, typed, compare)
  );
}

/** `-e KEY VALUE image`: the value became the image, or an argument. */
function findSplitValue(wanted: Meaning, typed: ParsedCommand): Difference[] | null {
  const [word] = typed.args;
  const last = typed.flags.findLast(({ at }) => at[1] <= (word?.at[0] ?? 0));
  if (!word || !last?.own) return null;
  const joined = joinedValue(last, word.text, { values: [] });
  const isWanted = joined !== null && wanted.items.some((item) => item.value === joined);
  return isWanted
    ? [
        difference(
          'split-value',
          { flag: last.spelled, first: last.value, second: word.text, joined },
          [last.at[0], word.at[1]],
        ),
      ]
    : null;
}

/** `--health-cmd redis-cli ping image`: only the first word is the value. */
function findUnquoted(wanted: Meaning, typed: ParsedCommand): Difference[] | null {
  for (const { flag, spelled, value, at } of typed.flags) {
    const whole = wanted.items.find(
      (item) => item.field === flag.canonical && item.value.startsWith(`${value} `),
    )?.value;
    const words = whole?.split(' ').slice(1) ?? [];
    if (whole !== undefined && words.every((word, index) => word === typed.args[index]?.text))
      return [difference('unquoted-value', { flag: spelled, value: whole }, at)];
  }
  return null;
}

/** `compose -v down`: before the command the flag is another one. */
function findEarly(expected: ParsedCommand, typed: ParsedCommand): Difference[] | null {
  const owner = findCommand(expected.command);
  const early = [...typed.global, ...typed.group].find(({ spelled, flag }) => {
    const own = owner?.shorts.get(spelled.replace(/^-+/, '')) ?? owner?.flags.get(spelled.slice(2));
    const isWanted = expected.flags.some((one) => one.flag === own);
    return (
      own !== undefined && own !== flag && isWanted && !typed.flags.some((one) => one.flag === own)
    );
  });
  const command = expected.command.split(' ').at(-1) ?? '';
  return early ? [difference('flag-too-early', { flag: early.spelled, command }, early.at)] : null;
}

/** `logs --tail web 100`: what was meant as an argument became the value. */
function findSwallowedArgument(wanted: Meaning, typed: ParsedCommand): Difference[] | null {
  const given = typed.flags.find(
    ({ own, value, flag }) =>
      own &&
      wanted.targets.some(({ text }) => text === value) &&
      !wanted.items.some((item) => item.field === flag.canonical && item.value === value) &&
      !typed.args.some(({ text }) => text === value),
  );
  return given
    ? [difference('swallowed-value', { flag: given.spelled, value: given.value }, given.valueAt)]
    : null;
}

/** `--rm false image`: a flag without value takes none, so `false` became the image. */
function findBooleanValue(wanted: Meaning, typed: ParsedCommand): Difference[] | null {
  const [image] = typed.args;
  const last = typed.flags.at(-1);
  const isValue =
    image &&
    /^(?:true|false|0|1|yes|no)$/.test(image.text) &&
    image.text !== (wanted.image ?? wanted.targets[0])?.text;
  if (!isValue || last?.flag.type !== 'bool') return null;
  return [difference('value-became-image', { flag: last.spelled, value: image.text }, image.at)];
}

/** `--name -d image`: the flag was taken for the name. */
function findSwallowed(typed: ParsedCommand): Difference[] | null {
  const owner = findCommand(typed.command);
  const swallowed = typed.flags.find(
    (given) => given.own && owner && looksLikeFlag(given.value, owner),
  );
  return swallowed
    ? [
        difference(
          'swallowed-value',
          { flag: swallowed.spelled, value: swallowed.value },
          swallowed.valueAt,
        ),
      ]
    : null;
}

/** Flags after the image belong to the container's command: what would be left if they stood before it? */
function findLateFlags(
  expected: ParsedCommand,
  typed: ParsedCommand,
  compare: Compare,
): Difference[] | null {
  const owner = findCommand(typed.command);
  const rest = typed.args.slice(1);
  if (!owner?.stops || !rest.some(({ text }) => /^-./.test(text)) || sameTail(expected, typed))
    return null;
  const reading = readFlags(rest, owner, false);
  const [first] = reading.given;
  if (reading.problem || !first) return readLeadingFlags(typed, compare);
  const moved = {
    ...typed,
    flags: [...typed.flags, ...reading.given],
    args: [...typed.args.slice(0, 1), ...reading.args],
  };
  return better(typed, moved, first, compare) ?? readLeadingFlags(typed, compare);
}

/** The same with only the flags right behind the image moved. */
function readLeadingFlags(typed: ParsedCommand, compare: Compare): Difference[] | null {
  const owner = findCommand(typed.command);
  const reading = owner ? readFlags(typed.args.slice(1), owner, true) : null;
  const first = reading?.given[0];
  if (!reading || reading.problem || !first) return null;
  return better(
    typed,
    {
      ...typed,
      flags: [...typed.flags, ...reading.given],
      args: [...typed.args.slice(0, 1), ...reading.args],
    },
    first,
    compare,
  );
}

function better(
  typed: ParsedCommand,
  moved: ParsedCommand,
  first: Given,
  compare: Compare,
): Difference[] | null {
  const [before, after] = [compare(typed), compare(moved)];
  if (after.length >= before.length) return null;
  const word = typed.args.find(({ at }) => at[0] === first.at[0])?.text ?? first.spelled;
  return [
    difference('flag-after-image', { flag: word, after: typed.args[0]?.text ?? '' }, first.at),
    ...after,
  ];
}

function sameTail(expected: ParsedCommand, typed: ParsedCommand): boolean {
  const tail = (parsed: ParsedCommand): string =>
    parsed.args
      .slice(1)
      .map(({ text }) => text)
      .join('\0');
  return tail(expected) === tail(typed);
}
