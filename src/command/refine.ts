// Sees through docker's complaint to the slip behind it: `-pd 8080:80` is not a bad port, -p has swallowed the d.
import { argumentKind } from './docker/record.ts';
import { makesContainer, recordOf } from './docker/records.ts';
import { problem, type CommandProblem } from './findings.ts';
import { areShorts, looksLikeFlag, type Given } from './flags.ts';
import { findCommand, type Command } from './grammar.ts';
import type { ParsedCommand } from './parsed.ts';
import { findStray } from './stray.ts';
import type { Preferred } from './suggest.ts';

export function refineProblem(
  found: CommandProblem,
  parsed: ParsedCommand,
  preferred: Preferred,
): CommandProblem {
  const command = findCommand(parsed.typedAs);
  if (!command) return found;
  if (found.code === 'no-flags') return { ...found, args: { command: parsed.typedAs } };
  const unquoted = unquotedTemplate(found, parsed);
  if (unquoted) return unquoted;
  if (found.code === 'too-many' && command.stops && /^-./.test(found.args.extra)) {
    return problem(
      'late-flag',
      { flag: found.args.extra, command: parsed.typedAs },
      found.at,
      found.cli,
    );
  }
  const swallowed = swallowedImage(found, parsed);
  if (swallowed) return swallowed;
  if (!['bad-value', 'bad-image', 'too-few', 'too-many'].includes(found.code)) return found;
  return (
    swallowedByFailing(found, command, parsed) ??
    swallowedBefore(found, command, parsed) ??
    swallowedArgument(found, parsed, preferred) ??
    findStray(found, parsed, preferred) ??
    found
  );
}

/** `-f {{ .Name }}`: without quotes the blanks make several words of a template. */
function unquotedTemplate(found: CommandProblem, parsed: ParsedCommand): CommandProblem | null {
  if (!['bad-template', 'too-many', 'too-few'].includes(found.code)) return null;
  const given = parsed.flags.findLast(
    ({ flag, value }) =>
      flag.canonical === 'format' && value.lastIndexOf('{{') > value.lastIndexOf('}}'),
  );
  const end = given
    ? parsed.words.find(({ text, at }) => at[0] > given.valueAt[0] && text.includes('}}'))?.at[1]
    : undefined;
  if (!given || end === undefined) return null;
  return problem(
    'unquoted-template',
    { flag: given.spelled, template: parsed.line.slice(given.valueAt[0], end) },
    [given.at[0], end],
    found.cli,
  );
}

/** `-v app:latest -o x`: the image became a volume, and the flags of its program are read as docker's. */
function swallowedImage(found: CommandProblem, parsed: ParsedCommand): CommandProblem | null {
  const isUnknown = found.code === 'unknown-flag' || found.code === 'unknown-shorthand';
  if (!isUnknown || !makesContainer(parsed.command) || parsed.args.length > 0) return null;
  const given = parsed.flags.findLast(
    ({ flag, own, value }) =>
      flag.canonical === 'volume' && own && /^[a-z][^:/]*:[^/:]*$/.test(value),
  );
  return given ? swallowed(given, found) : null;
}

/** The flag whose value is refused has eaten letters, or the build context. */
function swallowedByFailing(
  found: CommandProblem,
  command: Command,
  parsed: ParsedCommand,
): CommandProblem | null {
  if (found.code !== 'bad-value') return null;
  const { flag, value } = found.args;
  const letters =
    parsed.line.slice(found.at[0], found.at[1]).endsWith(`${flag}${value}`) &&
    areShorts(value, command) &&
    flag.length === 2;
  if (letters)
    return problem(
      'swallowed',
      { flag, value, better: `-${value}${flag.slice(1)}` },
      found.at,
      found.cli,
    );
  const isContext =
    argumentKind(recordOf(command.name), 0) === 'folder' &&
    found.args.reason === 'image' &&
    /^(?:\.{1,2}|\.{1,2}\/.*)$/.test(value);
  return isContext || looksLikeFlag(value, command)
    ? problem('swallowed', { flag, value, better: null }, found.at, found.cli)
    : null;
}

/** A flag before it took what was meant as another flag. */
function swallowedBefore(
  found: CommandProblem,
  command: Command,
  parsed: ParsedCommand,
): CommandProblem | null {
  const letters = parsed.flags.find(
    (given) => !given.own && isShortWithRest(given, parsed.line) && areShorts(given.value, command),
  );
  if (letters)
    return problem(
      'swallowed',
      {
        flag: letters.spelled,
        value: letters.value,
        better: `-${letters.value}${letters.flag.short}`,
      },
      letters.at,
      found.cli,
    );
  const flag = parsed.flags.find((given) => given.own && looksLikeFlag(given.value, command));
  return flag ? swallowed(flag, found) : null;
}

/** `logs --tail web`: the container became the number of lines. */
function swallowedArgument(
  found: CommandProblem,
  parsed: ParsedCommand,
  preferred: Preferred,
): CommandProblem | null {
  const last = parsed.flags.at(-1);
  if (found.code !== 'too-few' || !last?.own) return null;
  const isNoNumber = last.flag.canonical === 'tail' && !/^(?:all|-?\d+)$/.test(last.value);
  const isItsOwn = preferred.values.some(
    ({ name, value }) => name === last.flag.canonical && value === last.value,
  );
  const isQuoted =
    /\s/.test(last.value) && /^(?:publish|volume|name|network)$/.test(last.flag.canonical);
  const isArgument = isNoNumber || isQuoted || preferred.args.includes(last.value);
  if (isItsOwn || !isArgument) return null;
  return problem(
    'swallowed',
    { flag: last.spelled, value: last.value, better: null },
    last.at,
    found.cli,
  );
}

function isShortWithRest(given: Given, line: string): boolean {
  return (
    given.spelled.length === 2 &&
    given.flag.type !== 'bool' &&
    !line.slice(given.at[0], given.at[1]).includes('=')
  );
}

function swallowed({ spelled, value, at }: Given, { cli }: CommandProblem): CommandProblem {
  return problem('swallowed', { flag: spelled, value, better: null }, at, cli);
}
