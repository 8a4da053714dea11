// Signals: their numbers, and what each does to a process that hasn't said anything else.

const numbers = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  POLL: 29,
  PWR: 30,
  SYS: 31,
} as const;

export type Signal = keyof typeof numbers;

const byNumber = new Map<number, Signal>(
  Object.entries(numbers).map(([name, number]) => [number, name as Signal]),
);
const byName = new Map([...byNumber].map(([number, name]) => [name as string, number]));

export function signalNumber(signal: Signal): number {
  return numbers[signal];
}

export function signalNumbered(number: number): Signal | null {
  return byNumber.get(number) ?? null;
}

/** `TERM`, `SIGTERM`, `term` or `15`. */
export function signalNamed(text: string): Signal | null {
  if (/^\d+$/.test(text)) return signalNumbered(Number(text));
  const name = text.toUpperCase().replace(/^SIG/, '');
  return signalNumbered(byName.get(name) ?? 0);
}

export function defaultAction(signal: Signal): 'ends' | 'stops' | 'continues' | 'nothing' {
  if (signal === 'CHLD' || signal === 'URG' || signal === 'WINCH') return 'nothing';
  if (signal === 'CONT') return 'continues';
  return ['STOP', 'TSTP', 'TTIN', 'TTOU'].includes(signal) ? 'stops' : 'ends';
}
