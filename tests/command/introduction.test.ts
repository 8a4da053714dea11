// What is copied along with a line is understood: prompts, programs that run docker, backticks, a semicolon.
import { describe, expect, test } from 'vitest';
import { gradeCommand, parseLine, type Relax } from '../../src/command/command.ts';

const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };

describe('read as the command in it', () => {
  test.each([
    '$ docker ps -a',
    '# docker ps -a',
    '% docker ps -a',
    '> docker ps -a',
    '❯ docker ps -a',
    '➜  ~ docker ps -a',
    '➜  shop git:(main) ✗ docker ps -a',
    '~/shop $ docker ps -a',
    '/ # docker ps -a',
    'root@h:/# docker ps -a',
    'root@1a2b3c:/#docker ps -a',
    'me@laptop:~/shop$ docker ps -a',
    '[me@laptop shop]$ sudo docker ps -a',
    '(venv) me@laptop:~$ docker ps -a',
    'me@laptop ~ % docker ps -a',
    'PS C:\\> docker ps -a',
    'PS C:\\Users\\me> docker ps -a',
    'C:\\>docker ps -a',
    'winpty docker ps -a',
    'time docker ps -a',
    'env docker ps -a',
    '`docker ps -a`',
    '```docker ps -a```',
    'docker ps -a;',
    '  docker ps -a ;  ',
  ])('%s', (typed) => {
    expect(gradeCommand(['docker ps -a'], relax, typed)).toEqual({ kind: 'right', remarks: [] });
  });
});

describe('nothing else is taken away', () => {
  const lines: [line: string, code: string][] = [
    ['# a comment', 'empty'],
    ['docker ps; docker ps', 'shell-sign'],
    ['docker ps;;', 'shell-sign'],
    ['docker rm `docker ps -q`', 'shell-sign'],
    ['docker ps > docker', 'shell-sign'],
    ['docker ps > a 2>&1', 'shell-sign'],
    ['yes | docker ps', 'shell-sign'],
    ['echo a | docker secret create b -', 'shell-sign'],
    ['podman ps', 'not-docker'],
    ['watch docker ps', 'not-docker'],
  ];
  test.each(lines)('%s is %s', (line, code) => {
    const read = parseLine(line);
    expect(read.kind === 'unreadable' ? read.problem.code : 'parsed').toBe(code);
  });

  test('places are those of the line as typed', () => {
    const grade = gradeCommand(['docker ps -a'], relax, 'root@h:/# docker ps -q');
    expect(grade.kind === 'different' && grade.differences.map(({ at }) => at)).toEqual([
      null,
      [20, 22],
    ]);
  });
});
