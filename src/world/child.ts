// A program of the learner's own that has the terminal for a while: a pager, an editor.
import { existsSync } from 'node:fs';
import { Left } from './failure.ts';
import type { ChildProgram, World } from './world.ts';

type Spawn = typeof import('node:child_process').spawn;

export const notFound = 127;

export function runnerOf(program: Pick<NodeJS.Process, 'on' | 'off'>): World['runChild'] {
  return async (wanted) => {
    const { spawn } = await import('node:child_process');
    return new Promise((resolve, reject) => {
      let wasInterrupted = false;
      let left: Left | null = null;
      // Both are told of Ctrl-C by the terminal, and it is meant for the child: git and man do the same.
      const ignore = (): void => void (wasInterrupted = true);
      const pass = (signal: 'SIGTERM' | 'SIGHUP'): void => {
        left ??= new Left(signal);
        child.kill(signal);
      };
      const end = (code: number | null): void => {
        program.off('SIGINT', ignore).off('SIGQUIT', ignore);
        program.off('SIGTERM', pass).off('SIGHUP', pass);
        if (left === null) resolve({ code, wasInterrupted });
        else reject(left);
      };
      program.on('SIGINT', ignore).on('SIGQUIT', ignore).on('SIGTERM', pass).on('SIGHUP', pass);
      // Started when its signals are heard: it may be faster than this program.
      const child = start(wanted, spawn);
      child.on('error', () => end(notFound)).on('close', end);
      // Who leaves before the end of the text has seen enough.
      child.stdin?.on('error', () => undefined).end(wanted.input);
    });
  };
}

/** As git does: words without more to them are run as they are, all else by the shell. A path with blanks is taken as it stands. */
function start({ command, args, environment, platform, input }: ChildProgram, spawn: Spawn) {
  const stdio = [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'] as const;
  const options = { stdio: [...stdio], env: environment };
  if (existsSync(command)) return spawn(command, args, options);
  if (platform === 'win32')
    return spawn([command, ...args.map((word) => `"${word}"`)].join(' '), {
      ...options,
      shell: true,
    });
  const [program = '', ...words] = command.trim().split(/[ \t]+/);
  if (!/[|&;<>()$`\\"'\n*?[#~=%]/.test(command))
    return spawn(program, [...words, ...args], options);
  return spawn('/bin/sh', ['-c', shellLine(command, args), command, ...args], options);
}

/** One command takes the shell's place, so that signals reach it; otherwise the shell outlives Ctrl-C with what it runs. */
function shellLine(command: string, args: string[]): string {
  const line = args.length === 0 ? command : `${command} "$@"`;
  return /[|&;()`\n#]|^\s*\w+=/.test(command) ? `trap : INT QUIT\n${line}` : `exec ${line}`;
}
