// What a check of a whole folder finds: links, languages, stamps, commands, diagrams, names and proofs.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkNotes, type CheckOptions } from '../../src/notes/check.ts';
import type { Language } from '../../src/notes/note.ts';
import { stampNote } from '../../src/notes/stamp.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { told } from './source.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
type File = { topic: string; language: Language; text: string };

function check(files: readonly File[], more: Partial<CheckOptions> = {}) {
  const found = files.map(({ topic, language, text }) => ({
    path: `${language}/${topic}.md`,
    topic,
    language,
    content: { kind: 'bytes' as const, bytes: new TextEncoder().encode(text) },
  }));
  return checkNotes(found, { sha256, width: columnsOf, ...more });
}

/** The first line of `body` is line 10 of the file. */
function note(
  body: string,
  { topic = 'mugs', language = 'en' as Language, keys = '', id = 'what' } = {},
): File {
  return {
    topic,
    language,
    text: `---\ntitle: ${topic}\nsummary: S\n${keys === '' ? '#' : keys}\n---\n# ${topic}\n\n## S\n<!-- id: ${id} -->\n${body}`,
  };
}

const question = (answer: string, comment = 'id: q') =>
  `\n### Q: What?\n<!-- ${comment} -->\n\n${answer}\n> Because.\n`;
const choice = '- [x] yes\n- [ ] no\n  > No.\n';
const codes = (files: readonly File[], more: Partial<CheckOptions> = {}) =>
  told(check(files, more).problems);

const alone: [fact: string, body: string, problems: string[]][] = [
  ['a link to a section of the same note', '[a](#what) [b](mugs.md#what) [c](mugs.md)', []],
  ['a link to the web', '<https://docs.docker.com> [a](http://a.b)', []],
  ['a link to no note', 'See [a](mug.md).', ['10:5 link-broken']],
  ['a link to no section', 'See [a](mugs.md#wat).', ['10:5 anchor-broken']],
  ['a link out of the folder', 'See [a](../secrets.md).', ['10:5 link-outside']],
  [
    'a link out of the folder, written in code',
    'See [a](%2e%2e/secrets.md).',
    ['10:5 link-outside'],
  ],
  ['a link to the root', 'See [a](/etc/passwd).', ['10:5 link-outside']],
  ['a link to a file of this machine', 'See [a](file:///etc/passwd).', ['10:5 link-outside']],
  ['a link that would run something', 'See [a](javascript:alert).', ['10:5 link-scheme']],
  ['a picture out of the folder', '![a](../a.png)', ['10:1 link-outside']],
  ['a command that docker refuses', '\n```sh\ndocker ps --nope\n```\n', ['12:1 command-refused']],
  [
    'a command that docker refuses, in a transcript',
    '\n```console\n$ docker ps && docker rnu x\nfoo\n```\n',
    ['12:16 command-refused'],
  ],
  [
    'a refused command in continued lines',
    '\n```console\n$ docker run \\\n>   --nope x\nfoo\n```\n',
    ['12:3 command-refused'],
  ],
  ['a command shown as wrong', '\n```sh wrong: no such flag\ndocker ps --nope\n```\n', []],
  [
    'what stands in a here-document',
    "\n```sh\ncat > a <<'EOF'\ndocker nope\nEOF\ndocker ps\n```\n",
    [],
  ],
  [
    'what stands in quotes, comments and $(…)',
    '\n```sh\necho "; docker nope" # docker nope\ndocker rm $(docker ps -q)\n```\n',
    [],
  ],
  ['what comes out of a transcript', '\n```console\n$ true\ndocker nope\n```\n', []],
  ['inline code that docker refuses', 'Use `docker rnu`.', ['10:5 command-refused']],
  ['inline code with placeholders', 'Use `docker run IMAGE` or `docker volume`.', []],
  ['a diagram that lines up', '\n```diagram: a box\n┌────┐\n│볼륨│\n└────┘\n```\n', []],
  [
    "a diagram that doesn't",
    '\n```diagram: a box\n┌────┐\n│볼륨 │\n└────┘\n```\n',
    ['13:5 diagram-ragged', '14:6 diagram-ragged'],
  ],
  [
    'a diagram of 77 columns',
    `\n\`\`\`diagram: a line\n${'─'.repeat(77)}\n\`\`\`\n`,
    ['12:1 diagram-wide'],
  ],
  [
    'a diagram of 39 syllables',
    `\n\`\`\`diagram: a line\n${'가'.repeat(39)}\n\`\`\`\n`,
    ['12:1 diagram-wide'],
  ],
  ['a label under a line', '\n```diagram: a line\n  │\nlabel\n```\n', []],
  [
    'an explanation that names a letter',
    question(choice).replace('Because', 'Option A is wrong'),
    ['18:1 explanation-names-option'],
  ],
  [
    'a reason that names a position',
    question(choice.replace('No.', 'As the first option says.')),
    ['16:3 explanation-names-option'],
  ],
  ...[
    ['a reason that counts the cases', 'As in the last case.'],
    ['a reason that counts the others', 'The fourth is a known fault.'],
    ['a Korean reason that counts the ways', '첫째 방법의 볼륨이다.'],
    ['a Korean reason that counts the others', '넷째는 알려진 결함이다.'],
    ['a Korean reason that counts the cases', '마지막 경우에 놀란다.'],
  ].map(([name, why]): [string, string, string[]] => [
    name!,
    question(choice.replace('No.', why!)),
    ['16:3 explanation-names-option'],
  ]),
  ['a reason that counts lines', question(choice.replace('No.', 'The fourth line says so.')), []],
  [
    'a former id that is in use',
    `${question(choice)}${question(choice, 'id: r · was: q')}`,
    ['20:1 was-taken'],
  ],
];

describe('one note', () => {
  test.each(alone)('%s', (_, body, problems) => expect(codes([note(body)])).toEqual(problems));

  test('a proof is one of the known', () => {
    const files = [note(question(choice, 'id: q · proof: cool'))];
    expect(codes(files, { proofs: new Set(['cool']) })).toEqual([]);
    expect(codes(files, { proofs: new Set(['hot']) })).toEqual(['11:1 proof-unknown']);
    expect(codes(files)).toEqual([]);
    expect(check(files).proofs).toEqual([{ language: 'en', proved: 1, total: 1 }]);
  });

  test('a discouraged term is told where prose uses it, not in code', () => {
    const files = [
      note('쓰기 레이어와 `쓰기 레이어`\n\n```text\n쓰기 레이어\n```\n', { language: 'ko' }),
    ];
    expect(
      codes(files, {
        terms: { en: [], ko: [{ found: '쓰기 레이어', preferred: '쓰기 가능 레이어' }] },
      }),
    ).toEqual(['10:1 term-discouraged']);
  });
});

describe('notes of one folder', () => {
  const other = (keys: string) => note('a', { topic: 'tea', keys });
  test('requires names a topic that exists', () =>
    expect(codes([other('requires: [mug]'), note('a')])).toEqual(['4:12 requires-unknown']));
  test('related names a topic that exists', () =>
    expect(codes([other('related: [mugs, cups]'), note('a')])).toEqual(['4:17 related-unknown']));
  test('requires goes in no circle', () => {
    const { problems } = check([other('requires: [mugs]'), note('a', { keys: 'requires: [tea]' })]);
    expect(problems).toMatchObject([
      { code: 'requires-circle', args: { topics: ['mugs', 'tea', 'mugs'] } },
    ]);
  });
  test('two topics with one name are told', () =>
    expect(codes([other('aliases: [cup]'), note('a', { keys: 'aliases: [Cups]' })])).toEqual([
      '4:11 name-shared',
    ]));
  test('an unreadable file hides no other', () => {
    const { problems } = check([{ topic: 'bad', language: 'en', text: 'x' }, note('[a](b.md)')]);
    expect(told(problems)).toEqual([
      '1:1 front-matter-missing',
      '1:1 stray-block',
      '1:1 title-missing',
      '10:1 link-broken',
    ]);
  });
});

describe('two languages', () => {
  const english = note(
    `a\n\n\`\`\`console\n$ true\n\`\`\`\n${question(choice, 'id: q · level: 1')}`,
  );
  const translate = (change: (text: string) => string, stamped = true): string[] => {
    const korean: File = { ...english, language: 'ko', text: change(english.text) };
    const source = (file: File) => ({ ...file, path: `${file.language}/${file.topic}.md` });
    const text = stamped
      ? stampNote(source(korean), source(english), new Set(['mugs']), sha256).text
      : korean.text;
    return check([english, { ...korean, text }]).problems.map((one) =>
      one.code === 'languages-differ' ? `${one.code} ${one.args.aspect}` : one.code,
    );
  };
  const rows: [fact: string, change: (text: string) => string, problems: string[]][] = [
    ['the same shape is fine', (text) => text.replace('Because', '왜냐하면'), []],
    [
      'levels are the same',
      (text) => text.replace('level: 1', 'level: 2'),
      ['languages-differ level'],
    ],
    [
      'the right option is the same',
      (text) => text.replace(choice, '- [ ] 아니\n  > 왜.\n- [x] 응\n'),
      ['languages-differ right-options'],
    ],
    [
      'as many options',
      (text) => text.replace(choice, `${choice}- [ ] 글쎄\n  > 왜.\n`),
      ['languages-differ options'],
    ],
    ['the same kinds', (text) => text.replace(choice, '- a\n'), ['languages-differ kind']],
    [
      'the same transcripts',
      (text) => text.replace('$ true', '$ false'),
      ['languages-differ console'],
    ],
    [
      'the same sections',
      (text) => text.replace('id: what', 'id: who'),
      ['languages-differ sections', 'languages-differ sections'],
    ],
    [
      'the same questions',
      (text) => text.replace('id: q', 'id: r'),
      ['languages-differ questions', 'languages-differ questions'],
    ],
  ];
  test.each(rows)('%s', (_, change, problems) => expect(translate(change)).toEqual(problems));

  test('a translation without stamps is told', () =>
    expect(translate((text) => text, false)).toEqual([
      'translation-unstamped',
      'translation-unstamped',
    ]));
  test('a topic of one language only is told where the folder holds both', () => {
    expect(codes([note('a'), note('a', { topic: 'tea', language: 'ko' })])).toEqual([
      '1:1 language-missing',
      '1:1 language-missing',
    ]);
    expect(codes([note('a')])).toEqual([]);
  });
});

describe('stamps', () => {
  const english = `---\ntitle: T\nsummary: S\n---\n# T\n\n## S\n<!-- id: s -->\n\nText.\n\n### Q: What?\n<!-- id: q · hint: a -->\n\n${choice}\n> Because.\n`;
  const source = (text: string, language: Language) => ({
    path: `${language}/t.md`,
    topic: 't',
    language,
    text,
  });
  const stamp = (korean: string, ids: string[], original = english) =>
    stampNote(source(korean, 'ko'), source(original, 'en'), new Set(ids), sha256);
  const expected = sha256('### Q: What? - [x] yes - [ ] no > No. > Because.').slice(0, 8);

  test('a stamp is over the English source without its comment, white space folded', () => {
    expect(stamp(english, ['t/q'])).toEqual({
      stamped: ['t/q'],
      text: english.replace('id: q', `id: q · of: ${expected}`),
    });
  });
  test('an old stamp is replaced, nothing else', () => {
    const old = english.replace('id: q', 'id: q · of: 00000000');
    expect(stamp(old, ['t/q']).text).toBe(english.replace('id: q', `id: q · of: ${expected}`));
  });
  test('a topic stamps all of its ids', () =>
    expect(stamp(english, ['t']).stamped).toEqual(['t/s', 't/q']));
  test('an unknown id stamps nothing', () =>
    expect(stamp(english, ['t/nope'])).toEqual({ stamped: [], text: english }));
  test('CRLF stays', () => {
    expect(stamp(english.replaceAll('\n', '\r\n'), ['t/q']).text).toBe(
      english.replace('id: q', `id: q · of: ${expected}`).replaceAll('\n', '\r\n'),
    );
  });
  test('a stamp goes stale when the English changes, and not by its white space', () => {
    const { text } = stamp(english, ['t']);
    const problems = (original: string) =>
      codes([
        { topic: 't', language: 'en', text: original },
        { topic: 't', language: 'ko', text },
      ]);
    expect(problems(english.replace('Because.', 'Because so.'))).toEqual([
      '13:1 translation-stale',
    ]);
    expect(problems(english.replace('\n> Because', '\n\n> Because'))).toEqual([]);
  });
});

describe('two recall questions that ask the same', () => {
  const recall = (id: string, prompt: string, ...accepts: string[]) =>
    `\n### Q: ${prompt}\n<!-- id: ${id} -->\n\n\`\`\`text answer\n${accepts.join('\n')}\n\`\`\`\n\n> Because.\n`;
  const pairs: [fact: string, one: string, other: string, found: number][] = [
    [
      'may lack an answer of the other',
      recall('a', 'What is an old mug called?', 'chipped mug', 'old one'),
      recall('b', 'What is an old mug with a crack called?', 'chipped mug'),
      1,
    ],
    [
      'differ in what says nothing',
      recall('a', 'What is an old mug called?', 'chipped mug'),
      recall('b', 'What is an old mug with a crack called?', '`Chipped-mug`'),
      0,
    ],
    [
      'each lack an answer of the other',
      recall('a', 'What is an old mug called?', 'chipped mug', 'old one'),
      recall('b', 'What is an old mug with a crack called?', 'chipped mug', 'worn one'),
      2,
    ],
    [
      'only look alike where the answers are others',
      recall('a', 'What is an old mug called?', 'chipped mug'),
      recall('b', 'What is an old cup called?', 'chipped cup'),
      0,
    ],
    [
      'only share a number',
      recall('a', 'How many mugs are left?', '2', 'two mugs'),
      recall('b', 'How many mugs are gone?', '2', 'two'),
      0,
    ],
    [
      'only share an answer',
      recall('a', 'What is an old mug called?', 'chipped mug', 'old one'),
      recall('b', 'Which one goes to the bin first?', 'chipped mug'),
      0,
    ],
  ];
  test.each(pairs)('%s', (_, one, other, found) => {
    const { problems } = check([note(one), note(other, { topic: 'cups', id: 'other' })]);
    expect(problems.filter(({ code }) => code === 'accepts-differ')).toHaveLength(found);
  });
});

test('the notes that were read come with what is wrong with them, so that nobody parses them again', () => {
  const broken = { ...note(''), topic: 'cups', text: '---\ntitle' };
  const { notes } = check([note(question(choice)), broken]);
  expect(notes.map(({ path }) => path)).toEqual(['en/mugs.md']);
  expect(notes[0]?.sections[0]?.questions.map(({ id }) => id)).toEqual(['mugs/q']);
});
