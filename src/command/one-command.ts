// Several programs on one line, told as the one docker command that does the same: `docker logs web 2>&1 | tail -50` is `docker logs web --tail 50`.
import { meaningOf } from './meaning.ts';
import { readLine } from './parse.ts';
import type { ParsedCommand } from './parsed.ts';
import { throughFilter } from './filters.ts';

/** Docker commands of which each does what the line does, where it is made of what people put together for one task. */
export function inOneCommand(typed: string): string[] {
  const line = typed
    .replace(/^\s*(?:[$#>]\s+)?/, '')
    .replace(/[\s;]+$/, '')
    .replaceAll(/\b(?:sudo|winpty) +(?=docker\b)/g, '');
  if (line.length > mostCharacters) return [];
  const steps = divide(line, ['&&', ';', '\n']).map(({ text }) => throughPipe(text));
  const [first = [], second, ...more] = steps;
  const found =
    second === undefined
      ? first
      : first.flatMap((before) => second.flatMap((after) => inOneStep(before, after)));
  return more.length > 0 ? [] : found.flatMap(ofListed).filter((one) => one !== typed);
}

const mostCharacters = 1000;

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

const ofListing: ReadonlyMap<string, string> = new Map([
  ['image rm < image ls: filter dangling=true, quiet', 'docker image prune -f'],
  ['volume rm < volume ls: filter dangling=true, quiet', 'docker volume prune -af'],
  ['network rm < network ls: filter dangling=true, quiet', 'docker network prune -f'],
  [
    'container rm < container ls: all, filter status=created, filter status=exited, quiet',
    'docker container prune -f',
  ],
  [
    'container rm < container ls: all, filter status=created, filter status=dead, filter status=exited, quiet',
    'docker container prune -f',
  ],
  ['container stats: no-stream < container ls: quiet', 'docker stats --no-stream'],
  ['container stats < container ls: quiet', 'docker stats'],
]);

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

type Step = (before: ParsedCommand, after: ParsedCommand) => string[];

/** Two steps that one command takes. */
function inOneStep(before: string, after: string): string[] {
  const [one, other] = [readLine(before), readLine(after)];
  if (one.problem || other.problem) return [];
  return (
    steps.get(`${one.command.command} ${other.command.command}`)?.(one.command, other.command) ?? []
  );
}

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['image pull container run', pullsFirst],
  ['image pull container create', pullsFirst],
  ['volume create container run', makesVolume],
  ['compose build compose up', (before, after) => forServices(before, after, '--build')],
  ['compose pull compose up', (before, after) => forServices(before, after, '--pull always')],
  ['image build image push', pushesBuilt],
  ['container create container start', startsCreated],
  ['container stop container start', restarts],
]);

/** `run` pulls what is missing anyway, and asks the registry first with `--pull always`. */
function pullsFirst(before: ParsedCommand, after: ParsedCommand): string[] {
  const isSame = before.flags.length === 0 && textsOf(before) === meaningOf(after).image?.text;
  return isSame ? [withFlag(after, '--pull always'), after.line] : [];
}

/** A volume that a mount names is made by that. */
function makesVolume(before: ParsedCommand, after: ParsedCommand): string[] {
  const isMounted = meaningOf(after).items.some(({ mount }) => mount?.source === textsOf(before));
  return isMounted && before.flags.length === 0 ? [after.line] : [];
}

function forServices(before: ParsedCommand, after: ParsedCommand, flag: string): string[] {
  const isSame = ['', textsOf(after)].includes(textsOf(before)) && before.flags.length === 0;
  const [project, other] = [before, after].map(({ group }) =>
    group.map(({ flag: { name }, value }) => `${name} ${value}`).join(),
  );
  return isSame && project === other ? [withFlag(after, flag)] : [];
}

/** Attestations and several platforms are lost where an image is kept in between. */
function pushesBuilt(before: ParsedCommand, after: ParsedCommand): string[] {
  const names = before.flags.map(({ flag }) => flag.canonical);
  const tags = before.flags.filter(({ flag }) => flag.canonical === 'tag');
  const isLost = names.some((name) =>
    /^(?:sbom|provenance|attest|platform|output|push)$/.test(name),
  );
  return !isLost &&
    after.flags.length === 0 &&
    tags.length === 1 &&
    tags[0]?.value === textsOf(after)
    ? [withFlag(before, '--push')]
    : [];
}

function startsCreated(before: ParsedCommand, after: ParsedCommand): string[] {
  const name = before.flags.find(({ flag }) => flag.canonical === 'name')?.value;
  if (name === undefined || name !== textsOf(after) || after.flags.length > 0) return [];
  return [before.line.replace(/\bcreate\b/, 'run -d')];
}

function restarts(before: ParsedCommand, after: ParsedCommand): string[] {
  const isSame = textsOf(before) === textsOf(after) && after.flags.length === 0;
  return isSame ? [before.line.replace(/\bstop\b/, 'restart')] : [];
}

function textsOf({ args }: ParsedCommand): string {
  return args.map(({ text }) => text).join(' ');
}

/** The line with one flag more, right behind the command. */
function withFlag({ line, commandAt }: ParsedCommand, flag: string): string {
  return `${line.slice(0, commandAt[1])} ${flag}${line.slice(commandAt[1])}`;
}
