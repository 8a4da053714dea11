// Applets about processes and the machine: ps, top, kill, killall, pidof, free, uptime, mount.
import type { Bytes } from '../kernel/bytes.ts';
import { machine } from '../kernel/proc.ts';
import { stateLetter } from '../kernel/proc-process.ts';
import { isOnHost, mountRows } from '../kernel/mount-rows.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing, Process } from '../kernel/process.ts';
import { signalNamed } from '../kernel/signals.ts';
import { at } from '../kernel/waits.ts';
import { kill as killPids, mayKill } from '../shell/kill.ts';
import { formatDate } from './dates.ts';
import { groupName, userName } from './names.ts';
import { humanSize } from './sizes.ts';
import { die, optionsOf, out, say, type Tool } from './tool.ts';

export function visible({ self, kernel }: Tool): Process[] {
  return [...kernel.processes.values()]
    .filter(({ pids }) => pids.has(self.space))
    .sort((one, other) => (one.pids.get(self.space) ?? 0) - (other.pids.get(self.space) ?? 0));
}

export function commandOf({ argv: own, title, name, ended }: Process): Bytes {
  const argv = title ?? own;
  if (ended !== null || argv.length === 0) return `[${name}]`;
  const base = (argv[0] ?? '').replace(/^-/, '').replace(/^.*\//, '').slice(0, 15);
  const words = argv
    .join(' ')
    .replace(/[\0-\x1f]/g, ' ')
    .trimEnd();
  return base === name ? words : `{${name}} ${words}`;
}

type Column = {
  title: string;
  width: number;
  isRight: boolean;
  text: (process: Process, tool: Tool) => Bytes;
};

const columns = new Map<string, Column>([
  [
    'user',
    {
      title: 'USER',
      width: 8,
      isRight: false,
      text: ({ user }, { self }) => (userName(self, user.uid) ?? String(user.uid)).slice(0, 8),
    },
  ],
  [
    'group',
    {
      title: 'GROUP',
      width: 8,
      isRight: false,
      text: ({ user }, { self }) => groupName(self, user.gid) ?? String(user.gid),
    },
  ],
  ['comm', { title: 'COMMAND', width: 16, isRight: false, text: ({ name }) => name }],
  ['args', { title: 'COMMAND', width: 256, isRight: false, text: commandOf }],
  [
    'pid',
    {
      title: 'PID',
      width: 5,
      isRight: true,
      text: ({ pids }, { self }) => String(pids.get(self.space) ?? 0),
    },
  ],
  [
    'ppid',
    {
      title: 'PPID',
      width: 5,
      isRight: true,
      text: ({ parent }, { self }) => String(parent?.pids.get(self.space) ?? 0),
    },
  ],
  [
    'pgid',
    {
      title: 'PGID',
      width: 5,
      isRight: true,
      text: ({ job }, tool) =>
        String(tool.kernel.processes.get(job)?.pids.get(tool.self.space) ?? 0),
    },
  ],
  [
    'etime',
    {
      title: 'ELAPSED',
      width: 7,
      isRight: true,
      text: ({ startedAt }, { kernel }) => elapsed(kernel.now - startedAt),
    },
  ],
  ['time', { title: 'TIME', width: 6, isRight: true, text: () => '0:00' }],
  ['nice', { title: 'NI', width: 5, isRight: true, text: () => '0' }],
  [
    'tty',
    { title: 'TT', width: 6, isRight: false, text: ({ tty }) => (tty === null ? '?' : '136,0') },
  ],
  [
    'vsz',
    {
      title: 'VSZ',
      width: 4,
      isRight: true,
      text: ({ memoryBytes }) => String(Math.ceil(memoryBytes / 1024) + 2000),
    },
  ],
  [
    'rss',
    {
      title: 'RSS',
      width: 4,
      isRight: true,
      text: ({ memoryBytes }) => String(Math.ceil(memoryBytes / 1024) + 1000),
    },
  ],
  [
    'stat',
    {
      title: 'STAT',
      width: 4,
      isRight: false,
      text: (process, { self }) => (process === self ? 'R' : stateLetter(process)),
    },
  ],
]);

function elapsed(ms: number): Bytes {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

export function* ps(tool: Tool): Doing<number> {
  // What other systems' ps is given, this one takes and forgets.
  const args = tool.args.filter(
    (word, index) => index > 0 || !/^-?[auxefl]+$/.test(word) || /^-[xu]/.test(word),
  );
  const options = yield* optionsOf({ ...tool, args }, 'o:T');
  const chosen = (options.values.get('o') ?? ['pid,user,args']).join(',').split(',');
  const shown: Column[] = [];
  for (const word of chosen) {
    const [name = '', title] = word.split('=');
    const column = columns.get(name);
    if (column === undefined)
      return yield* die(
        tool,
        `bad -o argument '${name}', supported arguments: user,group,comm,args,pid,ppid,pgid,nice,rgroup,ruser,tty,vsz,sid,stat,rss`,
      );
    shown.push(title === undefined ? column : { ...column, title });
  }
  yield* out(
    tool,
    row(shown, ({ title }) => title, false),
  );
  for (const process of visible(tool))
    yield* out(
      tool,
      row(shown, ({ text }) => text(process, tool), true),
    );
  return 0;
}

function row(shown: readonly Column[], cell: (column: Column) => Bytes, isBody: boolean): Bytes {
  const cells = shown.map((column, index) => {
    const text = cell(column);
    if (index === shown.length - 1 && !(column.isRight && isBody)) return text;
    return column.isRight && isBody ? text.padStart(column.width) : text.padEnd(column.width);
  });
  return `${cells.join(' ')}\n`;
}

export function* top(tool: Tool): Doing<number> {
  if (isOnHost(tool.self)) throw new NotModelled("the host's top");
  const options = yield* optionsOf(tool, 'd:n:bHm');
  if (!options.has('b') && tool.self.fds.get(1)?.kind === 'tty')
    throw new NotModelled('top on a terminal (top -b prints)');
  const rounds = Number(options.value('n') ?? Infinity);
  for (let count = 0; count < rounds; count++) {
    if (count > 0) yield at(tool.kernel.now + Number(options.value('d') ?? 5) * 1000);
    yield* out(tool, topText(tool));
  }
  return 0;
}

function topText(tool: Tool): Bytes {
  const { self } = tool;
  const rows = visible(tool).map((process) => {
    const rss = Math.ceil(process.memoryBytes / 1024) + 1000;
    const state = process === self ? 'R' : stateLetter(process);
    return `${String(process.pids.get(self.space)).padStart(5)} ${String(process.parent?.pids.get(self.space) ?? 0).padStart(5)} ${(userName(self, process.user.uid) ?? String(process.user.uid)).slice(0, 8).padEnd(8)} ${state.padEnd(4)} ${String(rss).padStart(6)}   0%   0% ${commandOf(process)}\n`;
  });
  return `Mem: 1900000K used, ${machine.memoryKb - 1_900_000}K free, 178584K shrd, 46912K buff, 1412896K cached
CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq
Load average: 0.08 0.03 0.01 1/${tool.kernel.processes.size + 120} ${self.pid}
  PID  PPID USER     STAT   RSS %RSS %CPU COMMAND
${rows.join('')}`;
}

export function* kill(tool: Tool): Doing<number> {
  return yield* killPids(tool.self, tool.kernel, [tool.name, ...tool.args], tool.name);
}

export function* killall(tool: Tool): Doing<number> {
  const args = [...tool.args];
  let text = 'TERM';
  let isQuiet = false;
  while (/^-./.test(args[0] ?? '')) {
    const word = args.shift() ?? '';
    if (word === '-q') isQuiet = true;
    else text = word === '-s' ? (args.shift() ?? '') : word.slice(1);
  }
  const signal = signalNamed(text);
  if (signal === null) return yield* die(tool, `bad signal name '${text}'`);
  if (args.length === 0) return yield* die(tool, 'you need to specify whom to kill');
  let failures = 0;
  for (const name of args) {
    const found = visible(tool).filter(
      (process) => process.name === name && process !== tool.self && process.ended === null,
    );
    if (found.length === 0) {
      failures++;
      if (!isQuiet) yield* say(tool, `${name}: no process killed`);
    }
    for (const process of found)
      if (mayKill(tool.self, process)) tool.kernel.signal(process, signal, tool.self);
      else {
        failures++;
        yield* say(
          tool,
          `can't kill pid ${process.pids.get(tool.self.space) ?? 0}: Operation not permitted`,
        );
      }
  }
  return failures > 0 ? 1 : 0;
}

export function* pidof(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'so:');
  const found = visible(tool)
    .toReversed()
    .filter(({ name, ended }) => options.words.includes(name) && ended === null)
    .map(({ pids }) => String(pids.get(tool.self.space)))
    .filter((pid) => !(options.values.get('o') ?? []).includes(pid));
  if (found.length === 0) return 1;
  yield* out(tool, `${(options.has('s') ? found.slice(0, 1) : found).join(' ')}\n`);
  return 0;
}

export function* free(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'bkmgh');
  const unit = options.has('b')
    ? 1 / 1024
    : options.has('m')
      ? 1024
      : options.has('g')
        ? 1_048_576
        : 1;
  const shown = (kb: number) =>
    (options.has('h') ? humanSize(kb * 1024) : String(Math.floor(kb / unit))).padStart(11);
  const total = machine.memoryKb;
  const numbers = [total, 1_000_000, total - 2_500_000, 178_584, 1_500_000, total - 1_100_000];
  yield* out(
    tool,
    '              total        used        free      shared  buff/cache   available\n',
  );
  yield* out(tool, `Mem:    ${numbers.map(shown).join(' ')}\n`);
  yield* out(tool, `Swap:   ${[0, 0, 0].map(shown).join(' ')}\n`);
  return 0;
}

export function* uptime(tool: Tool): Doing<number> {
  yield* out(
    tool,
    ` ${formatDate('%H:%M:%S', tool.kernel.now)} up 1:00,  0 users,  load average: 0.08, 0.03, 0.01\n`,
  );
  return 0;
}

export function* mount(tool: Tool): Doing<number> {
  if (tool.args.length > 0) {
    if (!tool.self.capabilities.has('SYS_ADMIN'))
      return yield* die(tool, 'permission denied (are you root?)');
    throw new NotModelled('mount');
  }
  for (const { source, at: place, type, options } of mountRows(tool.self))
    yield* out(tool, `${source} on ${place} type ${type} (${options})\n`);
  return 0;
}
