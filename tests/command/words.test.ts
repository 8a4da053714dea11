// The splitter: a line of text → the words a shell would pass on, or why it is no single command.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSurroundings, splitWords } from '../../src/command/words.ts';

const split = (line: string, forgiving = false): string[] | string => {
  const found = splitWords(line, { ...plainSurroundings, forgiving });
  return found.kind === 'words' ? found.words.map(({ text }) => text) : found.problem.code;
};

describe('words', () => {
  const lines: [fact: string, line: string, words: string[]][] = [
    ['spaces divide', 'docker  run\t-d nginx ', ['docker', 'run', '-d', 'nginx']],
    [
      'single quotes keep everything',
      `docker run -e 'A=b c\\$x' nginx`,
      ['docker', 'run', '-e', 'A=b c\\$x', 'nginx'],
    ],
    ['double quotes know few escapes', '"a\\"b\\n"', ['a"b\\n']],
    ['a backslash takes the next letter', 'a\\ b\\\\', ['a b\\']],
    ['quotes join what they touch', `-v"$PWD"/x:'/y z'`, ['-v/srv/app/x:/y z']],
    ['an empty pair of quotes is a word', `docker run ''`, ['docker', 'run', '']],
    [
      'a line goes on after a backslash',
      'docker run \\\n  -d nginx\n',
      ['docker', 'run', '-d', 'nginx'],
    ],
    ['a comment ends the command', 'docker ps # all of them', ['docker', 'ps']],
    ['a hash inside a word is a letter', 'docker run a#b', ['docker', 'run', 'a#b']],
    [
      'the working directory and home are known',
      'x $PWD ${PWD}/a $(pwd) $HOME ~/b ~',
      ['x', '/srv/app', '/srv/app/a', '/srv/app', '/home/me', '/home/me/b', '/home/me'],
    ],
    ['a tilde elsewhere is a letter', 'a~ ~x', ['a~', '~x']],
    ['a lone dollar is a letter', 'a$ $', ['a$', '$']],
    [
      'templates stay whole',
      "--format '{{.ID}}' {{.Names}}",
      ['--format', '{{.ID}}', '{{.Names}}'],
    ],
  ];
  test.each(lines)('%s', (_, line, words) => expect(split(line)).toEqual(words));

  const refused: [line: string, code: string][] = [
    ['docker ps | grep x', 'shell-sign'],
    ['docker save a >> x', 'shell-sign'],
    ['docker save a >', 'shell-sign'],
    ['docker ps 2> x', 'shell-sign'],
    ['docker load << x', 'shell-sign'],
    ['docker ps && docker ps', 'shell-sign'],
    ['docker ps &', 'shell-sign'],
    ['docker ps; ls', 'shell-sign'],
    ['(docker ps)', 'shell-sign'],
    ['docker rm $(docker ps -q)', 'shell-sign'],
    ['docker rm `docker ps -q`', 'shell-sign'],
    ['docker run $IMAGE', 'shell-sign'],
    ['docker ps\ndocker ps', 'shell-sign'],
    ['docker run "nginx', 'open-quote'],
    ["docker run 'nginx", 'open-quote'],
    ['docker\0ps', 'control-character'],
    ['docker \u001b[31mps', 'control-character'],
  ];
  test.each(refused)('%j is %s', (line, code) => expect(split(line)).toBe(code));

  test('curly quotes and wide spaces count only when asked', () => {
    expect(split('docker　run “a b”', true)).toEqual(['docker', 'run', 'a b']);
    expect(split('echo it’s', true)).toEqual(['echo', 'it’s']);
    expect(split('docker run “a b”')).toEqual(['docker', 'run', '“a', 'b”']);
  });

  test('what was quoted comes back', () => {
    const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
    const word = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(split(words.map(quote).join(' '))).toEqual(words);
      }),
    );
  });

  test('each word knows its place in the line', () => {
    const found = splitWords('docker "r"un  x', plainSurroundings);
    expect(found.kind === 'words' && found.words.map(({ at }) => at)).toEqual([
      [0, 6],
      [7, 12],
      [14, 15],
    ]);
  });
});
