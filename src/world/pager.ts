// Shows long text a screen at a time with the learner's own pager.
import { spawn } from 'node:child_process';
import type { Environment } from './world.ts';

/** Runs `$PAGER`, else `less -R`; false where there is none, so that the text can be printed instead. */
export function page(text: string, environment: Environment): Promise<boolean> {
  const wanted = environment['PAGER']?.trim() ?? '';
  if (wanted === 'cat') return Promise.resolve(false);
  const [command, ...args] = wanted === '' ? ['less', '-R'] : wanted.split(/\s+/);
  return new Promise((resolve) => {
    // LESSCHARSET: less shows Hangul as bytes where the locale is not UTF-8.
    const pager = spawn(command ?? 'less', args, {
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESSCHARSET: 'utf-8', LESS: '-R', ...environment },
    });
    pager.on('error', () => resolve(false));
    pager.on('spawn', () => {
      pager.stdin.on('error', () => undefined);
      pager.stdin.end(text);
    });
    pager.on('close', (code) => resolve(code !== 127));
  });
}
