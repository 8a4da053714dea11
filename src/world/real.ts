// The real world: process, clock and chance. Only main builds it.
import { homedir, hostname, userInfo } from 'node:os';
import { alternateOf } from './alternate.ts';
import { runnerOf } from './child.ts';
import { Failure, reasonOf } from './failure.ts';
import { heldJob, jobOf, type HeldJob } from './job.ts';
import { keyboardOf } from './keyboard.ts';
import { linesOf, type Lines } from './lines.ts';
import type { Alternate, Keyboard, OutputStream, Signal, World } from './world.ts';

/** The standard streams are opened at their first use: a start without a keyboard is spared two of them. */
export function realWorld(notesFolder: string): World & { end(code: number): void } {
  let lines: Lines | null = null;
  let keyboard: Keyboard | null = null;
  let err: OutputStream | null = null;
  let isInputOpen = false;
  const input = (): NodeJS.ReadStream => {
    if (!isInputOpen) process.stdin.on('error', hangUp);
    isInputOpen = true;
    return process.stdin;
  };
  const job = jobHere(input);
  const alternate = alternateOf(write, onSignal, die);
  const run = runnerOf(process);
  return {
    words: process.argv.slice(2),
    environment: process.env,
    platform: process.platform,
    nodeVersion: process.versions.node,
    home: homeOf(),
    device: hostname(),
    out: outputOf(process.stdout, alternate),
    get err() {
      return (err ??= outputOf(process.stderr, alternate));
    },
    get input() {
      return input();
    },
    keyboard: () => (keyboard ??= keyboardOf(input(), job, hangUp)),
    lines: () => (lines ??= linesOf(input())),
    screen: process.stdout,
    alternate,
    get hasKeyboard() {
      return process.stdout.isTTY === true && input().isTTY === true;
    },
    now: () => Date.now(),
    offsetMinutes: (instant) => -new Date(instant).getTimezoneOffset(),
    // The global one is loaded at its first use, unlike an import.
    anySeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
    newId: () => crypto.randomUUID(),
    notesFolder,
    onSignal,
    onPause: job.onPause,
    runChild: (wanted) => {
      alternate.leave();
      return run(wanted).finally(job.lend());
    },
    end: (code) => {
      process.exitCode = code;
      alternate.leave();
      if (isTerminalGone()) dieOfHangUp();
      job.release();
      // Whoever was told to leave doesn't wait for a reader that has stopped reading.
      if (code > signalled) process.exit(code);
      // Whoever holds the other end of the input may wait for the end of the program.
      if (isInputOpen) process.stdin.pause();
      // Node would take its heap apart first, a millisecond of every start.
      if (isWritten(process.stdout) && (err === null || isWritten(process.stderr)))
        process.exit(code);
    },
  };
}

const write = (text: string): void => void process.stdout.write(text);

const jobHere = (input: () => NodeJS.ReadStream): HeldJob =>
  heldJob(jobOf(process, { setRaw: (raw) => void input().setRawMode(raw), write }), onSignal, die);

/** Of a signal that nobody else hears. */
function die(signal: Signal): void {
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

/** Nothing waits to be written, and nothing that failed waits to be told. */
const isWritten = (stream: NodeJS.WriteStream): boolean =>
  stream.writableLength === 0 && stream.errored === null;

/** Exit codes of programs that a signal ended. */
const signalled = 128;

const isTerminalGone = (): boolean =>
  process.stdout.isTTY === true && !process.getBuiltinModule('node:tty').isatty(1);

/** A window was closed, and not every shell tells its jobs: told by the terminal's own errors, it is the same. */
function hangUp(): boolean {
  if (isTerminalGone() && !isHungUp) process.kill(process.pid, 'SIGHUP');
  return (isHungUp ||= isTerminalGone());
}
let isHungUp = false;

/** The shell's exit code is the same, and Node does not try to put a terminal right that is gone, of which Node 20 dies. */
function dieOfHangUp(): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** Some have none: a user without an entry in the system's list, as containers may run with. */
function homeOf(): string {
  try {
    return homedir() || userInfo().homedir;
  } catch {
    return '/';
  }
}

/** A reader that goes away (`| head -1`) ends the program in peace: what was judged is on disk already. */
function outputOf(stream: NodeJS.WriteStream, alternate: Alternate): OutputStream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (hangUp()) return;
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(0);
    throw new Failure({ code: 'stdout-unwritable', args: { reason: reasonOf(error) } });
  });
  const write = (text: string): void => {
    alternate.leave();
    stream.write(text);
  };
  return {
    write,
    writeData: write,
    stand: (text) => {
      if (stream.isTTY) write(`\r${text}\x1b[K`);
    },
    isTerminal: stream.isTTY === true,
    size: () => ({
      columns: stream.isTTY ? stream.columns || 80 : 80,
      rows: stream.isTTY ? stream.rows || 24 : 24,
    }),
  };
}

const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function onSignal(leave: (signal: Signal) => void): () => void {
  const listeners = signals.map((signal) => [signal, () => leave(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => listeners.forEach(([signal, listener]) => process.off(signal, listener));
}
