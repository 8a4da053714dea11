// The Docker on this machine, asked through its own command line and never for longer than a moment.
import { execFile } from 'node:child_process';
import type { Environment } from './world.ts';

type Docker =
  | { kind: 'running'; client: string; server: string; host: string }
  | { kind: 'client-only'; client: string; reason: string }
  | { kind: 'none' };

/** What `docker version` says; a daemon that doesn't answer in time counts as not running. */
export function askDocker(environment: Environment, timeoutMs: number): Promise<Docker> {
  return new Promise((resolve) => {
    execFile(
      'docker',
      ['version', '--format', '{{json .}}'],
      { env: environment, timeout: timeoutMs, encoding: 'utf8' },
      (error, stdout, stderr) => {
        if (error !== null && 'code' in error && error.code === 'ENOENT')
          return resolve({ kind: 'none' });
        resolve(parseVersions(stdout, firstLine(stderr), environment['DOCKER_HOST'] ?? ''));
      },
    );
  });
}

function parseVersions(stdout: string, reason: string, host: string): Docker {
  try {
    const answer = JSON.parse(stdout) as {
      Client?: { Version?: unknown };
      Server?: { Version?: unknown } | null;
    };
    const client = typeof answer.Client?.Version === 'string' ? answer.Client.Version : '';
    const server = answer.Server?.Version;
    return typeof server === 'string'
      ? { kind: 'running', client, server, host }
      : { kind: 'client-only', client, reason };
  } catch {
    return { kind: 'client-only', client: '', reason };
  }
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
}
