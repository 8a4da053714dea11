// `su`, and small applets for people at a terminal: more, less, clear, usleep.
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import type { Doing } from '../kernel/process.ts';
import { sleepUntil } from '../kernel/waits.ts';
import { accountGroups, accounts } from './names.ts';
import { execute } from './small.ts';
import { cat } from './text.ts';
import { die, optionsOf, out, type Tool } from './tool.ts';

/** Root becomes anybody without a password; nobody else becomes anything. */
export function* su(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'mplc:s:');
  const { self } = tool;
  const words = [...options.words];
  const isLogin = options.has('l') || words[0] === '-';
  if (words[0] === '-') words.shift();
  const name = words.shift() ?? 'root';
  if (self.user.uid !== 0) return yield* die(tool, 'must be suid to work properly');
  const account = accounts(self).find((one) => one.name === name);
  if (account === undefined) return yield* die(tool, `unknown user ${name}`);
  const { uid, gid, home, shell } = account;
  const groups = accountGroups(self)
    .filter(({ members }) => members.includes(name))
    .map((group) => group.gid);
  self.user = { uid, gid, groups: [gid, ...groups] };
  const vars = new Map(self.env);
  if (!options.has('m') && !options.has('p')) {
    vars.set('HOME', home).set('SHELL', shell);
    if (uid !== 0) vars.set('USER', name).set('LOGNAME', name);
  }
  if (isLogin && !(lookup(self, home) instanceof FileError)) self.cwd = home;
  const program = options.value('s') ?? (shell === '' ? '/bin/sh' : shell);
  const command = options.value('c');
  return yield* execute(
    tool,
    [program, ...(command === undefined ? [] : ['-c', command]), ...words],
    vars,
  );
}

/** On no terminal they are cat. */
export const pager = cat;

export function* clear(tool: Tool): Doing<number> {
  yield* out(tool, '\x1b[H\x1b[J');
  return 0;
}

export function* usleep(tool: Tool): Doing<number> {
  yield sleepUntil(tool.kernel.now + Number(tool.args[0] ?? 0) / 1000);
  return 0;
}
