// `try` at its prompt: what is typed, what a program prints, and what is said beside it.
import { describe, expect, test } from 'vitest';
import { stepThrough } from '../../src/face/try/steps.ts';
import { tryTalk, type TryDesk } from '../../src/face/try/try.ts';
import { runToEnd } from '../../src/face/try/lines.ts';
import { tryOnce } from '../../src/face/try/once.ts';
import { giveTasks } from '../../src/face/try/task.ts';
import { openBank } from '../../src/desk/shelf.ts';
import { questionsOf } from '../../src/notes/deck.ts';
import type { Language } from '../../src/notes/note.ts';
import { openWorld } from '../../src/sandbox/open.ts';
import type { Play } from '../../src/sandbox/played-world.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { worldInside } from '../support/inside.ts';
import { contextIn, roomWith } from './console-room.ts';

type Typed = { lines: string[]; edited?: string; keys?: (string | null)[]; language?: Language };
type Told = { printed: string; said: string; saved: string[][]; play: Play; how: string };

/** What the last of the lines brought out. */
async function typed({ lines, language = 'en', ...given }: Typed): Promise<Told> {
  const context = contextIn(language);
  const play = openWorld(1, [], { isInteractive: true, columns: 80 });
  const saved: string[][] = [];
  const desk: TryDesk = {
    explain: (line) => Promise.resolve(`explained ${line}\n`),
    tasks: { give: () => Promise.resolve(null), judge: () => '' },
    save: (path, kept) => {
      saved.push([path, ...kept]);
      return 'kept\n';
    },
  };
  const talk = tryTalk(play, { seed: 1, inputs: [], keep: () => null }, desk, context);
  let told = { printed: '', said: '' };
  let how = '';
  for (const line of lines) {
    const { room, seen } = roomWith(given);
    how = await talk.take(line, room);
    told = seen;
  }
  return { ...told, saved, play, how };
}

const table: [fact: string, lines: string[], said: RegExp][] = [
  ['a fresh world has no picture', [':map'], /Nothing is there yet/],
  ['a picture has what is there', ['docker volume create data', ':m'], /volume data/],
  ['a line that changes says what', ['docker volume create data'], /^ +\+ volume data\n$/],
  ['what is gone', ['docker volume create data', 'docker volume rm data'], /^ +- volume data\n$/],
  [
    'a new container with its image',
    ['docker create --name job busybox'],
    /\+ container job {2}created · busybox/,
  ],
  [
    'ports where they can be reached',
    ['docker run -d --name web -p 8080:80 nginx'],
    /\+ container web {2}running · nginx · 8080 → 80/,
  ],
  [
    'a container that changed',
    ['docker run -d --name job busybox sleep 9d', 'docker kill job'],
    /~ container job {2}exited 137/,
  ],
  ['a stand-in is named', ['docker pull nginx'], /nginx.*is a stand-in here/],
  [
    'and once only',
    ['docker pull nginx', 'docker rmi nginx', 'docker pull nginx'],
    /^(?![^]*stand-in)/,
  ],
  ['busybox is none', ['docker pull busybox'], /^(?![^]*stand-in)/],
  ['time that was jumped over', ['sleep 60'], /\(60 s\)/],
  ['no time, no word', ['true'], /^$/],
  [
    'not modelled',
    ['docker swarm init || true'],
    /doesn't do docker swarm init \(a real one does\)/,
  ],
  ['too much output', ['yes'], /printed more than anybody reads/],
  ['the world stays after it', ['docker volume create data', 'yes', ':map'], /volume data/],
  ['undo', ['docker volume create data', ':undo'], /Back before: docker volume create data/],
  ['undo of nothing', [':u'], /nothing to take back/],
  ['redo', ['docker volume create data', ':u', ':redo'], /Done again: docker volume create data/],
  ['redo of nothing', [':redo'], /nothing to do again/],
  [
    'undo takes it out of the picture',
    ['docker volume create data', ':u', ':map'],
    /Nothing is there/,
  ],
  ['reset', ['docker volume create data', ':reset', ':map'], /Nothing is there/],
  ['why', ['docker ps', ':why'], /explained docker ps/],
  ['why of nothing', [':why'], /Nothing has been typed yet/],
  ['why says what it did', ['docker volume create data', ':why'], /\+ volume data/],
  ['the lines so far', ['docker ps', 'docker images', ':real'], /docker ps\n +docker images/],
  ['saving needs a name', ['docker ps', ':save'], /needs the name of a file/],
  ['saving nothing', [':save a.sh'], /Nothing has been typed/],
  ['no task', [':task'], /no task to give/],
  ['no task of a topic', [':task nosuch'], /No topic nosuch has a task/],
  ['the words', [':help'], /:undo :u/],
  ['the words by a sign', ['?'], /:undo :u/],
  ['a word that is none', [':mpa'], /no word :mpa here.*:map/],
];

describe('at the prompt of try', () => {
  test.each(table)('%s: %j', async (_, lines, said) => {
    expect((await typed({ lines })).said.replaceAll('`', '')).toMatch(said);
  });

  test('a program prints and nothing is said', async () => {
    const { printed, said } = await typed({ lines: ['echo hello; echo oh >&2'] });
    expect([printed, said]).toEqual(['hello\noh\n', '']);
  });

  test('a program that reads gets the keys', async () => {
    const lines = ['docker run --rm -i busybox cat'];
    expect((await typed({ lines, keys: ['one\n', 'two\n', null] })).printed).toContain(
      'one\ntwo\n',
    );
  });

  test('a file that was edited is in the world', async () => {
    const { printed } = await typed({ lines: ['edit a.txt', 'cat a.txt'], edited: 'hello\n' });
    expect(printed).toBe('hello\n');
  });

  test('what is saved are the lines that stand', async () => {
    const { saved } = await typed({ lines: ['docker ps', 'docker images', ':u', ':save a.sh'] });
    expect(saved).toEqual([['a.sh', 'docker ps']]);
  });

  test.each([':q', ':quit'])('%s leaves', async (line) => {
    expect((await typed({ lines: [line] })).how).toBe('left');
  });

  test('Korean says it in Korean', async () => {
    const said = async (...lines: string[]) => (await typed({ lines, language: 'ko' })).said;
    expect(await said('docker volume create data')).toMatch(/\+ 볼륨 data/);
    expect(await said('docker swarm init')).toMatch(/지원하지 않습니다/);
  });
});

describe('lines done one after another', () => {
  const steps = ['docker volume create a', 'docker volume create b'];
  test.each<[fact: string, steps: string[], typed: (string | null)[], offered: string | null]>([
    ['the first stands there at once', steps, [], steps[0]!],
    ['then the next', steps, [null], steps[1]!],
    ['one typed by hand counts', steps, [steps[0]!], steps[1]!],
    ["one's own goes in between", steps, [null, 'docker ps'], steps[1]!],
    ['a word changes nothing', steps, [null, ':map'], steps[1]!],
    ['what is taken back comes again', steps, [null, null, ':undo'], steps[1]!],
    ['so does all of it', steps, [null, null, ':reset'], steps[0]!],
    ['after the last there is none', steps, [null, null], null],
    ['the same line twice', ['docker ps', 'docker ps'], [null], 'docker ps'],
    ['and not a third time', ['docker ps', 'docker ps'], [null, null], null],
    ["what isn't modelled stays behind", ['docker swarm init', 'true'], [null], 'true'],
  ])('%s', async (_, lines, typed, offered) => {
    const context = contextIn('en');
    const play = openWorld(1, [], { isInteractive: true, columns: 80 });
    const desk: TryDesk = {
      explain: () => Promise.resolve(''),
      tasks: { give: () => Promise.resolve(null), judge: () => '' },
      save: () => '',
    };
    const bare = tryTalk(play, { seed: 1, inputs: [], keep: () => null }, desk, context);
    const talk = stepThrough(lines, bare, play, context);
    let said = '';
    for (const line of typed) {
      const { room, seen } = roomWith();
      await talk.take(line ?? talk.offered?.() ?? '', room);
      said = seen.said;
    }
    expect(talk.offered?.()).toBe(offered);
    expect(said.includes("section's last line")).toBe(offered === null);
  });
});

test('a copy at which nobody sits has the same state', () => {
  const lines = [
    'docker run -d --name web -p 8080:80 nginx',
    'echo a > b',
    'docker run -d busybox',
  ];
  const play = openWorld(1, [], { isInteractive: true, columns: 80 });
  for (const line of lines) runToEnd(line, play);
  const copy = openWorld(1, play.record(), { isInteractive: false, columns: 80 });
  expect(copy.state()).toBe(play.state());
});

describe('opened from a verdict', () => {
  test.each<[fact: string, typed: string, said: RegExp]>([
    ['what it would leave', 'docker run --name web busybox', /would have left[^]*\+ container web/],
    ['its end', 'docker run busybox false', /container \w+ {2}exited 1/],
    ['nothing', 'docker ps', /changed nothing/],
    ["docker's own words", 'docker rm wbe', /refused here:\n +Error response from daemon: No such/],
    ['what stays in the foreground', 'docker run --name web nginx', /until Ctrl-C/],
    ["what isn't modelled is no matter", 'docker swarm init', /^(?![^]*What you typed)/],
  ])('a wrong line is told of: %s', async (_, typed, said) => {
    const { world, out } = worldInside([], { input: '' });
    const what = { kind: 'command', line: 'docker run -d --name web nginx', typed } as const;
    await tryOnce(what, { ...contextIn('en'), world, plain: true });
    expect(out.text()).toMatch(said);
  });
});

describe('a task', () => {
  test.each([
    ['one of the accepted commands', true],
    ['another line', false],
  ])('is done by %s', async (_, isRight) => {
    await loadMarkdown();
    const context = contextIn('en');
    const play = openWorld(1, [], { isInteractive: true, columns: 80 });
    const copyOf = (one: Play): Play =>
      openWorld(1, one.record(), { isInteractive: false, columns: 80 });
    const tasks = giveTasks(copyOf, context);
    const given = await tasks.give('volumes', play);
    const { deck } = await openBank(context);
    const accepted = deck.notes
      .flatMap(questionsOf)
      .flatMap((one) => (one.kind === 'command' && one.topic === 'volumes' ? [one] : []))
      .filter(({ prompt }) => plain(given ?? '').includes(plain(prompt).slice(0, 40)))
      .flatMap(({ accepts }) => accepts.slice(0, 1));
    expect(accepted).toHaveLength(1);
    const desk: TryDesk = { explain: () => Promise.resolve(''), tasks, save: () => '' };
    const talk = tryTalk(play, { seed: 1, inputs: [], keep: () => null }, desk, context);
    const { room, seen } = roomWith();
    await talk.take(isRight ? accepted[0]! : 'echo done', room);
    expect(/That is it/.test(seen.said)).toBe(isRight);
  });
});

function plain(text: string): string {
  return text.replaceAll(/[\s`*]/g, '');
}
