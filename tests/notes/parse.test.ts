// Text in, note and problems out: one line a fact.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asked, head, parse, questionsIn, sectionHead, told } from './source.ts';

const sample = readFileSync(new URL('../fixtures/notes/mugs.md', import.meta.url), 'utf8');

describe('a good note', () => {
  const { note, problems } = parse(sample, 'en', 'mugs');

  test('has no problem', () => expect(problems).toEqual([]));

  test('is what its golden says', () => {
    const golden = new URL('../fixtures/notes/mugs.json', import.meta.url);
    expect(JSON.parse(JSON.stringify(note))).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  test('holds one question of each kind, told by the shape of its answer', () => {
    expect(questionsIn(note).map(({ kind }) => kind)).toEqual([
      'choice',
      'choices',
      'order',
      'match',
      'recall',
      'command',
      'open',
    ]);
  });

  test('reads the same with CRLF, a byte order mark and no last newline', () => {
    for (const text of [sample.replaceAll('\n', '\r\n'), `\ufeff${sample}`, sample.trimEnd()])
      expect(parse(text, 'en', 'mugs')).toEqual({ note, problems });
  });

  test('reads the same in NFD', () => {
    const korean = sample.replace('A mug keeps', '머그는 지킨다. A mug keeps');
    expect(parse(korean.normalize('NFD'), 'en', 'mugs')).toEqual(parse(korean, 'en', 'mugs'));
  });
});

type Row = [fact: string, text: string, problems: string[]];

const choice = '- [x] yes\n- [ ] no\n  > No.\n';

const questions: Row[] = [
  ['a choice with one right option is fine', asked(choice), []],
  ['a question needs an answer', asked('Text.\n', { after: '' }), ['12:1 answer-missing']],
  ['a question needs an explanation', asked(choice, { after: '' }), ['12:1 explanation-missing']],
  ['a wrong option needs a reason', asked('- [x] yes\n- [ ] no\n'), ['16:1 reason-missing']],
  ['one option is no choice', asked('- [x] yes\n'), ['15:1 options-few']],
  [
    'nine options are too many',
    asked(`- [x] yes\n${'12345678'.replaceAll(/./g, '- [ ] no $&\n  > No.\n')}`),
    ['15:1 options-many'],
  ],
  [
    'some option has to be right',
    asked('- [ ] yes\n  > No.\n- [ ] no\n  > No.\n'),
    ['15:1 options-none-right'],
  ],
  ['options differ', asked('- [x] yes\n- [ ] yes\n  > No.\n'), ['16:1 option-twice']],
  ['options may differ in case only', asked('- [x] `-D`\n- [ ] `-d`\n  > No.\n'), []],
  ['a list of options holds nothing else', asked('- [x] yes\n- no\n'), ['16:1 list-mixed']],
  [
    'numbered options are mixed up',
    asked('1. [x] yes\n2. [ ] no\n   > No.\n'),
    ['15:1 list-mixed'],
  ],
  [
    'a reason at the margin lost its indent',
    asked('- [x] yes\n- [ ] no\n> No.\n', { after: '' }),
    ['16:1 reason-missing', '17:1 reason-indent'],
  ],
  [
    "a reason stands at its option's text",
    asked('- [x] yes\n- [ ] no\n   > No.\n'),
    ['17:4 reason-indent'],
  ],
  [
    'an option has one reason',
    asked('- [x] yes\n- [ ] no\n  > No.\n\n  > No no.\n'),
    ['19:3 reason-twice'],
  ],
  [
    'a reason comes last',
    asked('- [x] yes\n- [ ] no\n  > No.\n\n  ```sh\n  true\n  ```\n'),
    ['19:3 reason-last'],
  ],
  [
    'an option may hold a fence',
    asked('- [x] yes\n  ```sh\n  true\n  ```\n- [ ] no\n  > No.\n'),
    [],
  ],
  ['an option begins with text', asked('- [x] yes\n- ```sh\n  true\n  ```\n'), ['16:1 list-mixed']],
  ['two answers are one too many', asked(`${choice}\n1. a\n2. b\n`), ['19:1 two-answers']],
  [
    'a paragraph after the answer belongs to nothing',
    asked(`${choice}\nText.\n`),
    ['19:1 stray-block'],
  ],
  [
    'a second quote belongs to nothing',
    asked(choice, { after: '\n> Because.\n\n> And.\n' }),
    ['21:1 stray-block'],
  ],
  ['a prompt holds no quote', asked(`> Quote.\n\n${choice}`), ['15:1 prompt-shape']],
  ['a prompt may hold a fence', asked(`\`\`\`dockerfile\nFROM busybox\n\`\`\`\n\n${choice}`), []],
  ['items to order are numbered in order', asked('1. a\n3. b\n'), ['15:1 order-numbers']],
  ['items to order may all be 1', asked('1. a\n1. b\n'), []],
  ['items to order differ', asked('1. a\n2. a\n'), ['16:1 item-twice']],
  ['one item has no order', asked('1. a\n'), ['15:1 items-few']],
  [
    'a match table has two columns',
    asked('| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n'),
    ['15:1 match-columns'],
  ],
  [
    'a match row has two cells',
    asked('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 | 5 |\n'),
    ['18:1 table-cells'],
  ],
  [
    'a bar in a cell is escaped, in code too',
    asked('| a | b |\n|---|---|\n| `x \\| y` | 2 |\n| 3 | 4 |\n'),
    [],
  ],
  [
    'the left column has no repeats',
    asked('| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 4 |\n'),
    ['18:2 match-twice'],
  ],
  [
    'the right column has no repeats',
    asked('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 2 |\n'),
    ['18:6 match-twice'],
  ],
  ['one pair is no match', asked('| a | b |\n|---|---|\n| 1 | 2 |\n'), ['15:1 match-few']],
  [
    'a cell to match holds something',
    asked('| a | b |\n|---|---|\n| 1 |  |\n| 3 | 4 |\n'),
    ['17:6 item-empty'],
  ],
  [
    'an accepted line is not empty',
    asked('```text answer\none\n\ntwo\n```\n'),
    ['17:1 accept-empty'],
  ],
  ['an accepted line says something', asked('```text answer\nthe .\n```\n'), ['16:1 accept-empty']],
  ['a hash is an accepted answer', asked('```text answer\n#\n```\n'), []],
  ['a fence without answers accepts nothing', asked('```text answer\n```\n'), ['15:1 accept-none']],
  [
    'an article that an accepted line begins with is asked about',
    asked('```text answer\na c\n`a c`\nand\n```\n'),
    ['16:1 accept-article'],
  ],
  [
    'an accepted line of one letter is asked about, a digit or a syllable not',
    asked('```text answer\nc\n`c`\n2\n둘\n```\n'),
    ['16:1 accept-letter'],
  ],
  ['an accepted line stands once', asked('```text answer\none\none\n```\n'), ['17:1 accept-twice']],
  [
    'commands stand without blank lines',
    asked('```sh answer\ndocker ps\n\ndocker ps -a\n```\n'),
    ['17:1 accept-blank-line'],
  ],
  [
    'a relaxing line is one of six',
    asked('```sh answer\ndocker ps\n# please\n```\n'),
    ['17:1 relax-line'],
  ],
  [
    'an accepted command is one that docker takes',
    asked('```sh answer\ndocker ps --nope\n```\n'),
    ['16:1 command-refused'],
  ],
  ['only comments accept nothing', asked('```sh answer\n# exact\n```\n'), ['15:1 accept-none']],
  ['no blank line stands between points', asked('- a\n\n- b\n'), ['17:1 points-loose']],
  ['points may have details', asked('- a\n  - detail\n- b\n'), []],
  [
    'a question has a comment',
    `${sectionHead}### Q: What?\n\n${choice}\n> Because.\n`,
    ['12:1 comment-missing'],
  ],
  [
    'the comment stands directly under the heading',
    `${sectionHead}### Q: What?\n\n<!-- id: q -->\n\n${choice}\n> Because.\n`,
    ['14:1 comment-place'],
  ],
  [
    'nothing follows the comment on its line',
    `${sectionHead}### Q: What?\n<!-- id: q --> hm\n\n${choice}\n> Because.\n`,
    ['13:15 comment-place'],
  ],
];

const comments: Row[] = [
  ['an id is needed', asked(choice, { comment: 'level: 1' }), ['13:1 id-missing']],
  ['an id is kebab-case', asked(choice, { comment: 'id: Rm_V' }), ['13:6 comment-value']],
  [
    'how often it is asked is 1 to 3',
    asked(choice, { comment: 'id: q · asked: 0' }),
    ['13:14 comment-value'],
  ],
  ['a level is 1 to 3', asked(choice, { comment: 'id: q · level: 4' }), ['13:14 comment-value']],
  ['a key is known', asked(choice, { comment: 'id: q · lvel: 1' }), ['13:14 comment-key-unknown']],
  ['a key stands once', asked(choice, { comment: 'id: q · id: r' }), ['13:14 comment-key-twice']],
  [
    'a look-alike dot is named',
    asked(choice, { comment: 'id: q ㆍ level: 1' }),
    ['13:12 comment-separator'],
  ],
  [
    'a bullet is no separator',
    asked(choice, { comment: 'id: q • level: 1' }),
    ['13:12 comment-separator'],
  ],
  [
    'a dot without blanks is no separator',
    asked(choice, { comment: 'id: q·level: 1' }),
    ['13:11 comment-separator'],
  ],
  [
    'keys may stand on lines of their own',
    asked(choice, { comment: 'id: q\nlevel: 3\nhint: a · b' }),
    [],
  ],
  [
    'a bad key on a later line is found there',
    asked(choice, { comment: 'id: q\n  level: 9' }),
    ['14:3 comment-value'],
  ],
  [
    'a version is a number',
    asked(choice, { comment: 'id: q · since: new' }),
    ['13:14 comment-value'],
  ],
  [
    'a stamp has eight hex digits',
    asked(choice, { comment: 'id: q · of: 12' }),
    ['13:14 comment-value'],
  ],
  ['a hint says something', asked(choice, { comment: 'id: q · hint:' }), ['13:14 comment-value']],
  [
    'a section has no level',
    `${head}## S\n<!-- id: s · level: 1 -->\n\nText.\n`,
    ['8:14 comment-key-here'],
  ],
  [
    'ids are unique in a topic',
    `${sectionHead}### Q: What?\n<!-- id: section -->\n\n${choice}\n> Because.\n`,
    ['12:1 id-twice'],
  ],
];

const headings: Row[] = [
  [
    'a title is needed',
    '---\ntitle: T\nsummary: S\n---\n\n## S\n<!-- id: s -->\n\nText.\n',
    ['5:1 title-missing'],
  ],
  [
    'the title equals the front matter',
    '---\ntitle: T\nsummary: S\n---\n\n# U\n',
    ['6:1 title-differs'],
  ],
  ['the title stands once', `${head}# T\n`, ['7:1 title-twice']],
  ['one paragraph introduces', `${head}One.\n\nTwo.\n`, ['9:1 intro-shape']],
  [
    'a heading is a section or a question',
    `${head}## S\n<!-- id: s -->\n\n### Other\n`,
    ['10:1 heading-form'],
  ],
  [
    'a question is written exactly so',
    `${head}## S\n<!-- id: s -->\n\n###  Q: What?\n`,
    ['10:1 heading-form'],
  ],
  [
    'a question stands in a section',
    `${head}### Q: What?\n<!-- id: q -->\n\n${choice}\n> Because.\n`,
    ['7:1 heading-jumped'],
  ],
  [
    'a follow-up stands under a question',
    `${sectionHead}#### Q: What?\n<!-- id: q -->\n\n- a\n`,
    ['12:1 heading-jumped'],
  ],
  [
    'a follow-up stands under an open question',
    `${asked(choice)}\n#### Q: And?\n<!-- id: r -->\n\n- a\n`,
    ['21:1 follow-up-kind'],
  ],
  [
    'a follow-up is open',
    `${asked('- a\n')}\n#### Q: And?\n<!-- id: r -->\n\n1. a\n2. b\n`,
    ['19:1 follow-up-kind'],
  ],
  ['a deeper heading is an error', `${asked('- a\n')}\n##### Q: And?\n`, ['19:1 heading-form']],
  [
    "a heading isn't underlined",
    `${head}## S\n<!-- id: s -->\n\nText\n---\n`,
    ['10:1 heading-underlined'],
  ],
  ['a list holds no heading', `${head}## S\n<!-- id: s -->\n\n- # no\n`, ['10:3 heading-nested']],
  [
    'nothing stands above the title',
    '---\ntitle: T\nsummary: S\n---\n\nText.\n\n# T\n',
    ['6:1 stray-block'],
  ],
];

const layout: Row[] = [
  [
    'bold ends on a letter',
    `${sectionHead}**볼륨(volume)**은 남는다.\n`,
    ['12:1 emphasis-open', '12:13 emphasis-open'],
  ],
  ['a star between blanks is a star', `${sectionHead}2 * 3 and \\*x and snake_case\n`, []],
  ['an underscore that opens must close', `${sectionHead}a _b c\n`, ['12:3 emphasis-open']],
  ['code closes', `${sectionHead}a \`b c\n`, ['12:3 code-open']],
  ['single tildes strike out', `${sectionHead}3~5, 4~6\n`, ['12:2 single-tilde']],
  ['HTML vanishes', `${sectionHead}use <container> here\n`, ['12:5 html']],
  ['an HTML block vanishes', `${sectionHead}<div>\n`, ['12:1 html']],
  ['a comment is fine', `${sectionHead}<!-- a remark -->\n`, []],
  ['no reference links', `${sectionHead}[a]: b.md\n`, ['12:1 reference-link']],
  ['no footnotes', `${sectionHead}text[^1] here\n`, ['12:5 footnote']],
  ['no rules', `${sectionHead}***\n`, ['12:1 rule']],
  ['no tabs', `${sectionHead}a\tb\n`, ['12:2 tab']],
  ['tabs in fences are fine', `${sectionHead}\`\`\`makefile\nall:\n\ttrue\n\`\`\`\n`, []],
  ['a fence closes', `${sectionHead}\`\`\`sh\ntrue\n`, ['12:1 fence-open']],
  [
    "a fence of tildes isn't closed by backticks",
    `${sectionHead}~~~sh\ntrue\n\`\`\`\n`,
    ['12:1 fence-open'],
  ],
  ['a fence names its language', `${sectionHead}\`\`\`\ntrue\n\`\`\`\n`, ['12:1 fence-language']],
  [
    "a fence's language is of the list",
    `${sectionHead}\`\`\`docker-file\ntrue\n\`\`\`\n`,
    ['12:1 fence-language'],
  ],
  ['a diagram has words', `${sectionHead}\`\`\`diagram:\n│\n\`\`\`\n`, ['12:1 fence-reason']],
  [
    'a transcript begins with a typed line',
    `${sectionHead}\`\`\`console\ntrue\n\`\`\`\n`,
    ['12:1 console-empty'],
  ],
  [
    'a fence stands wholly in its item',
    `${sectionHead}- a\n  \`\`\`sh\n true\n  \`\`\`\n`,
    [
      '13:3 fence-open',
      '14:2 blank-line',
      '15:3 blank-line',
      '15:3 fence-open',
      '15:3 fence-language',
    ],
  ],
  ['a blank line stands between blocks', `${sectionHead}Text.\n- a\n`, ['13:1 blank-line']],
  ["a quote's lines begin with its sign", `${sectionHead}> a\nb\n`, ['13:1 quote-lazy']],
  [
    'no table in a list',
    `${sectionHead}- a\n\n  | a |\n  |---|\n  | b |\n`,
    ['14:3 table-in-item'],
  ],
  [
    'rows are as long as the head',
    `${sectionHead}| a | b |\n|---|---|\n| c |\n`,
    ['14:1 table-cells'],
  ],
  ['no code by indentation', `${sectionHead}    code\n`, ['12:5 indented-code']],
  ['a control character is told', `${sectionHead}a\u0007b\n`, ['12:2 control-character']],
  [
    'an escape sequence is told',
    `${sectionHead}a\u001b[31mb **c\n`,
    ['12:2 escape-sequence', '12:9 emphasis-open'],
  ],
  [
    'a mark that turns writing around is told',
    `${sectionHead}a\u202eb\n`,
    ['12:2 control-character'],
  ],
  [
    'a place in NFD text counts its units',
    `${sectionHead}${'볼륨'.normalize('NFD')} <b>\n`,
    ['12:8 html'],
  ],
];

describe.each([
  ['questions', questions],
  ['comments', comments],
  ['headings', headings],
  ['layout', layout],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_, text, problems) =>
    expect(told(parse(text).problems)).toEqual(problems),
  );
});

describe('a bad note never hides a good one', () => {
  const good = '### Q: Good?\n<!-- id: good -->\n\n- [x] yes\n- [ ] no\n  > No.\n\n> Because.\n\n';
  test('an error in a question leaves out that question alone', () => {
    const bad =
      '### Q: Bad?\n<!-- id: bad -->\n\n- [x] **yes(no)**가\n- [ ] no\n  > No.\n\n> Because.\n\n';
    expect(questionsIn(parse(`${sectionHead}${bad}${good}`).note).map(({ id }) => id)).toEqual([
      'topic/good',
    ]);
  });
  test('a warning leaves out nothing', () => {
    expect(questionsIn(parse(asked('```text answer\na\na\n```\n')).note)).toHaveLength(1);
  });
  test('an error in a follow-up leaves out that follow-up alone', () => {
    const open = `${asked('- a\n')}\n#### Q: Bad?\n<!-- id: bad -->\n\n1. a\n2. b\n\n#### Q: Good?\n<!-- id: good -->\n\n- a\n`;
    expect(questionsIn(parse(open).note)).toMatchObject([
      { id: 'topic/q', followUps: [{ id: 'topic/good', level: 2 }] },
    ]);
  });
  test('an error in the front matter leaves out the file', () => {
    expect(parse(`---\ntitel: T\n---\n# T\n\n${good}`).note).toBeNull();
  });
  test('what follows a heading that is an error belongs to nothing', () => {
    const { note } = parse(`${sectionHead}${good}### Other\n\nText.\n\n- a\n`);
    expect(questionsIn(note).map(({ id }) => id)).toEqual(['topic/good']);
  });
  test('an id that is taken leaves out the second question', () => {
    const { note } = parse(`${sectionHead}${good}${good.replace('Good?', 'Twin?')}`);
    expect(questionsIn(note).map(({ prompt }) => prompt)).toEqual(['Good?']);
  });
});

describe('what a question says', () => {
  const only = (text: string) => questionsIn(parse(text).note)[0];
  test('a prompt is its heading, paragraphs and fences', () => {
    expect(only(asked(`Look:\n\n\`\`\`sh\ntrue\n\`\`\`\n\n${choice}`))?.prompt).toBe(
      'What?\n\nLook:\n\n```sh\ntrue\n```',
    );
  });
  test('an option is its text without box and reason', () => {
    expect(only(asked('- [x] yes\n  and on\n- [ ] no\n  > No,\n  > never.\n'))).toMatchObject({
      options: [
        { text: 'yes\nand on', right: true, why: null },
        { text: 'no', right: false, why: 'No,\nnever.' },
      ],
    });
  });
  test('a loose list of options reads as a tight one', () => {
    expect(only(asked('- [x] yes\n\n- [ ] no\n\n  > No.\n'))).toMatchObject({
      options: [{ text: 'yes' }, { text: 'no', why: 'No.' }],
    });
  });
  test('a trailing backslash joins the next line of a command', () => {
    expect(
      only(
        asked(
          '```sh answer\ndocker run \\\n  -d nginx\n# may add: --rm --pull\n# in: /srv/app\n```\n',
        ),
      ),
    ).toMatchObject({
      accepts: ['docker run -d nginx'],
      relax: { mayAdd: ['--rm', '--pull'], in: '/srv/app', exact: false },
    });
  });
  test('a hint goes to the end of the comment, dots and colons included', () => {
    expect(only(asked(choice, { comment: 'id: q · level: 3 · hint: a · b: c' }))).toMatchObject({
      level: 3,
      hint: 'a · b: c',
    });
  });
  test('since of the section holds for its questions', () => {
    expect(only(asked(choice).replace('id: section', 'id: section · since: 28'))).toMatchObject({
      since: '28',
      until: null,
    });
  });
  test('a former id may be in another topic', () => {
    expect(only(asked(choice, { comment: 'id: q · was: other/old' }))?.was).toBe('other/old');
    expect(only(asked(choice, { comment: 'id: q · was: old' }))?.was).toBe('topic/old');
  });
  test('the revision changes with what is asked or right, not with a reason', () => {
    const revision = (text: string) => only(asked(text))?.revision;
    expect(revision(choice)).toMatch(/^[0-9a-f]{8}$/);
    expect(revision(choice.replace('yes', 'yea'))).not.toBe(revision(choice));
    expect(revision('- [ ] yes\n  > No.\n- [x] no\n')).not.toBe(revision(choice));
    expect(revision(choice.replace('No.', 'Never.'))).toBe(revision(choice));
  });
  test("a section's text ends at its first question", () => {
    expect(parse(asked(choice)).note?.sections).toMatchObject([
      { id: 'section', title: 'Section', text: 'Text.', textLine: 10 },
    ]);
  });
});
