// Many notes as one deck: learning order, forgiving names, former ids, own notes over built-in ones.
import { describe, expect, test } from 'vitest';
import { findSection, findTopic, makeDeck, type Deck } from '../../src/notes/deck.ts';
import { exportNotes } from '../../src/notes/export.ts';
import { nearest } from '../../src/notes/near.ts';
import type { Language, Note, QuestionId, TopicId } from '../../src/notes/note.ts';
import { search } from '../support/search.ts';
import { parse } from './source.ts';

function note(topic: string, keys = '', body = '', language: Language = 'en'): Note {
  const title = /^title: (.*)$/m.exec(keys)?.[1] ?? topic;
  const text =
    `---\n${keys.startsWith('title') ? keys : `title: ${title}\n${keys}`}\nsummary: S\n---\n# ${title}\n\n## S\n<!-- id: s · was: old-s -->\n\nText.\n\n${body}`.replace(
      '\n\nsummary',
      '\nsummary',
    );
  const { note: made, problems } = parse(text, language, topic);
  expect(problems).toEqual([]);
  return made!;
}

function deckOf(...notes: Note[]): Deck {
  return makeDeck({ language: 'en', builtIn: notes }).deck;
}

const order = (deck: Deck) => deck.notes.map(({ topic }) => topic);

describe('learning order', () => {
  test('a chain of 20,000 notes is read to its end', () => {
    const first = note('a');
    const chain = Array.from({ length: 20_000 }, (_, at) => ({
      ...first,
      topic: `t${at}` as TopicId,
      requires: at === 19_999 ? [] : [`t${at + 1}` as TopicId],
    }));
    expect(order(deckOf(...chain)).slice(0, 2)).toEqual(['t19999', 't19998']);
  });
  test('what is required comes first', () =>
    expect(
      order(deckOf(note('a', 'requires: [b]'), note('b', 'requires: [c]'), note('c'))),
    ).toEqual(['c', 'b', 'a']));
  test('among equals, what is asked most', () =>
    expect(order(deckOf(note('a', 'asked: 1'), note('b', 'asked: 3')))).toEqual(['b', 'a']));
  test('order comes before how often it is asked, and without one after all that have one', () =>
    expect(
      order(
        deckOf(
          note('a', 'asked: 3'),
          note('b', 'order: 100\nasked: 1'),
          note('c', 'order: 20'),
          note('d', 'order: 3\nrequires: [a]'),
        ),
      ),
    ).toEqual(['a', 'd', 'c', 'b']));
  test.each([
    ['later', 30, [{ code: 'requires-later', args: { topic: 'b', order: 20, its: 30 } }]],
    ['at the same place', 20, [{ code: 'requires-later' }]],
    ['before', 10, []],
  ])('what is required may not stand %s', (_, its, told) =>
    expect(
      makeDeck({
        language: 'en',
        builtIn: [note('a', 'order: 20\nrequires: [b]'), note('b', `order: ${its}`)],
      }).problems,
    ).toMatchObject(told),
  );
  test('a circle is told and every note still stands once', () => {
    const { deck, problems } = makeDeck({
      language: 'en',
      builtIn: [note('a', 'requires: [b]'), note('b', 'requires: [a]')],
    });
    expect(order(deck).toSorted()).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ code: 'requires-circle' }]);
  });
  test('a note that requires itself is a circle', () => {
    expect(
      makeDeck({ language: 'en', builtIn: [note('a', 'requires: [a]')] }).problems,
    ).toMatchObject([{ code: 'requires-circle', args: { topics: ['a', 'a'] } }]);
  });
});

describe('names', () => {
  const deck = makeDeck({
    language: 'en',
    builtIn: [
      note('volumes', 'title: Volumes\naliases: [named volume, 볼륨]'),
      note('bind-mounts', 'aliases: [바인드 마운트]'),
      note('binaries'),
      note('process', 'aliases: [PID 1]'),
    ],
    moreNames: [{ topic: 'volumes' as TopicId, name: '도커 볼륨' }],
  }).deck;
  const found = (typed: string) => {
    const result = findTopic(deck, typed);
    return result.kind === 'found'
      ? result.note.topic
      : result.kind === 'several'
        ? result.topics
        : result;
  };
  const rows: [typed: string, topic: string | string[]][] = [
    ['volumes', 'volumes'],
    ['Volume', 'volumes'],
    ['VOLUMES', 'volumes'],
    ['Named Volumes', 'volumes'],
    ['볼륨', 'volumes'],
    ['볼륨'.normalize('NFD'), 'volumes'],
    ['도커볼륨', 'volumes'],
    ['바인드마운트', 'bind-mounts'],
    ['bind mount', 'bind-mounts'],
    ['bind_mounts', 'bind-mounts'],
    ['vol', 'volumes'],
    ['binary', 'binaries'],
    ['processes', 'process'],
    ['pid1', 'process'],
    ['bin', ['binaries', 'bind-mounts']],
  ];
  test.each(rows)('%s is %j', (typed, topic) => expect(found(typed)).toEqual(topic));
  test('a near miss gives the nearest names', () => {
    expect(found('volmues')).toEqual({ kind: 'unknown', near: ['volumes'] });
    expect(found('볼룸')).toEqual({ kind: 'unknown', near: ['volumes'] });
    expect(found('kubernetes')).toEqual({ kind: 'unknown', near: [] });
    expect(found('')).toEqual({ kind: 'unknown', near: [] });
  });
  test('a swap of neighbours is one slip', () =>
    expect(nearest('tiltle', ['title', 'summary'])).toBe('title'));
});

describe('lookups', () => {
  const open =
    '### Q: Why?\n<!-- id: why · was: warum -->\n\n- a\n\n> b\n\n#### Q: And?\n<!-- id: and · was: und -->\n\n- c\n';
  const deck = deckOf(note('a', '', open));
  const id = (text: string) => text as QuestionId;
  test('a question is found by id and by former id', () => {
    expect(deck.questions.get(id('a/why'))?.prompt).toBe('Why?');
    expect(deck.questions.get(id('a/warum'))).toBe(deck.questions.get(id('a/why')));
  });
  test('a follow-up is found with its parent', () => {
    expect(deck.followUps.get(id('a/und'))).toMatchObject({
      followUp: { id: 'a/and' },
      parent: { id: 'a/why' },
    });
  });
  test('a section is found by id and by former id', () => {
    expect([
      findSection(deck.notes[0]!, 's')?.id,
      findSection(deck.notes[0]!, 'old-s')?.id,
      findSection(deck.notes[0]!, 'x'),
    ]).toEqual(['s', 's', null]);
  });
  test('an own note stands in for a built-in one, a later folder for an earlier', () => {
    const [first, second] = [note('a', 'asked: 1'), note('a', 'asked: 3')];
    const { deck: mixed } = makeDeck({
      language: 'en',
      builtIn: [note('a'), note('b')],
      own: [[first], [second, note('c')]],
    });
    expect(mixed.byTopic.get('a' as TopicId)).toBe(second);
    expect([[...mixed.own].toSorted(), [...mixed.replaced]]).toEqual([['a', 'c'], ['a']]);
  });
});

describe('search', () => {
  const body =
    'Named **volumes** outlive. Layers do not.\n한글 볼륨이 남는다.\n\n### Q: What stays?\n<!-- id: stays -->\n\n- [x] the parrot\n- [ ] the layer\n  > It goes.\n\n> Because of names.\n';
  const notes = [note('a', 'aliases: [storage]', body), note('b', '', 'A pipe is a volume.\n')];
  const found = (asked: string) =>
    search(notes, asked).map(({ topic, section, questions, text }) => [
      topic,
      section,
      questions,
      text,
    ]);
  test.each<[asked: string, hits: unknown[]]>([
    ['outlive', [['a', 's', [], 'Named **volumes** outlive.']]],
    ['OUTLIVED?', [['a', 's', [], 'Named **volumes** outlive.']]],
    ['what stays', [['a', 's', ['a/stays'], 'What stays?']]],
    ['storage', [['a', 's', [], 'Text.']]],
    [
      '볼륨이'.normalize('NFD'),
      [
        ['a', 's', [], '한글 볼륨이 남는다.'],
        ['b', 's', [], 'A pipe is a volume.'],
      ],
    ],
    ['pipes', [['b', 's', [], 'A pipe is a volume.']]],
    ['parrot', []],
    ['nosuchword', []],
    ['how is the', []],
    ['', []],
  ])('%s finds %j', (asked, hits) => expect(found(asked)).toEqual(hits));
  test('what holds all the words comes before what holds one', () =>
    expect(found('volume pipe').map(([topic]) => topic)[0]).toBe('b'));
  test('wordings find a section and are not shown', () => {
    const worded = note('c', '', 'Text.\n');
    const [section] = worded.sections;
    const notes = [{ ...worded, sections: [{ ...section!, words: ['disk is full'] }] }];
    expect(search(notes, 'my disk is full')).toMatchObject([{ topic: 'c', text: 'Text.' }]);
  });
});

test('the export has the shape that is promised', () => {
  const body = [
    '### Q: A?\n<!-- id: a -->\n\n- [x] yes\n- [ ] no\n  > No.\n\n> B.\n\n',
    '### Q: C?\n<!-- id: c -->\n\n1. x\n2. y\n\n> B.\n\n',
    '### Q: D?\n<!-- id: d -->\n\n| l | r |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n> B.\n\n',
    '### Q: E?\n<!-- id: e -->\n\n```text answer\nxy\n```\n\n> B.\n\n',
    '### Q: F?\n<!-- id: f -->\n\n```sh answer\ndocker ps\n```\n\n> B.\n\n',
    '### Q: G?\n<!-- id: g · hint: h · contrast: i -->\n\n- x\n\n> B.\n\n#### Q: H?\n<!-- id: h -->\n\n- y\n',
  ]
    .join('')
    .replace('hint: h · contrast: i', 'contrast: i · hint: h');
  const relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
  const common = { level: 2, explanation: 'B.', hint: null, contrast: null };
  expect(exportNotes([note('t', 'aliases: [z]\nasked: 1', body)], 'en')).toEqual({
    schema: 1,
    language: 'en',
    topics: [
      {
        topic: 't',
        title: 't',
        summary: 'S',
        aliases: ['z'],
        requires: [],
        related: [],
        asked: 1,
        sections: [
          {
            id: 's',
            title: 'S',
            text: 'Text.',
            questions: [
              {
                ...common,
                id: 't/a',
                kind: 'choice',
                prompt: 'A?',
                options: [
                  { text: 'yes', right: true, why: null },
                  { text: 'no', right: false, why: 'No.' },
                ],
              },
              { ...common, id: 't/c', kind: 'order', prompt: 'C?', items: ['x', 'y'] },
              {
                ...common,
                id: 't/d',
                kind: 'match',
                prompt: 'D?',
                pairs: [
                  ['1', '2'],
                  ['3', '4'],
                ],
              },
              { ...common, id: 't/e', kind: 'recall', prompt: 'E?', accepts: ['xy'] },
              {
                ...common,
                id: 't/f',
                kind: 'command',
                prompt: 'F?',
                accepts: ['docker ps'],
                relax,
              },
              {
                ...common,
                id: 't/g',
                kind: 'open',
                prompt: 'G?',
                hint: 'h',
                contrast: 'i',
                points: ['x'],
                followUps: [{ id: 't/h', prompt: 'H?', points: ['y'] }],
              },
            ],
          },
        ],
      },
    ],
  });
});
