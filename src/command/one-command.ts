// Several programs on one line, told as the one docker command that does the same: `docker logs web 2>&1 | tail -50` is `docker logs web --tail 50`.
import { meaningOf } from './meaning.ts';
import { ofListing, silent, together } from './docker/together.ts';
import { readLine } from './parse.ts';
import { throughFilter } from './docker/filters.ts';

/** Docker commands of which each does what the line does, where it is made of what people put together for one task. */
export function inOneCommand(typed: string): string[] {
  const line = typed
    .replace(/^\s*(?:[$#>]\s+)?/, '')
    .replace(/[\s;]+$/, '')
    .replaceAll(/\b(?:sudo|winpty) +(?=docker\b)/g, '')
    .replaceAll(timeAgo, agoOf);
  if (line.length > mostCharacters) return [];
  const steps = divide(line, ['&&', '||', ';', '\n']).map(({ sign, text }) =>
    /^echo\b/.test(text) ? [text] : sign === '||' ? [] : throughPipe(text),
  );
  const [first = [], second, ...more] = steps;
  const found =
    second === undefined
      ? first
      : first.flatMap((before) => second.flatMap((after) => inOneStep(before, after)));
  return more.length > 0 ? [] : found.flatMap(ofListed).filter((one) => one !== typed);
}

const mostCharacters = 1000;

/** `--since $(date -d '10 minutes ago' +%s)` is `--since 10m`. */
const timeAgo = new RegExp(
  String.raw`"?(?:\$\(|\`)date(?: -u)? (?:-d|--date)[ =]?['"](?:-\d+ ?[a-z]+|\d+ ?[a-z]+ ago)['"] ` +
    String.raw`\+['"]?%(?:s|FT%TZ?|Y-%m-%dT%H:%M:%SZ?)['"]?(?:\)|\`)"?`,
  'g',
);

function agoOf(substituted: string): string {
  const [, count = '', unit = ''] =
    /(\d+) ?([smh])(?:(?:ec|econd|in|inute|our)s?)?['" ]/.exec(substituted) ?? [];
  return unit === '' ? substituted : `${count}${unit}`;
}

function throughPipe(text: string): string[] {
  const [first, ...filters] = divide(text, ['|&', '|']);
  if (first === undefined || !first.text.startsWith('docker ')) return [];
  return filters.reduce(
    (commands, { sign, text: filter }) =>
      commands.flatMap((command) =>
        throughFilter(sign === '|&' ? `${command} 2>&1` : command, filter),
      ),
    [first.text],
  );
}

/** Parts of the line outside quotes and substitutions, each with the sign in front of it. */
function divide(line: string, signs: readonly string[]): { sign: string; text: string }[] {
  const parts = [{ sign: '', text: '' }];
  const pieces = line.match(/'[^']*'|"(?:\\.|[^"\\])*"|\$\([^()]*\)|`[^`]*`|\\.|\|\||&&|\|&|[^]/g);
  for (const piece of pieces ?? []) {
    const last = parts.at(-1);
    if (signs.includes(piece)) parts.push({ sign: piece, text: '' });
    else if (last) last.text += piece;
  }
  return parts.map(({ sign, text }) => ({ sign, text: text.trim() }));
}

/** What is done to each of a listing, `$(docker ps -q)`, where one command does it. */
function ofListed(command: string): string[] {
  const [all, inner, ticked] = /\$\((docker [^()]+)\)|`(docker [^`]+)`/.exec(command) ?? [];
  if (all === undefined) return [command];
  const done = ofListing.get(
    `${sayingOf(command.replace(all, 'each'))} < ${sayingOf(inner ?? ticked ?? '')}`,
  );
  return done === undefined ? [] : [done];
}

/** The command with its flags, in one spelling. */
function sayingOf(line: string): string {
  const { command, problem } = readLine(line);
  if (problem) return '';
  const meaning = meaningOf(command);
  const said = meaning.items
    .filter(({ field }) => field !== 'no-trunc')
    .map(({ field, normal, isBoolean }) => (isBoolean ? field : `${field} ${normal}`));
  return [meaning.command, ...(said.length === 0 ? [] : [said.sort().join(', ')])].join(': ');
}

/** Two steps that one command takes. */
function inOneStep(before: string, after: string): string[] {
  if (/^echo\b/.test(after)) return silent.has(sayingOf(before)) ? [before] : [];
  const [one, other] = [readLine(before), readLine(after)];
  if (one.problem || other.problem) return [];
  return (
    together.get(`${one.command.command} ${other.command.command}`)?.(one.command, other.command) ??
    []
  );
}
