// The built program in a real terminal: keys go in, the screen comes out as a person sees it.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { spawn, type IPty } from '@lydell/node-pty';
import { newFolder } from './folder.ts';

// Both are CommonJS without named exports that Node can see.
const require = createRequire(import.meta.url);
const { Terminal } = require('@xterm/headless') as typeof import('@xterm/headless');
const { Unicode11Addon } =
  require('@xterm/addon-unicode11') as typeof import('@xterm/addon-unicode11');

/** An installed program may stand in for the one that was built here. */
export const builtProgram =
  process.env['DOCKER_LEARN_TEST_PROGRAM'] ??
  fileURLToPath(new URL('../../dist/docker-learn.cjs', import.meta.url));

export type Screen = {
  /** Sends keys or text as a keyboard does. */
  type(keys: string): void;
  /** The visible lines, without trailing blanks. */
  text(): string;
  /** Waits until the screen fits; fails with the screen as it stands. */
  until(wanted: string | RegExp | ((text: string) => boolean)): Promise<string>;
  /** Lines that were longer than the terminal is wide, and went on in the next row. */
  overlong(): string[];
  resize(columns: number, rows: number): void;
  /** The exit code, when the program has ended and all of its output is on the screen; a program that stays is killed and fails. */
  ended(): Promise<{ code: number; signal: number }>;
  kill(signal: string): void;
  /** Everything the program wrote, escape sequences included. */
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
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const pty = spawn(options.node ?? process.execPath, [options.program ?? builtProgram, ...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: environment(options),
  });
  let raw = '';
  let ending: { code: number; signal: number } | null = null;
  let wroteAt = 0;
  pty.onData((data) => {
    wroteAt = Date.now();
    raw += data;
    terminal.write(data);
  });
  const ended = new Promise<{ code: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // What was written last may come after the news of the end.
      const settle = (): void => {
        if (Date.now() - wroteAt < quietMs) return void setTimeout(settle, 10);
        const found = { code: exitCode, signal: signal ?? 0 };
        terminal.write('', () => resolve((ending = found)));
      };
      setTimeout(settle, quietMs);
    });
  });
  return {
    type: (text) => pty.write(text),
    text: () => visible(terminal),
    until: (wanted) => waitFor(terminal, pty, wanted, () => ending),
    overlong: () => overlong(terminal),
    resize: (wide, high) => {
      pty.resize(wide, high);
      terminal.resize(wide, high);
    },
    ended: () => inTime(ended, pty, () => visible(terminal)),
    kill: (signal) => pty.kill(signal),
    raw: () => raw,
    cursor: () => ({ x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY }),
  };
}

const quietMs = 60;

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
  const { active } = terminal.buffer;
  const lines = Array.from(
    { length: terminal.rows },
    (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
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

function inTime<Value>(ended: Promise<Value>, pty: IPty, text: () => string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      pty.kill('SIGKILL');
      reject(new Error(`the program never ended:\n${text()}`));
    }, 10_000);
    void ended.then((value) => {
      clearTimeout(giveUp);
      resolve(value);
    });
  });
}

async function waitFor(
  terminal: InstanceType<typeof Terminal>,
  pty: IPty,
  wanted: string | RegExp | ((text: string) => boolean),
  ending: () => object | null,
): Promise<string> {
  const fits = (text: string) =>
    typeof wanted === 'string'
      ? text.includes(wanted)
      : wanted instanceof RegExp
        ? wanted.test(text)
        : wanted(text);
  const giveUpAt = Date.now() + (process.env['CI'] === 'true' ? 30_000 : 10_000);
  for (;;) {
    const over = ending() !== null;
    await new Promise<void>((resolve) => terminal.write('', resolve));
    const text = visible(terminal);
    if (fits(text)) return text;
    if (over || Date.now() > giveUpAt) {
      if (!over) pty.kill('SIGKILL');
      throw new Error(
        `the screen never showed ${String(wanted)}${over ? ' (the program has ended)' : ''}:\n${text}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
