// Names of users and groups, as the files of the reader's own root say.
import { FileError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';

type Account = {
  name: Bytes;
  uid: number;
  gid: number;
  gecos: Bytes;
  home: Bytes;
  shell: Bytes;
};
type AccountGroup = { name: Bytes; gid: number; members: Bytes[] };

function rows(viewer: Viewer, path: string): Bytes[][] {
  const text = readFile(viewer, path);
  if (text instanceof FileError) return [];
  return text
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => line.split(':'));
}

export function accounts(viewer: Viewer): Account[] {
  return rows(viewer, '/etc/passwd').map(
    ([name = '', , uid = '', gid = '', gecos = '', home = '', shell = '']) => ({
      name,
      uid: Number(uid),
      gid: Number(gid),
      gecos,
      home,
      shell,
    }),
  );
}

export function accountGroups(viewer: Viewer): AccountGroup[] {
  return rows(viewer, '/etc/group').map(([name = '', , gid = '', members = '']) => ({
    name,
    gid: Number(gid),
    members: members.split(',').filter((member) => member !== ''),
  }));
}

export function userName(viewer: Viewer, uid: number): Bytes | null {
  return accounts(viewer).find((account) => account.uid === uid)?.name ?? null;
}

export function groupName(viewer: Viewer, gid: number): Bytes | null {
  return accountGroups(viewer).find((group) => group.gid === gid)?.name ?? null;
}

/** A name or a number; null for nobody. */
export function userId(viewer: Viewer, text: Bytes): number | null {
  const named = accounts(viewer).find(({ name }) => name === text)?.uid;
  return named ?? (/^\d+$/.test(text) ? Number(text) : null);
}

export function groupId(viewer: Viewer, text: Bytes): number | null {
  const named = accountGroups(viewer).find(({ name }) => name === text)?.gid;
  return named ?? (/^\d+$/.test(text) ? Number(text) : null);
}
