// Being a job of a shell: stopped and going on, with the terminal as the shell needs it and then as prompts do.
import { leavePastes, markPastes } from './pastes.ts';
import type { Pause, Signal, World } from './world.ts';

/** What this needs of the process, and of the terminal. */
type Program = Pick<NodeJS.Process, 'on' | 'off' | 'kill'>;
type Terminal = { setRaw(raw: boolean): void; write(text: string): void };
type Job = {
  /** The mode that prompts want; while the program is stopped the terminal is not in it. */
  raw(wanted: boolean): void;
  isRaw(): boolean;
  onPause(pause: Pause): () => void;
  stop(): void;
};

/** The mode of prompts, held between two of them as well. */
export type HeldJob = Omit<Job, 'isRaw'> & {
  /** From now on, until `release`. */
  hold(): void;
  release(): void;
  /** Out of it for somebody else, until the returned function is called. */
  lend(): () => void;
};

/** `die` ends the program by a signal that nobody else hears: the terminal has to be given back before. */
export function heldJob(
  job: Job,
  onSignal: World['onSignal'],
  die: (signal: Signal) => void,
): HeldJob {
  /** While it is held: what forgets the signals again. */
  let forget: (() => void) | null = null;
  const release = (): void => {
    forget?.();
    forget = null;
    if (job.isRaw()) job.raw(false);
  };
  return {
    ...job,
    raw: (wanted) => {
      if (wanted || forget === null) job.raw(wanted);
    },
    hold: () => {
      forget ??= onSignal((signal) => {
        release();
        die(signal);
      });
    },
    release,
    lend: () => {
      const wasRaw = job.isRaw();
      if (wasRaw) job.raw(false);
      return () => {
        if (wasRaw) job.raw(true);
      };
    },
  };
}

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
    isRaw: () => isRaw,
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
