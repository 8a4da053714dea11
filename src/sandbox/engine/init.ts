// `docker-init`, which --init puts in front: it starts the program, passes signals on and takes in whoever is left behind.
import type { FileError } from '../files/error.ts';
import type { Process, Program } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';
import { signalNumber } from '../kernel/signals.ts';
import type { Bytes } from '../kernel/bytes.ts';

const passed: Signal[] = ['TERM', 'INT', 'HUP', 'QUIT', 'USR1', 'USR2', 'WINCH', 'CONT', 'ALRM'];

export function initProgram({ program, argv }: { program: Program; argv: Bytes[] }): Program {
  return function* (self, kernel) {
    const child = kernel.spawn({ program, argv, parent: self, leads: 'job' });
    if (!child) return 1;
    if (self.tty) self.tty.foreground = child.job;
    for (const signal of passed)
      self.handlers.set(signal, () => kernel.signal(child, signal, self));
    for (;;) {
      const gone = [...self.children].filter(({ ended }) => ended !== null);
      for (const each of gone) kernel.reap(each);
      if (gone.includes(child)) return codeOf(child);
      yield {
        isReady: () => [...self.children].some(({ ended }) => ended !== null),
        at: null,
      };
    }
  };
}

/** What it can't run it finds out itself, when the container has begun. */
export function unstarted(path: string, { code }: FileError): Program {
  const [why, exit] =
    code === 'ENOENT' ? ['No such file or directory', 127] : ['Permission denied', 126];
  return function* (self) {
    self.fds.get(2)?.write(`[FATAL tini (7)] exec ${path} failed: ${why}\n`);
    return Number(exit);
  };
}

function codeOf({ ended }: Process): number {
  if (!ended) return 0;
  return ended.kind === 'exit' ? ended.code : 128 + signalNumber(ended.signal);
}
