// The program `sh`: its arguments, its environment, and where its text comes from.
import { openFile } from '../files/open.ts';
import { errorText, FileError } from '../files/error.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing, Kernel, Process, Program } from '../kernel/process.ts';
import { setOptions } from './builtins-variables.ts';
import { endingStatus } from './child.ts';
import { serve } from './interactive.ts';
import { shortText } from './redirect.ts';
import { runStatements } from './run.ts';
import { runSource } from './script.ts';
import type { Flavour, Shell, Variable } from './state.ts';
import { handle } from './traps.ts';

export function shellProgram(flavour: Flavour): Program {
  return function* (self, kernel) {
    const shell = newShell(self, kernel, flavour);
    return yield* endingStatus(shell, () => start(shell));
  };
}

/** A shell that has read nothing yet; the host's own is fed line by line. */
export function newShell(self: Process, kernel: Kernel, flavour: Flavour): Shell {
  return {
    run: runStatements,
    self,
    kernel,
    flavour,
    arg0: self.argv[0] ?? 'sh',
    within: null,
    isInteractive: false,
    source: { text: '', firstLine: 0 },
    at: 0,
    variables: variablesOf(self, flavour),
    functions: new Map(),
    aliases: new Map(),
    positional: [],
    status: 0,
    substituted: null,
    lastBackground: null,
    options: new Set(),
    traps: new Map(),
    caught: [],
    jobs: [],
    locals: [],
    loops: 0,
    tested: 0,
    isSubshell: false,
    becomes: false,
    mainPid: self.pid,
    optionPlace: 1,
  };
}

function variablesOf(self: Process, { isDash }: Flavour): Shell['variables'] {
  const variables = new Map<Bytes, Variable>();
  const set = (name: Bytes, value: Bytes, isExported = false) =>
    variables.set(name, { value, isExported, isReadOnly: false });
  for (const [name, value] of self.env) if (/^[A-Za-z_]\w*$/.test(name)) set(name, value, true);
  const level = Number(self.env.get('SHLVL') ?? 0) || 0;
  set('FUNCNAME', '');
  set('IFS', ' \t\n');
  set('LINENO', '');
  set('OPTIND', '1');
  if (!variables.has('PATH')) set('PATH', '/sbin:/usr/sbin:/bin:/usr/bin');
  set('PPID', String(self.parent?.pids.get(self.space) ?? 0));
  if (!variables.has('PS1')) set('PS1', '\\w \\$ ');
  set('PS2', '> ');
  set('PS4', '+ ');
  set('PWD', self.cwd, true);
  if (!isDash) set('SHLVL', String(level + 1), true);
  return variables;
}

function* start(shell: Shell): Doing<number> {
  const { self } = shell;
  const args = self.argv.slice(1);
  let isCommand = false;
  let isStdin = false;
  const options: Bytes[] = [];
  while (/^[-+]./.test(args[0] ?? '')) {
    const word = args.shift() ?? '';
    if (word === '--') break;
    if (word === '--login') continue;
    if (word.startsWith('-') && word.includes('c')) isCommand = true;
    if (word.startsWith('-') && word.includes('s')) isStdin = true;
    if (word.startsWith('-') && word.includes('i')) shell.isInteractive = true;
    const rest = word.startsWith('-') ? word.replace(/[csil]/g, '') : word;
    if (rest.length < 2) continue;
    options.push(rest);
    if (rest.endsWith('o') && args[0] !== undefined) options.push(args.shift() ?? '');
  }
  yield* setOptions(shell, options, null);
  // It catches INT by itself, even as the first process: it ends by it between two commands.
  if (self.handlers.get('INT') !== 'ignore') handle(shell, 'INT');
  if (isCommand) return yield* runCommandText(shell, args);
  const [file, ...rest] = args;
  if (file !== undefined && !isStdin) return yield* runFile(shell, file, rest);
  shell.positional = args;
  return yield* serve(shell);
}

function* runCommandText(shell: Shell, [text, name, ...rest]: readonly Bytes[]): Doing<number> {
  if (text === undefined) {
    yield* write(shell.self, 2, `${shell.arg0}: -c requires an argument\n`);
    return 2;
  }
  if (name !== undefined) shell.arg0 = name;
  shell.positional = rest;
  shell.options.add('c');
  shell.becomes = true;
  return yield* runSource(shell, { text, firstLine: shell.flavour.isDash ? 1 : 0 }, null);
}

function* runFile(shell: Shell, file: Bytes, args: Bytes[]): Doing<number> {
  const stream = openFile(shell.self, file, 'read');
  if (stream instanceof FileError) {
    yield* write(
      shell.self,
      2,
      shell.flavour.isDash
        ? `${shell.arg0}: 0: cannot open ${file}: ${stream.code === 'ENOENT' ? 'No such file' : errorText(stream)}\n`
        : `${shell.arg0}: line 0: can't open ${file}: ${shortText(stream)}\n`,
    );
    return 2;
  }
  const read = stream.read(Infinity);
  stream.release();
  shell.arg0 = file;
  shell.within = file;
  shell.positional = args;
  const text = read === null || read === 'later' || read === 'EISDIR' ? '' : read;
  return yield* runSource(shell, { text, firstLine: 1 }, null);
}
