// The lines that try to get out of the built-in Docker, as the kernel sees them: nothing is started, reached, read or written beside the program and its data.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../support/built.ts';
import { newFolder } from '../support/folder.ts';
import { baitFolder, filesIn, hostileLines, secret } from '../support/hostile-lines.ts';

/** What Node and its libraries read of a system at every start. */
const system =
  /^\/(?:lib|lib64|usr\/lib|usr\/local\/lib|proc\/(?:self|meminfo|stat|cpuinfo|version_signature|sys\/vm)|sys\/(?:fs\/cgroup|devices\/system)|etc\/(?:ld\.so|ssl|localtime|nsswitch|timezone)|dev\/(?:null|urandom|tty|pts))/;
const calls =
  'execve,execveat,connect,bind,sendto,openat,open,creat,truncate,unlink,unlinkat,rename,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,chown,fchownat,mknodat,mount';

beforeAll(() => {
  if (spawnSync('strace', ['-V']).error === undefined) return;
  execFileSync('apt-get', ['install', '-y', '-qq', 'strace'], { stdio: 'inherit' });
});

test('nothing outside is touched', () => {
  const [folder, dataDir, log] = [baitFolder(), newFolder(), join(newFolder(), 'trace')];
  const before = filesIn(folder);
  const lines = hostileLines(folder);
  const input = lines
    .flatMap((run) => [{ run }, { reset: true }])
    .map((message) => `${JSON.stringify(message)}\n`)
    .join('');
  const ran = spawnSync(
    'strace',
    [
      '-f',
      '-qq',
      '-s',
      '4096',
      '-e',
      `trace=${calls}`,
      '-o',
      log,
      process.execPath,
      builtProgram,
      'try',
      '--json',
      '--seed',
      '1',
    ],
    {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        LANG: 'C.UTF-8',
        DOCKER_LEARN_DATA_DIR: dataDir,
      },
      maxBuffer: 1e8,
    },
  );
  expect(ran.stdout.match(/"event":"ran"/g)).toHaveLength(lines.length);
  expect(ran.stdout).not.toContain(secret);
  const dist = dirname(builtProgram);
  // Node looks there for the kind of module that a file is.
  const manifest = join(dirname(dist), 'package.json');
  const inside = [dist, manifest, dirname(dirname(process.execPath)), dataDir];
  expect(strangeIn(readFileSync(log, 'utf8'), inside, dataDir)).toEqual([]);
  expect(filesIn(folder)).toEqual(before);
});

/** Lines of the trace that show anything but the first start, reading inside, and writing in the data folder. */
function strangeIn(trace: string, inside: string[], dataDir: string): string[] {
  return trace.split('\n').filter((line) => {
    const [, call = '', path = ''] = /^\d+ +(\w+)\((?:AT_FDCWD, )?"?([^",]*)/.exec(line) ?? [];
    if (call === '' || path === process.execPath) return false;
    if (!call.startsWith('open')) return true;
    const isWriting = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(line);
    if (isWriting) return !path.startsWith(dataDir) && !/^\/dev\/(?:null|tty|pts)/.test(path);
    const isThere = !/= -1 ENOENT/.test(line) || path.includes(secret) || existsSync(path);
    return isThere && !system.test(path) && !inside.some((one) => path.startsWith(one));
  });
}
