// What busybox's applets complain of, as GNU's tools say it.
import { NotModelled } from '../kernel/not-modelled.ts';
import { toBytes, type Bytes } from '../kernel/bytes.ts';

type Rule = [
  tool: RegExp,
  said: RegExp,
  told: string | ((match: RegExpExecArray, args: readonly Bytes[]) => string | null),
];

const hint = (name: string) => `\nTry '${name} --help' for more information.`;
const unrecoverable = '\ntar: Error is not recoverable: exiting now';
const tarHint = "\nTry 'tar --help' or 'tar --usage' for more information.";
const operands = (args: readonly Bytes[]) => args.filter((word) => !word.startsWith('-'));

const rules: Rule[] = [
  [
    /^cat$/,
    /^read error: (Is a directory)$/,
    ([, text = ''], args) => `${operands(args)[0] ?? ''}: ${text}`,
  ],
  [/^(?:cat|cut|uniq|tr|tee)$/, /^can't open '(.*)': (.*)$/, '$1: $2'],
  [/^ls$/, /^can't open '(.*)': (.*)$/, "cannot open directory '$1': $2"],
  [
    /^ls$/,
    /^(.*): (No such file or directory|Permission denied|Not a directory)$/,
    "cannot access '$1': $2",
  ],
  [/^mkdir$/, /^can't create directory '(.*?)\/?': (.*)$/, 'cannot create directory ‘$1’: $2'],
  [/^rmdir$/, /^'(.*)': (.*)$/, "failed to remove '$1': $2"],
  [/^rm$/, /^can't remove '(.*)': (.*)$/, "cannot remove '$1': $2"],
  [/^rm$/, /^'(.*)' is a directory$/, "cannot remove '$1': Is a directory"],
  [/^cp$/, /^can't stat '(.*)': (.*)$/, "cannot stat '$1': $2"],
  [
    /^(?:cp|mv)$/,
    /^can't (?:create|rename) '.*': (No such file or directory)$/,
    ([, text = ''], args) =>
      operands(args).length > 2 ? `target '${operands(args).at(-1) ?? ''}': ${text}` : null,
  ],
  [/^cp$/, /^can't create '(.*)': (.*)$/, "cannot create regular file '$1': $2"],
  [/^cp$/, /^omitting directory '(.*)'$/, "-r not specified; omitting directory '$1'"],
  [
    /^mv$/,
    /^can't rename '(.*)': (.*)$/,
    ([, from = '', text = ''], args) => moved(from, text, args),
  ],
  [/^touch$/, /^(.*): (.*)$/, "cannot touch '$1': $2"],
  [
    /^(?:head|tail)$/,
    /^(?:can't open ')?(.*?)'?: (No such .*|Permission .*)$/,
    "cannot open '$1' for reading: $2",
  ],
  [/^ln$/, /^(.*): (File exists)$/, "failed to create symbolic link '$1': $2"],
  [/^ln$/, /^(.*): (No such .*)$/, "failed to access '$1': $2"],
  [
    /^sed$/,
    /^(?:unmatched '.'|unsupported command .*|bad option in .*)$/,
    ([text], args) => misread(text, args),
  ],
  [/^sed$/, /^(.*): (No such .*|Permission .*)$/, "can't read $1: $2"],
  [/^sort$/, /^(.*): (No such .*|Permission .*)$/, 'cannot read: $1: $2'],
  [/^find$/, /^(.*): (No such .*|Permission .*)$/, '‘$1’: $2'],
  [/^ch(?:mod|own|grp)$/, /^(.*): (No such .*)$/, "cannot access '$1': $2"],
  [/^chmod$/, /^invalid mode '(.*)'$/, `invalid mode: ‘$1’${hint('chmod')}`],
  [/^chown$/, /^unknown user (.*)$/, 'invalid user: ‘$1’'],
  [/^chgrp$/, /^unknown group (.*)$/, 'invalid group: ‘$1’'],
  [/^env$/, /^(?:can't execute ')?(.*?)'?: (No such .*|Permission .*)$/, '‘$1’: $2'],
  [
    /^(?:timeout|xargs)$/,
    /^(?:can't execute ')?(.*?)'?: (No such .*|Permission .*)$/,
    'failed to run command ‘$1’: $2',
  ],
  [/^tac$/, /^can't open '(.*)': (.*)$/, "failed to open '$1' for reading: $2"],
  [/^stat$/, /^can't stat '(.*)': (.*)$/, "cannot statx '$1': $2"],
  [/^id$/, /^unknown user (.*)$/, '‘$1’: no such user'],
  [/^date$/, /^invalid date '(.*)'$/, 'invalid date ‘$1’'],
  [/^(?:md5sum|sha256sum|base64|nl|tac|paste)$/, /^can't open '(.*)': (.*)$/, '$1: $2'],
  [/^sleep$/, /^invalid number '(.*)'$/, `invalid time interval ‘$1’${hint('sleep')}`],
  [/^tar$/, /^can't open '(.*)': (.*)$/, `$1: Cannot open: $2${unrecoverable}`],
  [/^tar$/, /^can't change directory to '(.*)': (.*)$/, `$1: Cannot open: $2${unrecoverable}`],
  [/^tar$/, /^short read$/, (_match, args) => noArchive(args)],
  [
    /^tar$/,
    /^invalid tar magic$/,
    (_match, args) => noArchive(args, '\ntar: Skipping to next header'),
  ],
  [/^tar$/, /^invalid magic$/, () => notGzip()],
  [/^tar$/, /^(.*): not found in archive$/, '$1: Not found in archive'],
  [/^tar$/, /^empty archive$/, `Cowardly refusing to create an empty archive${tarHint}`],
  [/^tar$/, /^(.*): (No such .*)$/, '$1: Cannot stat: $2'],
  [
    /^tar$/,
    /^error exit delayed from previous errors$/,
    'Exiting with failure status due to previous errors',
  ],
  [/^tar$/, /^removing leading '\/' from member names$/, "Removing leading `/' from member names"],
];

function notGzip(): never {
  throw new NotModelled("tar -z of what gzip didn't pack");
}

/** Each member that was asked for isn't there either. */
function noArchive(args: readonly Bytes[], more = ''): string {
  if (args.some((word) => /^-?[a-zA-Z]*C/.test(word)))
    throw new NotModelled("tar -C of what isn't an archive");
  const isOld = args[0]?.startsWith('-') !== true;
  const takesFile = args.some((word) => /^-?[a-zA-Z]*f$/.test(word));
  const members = operands(args).slice(Number(isOld) + Number(takesFile));
  const lost = members.map((word) => `\ntar: ${word}: Not found in archive`);
  return `This does not look like a tar archive${more}${lost.join('')}`;
}

/** The place in the script is told where there is only one command of one letter to be wrong. */
function misread(text: string, args: readonly Bytes[]): string {
  const [script = ''] = operands(args);
  const told = (at: number, what: string) => `-e expression #1, char ${at}: ${what}`;
  if (text.startsWith('unmatched')) {
    const command = /^\d*(?:\/[^/]*\/)?([sy])/.exec(script)?.[1];
    if (command !== undefined) return told(script.length, `unterminated \`${command}' command`);
    return told(script.length, 'unterminated address regex');
  }
  const letter = /^[a-zA-Z]/.exec(script)?.[0];
  if (letter === undefined || args.includes('-e'))
    throw new NotModelled(`the host's sed on ${script}`);
  if (letter === 's') return told(script.length, "unknown option to `s'");
  return /[=dDgGhHnNpPqQxlF]/.test(letter)
    ? told(2, 'extra characters after command')
    : told(1, `unknown command: \`${letter}'`);
}

function moved(from: Bytes, text: Bytes, args: readonly Bytes[]): string {
  const words = operands(args);
  const to = words.at(-1) ?? '';
  return text === 'No such file or directory' && !to.includes('/')
    ? `cannot stat '${from}': ${text}`
    : `cannot move '${from}' to '${to}': ${text}`;
}

/** Exit codes that are others than busybox's 1. */
const failing = new Map([
  ['ls', 2],
  ['sed', 2],
  ['sort', 2],
  ['tar', 2],
]);

const runners = /^(?:env|find|timeout|xargs)$/;
const isUsageOf = (said: Bytes) => said.includes('multi-call binary.');

export function gnuErrors(
  name: string,
  args: readonly Bytes[],
  said: Bytes,
  status: number,
): { text: Bytes; status: number } {
  // What a program says that it runs stays as it is.
  if (said === '' || (runners.test(name) && !said.startsWith(`${name}: `) && !isUsageOf(said)))
    return { text: said, status };
  const isUsage = isUsageOf(said);
  const lines = said
    .slice(0, isUsage ? said.indexOf('BusyBox v') : undefined)
    .split('\n')
    .filter((line) => line !== '');
  const told = [...new Set(lines.flatMap((line) => translated(name, args, line)))];
  if (isUsage) told.push(...usage(name, args, told.length > 0));
  if (
    name === 'tar' &&
    told.some((line) => /: Not found in archive|not look like a tar/.test(line))
  )
    told.push('tar: Exiting with failure status due to previous errors');
  const isBad =
    status === 1 && failing.has(name) && !told.some((line) => line.includes('-e expression'));
  return {
    text: told.map((line) => `${line}\n`).join(''),
    status: isBad ? (failing.get(name) ?? 1) : status,
  };
}

function translated(name: string, args: readonly Bytes[], line: Bytes): Bytes[] {
  const text = line.startsWith(`${name}: `) ? line.slice(name.length + 2) : line;
  if (text === 'no files' && name === 'tail') return [];
  for (const [tool, pattern, told] of rules) {
    const match = tool.test(name) ? pattern.exec(text) : null;
    if (match === null) continue;
    const words =
      typeof told === 'string' ? text.replace(pattern, toBytes(told)) : told(match, args);
    if (words === null) continue;
    return [`${name}: ${words}`];
  }
  return [line];
}

function usage(name: string, args: readonly Bytes[], hasReason: boolean): Bytes[] {
  const again = `Try '${name} --help' for more information.`;
  if (hasReason) return [again];
  if (name === 'tar')
    return [
      `tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options${tarHint}`,
    ];
  if (name === 'grep') return ['Usage: grep [OPTION]... PATTERNS [FILE]...', again];
  const [only] = operands(args);
  if (name === 'touch') return ['touch: missing file operand', again];
  if (name === 'cut')
    return ['cut: you must specify a list of bytes, characters, or fields', again];
  if (only !== undefined && (name === 'cp' || name === 'mv'))
    return [`${name}: missing destination file operand after '${only}'`, again];
  return [`${name}: missing ${/^(?:cp|mv|ln)$/.test(name) ? 'file ' : ''}operand`, again];
}
