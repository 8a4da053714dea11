// A cheat sheet is made of the commands that a note itself shows; a term is found by any of its forms.
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/notes/note.ts';
import { sheetOf } from '../../src/notes/sheet.ts';
import { termsNamed } from '../../src/notes/term.ts';

const rowsOf = (text: string): string[] =>
  sheetOf({ sections: [{ text } as Section] }).flatMap(({ command, lines }) =>
    lines.map((line) => `${command}: ${line}`),
  );

const table: [when: string, text: string, rows: string[]][] = [
  ['a transcript', '```console\n$ docker ps -a\nweb\n```', ['container ls: docker ps -a']],
  [
    'a shell fence',
    '```sh\ncd shop && docker compose up -d\n```',
    ['compose up: docker compose up -d'],
  ],
  ['running text', 'Then `docker volume rm NAME`.', ['volume rm: docker volume rm NAME']],
  [
    'lines with the same options: the shortest',
    '`docker rm -f web-of-old` or `docker rm -f db`',
    ['container rm: docker rm -f db'],
  ],
  [
    'lines with other options: each',
    '`docker rm -v db`, `docker rm db`',
    ['container rm: docker rm -v db', 'container rm: docker rm db'],
  ],
  ['what is left open, or a word alone', '`docker run -v …`, `docker exec`, `docker`', []],
  [
    'what docker would refuse',
    '```sh wrong: no such flag\ndocker rm --all\n```\n`docker rm --all`',
    [],
  ],
  ['a Dockerfile', '```dockerfile\nRUN docker ps\n```', []],
];

test.each(table)('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

describe('a term', () => {
  test.each([
    ['volume', 'volume'],
    ['Named Volume', 'named volume'],
    ['볼륨', 'volume'],
    ['헬스체크', 'health check'],
    ['종료코드', 'exit code'],
    ['쉘', 'shell'],
  ])('%s is %s', (given, english) => expect(termsNamed(given)[0]?.forms.en[0]).toBe(english));
  test('of an unknown word is none', () => expect(termsNamed('zeppelin')).toEqual([]));
});
