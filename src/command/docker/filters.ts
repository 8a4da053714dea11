// Programs behind a pipe that docker's own flags stand for: `| tail -5` of logs, `| jq .[0].State`, `| grep unhealthy`, `| awk '{print $1}'`.
import { recordOf } from './records.ts';
import { readLine } from '../parse.ts';
import { plainSurroundings, splitWords } from '../words.ts';

/** The commands that do what the command and the filter behind it do; none where that isn't known. */
export function throughFilter(command: string, filter: string): string[] {
  const split = splitWords(filter, { ...plainSurroundings, unknown: 'keep' });
  if (split.kind === 'problem') return [];
  const words = split.words.map(({ text }) => text);
  const [file, ...files] = split.redirections;
  const to = file?.sign === '>' && files.length === 0 ? file.file.text : null;
  if (split.redirections.length > 0 && to === null) return [];
  const written = writtenTo(words, to);
  if (written !== null) return writes(command) ? [`${command} > ${written}`] : [];
  if (to !== null) return [];
  const [program = '', ...rest] = words;
  return filters.get(program)?.(command, rest) ?? [];
}

/** The file into which a program puts what it reads, and nothing else. */
function writtenTo(words: readonly string[], to: string | null): string | null {
  const [program = '', file = '', ...more] = words;
  if (more.length > 0) return null;
  if (program === 'cat' && file === '') return to;
  if (program === 'tee' && to === '/dev/null') return file === '' ? null : file;
  return program === 'dd' && to === null ? (/^of=(.+)$/.exec(file)?.[1] ?? null) : null;
}

function writes(command: string): boolean {
  return recordOf(readLine(command).command.command).writes !== null;
}

type Filter = (command: string, words: string[]) => string[];

const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['cat', shownAsItIs],
  ['less', shownAsItIs],
  ['more', shownAsItIs],
  ['column', shownAsItIs],
  ['jq', picked],
  [
    'python3',
    (command, words) =>
      words.join(' ') === '-m json.tool' && printsJson(command) ? [command] : [],
  ],
  ['json_pp', (command, words) => (words.length === 0 && printsJson(command) ? [command] : [])],
  ['tail', lastLines],
  ['grep', withState],
  ['egrep', withState],
  ['awk', column],
  ['tr', partedByZero],
  ['xargs', fedTo],
  ['sed', (command, words) => (words.join(' ') === '1d' ? withoutHead(command) : [])],
  ['tar', unpacked],
]);

function shownAsItIs(command: string, words: string[]): string[] {
  return words.every((word) => /^-\w+$/.test(word)) ? [command] : [];
}

const inspects = /^docker (?:(?:container|image|volume|network) )?inspect /;
const format = / --format(?:=| +)('[^']*'|"[^"]*"|\S+)/;
const anyFormat = / (?:--format|-f)(?:=| +)('[^']*'|"[^"]*"|\S+)/;

/** Where JSON comes out: the flag that says so, and the path to what it holds. */
function jsonOf(command: string): { rest: string; path: string; isList: boolean } | null {
  const isTemplated = /^docker (?:.*inspect|(?:system )?info|version)\b/.test(command);
  const [flag = '', quoted = ''] = (isTemplated ? anyFormat : format).exec(command) ?? [];
  if (flag === '') return inspects.test(command) ? { rest: command, path: '', isList: true } : null;
  const value = quoted.replaceAll(/^['"]|['"]$/g, '');
  const rest = command.replace(flag, '');
  if (value === 'json') return { rest, path: '', isList: inspects.test(command) };
  const [, path] = /^\{\{ ?json \.([\w.]*) ?\}\}$/.exec(value) ?? [];
  return path === undefined ? null : { rest, path: path === '' ? '' : `.${path}`, isList: false };
}

function printsJson(command: string): boolean {
  return jsonOf(command) !== null;
}

/** `jq .[0].State.Pid` of what `inspect` prints is `-f '{{json .State.Pid}}'`, with `-r` without the quotes of a text. */
function picked(command: string, words: string[]): string[] {
  const [program = '.', ...more] = words.filter((word) => !word.startsWith('-'));
  const options = words.filter((word) => word.startsWith('-'));
  const areKnown = options.every((one) =>
    /^(?:-[rcCMS]+|--raw-output|--color-output|--compact-output)$/.test(one),
  );
  if (!areKnown || more.length > 0) return [];
  const json = jsonOf(command);
  const isRaw = options.some((one) => /^-\w*r|^--raw/.test(one));
  if (json === null) return tellsPlatforms(command, program) ? [command] : [];
  if (program === '.')
    return isRaw && json.path !== ''
      ? [command, `${json.rest} --format '{{${json.path}}}'`]
      : [command];
  const [, list, steps = ''] =
    /^(\.\[0?\])?((?: *\|? *\.\w+|\."\w+"|\["\w+"\])+)$/.exec(program) ?? [];
  if ((list !== undefined) !== json.isList) return [];
  const path = steps
    .replaceAll(/[ |]/g, '')
    .replaceAll(/\[?"(\w+)"\]?/g, (all, name) => (all.startsWith('[') ? `.${name}` : name));
  if (path === '') return [];
  return [`{{json ${json.path}${path}}}`, ...(isRaw ? [`{{${json.path}${path}}}`] : [])].map(
    (template) => `${json.rest} --format '${template}'`,
  );
}

/** The part of a manifest list, or the lines of it, that hold the platforms. */
function tellsPlatforms(command: string, shown: string): boolean {
  return command.startsWith('docker manifest inspect ')
    ? /^\.manifests\[\](?: *\| *)?\.platform$|^"?architecture"?$/.test(shown)
    : command.startsWith('docker buildx imagetools inspect ') && /^Platform:?$/.test(shown);
}

/** What a container wrote to stderr goes past a pipe, unless it is led into it. */
function lastLines(command: string, words: string[]): string[] {
  if (/^(?:-n ?|--lines[= ])?\+2$/.test(words.join(' '))) return withoutHead(command);
  const [, count] = /^(?:-n ?|--lines[= ]|-)(\d+)$/.exec(words.join(' ')) ?? [];
  const [, logs] = /^(docker (?:(?:container|compose) )?logs .*?) *2>&1$/.exec(command) ?? [];
  const isWhole = logs !== undefined && !/ (?:-f|--follow|-n|--tail)\b/.test(logs);
  return isWhole && (count !== undefined || words.length === 0)
    ? [`${logs} --tail ${count ?? 10}`]
    : [];
}

const wholeListing =
  /^docker (?:ps|container (?:ls|ps|list))((?: (?:-\w*a\w*|--all|--no-trunc|-s|--size|--format[ =]'[^']*\.Status\b[^']*'))*)$/;

/** What the column STATUS alone says; `stays`: a container that only `-a` lists. */
const states: readonly (readonly [shown: RegExp, filter: string, stays?: true])[] = [
  [/^\(?unhealthy\)?$/, 'health=unhealthy'],
  [/^\(healthy\)$/, 'health=healthy'],
  [/^\(?health: starting\)?$/, 'health=starting'],
  [/^\(?Paused\)?$/, 'status=paused'],
  [/^Restarting(?: \()?$/, 'status=restarting'],
  [/^Exited(?: \()?$/, 'status=exited', true],
  [/^Created$/, 'status=created', true],
];

function withState(command: string, words: string[]): string[] {
  const [, flags] = wholeListing.exec(command) ?? [];
  const [word = '', ...more] = words.filter((one) => !/^-[iw]+$/.test(one));
  if (more.length === 0 && tellsPlatforms(command, word)) return [command];
  if (flags === undefined || more.length > 0 || /-\w*q/.test(flags)) return [];
  const isAnyCase = words.some((one) => /^-w?i/.test(one));
  const looked =
    isAnyCase && /^(?:exited|restarting|paused)$/i.test(word)
      ? `${word[0]?.toUpperCase()}${word.slice(1).toLowerCase()}`
      : word;
  const found = states.find(([shown]) => shown.test(looked));
  const isListed = found !== undefined && (found[2] !== true || / (?:-\w*a|--all)/.test(flags));
  return isListed ? [`${command} --filter ${found[1]}`] : [];
}

const columns: readonly (readonly [
  listing: RegExp,
  ...columns: [number: string, flag: string][],
])[] = [
  [/^docker (?:ps|container (?:ls|ps|list))\b/, ['1', '-q'], ['NF', "--format '{{.Names}}'"]],
  [/^docker (?:images|image (?:ls|list))\b/, ['3', '-q']],
  [/^docker volume (?:ls|list)\b/, ['2', '-q']],
  [/^docker network (?:ls|list)\b/, ['1', '-q'], ['2', "--format '{{.Name}}'"]],
];

/** As a comment behind the command, which no shell reads. */
const headless = ' # headless';

function withoutHead(command: string): string[] {
  return columns.some(([listing]) => listing.test(command)) && hasHead(command)
    ? [command + headless]
    : [];
}

function hasHead(command: string): boolean {
  return !/ (?:-\w*q\w*|--quiet|--format\S*)(?= |$)/.test(command);
}

/** One column of a listing without its head. */
function column(command: string, [program = '', ...more]: string[]): string[] {
  const [, skips, number] =
    /^(NR ?(?:> ?1|>= ?2|!= ?1) ?)?\{ ?print \$(\d|NF);? ?\}$/.exec(program) ?? [];
  const [, ...known] = columns.find(([listing]) => listing.test(command)) ?? [/^$/];
  const flag = known.find(([one]) => one === number)?.[1];
  // A listing of which `grep` has left some lines has lost its head with the others.
  const isHeadless =
    skips !== undefined || command.endsWith(headless) || / --filter \S+$/.test(command);
  return flag !== undefined && more.length === 0 && hasHead(command) && isHeadless
    ? [`${command.replace(headless, '')} ${flag}`]
    : [];
}

/** `/proc` parts words by zero bytes. */
function partedByZero(command: string, words: string[]): string[] {
  const isZero = /^\\0(?:00)?$/.test(words[0] ?? '') && words.length === 2;
  return isZero && /\/proc\/\w+\/(?:cmdline|environ)\b/.test(command) ? [command] : [];
}

/** `docker ps -q | xargs docker rm` is `docker rm $(docker ps -q)`. */
function fedTo(command: string, words: string[]): string[] {
  if (words.join(' ') === '-0' || words.join(' ') === '-0 echo')
    return partedByZero(command, ['\\0', ' ']);
  const start = words.indexOf('docker');
  const options = words.slice(0, Math.max(0, start)).join(' ');
  if (start < 0 || !/^(?:(?:-r|-t|-n ?1|-I ?\{\}|--no-run-if-empty)(?: |$))*$/.test(options))
    return [];
  const fed = words
    .slice(start)
    .filter((word) => word !== '{}')
    .join(' ');
  return [`${fed} $(${command})`];
}

/** `cp FILE - | tar x` puts the file where one stands. */
function unpacked(command: string, words: string[]): string[] {
  const isHere = /^-?xv?(?:f -)?$/.test(words.join(' '));
  return isHere && /^docker (?:container )?cp \S+ -$/.test(command)
    ? [command.replace(/-$/, '.')]
    : [];
}
