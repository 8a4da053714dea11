// The built program in a real terminal: keys go in, the screen comes out as a person sees it.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import { afterAll } from 'vitest';
import { builtProgram } from './built.ts';
import { newFolder } from './folder.ts';

// Both are CommonJS without named exports that Node can see.
const require = createRequire(import.meta.url);
const { Terminal } = require('@xterm/headless') as typeof import('@xterm/headless');
const { Unicode11Addon } =
  require('@xterm/addon-unicode11') as typeof import('@xterm/addon-unicode11');

export type Screen = {
  /** Sends keys or text as a keyboard does. */
  type(keys: string): void;
  /** The visible lines, without trailing blanks. */
  text(): string;
  /** All that went by, what stands there last. */
  scrollback(): string;
  /** Waits until the screen fits; fails with the screen as it stands. */
  until(wanted: string | RegExp | ((text: string) => boolean)): Promise<string>;
  /** Lines that were longer than the terminal is wide, and went on in the next row. */
  overlong(): string[];
  resize(columns: number, rows: number): void;
  /** The exit code as a shell tells it, when the program has ended and all of its output is on the screen; a program that stays is killed and fails. */
  ended(): Promise<{ code: number }>;
  kill(signal: string): void;
  /** Closes the terminal's window. */
  hangUp(): void;
  /** Everything the program wrote that is on the screen, escape sequences included. */
  raw(): string;
  cursor(): { x: number; y: number };
};

export type ScreenOptions = {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  dataDir?: string;
  program?: string;
  node?: string;
};

export const keys = {
  up: '\x1b[A',
  down: '\x1b[B',
  left: '\x1b[D',
  right: '\x1b[C',
  enter: '\r',
  space: ' ',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlD: '\x04',
  escape: '\x1b',
};

export function openScreen(args: string[], options: ScreenOptions = {}): Screen {
  const { columns = 80, rows = 24 } = options;
  demandSeed(args.join(' '));
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const program = [options.node ?? process.execPath, options.program ?? builtProgram, ...args];
  const pty = spawn('/bin/sh', ['-c', toItsEnd, ...program], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: environment(options),
  });
  const written = { raw: '', onScreen: 0 };
  const watchers = new Set<() => void>();
  pty.onData((data) => {
    written.raw += data;
    const { length } = written.raw;
    terminal.write(data, () => {
      written.onScreen = length;
      for (const watcher of watchers) watcher();
    });
  });
  const onScreen = () => written.raw.slice(0, written.onScreen);
  const code = (): number | null => {
    const said = endMark.exec(onScreen())?.[1];
    return said === undefined ? null : Number(said);
  };
  const pid = (): number => Number([...written.raw.matchAll(pidMark)].at(-1)?.[1] ?? pty.pid);
  const kill = (signal: string) => void process.kill(pid(), signal);
  const close = () => {
    if (code() === null) quietly(() => kill('SIGKILL'));
    pty.kill('SIGKILL');
  };
  open.push(close);
  const shown = () => visible(terminal);
  const wait = <Value>(look: () => Value | null, failed: () => string): Promise<Value> =>
    seen(look, failed, watchers).catch((error: unknown) => {
      close();
      throw error;
    });
  return {
    type: (text) => pty.write(text),
    text: shown,
    scrollback: () => linesOf(terminal, 0, terminal.buffer.active.length),
    until: (wanted) =>
      wait(
        () => {
          // A frame of which only a part has come is no screen that a person sees.
          if (isHeld(onScreen())) return null;
          const text = shown();
          if (fits(text, wanted)) return text;
          if (code() === null) return null;
          throw new Error(`the program has ended and never showed ${String(wanted)}:\n${text}`);
        },
        () => `the screen never showed ${String(wanted)}:\n${shown()}`,
      ),
    overlong: () => overlong(terminal),
    resize: (wide, high) => {
      pty.resize(wide, high);
      terminal.resize(wide, high);
    },
    ended: async () => {
      const said = await wait(code, () => `the program never ended:\n${shown()}`);
      close();
      return { code: said };
    },
    kill,
    hangUp: () => (pty as IPty & { destroy(): void }).destroy(),
    raw: () => onScreen().replaceAll(pidMark, '').replace(endMark, ''),
    cursor: () => ({ x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY }),
  };
}

/**
 * Says who the program is and, behind its last byte, how it ended; the terminal stays open until that was read.
 * What is written last may otherwise come after the news of the end, or never.
 */
const starting = `printf '\\033]77;pid;%d\\007' "$$"; exec "$0" "$@"`;
const toItsEnd = `trap : INT QUIT TSTP HUP TERM
/bin/sh -c '${starting.replaceAll("'", `'\\''`)}' "$0" "$@"
printf '\\033]77;end;%d\\007' "$?"
while read -r _; do :; done`;
const pidMark = /\x1b\]77;pid;(\d+)\x07/g;
const endMark = /\x1b\]77;end;(\d+)\x07/;

/** Between the two marks of a synchronised frame. */
const isHeld = (raw: string): boolean =>
  raw.lastIndexOf('\x1b[?2026h') > raw.lastIndexOf('\x1b[?2026l');

/** The longest that anything may take; nothing waits for so long but a program that hangs. */
const longestMs = 15_000;

const open: (() => void)[] = [];
afterAll(() => {
  for (const close of open.splice(0)) close();
});

/** What stands on a terminal is foreseen: a session that draws is told from what. */
function demandSeed(words: string): void {
  if (
    /(?<![\w/-])(?:quiz|learn|review|placement|interview)(?![\w/.-])/.test(words) &&
    !words.includes('--seed')
  )
    throw new Error(`Without --seed nobody can foresee what this shows: ${words}`);
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // It has ended meanwhile.
  }
}

/** A line typed in a shell on the terminal, where `docker-learn` is the built program. */
export function openShell(line: string, options: ScreenOptions = {}): Screen {
  const env = { NODE: process.execPath, PROGRAM: builtProgram, ...options.env };
  return openScreen([line.replaceAll('docker-learn', '"$NODE" "$PROGRAM"')], {
    ...options,
    env,
    node: '/bin/sh',
    program: '-c',
  });
}

/** A shell with jobs on the terminal, where `docker-learn` is the built program; it has its prompt `$ ` when it is ready. */
export function openJobs(options: ScreenOptions = {}): Screen {
  const file = join(newFolder(), 'bashrc');
  const program = `/bin/sh -c '${starting.replaceAll("'", `'\\''`)}' "$NODE" "$PROGRAM"`;
  writeFileSync(file, `PS1='$ '\nalias docker-learn='${program.replaceAll("'", `'\\''`)}'\n`);
  const env = { NODE: process.execPath, PROGRAM: builtProgram, ...options.env };
  return openScreen([file, '-i'], { ...options, env, node: 'bash', program: '--rcfile' });
}

/** A home of its own: nothing of the person who runs the tests is read or touched. */
function environment(options: ScreenOptions): Record<string, string> {
  const dataDir = options.dataDir ?? newFolder();
  const path = process.env['PATH'] ?? '';
  return {
    PATH: path,
    HOME: dataDir,
    TERM: 'xterm-256color',
    LANG: 'en_US.UTF-8',
    DOCKER_LEARN_DATA_DIR: dataDir,
    DOCKER_LEARN_LANG: 'en',
    ...options.env,
  };
}

function visible(terminal: InstanceType<typeof Terminal>): string {
  return linesOf(terminal, terminal.buffer.active.viewportY, terminal.rows);
}

function linesOf(
  { buffer: { active } }: InstanceType<typeof Terminal>,
  from: number,
  count: number,
): string {
  const lines = Array.from(
    { length: count },
    (_, row) => active.getLine(from + row)?.translateToString(true) ?? '',
  );
  return lines.join('\n').trimEnd();
}

function overlong({ buffer: { active }, cols }: InstanceType<typeof Terminal>): string[] {
  const rows = Array.from({ length: active.length }, (_, row) => active.getLine(row));
  return rows.flatMap((line, row) =>
    line?.isWrapped === true
      ? [`${rows[row - 1]?.translateToString(true, 0, cols) ?? ''}⏎${line.translateToString(true)}`]
      : [],
  );
}

function fits(text: string, wanted: string | RegExp | ((text: string) => boolean)): boolean {
  if (typeof wanted === 'string') return text.includes(wanted);
  return wanted instanceof RegExp ? wanted.test(text) : wanted(text);
}

/** What `look` finds, now or after something was written; its error ends the waiting. */
function seen<Value>(
  look: () => Value | null,
  failed: () => string,
  watchers: Set<() => void>,
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(limit);
      watchers.delete(watcher);
      act();
    };
    const limit = setTimeout(() => settle(() => reject(new Error(failed()))), longestMs);
    const watcher = () => {
      try {
        const found = look();
        if (found !== null) settle(() => resolve(found));
      } catch (error) {
        settle(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    watchers.add(watcher);
    watcher();
  });
}
