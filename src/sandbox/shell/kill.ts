// `kill`: signals by number or name, to processes of one's own pid namespace.
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing, Kernel, Process } from '../kernel/process.ts';
import { signalNamed, signalNumber, signalNumbered, type Signal } from '../kernel/signals.ts';
import { turn } from '../kernel/waits.ts';

export function* kill(
  self: Process,
  kernel: Kernel,
  words: readonly Bytes[],
  name: Bytes,
): Doing<number> {
  const args = words.slice(1);
  const say = (text: Bytes) => write(self, 2, `${name}: ${text}\n`);
  let signal: Signal | '0' = 'TERM';
  const [option] = args;
  if (option === '-l') return yield* listSignals(self, args.slice(1), say);
  if (option !== undefined && /^-[^-]/.test(option)) {
    args.shift();
    const text = option === '-s' && args.length > 0 ? (args.shift() ?? '') : option.slice(1);
    const found = text === '0' ? '0' : signalNamed(text);
    if (found === null) {
      yield* say(`bad signal name '${text}'`);
      return 1;
    }
    signal = found;
  }
  if (args[0] === '--') args.shift();
  if (args.length === 0) {
    yield* say('you need to specify whom to kill');
    return 1;
  }
  let failures = 0;
  for (const arg of args) {
    const failure = send(self, kernel, arg, signal);
    if (failure !== null) {
      failures++;
      yield* say(failure);
    }
  }
  yield turn();
  return failures;
}

/** Null, or what went wrong. */
function send(self: Process, kernel: Kernel, text: Bytes, signal: Signal | '0'): Bytes | null {
  if (!/^-?\d+$/.test(text)) return `invalid number '${text}'`;
  const pid = Number(text);
  const reached = targets(self, kernel, pid);
  if (reached.length === 0) return `can't kill pid ${text}: No such process`;
  for (const process of reached) {
    if (!mayKill(self, process)) return `can't kill pid ${text}: Operation not permitted`;
    if (signal !== '0') kernel.signal(process, signal, self);
  }
  return null;
}

/** 0: one's own group; -1: all but the first; -N: the group N. */
function targets(self: Process, kernel: Kernel, pid: number): Process[] {
  const visible = [...kernel.processes.values()].filter(({ pids }) => pids.has(self.space));
  if (pid > 0) return visible.filter(({ pids }) => pids.get(self.space) === pid);
  if (pid === 0) return visible.filter(({ job }) => job === self.job);
  if (pid === -1)
    return visible.filter((process) => process !== self && process !== self.space.init);
  return visible.filter(({ job }) => kernel.processes.get(job)?.pids.get(self.space) === -pid);
}

export function mayKill({ user, capabilities }: Process, target: Process): boolean {
  return capabilities.has('KILL') || user.uid === target.user.uid;
}

function* listSignals(
  self: Process,
  words: readonly Bytes[],
  say: (text: Bytes) => Doing<unknown>,
): Doing<number> {
  if (words.length === 0)
    for (let number = 1; number <= 31; number++)
      yield* write(self, 1, `${String(number).padStart(2)}) ${signalNumbered(number) ?? ''}\n`);
  for (const word of words) {
    const number = Number(word);
    const signal = signalNamed(
      /^\d+$/.test(word) ? String(number > 128 ? number - 128 : number) : word,
    );
    if (signal === null) {
      yield* say(`unknown signal '${word}'`);
      return 1;
    }
    yield* write(self, 1, `${/^\d+$/.test(word) ? signal : signalNumber(signal)}\n`);
  }
  return 0;
}
