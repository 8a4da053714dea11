// `learn` and `quiz` of the built program: sections by name, and where a skipped question goes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';

const question = (id: string): string => `
### Q: What is ${id}?
<!-- id: ${id} · level: 1 -->

\`\`\`text answer
yes
\`\`\`

> Because of ${id}.
`;
const section = (id: string): string =>
  `## Section ${id}\n<!-- id: ${id} -->\n\nText of ${id}.\n${question(`about-${id}`)}`;

/** A topic of two sections with a question each. */
function ownNotes(): string {
  const folder = join(newFolder(), 'notes');
  mkdirSync(folder);
  const head = '---\ntitle: Tiny\nsummary: Small.\nasked: 2\nsources: [me]\n---\n\n# Tiny\n';
  writeFileSync(join(folder, 'tiny.md'), [head, section('one'), section('two')].join('\n'));
  return folder;
}

const play = (args: string[], input: string[], dataDir = newFolder(), content = ownNotes()) =>
  runProgram([...args, '--plain', '--seed', '1', '--content', content], {
    input: input.map((line) => `${line}\n`).join(''),
    dataDir,
  });

/** What of these stands in the text, in the order of its first appearance. */
const inOrder = (text: string, parts: string[]): string[] =>
  parts.filter((part) => text.includes(part)).sort((a, b) => text.indexOf(a) - text.indexOf(b));

test.each<[fact: string, input: string[], parts: string[]]>([
  [
    'a skipped question comes again at the end of its topic, and then waits for a quiz',
    ['s', ':s', 'yes', ':s'],
    [
      'Text of one.',
      'asked once more at the end of this topic',
      'Text of two.',
      'docker-learn quiz will ask it again',
      'What you skipped waits in docker-learn quiz.',
    ],
  ],
  [
    'the questions before a topic have no score and no list of what was missed',
    ['', 'no', 'nein', ':q'],
    ['Not yet', 'Nothing of this counts.', 'Text of one.'],
  ],
])('learn: %s', async (_, input, parts) => {
  const { stdout, code } = await play(['learn', 'tiny'], input);
  expect([inOrder(stdout, parts), code]).toEqual([parts, 0]);
  if (input[0] === '')
    expect(stdout.split('Text of one.')[0]).not.toMatch(/of \d+ right|show topic/);
});

test('learn and quiz take a section, with # or /', async () => {
  const learnt = await play(['learn', 'tiny#two'], [':q']);
  expect(inOrder(learnt.stdout, ['Text of one.', 'Text of two.'])).toEqual(['Text of two.']);
  for (const name of ['tiny#two', 'tiny/two']) {
    const quizzed = await play(['quiz', name], ['yes']);
    expect(inOrder(quizzed.stdout, ['about-one?', 'about-two?'])).toEqual(['about-two?']);
  }
  const unknown = await play(['quiz', 'tiny#three'], []);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('one')]);
});

describe('learn --json', () => {
  const talk = async (lines: object[], dataDir = newFolder()) => {
    const { stdout, code } = await runProgram(
      ['learn', 'tiny', '--json', '--seed', '1', '--content', ownNotes()],
      { input: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), dataDir },
    );
    const path = join(dataDir, 'events.jsonl');
    const log = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
    const parsed = (all: string[]) => all.map((line) => JSON.parse(line) as { event: string });
    return { events: parsed(stdout.trim().split('\n')), log: parsed(log), code };
  };
  const named = (events: { event: string }[]) => events.map(({ event }) => event);

  test.each<[fact: string, lines: object[], events: string[], reads: object[]]>([
    [
      'a section waits to be read, and how long that took is kept',
      [{ read: true }, { answer: 'yes' }],
      ['session', 'section', 'question', 'result', 'summary'],
      [{ section: 'one', durationMs: expect.any(Number), words: 3 }],
    ],
    [
      'an answer is no reading',
      [{ answer: 'yes' }, { read: true }, { answer: 'yes' }],
      ['session', 'section', 'error', 'question', 'result', 'summary'],
      [{ section: 'one' }],
    ],
    [
      'one that is skipped stays unread, and its questions come',
      [{ skip: true }, { answer: 'yes' }],
      ['session', 'section', 'question', 'result', 'summary'],
      [],
    ],
    ['one may leave while it waits', [{ quit: true }], ['session', 'section', 'summary'], []],
    ['the end of input leaves too', [], ['session', 'section', 'summary'], []],
  ])('%s', async (_, lines, told, reads) => {
    const { events, log, code } = await talk(lines);
    expect([named(events), code]).toEqual([told, 0]);
    expect(log.filter((fact) => 'kind' in fact && fact.kind === 'read')).toMatchObject(reads);
    expect(events[0]).toMatchObject({ mode: 'learn', seed: 1, total: 1 });
    expect(events[1]).toMatchObject({ words: 3 });
  });
});

test.each<[fact: string, words: string[], input: string[], goodbye: string]>([
  ['a whole sitting', ['learn', 'tiny'], ['s', 'yes', ':q'], 'See you soon. 1 answer is kept.'],
  [
    'what was asked again, as stats does',
    ['quiz', 'tiny'],
    ['no', 'no', 'yes', ':q'],
    'See you soon. 3 answers are kept.',
  ],
  ['nothing where the offer is left', ['learn', 'tiny'], ['q'], 'See you soon.'],
  ['no answer taken back', ['quiz', 'tiny'], ['yes', ':u', ':q'], 'See you soon.'],
  ['nothing that is never scored', ['learn', 'tiny'], ['', 'no', ':q'], 'See you soon.'],
  [
    'what was not to be kept',
    ['quiz', 'tiny', '--no-save'],
    ['yes', ':q'],
    'See you soon. Nothing was saved, as asked.',
  ],
])('the goodbye counts %s', async (_, words, input, goodbye) => {
  const { stdout } = await play(words, input);
  expect(stdout.trimEnd().split('\n').at(-1)?.trim()).toBe(goodbye);
});
