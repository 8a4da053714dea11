// Being a job of a shell: stopped and going on, with the terminal as the shell needs it and then as prompts do.
import { leavePastes, markPastes } from './pastes.ts';
import type { Pause } from './world.ts';

/** What this needs of the process, and of the terminal. */
type Program = Pick<NodeJS.Process, 'on' | 'off' | 'kill'>;
type Terminal = { setRaw(raw: boolean): void; write(text: string): void };
/** `raw`: the mode that prompts want; while the program is stopped the terminal is not in it. */
export type Job = { raw(wanted: boolean): void; onPause(pause: Pause): () => void; stop(): void };

export function jobOf(program: Program, terminal: Terminal): Job {
  const pauses = new Set<Pause>();
  let isRaw = false;
  const goOn = (): void => {
    // Whoever stopped the program may have left the terminal in another mode than Node remembers.
    terminal.setRaw(false);
    terminal.setRaw(isRaw);
    if (isRaw) terminal.write(markPastes);
    for (const pause of pauses) pause.after();
  };
  const stop = (): void => {
    for (const pause of pauses) pause.before();
    terminal.write(`\x1b[?25h${isRaw ? leavePastes : ''}`);
    terminal.setRaw(false);
    // What goes on with `fg` goes on below, once.
    program.off('SIGTSTP', stop).off('SIGCONT', goOn);
    // All of the job, as the terminal itself would: npm or a script around it stops too. Where no shell waits for it
    // (`tmux new docker-learn`) the system does nothing, and the program goes on here.
    program.kill(0, 'SIGTSTP');
    if (isRaw) program.on('SIGTSTP', stop).on('SIGCONT', goOn);
    goOn();
  };
  return {
    stop,
    raw: (wanted) => {
      terminal.setRaw(wanted);
      if (wanted !== isRaw) terminal.write(wanted ? markPastes : leavePastes);
      if (wanted && !isRaw) program.on('SIGTSTP', stop).on('SIGCONT', goOn);
      if (!wanted && isRaw) program.off('SIGTSTP', stop).off('SIGCONT', goOn);
      isRaw = wanted;
    },
    onPause: (pause) => {
      pauses.add(pause);
      return () => void pauses.delete(pause);
    },
  };
}
