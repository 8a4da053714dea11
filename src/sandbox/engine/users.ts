// Users by name or number, as the container's own /etc/passwd and /etc/group know them.
import type { Folder, User } from '../files/node.ts';
import { nodeAt } from '../files/store.ts';
import { DaemonError } from './daemon.ts';

/** `name`, `uid`, `name:group`, `uid:gid`. */
export function userNamed(root: Folder, text: string, more: string[] = []): User {
  const [who = '', group] = text.split(':');
  const passwd = linesOf(root, '/etc/passwd');
  const groups = linesOf(root, '/etc/group');
  const wanted = who === '' ? '0' : who;
  const entry =
    passwd.find(([name]) => name === wanted) ?? passwd.find(([, , uid]) => uid === wanted);
  if (!entry && !isNumber.test(wanted))
    throw new DaemonError(
      `unable to find user ${who}: no matching entries in passwd file`,
      'invalid',
    );
  const uid = inRange(entry?.[2] ?? wanted);
  const own = Number(entry?.[3] ?? 0);
  const gid = group === undefined || group === '' ? own : groupNamed(groups, group);
  const others =
    group === undefined && entry
      ? groups
          .filter(([, , , members = '']) => members.split(',').includes(entry[0] ?? ''))
          .map(([, , each]) => Number(each))
      : [];
  const added = more.map((each) => groupNamed(groups, each));
  // The kernel keeps them in order.
  return { uid, gid, groups: [...new Set([gid, ...others, ...added])].sort((a, b) => a - b) };
}

const isNumber = /^[-+]?\d+$/;

function inRange(text: string): number {
  const number = Number(text);
  if (number < 0 || number >= 2 ** 31)
    throw new DaemonError('uids and gids must be in range 0-2147483647', 'invalid');
  return number;
}

function groupNamed(groups: string[][], text: string): number {
  const entry = groups.find(([name]) => name === text) ?? groups.find(([, , gid]) => gid === text);
  if (entry) return Number(entry[2]);
  if (!isNumber.test(text))
    throw new DaemonError(
      `unable to find group ${text}: no matching entries in group file`,
      'invalid',
    );
  return inRange(text);
}

export function homeOf(root: Folder, uid: number): string {
  const entry = linesOf(root, '/etc/passwd').find(([, , each]) => each === String(uid));
  return entry?.[5] || '/';
}

function linesOf(root: Folder, path: string): string[][] {
  const node = nodeAt(root, path);
  if (node?.kind !== 'file') return [];
  return node.data
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'));
}
