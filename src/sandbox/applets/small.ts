// Small applets: seq, sleep, true, false, yes, env, printenv, date, uname, id, whoami, hostname and the like.
import { errorText, FileError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { findProgram, searchPathOf } from '../kernel/programs.ts';
import { forever, sleepUntil } from '../kernel/waits.ts';
import { echoText } from '../shell/escapes.ts';
import { printfText } from '../shell/printf.ts';
import { evaluateTest } from '../shell/test.ts';
import { accountGroups, accounts, groupName, userName } from './names.ts';
import { die, optionsOf, out, Quit, say, usage, type Tool } from './tool.ts';
import { duration } from './duration.ts';

export function* seq(tool: Tool): Doing<number> {
  const isNegative = (word: Bytes) => /^-[\d.]/.test(word);
  const at = tool.args.findIndex(isNegative);
  const args = at === -1 ? tool.args : [...tool.args.slice(0, at), '--', ...tool.args.slice(at)];
  const options = yield* optionsOf({ ...tool, args }, 'ws:');
  const numbers = options.words.map(Number);
  if (numbers.length === 0 || numbers.length > 3 || numbers.some(Number.isNaN))
    return yield* usage(tool);
  const [first, step, last] =
    numbers.length === 1
      ? [1, 1, numbers[0] ?? 0]
      : numbers.length === 2
        ? [numbers[0] ?? 0, 1, numbers[1] ?? 0]
        : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
  const places = Math.max(
    ...options.words
      .slice(0, numbers.length === 3 ? 2 : 1)
      .map((word) => (/\.(\d+)$/.exec(word)?.[1] ?? '').length),
  );
  const width = options.has('w') ? Math.max(...options.words.map((word) => word.length)) : 0;
  const separator = options.value('s') ?? '\n';
  let text = '';
  let count = 0;
  for (
    let number = first;
    step >= 0 ? number <= last + 1e-9 : number >= last - 1e-9;
    number = first + step * ++count
  ) {
    const shown = places === 0 ? String(Math.round(number)) : number.toFixed(places);
    text += (count === 0 ? '' : separator) + (width === 0 ? shown : shown.padStart(width, '0'));
    if (text.length < 4096) continue;
    yield* out(tool, text);
    text = '';
  }
  yield* out(tool, count === 0 && text === '' ? '' : `${text}\n`);
  return 0;
}

export function* sleep(tool: Tool): Doing<number> {
  if (tool.args.length === 0) yield* usage(tool);
  let sum = 0;
  for (const word of tool.args) {
    if (/^(?:inf|infinity)$/.test(word)) sum = Infinity;
    const ms = word.startsWith('inf') ? 0 : duration(word);
    if (ms === null) return yield* die(tool, `invalid number '${word}'`);
    sum += ms;
  }
  if (sum === Infinity) return yield* forever();
  yield sleepUntil(tool.kernel.now + sum);
  return 0;
}

/** A page at a time, so that what reads it isn't drowned. */
export function* yes(tool: Tool): Doing<number> {
  const line = `${tool.args.length === 0 ? 'y' : tool.args.join(' ')}\n`;
  const page = line.repeat(Math.max(1, Math.floor(4096 / line.length)));
  for (;;) {
    yield* out(tool, page);
    yield { isReady: () => true, at: null };
  }
}

export function* trueApplet(): Doing<number> {
  return 0;
}

export function* falseApplet(): Doing<number> {
  return 1;
}

export function* echo(tool: Tool): Doing<number> {
  yield* out(tool, echoText(tool.args));
  return 0;
}

export function* printf(tool: Tool): Doing<number> {
  const [format, ...rest] = tool.args;
  if (format === undefined) {
    yield* write(tool.self, 2, `${tool.name}: usage: printf FORMAT [ARGUMENT...]\n`);
    return 1;
  }
  const printed = printfText(format, rest);
  yield* out(tool, printed.text);
  for (const error of printed.errors) yield* say(tool, error);
  return printed.status;
}

export function* test(tool: Tool): Doing<number> {
  const args = [...tool.args];
  if (tool.name === '[' && args.pop() !== ']') return yield* die(tool, 'missing ]', 2);
  const verdict = evaluateTest(tool.self, args);
  if (typeof verdict === 'boolean') return verdict ? 0 : 1;
  return yield* die(tool, verdict.error, 2);
}

export function* env(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    '+iu:0',
    new Map([
      ['ignore-environment', 'i'],
      ['unset', 'u'],
    ]),
  );
  const { self, kernel } = tool;
  const words = [...options.words];
  const vars = new Map(options.has('i') || words[0] === '-' ? [] : self.env);
  if (words[0] === '-') words.shift();
  for (const name of options.values.get('u') ?? []) vars.delete(name);
  while (/^[^=]+=/.test(words[0] ?? '')) {
    const word = words.shift() ?? '';
    vars.set(word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1));
  }
  if (words.length === 0) {
    yield* out(tool, [...vars].map(([name, value]) => `${name}=${value}\n`).join(''));
    return 0;
  }
  return yield* execute({ ...tool, self, kernel }, words, vars);
}

/** Goes on as another program. */
export function* execute(tool: Tool, words: Bytes[], vars: Map<Bytes, Bytes>): Doing<number> {
  const { self, kernel } = tool;
  const found = findProgram(kernel, self, words, vars.get('PATH') ?? searchPathOf(self));
  if (found instanceof FileError) {
    yield* say(tool, `can't execute '${words[0] ?? ''}': ${errorText(found)}`);
    throw new Quit(found.code === 'ENOENT' ? 127 : 126);
  }
  self.env = vars;
  yield kernel.become(self, found.program, found.argv);
  return 0;
}

export function* printenv(tool: Tool): Doing<number> {
  const { env: vars } = tool.self;
  if (tool.args.length === 0)
    yield* out(tool, [...vars].map(([name, value]) => `${name}=${value}\n`).join(''));
  let status = 0;
  for (const name of tool.args) {
    const value = vars.get(name);
    if (value === undefined) status = 1;
    else yield* out(tool, `${value}\n`);
  }
  return status;
}

export function* uname(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'snrvmpioa', new Map([['all', 'a']]));
  const fields: [string, string][] = [
    ['s', 'Linux'],
    ['n', tool.self.host.host],
    ['r', '6.12.48'],
    ['v', '#1 SMP PREEMPT_DYNAMIC'],
    ['m', 'x86_64'],
    ['o', 'GNU/Linux'],
  ];
  const isAll = options.has('a');
  const chosen = fields.filter(
    ([letter]) => isAll || options.has(letter) || (options.values.size === 0 && letter === 's'),
  );
  const others = ['p', 'i'].filter((letter) => options.has(letter)).map(() => 'unknown');
  yield* out(tool, `${[...chosen.map(([, value]) => value), ...others].join(' ')}\n`);
  return 0;
}

export function* id(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'ugGnr');
  const [wanted] = options.words;
  const { self } = tool;
  const account =
    wanted === undefined
      ? null
      : accounts(self).find(({ name, uid }) => name === wanted || String(uid) === wanted);
  if (account === undefined) return yield* die(tool, `unknown user ${wanted ?? ''}`);
  const uid = account?.uid ?? self.user.uid;
  const gid = account?.gid ?? self.user.gid;
  const more = account === null ? self.user.groups : groupsOf(self, account.name);
  const groups = [...new Set([gid, ...more])];
  const named = (number: number, name: Bytes | null) =>
    options.has('n') ? (name ?? String(number)) : String(number);
  if (options.has('u')) yield* out(tool, `${named(uid, userName(self, uid))}\n`);
  else if (options.has('g')) yield* out(tool, `${named(gid, groupName(self, gid))}\n`);
  else if (options.has('G'))
    yield* out(tool, `${groups.map((group) => named(group, groupName(self, group))).join(' ')}\n`);
  else {
    const full = (number: number, name: Bytes | null) =>
      `${number}${name === null ? '' : `(${name})`}`;
    const all = account === null && more.includes(gid) ? more : groups;
    const list = all.map((group) => full(group, groupName(self, group))).join(',');
    yield* out(
      tool,
      `uid=${full(uid, userName(self, uid))} gid=${full(gid, groupName(self, gid))} groups=${list}\n`,
    );
  }
  return 0;
}

export function* whoami(tool: Tool): Doing<number> {
  const name = userName(tool.self, tool.self.user.uid);
  if (name === null) return yield* die(tool, `unknown uid ${tool.self.user.uid}`);
  yield* out(tool, `${name}\n`);
  return 0;
}

const groupsOf = (self: Tool['self'], name: Bytes): number[] =>
  accountGroups(self)
    .filter(({ members }) => members.includes(name))
    .map((group) => group.gid);

export function* groups(tool: Tool): Doing<number> {
  const { self } = tool;
  const [wanted] = tool.args;
  const account =
    wanted === undefined ? self.user : accounts(self).find(({ name }) => name === wanted);
  if (!account) return yield* die(tool, `unknown user ${wanted ?? ''}`);
  const more = wanted === undefined ? self.user.groups : groupsOf(self, wanted);
  const all = [...new Set([account.gid, ...more])];
  yield* out(tool, `${all.map((gid) => groupName(self, gid) ?? String(gid)).join(' ')}\n`);
  return 0;
}

export function* hostname(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'sifdF:');
  const { self } = tool;
  const [name] = options.words;
  if (name !== undefined) {
    if (!self.capabilities.has('SYS_ADMIN'))
      return yield* die(tool, 'sethostname: Operation not permitted');
    self.host.host = name;
    return 0;
  }
  if (options.has('i')) {
    const address = self.net.interfaces
      .find((one) => one.name !== 'lo')
      ?.address.replace(/\/.*/, '');
    yield* out(tool, `${address ?? '127.0.0.1'}\n`);
    return 0;
  }
  if (options.has('d') || options.has('f')) {
    const whole = wholeName(self);
    if (whole === null) return yield* die(tool, `${self.host.host}: Host name lookup failure`);
    const said = options.has('f') ? whole : whole.replace(/^[^.]*\.?/, '');
    if (said !== '') yield* out(tool, `${said}\n`);
    return 0;
  }
  yield* out(tool, `${options.has('s') ? self.host.host.replace(/\..*/, '') : self.host.host}\n`);
  return 0;
}

/** As /etc/hosts has it: what stands first behind the address. */
function wholeName(self: Tool['self']): string | null {
  const { host } = self.host;
  const hosts = readFile(self, '/etc/hosts');
  const lines = hosts instanceof FileError ? [] : hosts.split('\n');
  const line = lines.map((each) => each.trim().split(/\s+/).slice(1));
  return line.find((names) => names.includes(host))?.[0] ?? (host === 'localhost' ? host : null);
}

export function* nproc(tool: Tool): Doing<number> {
  const ranges = tool.self.group.cpu.set.split(',').map((each) => each.split('-').map(Number));
  const count = ranges.reduce((sum, [from = 0, to = from]) => sum + to - from + 1, 0);
  yield* out(tool, `${count}\n`);
  return 0;
}

export function* arch(tool: Tool): Doing<number> {
  yield* out(tool, 'x86_64\n');
  return 0;
}

export function* tty(tool: Tool): Doing<number> {
  const stream = tool.self.fds.get(0);
  if (stream?.kind !== 'tty') {
    yield* out(tool, 'not a tty\n');
    return 1;
  }
  yield* out(tool, `${tool.self.tty?.name ?? '/dev/pts/0'}\n`);
  return 0;
}

export function* sync(): Doing<number> {
  return 0;
}
