// The host's `ps`, which is procps's: other columns than busybox's, and other words to ask for them.
import { NotModelled } from '../kernel/not-modelled.ts';
import { stateLetter } from '../kernel/proc-process.ts';
import type { Doing, Process } from '../kernel/process.ts';
import { formatDate } from './dates.ts';
import { visible } from './processes.ts';
import { userName } from './names.ts';
import { out, type Tool } from './tool.ts';

type Cell = (process: Process, tool: Tool) => string;

const pid: Cell = ({ pids }, { self }) => String(pids.get(self.space) ?? 0);
const user: Cell = (process, { self }) => {
  const name = userName(self, process.user.uid) ?? String(process.user.uid);
  return name.length > 8 ? `${name.slice(0, 7)}+` : name;
};
const terminal: Cell = ({ tty }) => (tty === null ? '?' : 'pts/0');
const start: Cell = ({ startedAt }) => formatDate('%H:%M', startedAt);
const command: Cell = ({ argv, title, name, ended }) =>
  ended === null ? (title ?? argv).join(' ') : `[${name}] <defunct>`;
const kb = ({ memoryBytes }: Process, more: number) => String(Math.ceil(memoryBytes / 1024) + more);

const short = (process: Process, tool: Tool): string =>
  `${pid(process, tool).padStart(7)} ${terminal(process, tool).padEnd(8)} 00:00:00 ${process.name}`;

const full = (process: Process, tool: Tool): string =>
  `${user(process, tool).padEnd(8)} ${pid(process, tool).padStart(7)} ${String(process.parent?.pids.get(tool.self.space) ?? 0).padStart(7)}  0 ${start(process, tool)} ${terminal(process, tool).padEnd(8)} 00:00:00 ${command(process, tool)}`;

const bsd = (process: Process, tool: Tool): string =>
  `${user(process, tool).padEnd(8)} ${pid(process, tool).padStart(7)}  0.0  0.0 ${kb(process, 2000).padStart(6)} ${kb(process, 1000).padStart(5)} ${terminal(process, tool).padEnd(8)} ${(process === tool.self ? 'R' : stateLetter(process)).padEnd(4)} ${start(process, tool)}   0:00 ${command(process, tool)}`;

/** By what is asked: the heading, a line of it, and whether everything is shown. */
const forms: [words: RegExp, heading: string, line: typeof short, isAll: boolean][] = [
  [/^$/, '    PID TTY          TIME CMD', short, false],
  [/^-[eA]$/, '    PID TTY          TIME CMD', short, true],
  [/^-(?:ef|fe|Af)$/, 'UID          PID    PPID  C STIME TTY          TIME CMD', full, true],
  [
    /^-?a?u?x?a?u?$/,
    'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND',
    bsd,
    true,
  ],
];

export function* ps(tool: Tool): Doing<number> {
  const asked = tool.args.join(' ');
  const form = forms.find(([words]) => words.test(asked));
  if (form === undefined) throw new NotModelled(`the host's ps ${asked}`);
  const [, heading, line, isAll] = form;
  const mine = (process: Process) =>
    process === tool.self || process === tool.self.parent || process.parent === tool.self.parent;
  const shown = visible(tool).filter((process) => isAll || mine(process));
  yield* out(tool, [heading, ...shown.map((process) => line(process, tool)), ''].join('\n'));
  return 0;
}
