// A shell that reads its text from standard input: typed lines with a prompt, or a script line by line.
import { parse } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { jobLines } from './jobs.ts';
import { parameter } from './parameter.ts';
import { runSource } from './script.ts';
import { ExitJump, LoopJump, ReturnJump, valueOf, type Shell } from './state.ts';
import { isUnfinished, syntaxProblem } from './syntax.ts';
import { handle } from './traps.ts';

export function* serve(shell: Shell): Doing<number> {
  const input = shell.self.fds.get(0);
  if (input === undefined) return 0;
  if (shell.isInteractive || input.kind === 'tty') becomeInteractive(shell);
  if (shell.isInteractive) yield* write(shell.self, 2, shell.flavour.banner);
  shell.options.add('s');
  let line = 1;
  for (;;) {
    const text = yield* readCommand(shell, input);
    if (text === null) break;
    if (text === '') continue;
    yield* runLine(shell, { text, firstLine: line });
    line += text.split('\n').length - 1;
  }
  return shell.status;
}

export function becomeInteractive(shell: Shell): void {
  shell.isInteractive = true;
  shell.options.add('i');
  const { tty } = shell.self;
  if (tty !== null) {
    shell.options.add('m');
    shell.self.job = shell.self.hostPid;
    tty.foreground = shell.self.job;
  }
  handle(shell, 'INT');
  shell.self.handlers.set('TERM', 'ignore');
  shell.self.handlers.set('QUIT', 'ignore');
  shell.self.handlers.set('TSTP', 'ignore');
}

/** An error or Ctrl-C ends the line, not the shell that somebody types to. */
export function* runLine(shell: Shell, source: { text: Bytes; firstLine: number }): Doing<void> {
  try {
    shell.status = yield* runSource(shell, source, null);
  } catch (jump) {
    if (jump instanceof LoopJump) return;
    if (jump instanceof ReturnJump) {
      shell.status = jump.status;
      return;
    }
    if (!(jump instanceof ExitJump) || !jump.isError || !shell.isInteractive) throw jump;
    shell.status = jump.status;
    shell.loops = 0;
    shell.tested = 0;
  }
}

/** As many lines as one command needs; null at the end, '' after Ctrl-C. */
function* readCommand(shell: Shell, input: Stream): Doing<Bytes | null> {
  let text = '';
  // What interrupted the last line is over.
  if (shell.isInteractive) shell.self.wasSignalled = false;
  if (shell.isInteractive) yield* write(shell.self, 2, jobLines(shell, true));
  for (;;) {
    if (shell.isInteractive)
      yield* write(shell.self, 2, prompt(shell, text === '' ? 'PS1' : 'PS2'));
    const line = yield* readLine(shell, input);
    if (line === 'interrupted') return '';
    if (line === null) return text === '' ? null : text;
    text += line;
    const script = parse(text);
    const problem = syntaxProblem(text, script);
    if (problem === null ? !isUnfinished(text, script) : !problem.isUnfinished) return text;
  }
}

function* readLine(shell: Shell, input: Stream): Doing<Bytes | null | 'interrupted'> {
  let line = '';
  for (;;) {
    const read = input.read(4096);
    if (read === 'later') {
      const woken = yield { isReady: input.isReadable, at: null, on: input };
      if (woken !== 'signal' || !shell.isInteractive) continue;
      shell.caught.length = 0;
      shell.status = 130;
      yield* write(shell.self, 2, '\n');
      return 'interrupted';
    }
    if (read === null || read === 'EBADF' || read === 'EISDIR' || read === 'EIO')
      return line === '' ? null : line;
    const end = read.indexOf('\n');
    line += end === -1 ? read : read.slice(0, end + 1);
    if (end === -1) continue;
    if (end + 1 < read.length) input.unread?.(read.slice(end + 1));
    return line;
  }
}

function prompt(shell: Shell, name: 'PS1' | 'PS2'): Bytes {
  const text = valueOf(shell, name) ?? '';
  const home = valueOf(shell, 'HOME');
  const cwd = valueOf(shell, 'PWD') ?? shell.self.cwd;
  const isHome = home !== null && home !== '/' && (cwd === home || cwd.startsWith(`${home}/`));
  const short = isHome ? `~${cwd.slice(home.length)}` : cwd;
  return text
    .replace(/\$\{?(\w+)\}?/g, (_, variable: string) => parameter(shell, variable) ?? '')
    .replace(/\\([wWu$hn])/g, (_, letter: string) => {
      if (letter === 'w') return short;
      if (letter === 'W') return short.replace(/^.*\/(?=.)/, '');
      if (letter === 'h') return shell.self.host.host.replace(/\..*/, '');
      if (letter === '$') return shell.self.user.uid === 0 ? '#' : '$';
      return letter === 'n' ? '\n' : 'root';
    });
}
