// The real world: process, clock and chance. Only main builds it.
import { homedir, hostname, userInfo } from 'node:os';
import { Failure, reasonOf } from './failure.ts';
import { linesOf, type Lines } from './lines.ts';
import type { Output, World } from './world.ts';

export function realWorld(notesFolder: string): World {
  let lines: Lines | null = null;
  return {
    words: process.argv.slice(2),
    environment: process.env,
    platform: process.platform,
    nodeVersion: process.versions.node,
    home: homeOf(),
    device: hostname(),
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    input: process.stdin,
    lines: () => (lines ??= linesOf(process.stdin)),
    screen: process.stdout,
    hasKeyboard: process.stdin.isTTY === true && process.stdout.isTTY === true,
    now: () => Date.now(),
    offsetMinutes: (instant) => -new Date(instant).getTimezoneOffset(),
    // The global one is loaded at its first use, unlike an import.
    anySeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
    newId: () => crypto.randomUUID(),
    notesFolder,
    onSignal,
  };
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
function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(0);
    throw new Failure({ code: 'stdout-unwritable', args: { reason: reasonOf(error) } });
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    size: () => ({ columns: stream.isTTY ? stream.columns || 80 : 80, rows: stream.isTTY ? stream.rows || 24 : 24 }),
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function onSignal(leave: (signal: (typeof signals)[number]) => void): () => void {
  const listeners = signals.map((signal) => [signal, () => leave(signal)] as const);
  for (const [signal, listener] of listeners) process.on(signal, listener);
  return () => listeners.forEach(([signal, listener]) => process.off(signal, listener));
}
