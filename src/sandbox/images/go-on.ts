// An entrypoint's last word: it goes on as the command behind it.
import { isError } from '../files/error.ts';
import { write } from '../kernel/io.ts';
import type { Kernel, Process, Running } from '../kernel/process.ts';
import { findProgram } from '../kernel/programs.ts';
import { processView } from './view.ts';

/** Goes on as the command behind it, as `exec "$@"` does. */
export function* goOn(
  self: Process,
  kernel: Kernel,
  argv: readonly string[],
  said: string,
): Running {
  const found = findProgram(kernel, processView(self), argv, self.env.get('PATH') ?? '');
  if (isError(found)) {
    yield* write(self, 2, `${said}: exec: ${argv[0] ?? ''}: not found\n`);
    return 127;
  }
  yield kernel.become(self, found.program, found.argv);
  return 0;
}

/** Signals that end a server well. */
export function handleEnd(
  self: Process,
  kernel: Kernel,
  signals: ('QUIT' | 'TERM' | 'INT' | 'WINCH')[],
): void {
  for (const signal of signals)
    self.handlers.set(signal, () => kernel.end(self, { kind: 'exit', code: 0 }));
}
