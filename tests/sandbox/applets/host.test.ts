// The host's programs say what GNU's and procps's do, not what busybox does.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

const answers: [line: string, said: string, exit?: number][] = [
  ["sed 's/a/b' /etc/hosts", "sed: -e expression #1, char 5: unterminated `s' command\n", 1],
  ['sed nosuch /etc/hosts', 'sed: -e expression #1, char 2: extra characters after command\n', 1],
  ['sed k /etc/hosts', "sed: -e expression #1, char 1: unknown command: `k'\n", 1],
  ['sed p nosuch', "sed: can't read nosuch: No such file or directory\n", 2],
  ['touch a b; cp a b x', "cp: target 'x': No such file or directory\n", 1],
  ['mv a b x', "mv: target 'x': No such file or directory\n", 1],
  ['mv -v a c', "renamed 'a' -> 'c'\n"],
  ['mkdir -pv x/y', "mkdir: created directory 'x'\nmkdir: created directory 'x/y'\n"],
  ['rm -rv x', "removed directory 'x/y'\nremoved directory 'x'\n"],
  ['id nosuch', 'id: ‘nosuch’: no such user\n', 1],
  ['env nosuch', 'env: ‘nosuch’: No such file or directory\n', 127],
  [
    'echo | xargs nosuch',
    'xargs: failed to run command ‘nosuch’: No such file or directory\n',
    127,
  ],
  ['date -d nosuch', 'date: invalid date ‘nosuch’\n', 1],
  ['stat nosuch', "stat: cannot statx 'nosuch': No such file or directory\n", 1],
  [
    'uname -x | cat; ls -y',
    "uname: invalid option -- 'x'\nTry 'uname --help' for more information.\nls: invalid option -- 'y'\nTry 'ls --help' for more information.\n",
    2,
  ],
  ['sh nosuch', 'sh: 0: cannot open nosuch: No such file\n', 2],
  ['which ls', '/usr/bin/ls\n'],
  [
    'cd /tmp; env',
    'HOME=/home/me\nOLDPWD=/home/me\nPATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\nLANG=C.UTF-8\nPWD=/tmp\n',
  ],
  [
    'df -h /',
    'Filesystem      Size  Used Avail Use% Mounted on\n/dev/root        12G     0   12G   0% /\n',
  ],
  [
    'free -m | head -n 1',
    '               total        used        free      shared  buff/cache   available\n',
  ],
  [
    'ps | sed "s/[0-9]/1/g"',
    '    PID TTY          TIME CMD\n   1111 ?        11:11:11 sh\n   1111 ?        11:11:11 ps\n   1111 ?        11:11:11 sed\n',
  ],
  ['ps -ef | head -n 1', 'UID          PID    PPID  C STIME TTY          TIME CMD\n'],
  [
    'ps aux | head -n 1',
    'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n',
  ],
  [
    'echo x > x.tar; tar -tf x.tar',
    'tar: This does not look like a tar archive\ntar: Exiting with failure status due to previous errors\n',
    2,
  ],
  [
    'tar -xOf x.tar member 2>&1 | grep -c .; tar xf x.tar one two 2>&1 | tail -n 2',
    '3\ntar: two: Not found in archive\ntar: Exiting with failure status due to previous errors\n',
  ],
  [
    'tar -cf y.tar x.tar; tar -tf y.tar nosuch none',
    'tar: nosuch: Not found in archive\ntar: none: Not found in archive\ntar: Exiting with failure status due to previous errors\n',
    2,
  ],
  [
    'tar -cf z.tar',
    "tar: Cowardly refusing to create an empty archive\nTry 'tar --help' or 'tar --usage' for more information.\n",
    2,
  ],
  [
    'tar',
    "tar: You must specify one of the '-Acdtrux', '--delete' or '--test-label' options\nTry 'tar --help' or 'tar --usage' for more information.\n",
    2,
  ],
  [
    'tar -xf y.tar -C /nodir',
    'tar: /nodir: Cannot open: No such file or directory\ntar: Error is not recoverable: exiting now\n',
    2,
  ],
];

test('it answers as the machine of the recordings did', () => {
  const world = newWorld(1);
  const told = answers.map(([line]) => {
    const { stdout, stderr, exit } = runLine(world, line);
    return [line, stdout + stderr, ...(exit === 0 ? [] : [exit])];
  });
  expect(told).toEqual(answers);
});

test.each([
  'top -b -n1',
  'ls --color',
  'ls --zero',
  'grep -P x /etc/hosts',
  'ps -o pid',
  'nc -z localhost 80',
  'docker -D ps',
  'docker --log-level debug ps',
  'tar -tf /etc/hosts -C /tmp',
])('%s is said not to be modelled', (line) => {
  expect(runLine(newWorld(1), line).modelled).toBe(line === 'ls --color');
});
