// Names that every object has without having been given them, wherever text becomes a key: none is more than a word.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFence, explainLine, gradeCommand } from '../../src/command/command.ts';
import { parseLine } from '../../src/progress/line.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { languages } from '../../src/notes/note.ts';

const names = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const bug = 70;
const strict = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: true };

/** Where a docker line can hold a name that something is looked up by; `@` is the name. */
const lines = [
  'docker @',
  'docker --@ ps',
  'docker container @',
  'docker @ @',
  'docker run --@ x',
  'docker run --@=1 x',
  'docker run -@ x',
  'docker run @',
  'docker run x @',
  'docker run x/@:@',
  'docker run x@@:00',
  'docker run -v a:/b:@ x',
  'docker run -v @:/b x',
  'docker run --mount type=@,target=/x x',
  'docker run --mount @=1,target=/x x',
  'docker run --mount @ x',
  'docker run -p @=1 x',
  'docker run -p published=1,@=2 x',
  'docker run -p 80/@ x',
  'docker run --platform @ x',
  'docker run --platform linux/@ x',
  'docker run --network @ x',
  'docker run --network name=a,@=b x',
  'docker run --stop-signal @ x',
  'docker run --restart @ x',
  'docker run --pull @ x',
  'docker run --ulimit @=1 x',
  'docker run --sysctl @=1 x',
  'docker run --security-opt @=1 x',
  'docker run -m 1@ x',
  'docker run --health-interval 1@ x',
  'docker run --gpus @=1 x',
  'docker run -e @=1 -l @=1 x',
  'docker kill -s @ web',
  'docker ps --filter @=1 --format @',
  'docker inspect --type @ web',
  'docker build --@ .',
  'docker buildx @',
  'docker compose @',
  'docker compose up --@',
  'docker network create --driver @ @',
  'docker service create --mode @ x',
];

describe.each(names)('%s', (name) => {
  const named = lines.map((line) => line.replaceAll('@', name));

  test('in a typed docker line', () => {
    for (const line of named) {
      expect(() => explainLine(line)).not.toThrow();
      expect(() => checkFence(line)).not.toThrow();
      expect(() => gradeCommand(['docker run x'], strict, line)).not.toThrow();
    }
  });

  test('in lines to explain, in both languages', async () => {
    for (const lang of languages) {
      const input = named.map((line) => `${line}\n`).join('');
      const ran = await runInside(['explain', '-', '--json', '--lang', lang], { input });
      expect(ran.stdout.trim().split('\n').length, ran.stderr).toBe(named.length);
    }
    for (const line of named.filter((_, at) => at % 5 === 0))
      expect((await runInside(['explain', ...line.split(' ')])).code).not.toBe(bug);
  });

  test('in a line of the log', () => {
    for (const text of [
      `{"kind":"${name}"}`,
      `{"${name}":1}`,
      `{"v":1,"kind":"answered","${name}":1}`,
    ])
      expect(() => parseLine(text)).not.toThrow();
  });

  test('as a word of every verb', async () => {
    const verbs = ['', 'quiz', 'learn', 'review', 'interview', 'plan', 'placement', 'show', 'list'];
    for (const verb of [
      ...verbs,
      'search',
      'explain',
      'stats',
      'undo',
      'check',
      'export',
      'progress',
    ])
      for (const words of [[name], [`--${name}`], ['--kind', name], ['--lang', name]])
        expect((await runInside([verb, ...words], { input: '' })).code).not.toBe(bug);
  });

  test('anywhere in a note', async () => {
    const content = newFolder();
    mkdirSync(join(content, 'en'));
    writeFileSync(join(content, 'en', `${name}.md`), noteOf(name));
    writeFileSync(join(content, 'en', 'tea.md'), noteOf(name));
    const typed =
      '{"answer":"docker run --@ x"}\n{"answer":"@"}\n{"answer":["@"]}\n{"answer":{"@":"@"}}\n{"@":1}\n';
    const input = typed.replaceAll('@', name).repeat(12);
    for (const words of [
      ['list'],
      ['show', 'tea'],
      ['show', name],
      ['search', name],
      ['check', content],
      ['quiz', 'tea', '--json', '--all'],
      ['quiz', 'tea', '--plain', '--all'],
      ['learn', 'tea', '--plain'],
      ['interview', 'tea', '--json'],
      ['export', 'html', 'tea'],
      ['export', 'anki', 'tea'],
      ['export', 'csv', 'tea'],
      ['stats'],
      ['doctor'],
    ]) {
      const ran = await runInside([...words, '--content', content], { input });
      expect(ran.code, `${words.join(' ')}\n${ran.stderr}`).not.toBe(bug);
    }
  });

  test('as the whole text of a section, and as an option, is drawn as it stands', async () => {
    const content = newFolder();
    mkdirSync(join(content, 'en'));
    writeFileSync(join(content, 'en', 'tea.md'), noteOf(name));
    const { stdout } = await runInside(['show', 'tea#whole', '--content', content]);
    expect(stdout).toContain(`\n  ${name.replaceAll('__', '')}\n`);
  });
});

test('in lines that nobody wrote', () => {
  const word = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom('run', '-v', '--mount', 'x', '-p'),
  );
  const wild = fc.tuple(
    fc.constantFrom('', '-', '--'),
    word,
    fc.constantFrom('', '=', ':', '/', ','),
    word,
  );
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 6 }), (parts) => {
      const line = `docker ${parts.map((part) => part.join('')).join(' ')}`;
      gradeCommand([line], strict, line);
      explainLine(line);
    }),
    { numRuns: 1000, seed: 12 },
  );
});

function noteOf(name: string): string {
  return `---
title: ${name}
summary: ${name}
aliases: [${name}]
related: [${name.toLowerCase().replaceAll(/[^a-z]/g, '')}]
---

# ${name}

${name}

## ${name}
<!-- id: whole -->

${name}

## More
<!-- id: more · words: ${name} -->

[${name}](${name}.md#${name}) and \`docker run --${name} x\`, \`docker ${name}\`.

~~~${name}
${name}
~~~

~~~sh
docker run --${name} x
~~~

### Q: ${name}?
<!-- id: q1 · contrast: ${name.toLowerCase().replaceAll(/[^a-z]/g, '')} -->

- [x] ${name}
- [ ] other
  > ${name}

> ${name}

### Q: ${name}?
<!-- id: q2 · ${name}: 1 -->

~~~sh answer
docker run --${name} x
# may add: --${name}
~~~

> ${name}

### Q: ${name}?
<!-- id: q3 -->

~~~text answer
${name}
~~~

> ${name}

### Q: ${name}?
<!-- id: q4 -->

| ${name} | b |
|---|---|
| ${name} | c |
| d | ${name} |

> ${name}

### Q: ${name}?
<!-- id: q5 -->

- ${name}
- other
`;
}
