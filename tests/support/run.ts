// The built program from outside, without a terminal: arguments and input go in; what it printed and its exit code come out.
import { spawn } from 'node:child_process';
import { newFolder } from './folder.ts';
import { builtProgram } from './built.ts';

/** `code` is null where a signal ended the program, the one for being too slow included. */
export type Ran = { stdout: string; stderr: string; code: number | null };
export type RunOptions = {
  input?: string;
  env?: Record<string, string>;
  dataDir?: string;
  cwd?: string;
};

const longestMs = 20_000;

export function runProgram(args: string[], options: RunOptions = {}): Promise<Ran> {
  return runFile(process.execPath, [builtProgram, ...args], options);
}

/** A line as typed in a shell, where `docker-learn` is the built program. */
export function runShell(line: string, options: RunOptions = {}): Promise<Ran> {
  return runFile(
    '/bin/sh',
    ['-c', line.replaceAll(/(?<![\w/-])docker-learn(?![\w-])/g, '"$NODE" "$PROGRAM"')],
    {
      ...options,
      env: { NODE: process.execPath, PROGRAM: builtProgram, ...options.env },
    },
  );
}

/** A home of its own: nothing of the person who runs the tests is read or touched. */
function runFile(file: string, args: string[], options: RunOptions): Promise<Ran> {
  const dataDir = options.dataDir ?? newFolder();
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: dataDir,
    LANG: 'en_US.UTF-8',
    DOCKER_LEARN_DATA_DIR: dataDir,
    DOCKER_LEARN_LANG: 'en',
    ...options.env,
  };
  const child = spawn(file, args, {
    env,
    cwd: options.cwd ?? dataDir,
    timeout: longestMs,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
}
