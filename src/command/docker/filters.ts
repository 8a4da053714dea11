// Programs behind a pipe that docker's own flags stand for: `| tail -5` of logs, `| jq .[0].State`, `| grep unhealthy`, `| awk '{print $1}'`.
import { isLook, isOneField, isToBeSeen } from './beside.ts';
import { atLabel, behindLabel } from './info-lines.ts';
import { listedNames } from './listed-names.ts';
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
  const through = filters.get(program)?.(command, rest) ?? [];
  return through.length === 0 && isLook(filter) && !isToBeSeen(command) ? [command] : through;
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
  ['python', throughPython],
  ['python3', throughPython],
  ['json_pp', (command, words) => (words.length === 0 && printsJson(command) ? [command] : [])],
  ['tail', lastLines],
  ['head', firstLine],
  ['grep', withState],
  ['egrep', withState],
  ['awk', column],
  ['tr', without],
  ['xargs', (command, words) => (words.length === 0 ? [command] : fedTo(command, words))],
  ['sed', replaced],
  [
    'cut',
    (command, words) => [
      ...listedNames(command, 'cut', words),
      ...behindLabel(command, 'cut', words),
    ],
  ],
  ['sort', sorted],
  ['tee', (command, words) => (words.length <= 2 && !writes(command) ? [command] : [])],
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

function throughPython(command: string, words: string[]): string[] {
  return words.join(' ') === '-m json.tool' && printsJson(command) ? [command] : [];
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
  if (json.isList && json.path === '' && /^\.\[0?\]$/.test(program)) return [command];
  const [, list, steps = ''] =
    /^(\.\[0?\])?((?: *(?:\| *)?\.\w+|\."\w+"|\["\w+"\])+)$/.exec(program) ?? [];
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

/** The lines behind the word hold the system and the architecture. */
const withContext = /^(?:-[AC] ?[2-9] "?platform"?|"?platform"? -[AC] ?[2-9])$/;

/** A port is listed for IPv4 and once more for IPv6; one value stands on one line. */
function firstLine(command: string, words: string[]): string[] {
  const isOne = /^docker (?:container )?port \S/.test(command) || isOneField(command);
  return isOne && oneLine.test(words.join(' ')) ? [command] : [];
}

const oneLine = /^(?:-n ?|--lines[= ]|-)1$/;

/** What a container wrote to stderr goes past a pipe, unless it is led into it. */
function lastLines(command: string, words: string[]): string[] {
  if (/^(?:-n ?|--lines[= ])?\+2$/.test(words.join(' '))) return withoutHead(command);
  if (oneLine.test(words.join(' ')) && isOneField(command)) return [command];
  const [, count] = /^(?:-n ?|--lines[= ]|-)(\d+)$/.exec(words.join(' ')) ?? [];
  const [, logs] = /^(docker (?:(?:container|compose) )?logs .*?) *2>&1$/.exec(command) ?? [];
  const isWhole = logs !== undefined && !/ (?:-f|--follow|-n|--tail)\b/.test(logs);
  return isWhole && (count !== undefined || words.length === 0)
    ? [`${logs} --tail ${count ?? 10}`]
    : [];
}

/** Quotes around a text of JSON are taken away, or blanks around a value. */
function without(command: string, words: string[]): string[] {
  const gone = words.join(' ');
  if (/^-d (?:"|\\")$/.test(gone)) {
    const json = jsonOf(command);
    return json && json.path !== '' ? [`${json.rest} --format '{{${json.path}}}'`] : [];
  }
  const names = listedNames(command, 'tr', words);
  if (names.length > 0) return names;
  if (gone === '-d \\n') return isOneField(command) ? [command] : partedByZero(command, words);
  return /^-d (?: |\[:space:\])$/.test(gone) && anyFormat.test(command)
    ? [command]
    : partedByZero(command, words);
}

function replaced(command: string, words: string[]): string[] {
  const script = words.join(' ');
  const names = listedNames(command, 'sed', words);
  if (names.length > 0) return names;
  if (script === '1d') return withoutHead(command);
  return script === 's/"//g' ? without(command, ['-d', '"']) : behindLabel(command, 'sed', words);
}

/** In another order all is there; of logs and layers the order says something. */
function sorted(command: string, words: string[]): string[] {
  const isList =
    /^docker (?:ps|images|stats|diff|port|(?:container|image|volume|network|context|service|node|secret) (?:ls|ps|list|stats|diff|port))\b/;
  return isList.test(command) && words.every((word) => /^(?:-[bdfghnrVk\d,.]+|\d)$/.test(word))
    ? [command]
    : [];
}

const wholeListing =
  /^docker (?:ps|container (?:ls|ps|list))((?: (?:-[^\Wa]*a\w*|--all|--no-trunc|-s|--size|--format[ =]'[^']*\.Status\b[^']*'))*)$/;

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
  const label = flags === undefined ? atLabel(command, words) : [];
  if (label.length > 0) return label;
  if (command.startsWith('docker manifest inspect ') && withContext.test(words.join(' ')))
    return [command];
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
  if (found === undefined && /^[\w-]{2,}$/.test(looked) && !isAnyCase)
    return [`${command} --filter name=${looked}`];
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
    : withoutOwnHead(command);
}

/** A template behind `table` has a head, which `tail -n +2` takes away. */
function withoutOwnHead(command: string): string[] {
  return / --format[= ]["']table /.test(command)
    ? [command.replace(/( --format[= ]["'])table /, '$1')]
    : [];
}

function hasHead(command: string): boolean {
  return !/ (?:-\w*q\w*|--quiet|--format\S*)(?= |$)/.test(command);
}

/** One column of a listing without its head. */
function column(command: string, words: string[]): string[] {
  const [program = '', ...more] = words;
  const [, line, action = ''] = /^\/([^/]+)\/ ?(\{[^{}]*\})$/.exec(words.at(-1) ?? '') ?? [];
  if (line !== undefined)
    return withState(command, [line]).flatMap((one) =>
      column(one, [...words.slice(0, -1), action]),
    );
  const value = behindLabel(command, 'awk', words);
  if (value.length > 0) return value;
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
  const isFile = /^docker (?:container )?cp \S+ -$/.test(command);
  return isFile && /^-?xv?(?:f -)?$/.test(words.join(' ')) ? [command.replace(/-$/, '.')] : [];
}
