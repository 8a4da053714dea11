// Where transcripts are found, and what they tell a shell.
import { expect, test } from 'vitest';
import { contentOf, proofsOf, scenariosOf } from '../engine/transcript.ts';
import { holdsOn } from '../engine/bank.ts';

const note = `---
title: Volumes
---

# Volumes

## Who removes a volume
<!-- id: lifetime · since: 23.0 -->

\`\`\`console
$ docker volume create data
data
$ cat > Dockerfile <<'END'
> FROM busybox
> END
\`\`\`

~~~dockerfile
## no heading
~~~

\`\`\`console not-run: needs a registry
$ docker pull nginx
\`\`\`

\`\`\`console
$ docker volume ls -q
data

…
\`\`\`

### Q: What came out?
<!--
id: asked
level: 2 · proof: volume-made · hint: since: the beginning, proof: none
-->

\`\`\`console
$ docker volume ls -q
\`\`\`

- [ ] Nothing
  > It is fresh:

  \`\`\`console
  $ echo hi
  hi
  \`\`\`

> So it is:
>
> \`\`\`console
> $ echo > file
> $ cat file
>
> \`\`\`

## Another
<!-- id: other -->

\`\`\`\`console
stray
$ echo '\`\`\`'
\`\`\`
\`\`\`\`
`;

const { scenarios, leftOut } = scenariosOf('content/en/volumes.md', note);
const [lifetime, asked, other] = scenarios;

test('a section is one scenario, its question another', () => {
  expect(scenarios.map(({ topic, id, line }) => `${topic}#${id}:${line}`)).toEqual([
    'volumes#lifetime:11',
    'volumes#asked:40',
    'volumes#other:63',
  ]);
});

test('a question holds since the version of its section, and another section since ever', () => {
  expect(scenarios.map(({ since }) => since)).toEqual(['23.0', '23.0', null]);
});

test('continued lines are typed, the rest came out, each step with its line', () => {
  expect(lifetime?.steps).toEqual([
    { line: 11, typed: 'docker volume create data', written: 'data' },
    { line: 13, typed: "cat > Dockerfile <<'END'\nFROM busybox\nEND", written: '' },
    { line: 27, typed: 'docker volume ls -q', written: 'data\n\n…' },
  ]);
});

test('blocks in reasons and explanations are found too', () => {
  expect(asked?.steps.map(({ typed, written }) => [typed, written])).toEqual([
    ['docker volume ls -q', ''],
    ['echo hi', 'hi'],
    ['echo > file', ''],
    ['cat file', ''],
  ]);
});

test('output before any command is no output of nothing: it is kept, to fail', () => {
  expect(other?.steps).toEqual([
    { line: 63, typed: ':', written: 'stray' },
    { line: 64, typed: "echo '```'", written: '```' },
  ]);
});

test('what is not run is said with its reason', () => {
  expect(leftOut).toEqual([
    { path: 'content/en/volumes.md', line: 22, reason: 'needs a registry' },
  ]);
});

test('the same transcript in another language is the same, with other output another', () => {
  const translated = scenariosOf(
    'content/ko/volumes.md',
    note.replaceAll('Nothing', '없다').replace('# Volumes', '# 볼륨\n\n글'),
  ).scenarios;
  expect(translated.map(contentOf)).toEqual(scenarios.map(contentOf));
  const changed = scenariosOf(
    'content/ko/volumes.md',
    note.replace('data\n\n…', 'other'),
  ).scenarios;
  expect(changed.map(contentOf)).not.toEqual(scenarios.map(contentOf));
});

test('a proof is named with its place, and a hint names none', () => {
  expect(proofsOf('content/en/volumes.md', note)).toEqual([
    { place: 'content/en/volumes.md:34', proof: 'volume-made' },
  ]);
});

test.each([
  ['28.5.2+dfsg4', null, null, true],
  ['28.5.2+dfsg4', '28', null, true],
  ['28.5.2+dfsg4', '28.5', '28', true],
  ['28.5.2+dfsg4', '29', null, false],
  ['28.5.2+dfsg4', null, '27', false],
  ['20.10.24+dfsg1', '20.10', null, true],
  ['20.10.24+dfsg1', '23.0', null, false],
  ['20.10.24+dfsg1', '20.10.25', null, false],
  ['20.10.24+dfsg1', null, '20.10', true],
])('on Engine %s what holds since %s until %s: %s', (version, since, until, holds) => {
  expect(holdsOn(version, since, until)).toBe(holds);
});
