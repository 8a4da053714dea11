// A lab at its prompt: what ticks, what a check says, what a hint costs, and how far one can go back.
import { beforeAll, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/desk/journal.ts';
import { builtInPlace } from '../../src/face/lab/built-in.ts';
import { labTalk, runOf } from '../../src/face/lab/lab.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { parseLab } from '../../src/lab/parse.ts';
import type { Language } from '../../src/notes/note.ts';
import type { Event, SessionId } from '../../src/progress/event.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { contextIn, roomWith } from './console-room.ts';

const text = `---
title: Two things
summary: A volume, then a container.
sections: [volumes#lifetime]
level: 1
minutes: 5
order: 1
---

# Two things

A situation.

~~~file a.txt
from the lab
~~~

~~~setup
docker volume create old
~~~

## Task: Make a volume
<!-- id: make · hint: Volumes have a command of their own. -->

It is called data.

~~~check
volume data: exists
~~~

> Volumes are objects.

~~~solution
docker volume create data
~~~

~~~solution
docker volume create --driver local data
~~~

~~~wrong: volume data: exists
docker volume create other
~~~

## Task: Use it
<!-- id: use -->

At /d.

~~~check
container db: mounts volume data at /d
~~~

> It is there now.

~~~solution
docker volume create data
docker run -d --name db -v data:/d busybox sleep 1d
~~~

~~~solution
docker run -d --name db --mount src=data,dst=/d busybox sleep 1d
~~~

~~~wrong: container db: mounts volume data
docker run -d --name db -v /data:/d busybox sleep 1d
~~~

~~~wrong: container db: mounts volume data
docker run -d --name db busybox sleep 1d
~~~
`;
const lab = parseLab({ path: 'two.md', name: 'two', language: 'en', text }).lab as Lab;
const volume = 'docker volume create data';
const container = 'docker run -d --name db -v data:/d busybox sleep 1d';

type Played = { printed: string; said: string; how: string; facts: Event[]; order: string[] };

/** What the last of the lines brought out. */
async function played(lines: string[], language: Language = 'en'): Promise<Played> {
  const context = contextIn(language);
  const real = openJournal(context, { goesOn: true });
  const order: string[] = [];
  const facts: Event[] = [];
  const append = (given: readonly Event[]): void => {
    real.append([...given]);
    facts.push(...given);
    order.push(...given.map(({ kind }) => kind));
  };
  const journal = { ...real, append };
  const explain = (line: string): Promise<string> => Promise.resolve(`explained ${line}\n`);
  const place = builtInPlace(lab, true, explain, context);
  const plan = {
    lab,
    scene: { folder: place.folder },
    engine: place.name,
    done: new Map<string, number>(),
    revisions: new Map(),
    language,
    session: 'one' as SessionId,
    device: 'test',
    saves: true,
  };
  const talk = labTalk(runOf(plan, journal), place, journal, context);
  let last = { printed: '', said: '' };
  let how = '';
  for (const line of lines) {
    const { room, seen } = roomWith();
    const say = (said: string): void => {
      if (/Done|완료/.test(said)) order.push('shown');
      room.say(said);
    };
    how = await talk.take(line, { ...room, say });
    last = seen;
  }
  return { ...last, how, facts, order };
}

beforeAll(loadMarkdown);

describe('at the prompt of a lab', () => {
  const table: [fact: string, lines: string[], said: RegExp][] = [
    ['a line that does it ticks', [volume], /Done[^]*Volumes are objects[^]*❯ 2 {2}Use it/],
    ['one that does not says nothing', ['docker volume create other'], /^ +\+ volume other\n$/],
    [
      'a check says what is missing',
      [':check'],
      /✘ volume data: exists[^]*there is none · look: docker volume inspect data/,
    ],
    [
      'a check shows what holds',
      [volume, 'docker run -d --name db -v /data:/d busybox sleep 1d', ':c'],
      /✘ container db: mounts[^]*found a bind mount of \/data at \/d/,
    ],
    ['the first hint is a nudge', [':hint'], /Hint 1 of 3\s+Volumes have a command of their own/],
    [
      'the second is the command',
      ['?', ':h'],
      /Hint 2 of 3\s+docker volume create does it[^]*show volumes#lifetime/,
    ],
    ['the third is the answer', ['?', '?', '?'], /Hint 3 of 3[^]*docker volume create data/],
    ['a task without a nudge', [volume, '?'], /:check shows which do/],
    ['a picture', [':map'], /volume old/],
    ['why', ['docker ps', ':why'], /explained docker ps/],
    ['why of nothing', [':why'], /Nothing has been typed/],
    ['the words', [':help'], /:check · :hint · :undo/],
    ['a word that is none', [':hnit'], /no word :hnit here.*:hint/],
    [
      'undo takes a line back',
      ['docker volume create x1', ':undo'],
      /Back before: docker volume create x1/,
    ],
    ['undo stops before the setup', [':undo'], /nothing to take back/],
    ['and leaves it there', ['docker ps', ':u', ':u', ':map'], /volume old/],
    ['not modelled', ['docker swarm init'], /doesn't do docker swarm init/],
    [
      'without hints all points',
      [volume, container],
      /Lab done, 100 %[^]*docker-learn show volumes#lifetime/,
    ],
    ['a hint costs a fifth of a task', ['?', volume, container], /Lab done, 90 %/],
    ['the answer costs most of it', ['?', '?', '?', volume, container], /Lab done, 70 %/],
    ['one line may tick two tasks', [`${volume}; ${container}`], /Lab done, 100 %/],
  ];

  test.each(table)('%s: %j', async (_, lines, said) => {
    expect((await played(lines)).said.replaceAll('`', '')).toMatch(said);
  });

  test('the files of the lab are there', async () => {
    expect((await played(['cat a.txt'])).printed).toBe('from the lab\n');
  });

  test('a tick is on the disk before it is shown', async () => {
    expect((await played(['?', volume])).order).toEqual(['did', 'shown']);
  });

  test('what was done is told with its hints', async () => {
    const { facts } = await played(['?', '?', volume, container]);
    expect(facts).toMatchObject([
      { kind: 'did', lab: 'two', task: 'make', hints: 2, engine: 'built-in' },
      { kind: 'did', lab: 'two', task: 'use', hints: 0 },
    ]);
  });

  test.each([
    ['the last task', [volume, container], 'left'],
    [':q', [':q'], 'left'],
    ['any other line', ['docker ps'], 'goes-on'],
  ])('after %s', async (_, lines, how) => expect((await played(lines)).how).toBe(how));

  test('in Korean', async () => {
    expect((await played([':check'], 'ko')).said).toMatch(/✘ volume data: exists\s+없습니다/);
    expect((await played([volume, container], 'ko')).said).toMatch(/실습 완료, 점수 100%/);
  });
});
