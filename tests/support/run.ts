// The built program from outside, without a terminal: arguments and input go in; what it printed and its exit code come out.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from './screen.ts';

export type Ran = { stdout: string; stderr: string; code: number | null };
export type RunOptions = { input?: string; env?: Record<string, string>; dataDir?: string; cwd?: string };

export function runProgram(args: string[], options: RunOptions = {}): Promise<Ran> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'docker-learn-'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: dataDir, LANG: 'en_US.UTF-8', DOCKER_LEARN_DATA_DIR: dataDir, DOCKER_LEARN_LANG: 'en', ...options.env };
  const child = spawn(process.execPath, [builtProgram, ...args], { env, cwd: options.cwd ?? dataDir });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
}
