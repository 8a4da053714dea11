// Several programs on one line, told as the one docker command that does the same: `docker logs web 2>&1 | tail -50` is `docker logs web --tail 50`.
import {
  exportedBy,
  isLook,
  isReady,
  isToBeSeen,
  isValue,
  pieces,
  withoutRedirections,
} from './docker/beside.ts';
import { meaningOf } from './meaning.ts';
import { ofListing, oneName, silent, together } from './docker/together.ts';
import { readLine } from './parse.ts';
import { throughFilter } from './docker/filters.ts';

/** Docker commands of which each does what the line does, where it is made of what people put together for one task. */
export function inOneCommand(typed: string): string[] {
  const steps = stepsOf(typed);
  return waysIn(steps)
    .flatMap((way) => doneTogether(way, steps))
    .flatMap(ofListed)
    .filter((one) => one !== typed);
}

function doneTogether(acting: readonly Step[], steps: readonly Step[]): string[] {
  if (acting.length > 2 || acting.some(({ sign }) => sign === '||')) return [];
  const [first = [], second] = acting.map(({ text }) => throughPipe(text));
  const found =
    second === undefined
      ? first
      : first.flatMap((before) => second.flatMap((after) => inOneStep(before, after)));
  const beside = steps.filter((step) => !acting.includes(step));
  return found.filter((one) => mayStandWith(one, beside, steps[0]));
}

/** Commands of which the first that works is the last: `exec -it web bash || exec -it web sh`. */
export function alternativesIn(typed: string): string[] {
  const [first, ...others] = stepsOf(typed);
  const isEither = others.length > 0 && others.every(({ sign }) => sign === '||');
  return first && isEither ? [first, ...others].map(({ text }) => text) : [];
}

/** `code=$(docker wait job); echo $code` prints what docker prints. */
const keptAndSaid = /^(\w+)=\$\((docker [^()]+)\) *(?:;|&&) *echo "?\$\{?\1\}?"?$/;

type Step = { sign: string; text: string };

/** The steps of a line, with what one exports in front of those that follow. */
function stepsOf(typed: string): Step[] {
  const line = typed
    .replace(/^\s*(?:[$#>]\s+)?/, '')
    .replace(/[\s;]+$/, '')
    .replaceAll(/\b(?:sudo|winpty) +(?=docker\b)/g, '')
    .replaceAll(/(^|[;&|] *)docker-compose(?= )/g, '$1docker compose')
    .replaceAll(timeAgo, agoOf)
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(keptAndSaid, '$2');
  if (line.length > mostCharacters) return [];
  const parts = divide(line, ['&&', '||', ';', '\n']);
  const exported = parts.map(({ text }) => exportedBy(text));
  return parts.flatMap(({ sign, text }, at) => {
    const before = exported.slice(0, at).filter((one) => one !== null);
    return exported[at] === null ? [{ sign, text: [...before, text].join(' ') }] : [];
  });
}

/** The steps that do something; where all only look, one of docker's, of two at most. */
function waysIn(steps: readonly Step[]): Step[][] {
  const acting = steps.filter(({ text }) => !isReady(text) && !isLook(text));
  if (acting.length === 1 && steps.length === 2) return [acting, [...steps]];
  if (acting.length > 0) return [acting];
  const looks = steps.filter(({ text }) => docker.test(text));
  return looks.length < 3 ? looks.map((one) => [one]) : [];
}

/** A value that is to be seen is seen alone. */
function mayStandWith(command: string, beside: readonly Step[], first: Step | undefined): boolean {
  if (beside.every(({ text }) => isReady(text)) || !isToBeSeen(command) || !isValue(command))
    return true;
  return first !== undefined && !beside.includes(first) && silent.has(sayingOf(command));
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

function throughPipe(step: string): string[] {
  const [, yes = '', asked = ''] =
    /^((?:yes(?: [yY])?|echo ["']?[yY]["']?) *\| *)(docker .*)$/.exec(step) ?? [];
  if (asked !== '') return throughPipe(asked).map((one) => yes + one);
  const [, kept = ''] = /^\w+=(?:\$\(|`)(docker [^()`]+)[)`]$/.exec(step) ?? [];
  const text = kept !== '' && !isToBeSeen(kept) ? kept : step;
  const [first, ...filters] = divide(text, ['|&', '|']);
  if (first === undefined || !docker.test(first.text)) return [];
  return filters.reduce(
    (commands, { sign, text: filter }) =>
      commands.flatMap((command) =>
        throughFilter(sign === '|&' ? `${command} 2>&1` : command, filter),
      ),
    [withoutRedirections(first.text)],
  );
}

const docker = /^(?:\w+=\S* +)*docker /;

/** Parts of the line outside quotes and substitutions, each with the sign in front of it. */
function divide(line: string, signs: readonly string[]): Step[] {
  const parts = [{ sign: '', text: '' }];
  for (const piece of line.match(pieces) ?? []) {
    const last = parts.at(-1);
    if (signs.includes(piece)) parts.push({ sign: piece, text: '' });
    else if (last) last.text += piece;
  }
  return parts.map(({ sign, text }) => ({ sign, text: text.trim() }));
}

/** The state that a container is in for what is done to it, where only one will do. */
function neededBy(command: string): string | undefined {
  const [, verb = ''] = /^docker (?:container )?(\w+)/.exec(command) ?? [];
  if (verb === 'unpause') return 'paused';
  return ['stop', 'kill', 'exec', 'pause'].includes(verb) ? 'running' : undefined;
}

/** What is done to each of a listing, `$(docker ps -q)`, where one command does it. */
function ofListed(command: string): string[] {
  const named = command
    .replaceAll(listed, (all, inner: string) => {
      const [, name, state] = oneName.exec(sayingOf(inner)) ?? [];
      return name === undefined || (state ?? neededBy(command)) !== neededBy(command) ? all : name;
    })
    .replace(oneByTag, '$1$2');
  if (named !== command) return [named];
  const [all, inner, ticked] = /\$\((docker [^()]+)\)|`(docker [^`]+)`/.exec(command) ?? [];
  if (all === undefined) return [command];
  const done = ofListing.get(
    `${sayingOf(command.replace(all, 'each'))} < ${sayingOf(inner ?? ticked ?? '')}`,
  );
  return done === undefined ? [] : [done];
}

const listed = /"?(?:\$\(|`)(docker (?:ps|container (?:ls|list|ps)) [^()`]+)(?:\)|`)"?/g;

/** The image that has just this name; `rmi` of its ID removes all its names. */
const oneByTag =
  /^(docker (?!rmi|image r).*)"?\$\(docker (?:images|image ls) -q ([\w./-]+:[\w.-]+)\)"?/;

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
  const [one, other] = [readLine(before), readLine(after)];
  if (one.problem || other.problem) return [];
  return (
    together.get(`${one.command.command} ${other.command.command}`)?.(one.command, other.command) ??
    []
  );
}
