// What several docker commands do together that one of them does: a listing and what is done to each, two steps, a check and what is said of it.
import { meaningOf } from '../meaning.ts';
import type { ParsedCommand } from '../parsed.ts';

/** By what is done and the listing whose words it is done to: the command that does it. */
export const ofListing: ReadonlyMap<string, string> = new Map([
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

/** A listing of the container that has just this name, in whatever state it is. */
export const oneName =
  /^container ls: (?:all, )?filter name=\^\/?([\w.-]+)\$(?:, filter status=(\w+))?, quiet$/;

/** Checks that print nothing: of them the exit code is the answer, whoever says it. */
export const silent: ReadonlySet<string> = new Set(['compose config: quiet']);

type Step = (before: ParsedCommand, after: ParsedCommand) => string[];

/** By the names of the two steps. */
export const together: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['image pull container run', pullsFirst],
  ['image pull container create', pullsFirst],
  ['volume create container run', makesVolume],
  ['compose build compose up', (before, after) => forServices(before, after, '--build')],
  ['compose up compose up', scalesUp],
  ['compose up compose scale', scalesUp],
  ...['stop', 'kill', 'rm'].map((way): [string, Step] => [`compose ${way} compose down`, endsAll]),
  ['compose pull compose up', (before, after) => forServices(before, after, '--pull always')],
  ['image build image push', pushesBuilt],
  ['container create container start', startsCreated],
  ['container stop container start', restarts],
  ['container start container logs', seesOutput],
  ['container run container update', updatesNew],
  ['service create service scale', scalesNew],
  ...['push', 'pull'].map((way): [string, Step] => [`login image ${way}`, loggedIn]),
]);

/** `run` pulls what is missing anyway, and asks the registry first with `--pull always`. */
function pullsFirst(before: ParsedCommand, after: ParsedCommand): string[] {
  const isPlain = before.flags.every(({ flag }) => flag.canonical === 'quiet');
  const isSame = isPlain && textsOf(before) === meaningOf(after).image?.text;
  return isSame ? [withFlag(after, '--pull always'), after.line] : [];
}

/** A volume that a mount names is made by that. */
function makesVolume(before: ParsedCommand, after: ParsedCommand): string[] {
  const isMounted = meaningOf(after).items.some(({ mount }) => mount?.source === textsOf(before));
  return isMounted && before.flags.length === 0 ? [after.line] : [];
}

/** How thoroughly a step is done that is to be done anew. */
const anew: ReadonlySet<string> = new Set(['pull', 'no-cache', 'quiet', 'progress']);

function forServices(before: ParsedCommand, after: ParsedCommand, flag: string): string[] {
  const isPlain = before.flags.every(({ flag }) => anew.has(flag.canonical));
  const isSame = isPlain && ['', textsOf(after)].includes(textsOf(before));
  return isSame && projectOf(before) === projectOf(after) ? [withFlag(after, flag)] : [];
}

/** `up`, and then more containers of a service. */
function scalesUp(before: ParsedCommand, after: ParsedCommand): string[] {
  const isUp = after.command === 'compose up';
  const scaled = isUp
    ? after.flags.filter(({ flag }) => flag.canonical === 'scale').map(({ value }) => value)
    : textsOf(after).split(' ');
  const isMore = scaled.length > 0 && scaled.every((one) => /^[\w.-]+=\d+$/.test(one));
  const isPlain =
    after.flags.every(({ flag }) => /^(?:scale|detach|no-recreate)$/.test(flag.canonical)) &&
    (!isUp || after.args.length === 0) &&
    before.flags.some(({ flag }) => flag.canonical === 'detach') &&
    projectOf(before) === projectOf(after);
  return isMore && isPlain ? [withFlag(before, `--scale ${scaled.join(' --scale ')}`)] : [];
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

function seesOutput(before: ParsedCommand, after: ParsedCommand): string[] {
  const isSame = textsOf(before) === textsOf(after) && before.flags.length === 0;
  const names = after.flags.map(({ flag }) => flag.canonical).join();
  return isSame && names === 'follow' ? [withFlag(before, '--attach')] : [];
}

/** What `update` sets may be said when the container is made. */
function updatesNew(before: ParsedCommand, after: ParsedCommand): string[] {
  const name = before.flags.find(({ flag }) => flag.canonical === 'name')?.value;
  const said = after.flags.map(({ flag, value }) => `--${flag.name} ${value}`).join(' ');
  return name !== undefined && name === textsOf(after) ? [withFlag(before, said)] : [];
}

function scalesNew(before: ParsedCommand, after: ParsedCommand): string[] {
  const name = before.flags.find(({ flag }) => flag.canonical === 'name')?.value ?? '';
  const [of, count = ''] = textsOf(after).split('=');
  return of === name && /^\d+$/.test(count) ? [withFlag(before, `--replicas ${count}`)] : [];
}

/** `down` stops and removes by itself what a step before it has ended. */
function endsAll(before: ParsedCommand, after: ParsedCommand): string[] {
  const flagsOf = ({ flags }: ParsedCommand): string[] => flags.map(({ flag }) => flag.canonical);
  const [first, then] = [flagsOf(before), flagsOf(after)];
  const endsNoLess = after.args.length === 0 && !then.includes('timeout');
  const isUndone = !first.every(
    (flag) => flag === 'force' || flag === 'stop' || (flag === 'volumes' && then.includes(flag)),
  );
  return projectOf(before) === projectOf(after) && endsNoLess && !isUndone ? [after.line] : [];
}

function restarts(before: ParsedCommand, after: ParsedCommand): string[] {
  const isSame = textsOf(before) === textsOf(after) && after.flags.length === 0;
  return isSame ? [before.line.replace(/\bstop\b/, 'restart')] : [];
}

/** Who has logged in may do what is asked. */
function loggedIn(_before: ParsedCommand, after: ParsedCommand): string[] {
  return [after.line];
}

function projectOf({ group }: ParsedCommand): string {
  return group.map(({ flag: { name }, value }) => `${name} ${value}`).join();
}

function textsOf({ args }: ParsedCommand): string {
  return args.map(({ text }) => text).join(' ');
}

/** The line with one flag more, right behind the command. */
function withFlag({ line, commandAt }: ParsedCommand, flag: string): string {
  return `${line.slice(0, commandAt[1])} ${flag}${line.slice(commandAt[1])}`;
}
