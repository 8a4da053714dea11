// A lab's text with one thing wrong: which problem that is, and in which line.
import { expect, test } from 'vitest';
import { parseLab } from '../../src/lab/parse.ts';

const whole = `---
title: Keep it
summary: Files outlive their container.
sections: [volumes#lifetime]
level: 1
minutes: 10
order: 60
---

# Keep it

A situation.

~~~file notes/a.sql
create table t (id int);
~~~

~~~setup
docker volume create old
~~~

## Task: Start \`db\`
<!-- id: start · hint: which flag? -->

What is wanted.

~~~check
container db: running
volume data: exists
~~~

> What it showed.

~~~solution
docker run -d --name db -v data:/d busybox sleep 1d
~~~

~~~solution
docker volume create data
docker run -d --name db --mount src=data,dst=/d busybox sleep 1d
~~~

~~~wrong: container db: running
docker create --name db -v data:/d busybox
~~~

~~~wrong: volume data
docker run -d --name db busybox sleep 1d
~~~

~~~wrong: container db
docker run --name db -v data:/d busybox true
~~~
`;

test('a whole lab has no problem', () => expect(problemsIn(whole)).toEqual([]));

test('a whole lab is read', () => {
  const { lab } = parse(whole);
  expect(lab).toMatchObject({
    name: 'keep',
    title: 'Keep it',
    sections: [{ topic: 'volumes', section: 'lifetime' }],
    intro: 'A situation.',
    files: [{ path: 'notes/a.sql', text: 'create table t (id int);\n' }],
    setup: ['docker volume create old'],
    tasks: [
      {
        id: 'start',
        title: 'Start `db`',
        hint: 'which flag?',
        practises: null,
        text: 'What is wanted.',
        checks: ['container db: running', 'volume data: exists'],
        shown: 'What it showed.',
        wrongs: [{ fails: 'container db: running' }, { fails: 'volume data' }, {}],
      },
    ],
  });
});

const wrong: [fact: string, from: string, to: string, problems: string[]][] = [
  ['no title', 'title: Keep it\n', '', ['key-missing 1']],
  ['an unknown key', 'level: 1', 'levle: 1', ['key-missing 1', 'key-unknown 5']],
  ['a level of 4', 'level: 1', 'level: 4', ['value-shape 5']],
  ['a section without its topic', 'volumes#lifetime', 'lifetime', ['value-shape 4']],
  ['a heading that differs', '# Keep it', '# Keep them', ['title-differs 10']],
  ['a file outside', 'file notes/a.sql', 'file ../a.sql', ['lab-file 14']],
  ['a block of another kind', '~~~setup', '~~~console', ['lab-fence 18']],
  ['a setup that is no docker', 'docker volume create old', 'rm -rf old', ['lab-setup 19']],
  ['a setup with a variable', 'create old', 'create $OLD', ['lab-setup 19']],
  ['a setup that reaches out', 'volume create old', 'run -v /etc:/e busybox', ['lab-outside 18']],
  ['a setup with privileges', 'volume create old', 'run --privileged b', ['lab-power 18']],
  ['a capability', 'volume create old', 'run --cap-add ALL b', ['lab-power 19']],
  ['another heading', '## Task: Start `db`', '## Start', ['lab-heading 22']],
  ['no comment', '<!-- id: start · hint: which flag? -->\n', '', ['comment-missing 22']],
  ['no text', 'What is wanted.\n', '', ['prompt-empty 22']],
  ['nothing shown', '> What it showed.\n', '', ['lab-shown 22']],
  [
    'a check without a colon',
    'container db: running',
    'container db',
    ['check-form 28', 'lab-wrong-check 43'],
  ],
  [
    'an unknown subject',
    'volume data: exists',
    'volum data: exists',
    ['check-subject 29', 'lab-wrong-check 47'],
  ],
  ['an unknown predicate', 'volume data: exists', 'volume data: exist', ['check-predicate 29']],
  ['solutions that prune', 'docker volume create data', 'docker volume prune -f', ['lab-power 38']],
  ['a near miss of no check', 'wrong: volume data', 'wrong: volume x', ['lab-wrong-check 47']],
  ['two near misses', '~~~wrong: container db\n', '~~~check\n', ['lab-wrongs 1', 'check-form 52']],
];

test.each(wrong)('%s', (_, from, to, problems) => {
  expect(whole).toContain(from);
  expect(problemsIn(whole.replace(from, to))).toEqual(problems);
});

test.each(['list', 'reset', 'clean', 'Two', 'a_b'])('%s is no name for a lab', (name) => {
  const { problems } = parseLab({ path: 'x.md', name, language: 'en', text: whole });
  expect(problems.map(({ code }) => code)).toEqual(['lab-name']);
});

test('one solution twice is one', () => {
  const twice = whole.replace(/~~~solution\ndocker volume create data\n.*\n~~~/, (found) =>
    found.replace(/docker[^]*\n(?=~~~)/, 'docker run -d --name db -v data:/d busybox sleep 1d\n'),
  );
  expect(problemsIn(twice)).toEqual(['lab-solutions 22']);
});

function parse(text: string): ReturnType<typeof parseLab> {
  return parseLab({ path: 'keep.md', name: 'keep', language: 'en', text });
}

/** Each with its line. */
function problemsIn(text: string): string[] {
  return parse(text).problems.map(({ code, place }) => `${code} ${place.line}`);
}
