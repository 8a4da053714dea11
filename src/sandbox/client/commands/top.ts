// `docker top`: the host's `ps`, of which only the container's rows are shown.
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import type { Container } from '../../engine/state.ts';
import { clock } from '../../engine/time.ts';
import { membersOf } from '../../kernel/memory.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { stateLetter } from '../../kernel/proc-process.ts';
import type { Process } from '../../kernel/process.ts';
import { out, type Call, type CommandFunction } from '../call.ts';
import { aligned } from '../table.ts';

export const top: CommandFunction = function* (call) {
  const [word = '', ...options] = call.args;
  const container = needContainer(call.engine, word);
  if (!container.life)
    throw new DaemonError(
      container.status === 'restarting'
        ? `Container ${container.id} is restarting, wait until the container is running`
        : `container ${container.id} is not running`,
      'conflict',
    );
  const names = columnsOf(options.join(' '));
  const rows = topRows(call, container, names).map((cells) => cells.join('\t'));
  yield* out(call, `${aligned(rows.join('\n'), { least: 20, padding: 3 })}\n`);
  tellContainer(call.engine, container, 'top');
  return 0;
};

const usual = 'user=UID pid ppid c stime tty=TTY time cmd'.split(' ');
const presets: readonly (readonly [options: RegExp, names: string[]])[] = [
  [/^(?:-e?f)?$/, usual],
  [/^-[eA]$/, 'pid tty=TTY time comm=CMD'.split(' ')],
  [/^-?auxw*$/, 'user pid %cpu %mem vsz rss tty=TTY stat start btime=TIME command'.split(' ')],
  [/^-?a?x$/, 'pid tty=TTY stat btime=TIME command'.split(' ')],
];

/** What `ps` is asked for: a usual table, or columns by name. */
function columnsOf(options: string): string[] {
  const preset = presets.find(([pattern]) => pattern.test(options));
  if (preset) return preset[1];
  if (!/^(?:(?:-[eA] )?-?(?:[eA]|ax|x)?o ?[a-z%,]+(?: |$))+$/.test(options))
    throw new NotModelled(`docker top ${options}`);
  const names = [...options.matchAll(/(?<=^|[ -])(?:[eA]|ax|x)?o ?([a-z%,]+)(?: |$)/g)].flatMap(
    ([, list = '']) => list.split(','),
  );
  const unknown = names.find((name) => !cells.has(name));
  if (unknown !== undefined && known.has(unknown))
    throw new NotModelled(`docker top -o ${unknown}`);
  if (unknown !== undefined)
    throw new DaemonError(
      `ps: error: unknown user-defined format specifier ${JSON.stringify(unknown)}`,
    );
  if (!names.includes('pid')) throw new DaemonError("Couldn't find PID field in ps output");
  return names;
}

type Tells = (process: Process, container: Container) => string;

const command: Tells = ({ title, argv }) => (title ?? argv).join(' ');
const cells = new Map<string, [heading: string, Tells]>([
  ['uid', ['UID', ({ user }) => String(user.uid)]],
  ['user', ['USER', ({ user }) => nameOfHostUser(user.uid)]],
  ['gid', ['GID', ({ user }) => String(user.gid)]],
  ['group', ['GROUP', ({ user }) => nameOfHostUser(user.gid)]],
  ['pid', ['PID', ({ hostPid }) => String(hostPid)]],
  [
    'ppid',
    [
      'PPID',
      ({ parent }, { life }) =>
        String(parent?.hostPid ?? Math.max(1, (life?.init.hostPid ?? 2) - 24)),
    ],
  ],
  ['c', ['C', () => '0']],
  ...['%cpu', 'pcpu'].map((name): [string, [string, Tells]] => [name, ['%CPU', () => '0.0']]),
  ...['%mem', 'pmem'].map((name): [string, [string, Tells]] => [name, ['%MEM', () => '0.0']]),
  ['vsz', ['VSZ', () => '2336']],
  ['rss', ['RSS', () => '1532']],
  ['nlwp', ['NLWP', () => '1']],
  ['ni', ['NI', () => '0']],
  ['pri', ['PRI', () => '19']],
  ['stat', ['STAT', (process) => stateLetter(process) + flagsOf(process)]],
  ['s', ['S', stateLetter]],
  ['state', ['S', stateLetter]],
  ['stime', ['STIME', ({ startedAt }) => clock(startedAt)]],
  ['start', ['START', ({ startedAt }) => clock(startedAt)]],
  ['tty', ['TT', ({ tty }) => (tty ? 'pts/0' : '?')]],
  ['tt', ['TT', ({ tty }) => (tty ? 'pts/0' : '?')]],
  ['time', ['TIME', () => '00:00:00']],
  ['btime', ['TIME', () => '0:00']],
  ['cmd', ['CMD', command]],
  ['args', ['COMMAND', command]],
  ['command', ['COMMAND', command]],
  ['comm', ['COMMAND', ({ name }) => name]],
]);

/** Others that `ps` has. */
const known = new Set(
  'etime etimes lstart wchan pgid pgrp sid sess session sz psr cls nice ruser euser egroup rgroup ruid euid flags f lwp spid tid thcount addr label unit cgroup ucmd fname pending blocked caught ignored size eip esp stackp cputime bsdtime bsdstart rssize vsize maj_flt min_flt netns pidns mntns userns utsns ipcns'.split(
    ' ',
  ),
);

/** s: leads its session; +: its terminal's foreground. */
const flagsOf = ({ session, hostPid, job, tty }: Process): string =>
  `${session === hostPid ? 's' : ''}${tty?.foreground === job ? '+' : ''}`;

/** A row a process, as `ps -ef` shows it. */
export const topCells = (call: Call, container: Container): string[][] =>
  topRows(call, container, usual).slice(1);

/** The daemon knows columns by what stands between blanks: all that is left is the last one's. */
function topRows(call: Call, container: Container, names: string[]): string[][] {
  const group = container.life?.group;
  const processes = group
    ? membersOf(call.kernel, group).sort((one, other) => one.hostPid - other.hostPid)
    : [];
  const columns = names.map((name) => {
    const [key = '', heading] = name.split('=');
    const [preset, cell] = cells.get(key) ?? [key.toUpperCase(), () => ''];
    return [heading ?? preset, cell] as const;
  });
  const rows = processes.map((process) => {
    const fields = columns
      .map(([, cell]) => cell(process, container))
      .join(' ')
      .split(/ +/);
    const last = columns.length - 1;
    return [...fields.slice(0, last), fields.slice(last).join(' ')];
  });
  return [columns.map(([heading]) => heading), ...rows];
}

/** The host's ps doesn't know the container's users. */
function nameOfHostUser(uid: number): string {
  return (
    new Map([
      [0, 'root'],
      [1, 'daemon'],
      [33, 'www-data'],
      [65534, 'nobody'],
    ]).get(uid) ?? String(uid)
  );
}
