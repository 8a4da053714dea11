// Bad input from outside: each ends soon, in a clear message or a right behaviour, with the promised exit code and no stack trace.
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { runProgram, runShell, type Ran } from '../support/run.ts';

const exits = { done: 0, no: 1, usage: 2, world: 3 };

function expectPolite({ stdout, stderr }: Ran): void {
  expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal|docker-learn has made a mistake/);
  // What notes say of other programs' errors goes to standard output.
  expect(stderr).not.toContain('Error:');
  expect(stdout + stderr).not.toContain('\x1b');
  expect(
    stderr
      .split('\n')
      .filter((line) => line.length > 80 && line.includes(' ') && !line.includes('/')),
  ).toEqual([]);
}

const refused: [fact: string, words: string[], says: string | RegExp, code?: number][] = [
  ['an unknown topic', ['show', 'qqqqqq'], 'There is no topic qqqqqq.'],
  ['a topic nearly right', ['show', 'volumez'], 'Did you mean volumes?'],
  ['an empty topic', ['show', ''], 'There is no topic'],
  ['an unknown topic of a quiz', ['quiz', 'nosuch'], 'There is no topic nosuch.'],
  ['an unknown topic to learn', ['learn', 'nosuch'], 'There is no topic nosuch.'],
  ['an unknown section', ['show', 'volumes#nosuch'], /no section nosuch[^]*keep, managed/],
  ['an unknown command', ['quizz'], 'Did you mean quiz?'],
  ['no command at all', ['--plain', ''], 'There is no command'],
  ['an unknown option', ['quiz', '--bogus'], 'There is no option --bogus'],
  ['an option nearly right', ['quiz', '--sed', '3'], 'Did you mean --seed?'],
  ['an option without its value', ['quiz', '--count'], 'needs a value'],
  ['an unknown language', ['list', '--lang', 'fr'], 'The language fr is not known.'],
  ['an unknown kind', ['quiz', '--kind', 'bogus'], 'Use choice, choices, order'],
  ['an unknown level', ['quiz', '--level', '1,9'], '--level 9 is not possible'],
  ['a negative count', ['quiz', '-n', '-5'], '--count -5 is not possible'],
  ['a count of none', ['quiz', '-n', '0'], 'from 1 to 1000'],
  ['an absurd count', ['quiz', '-n', '99999999999999999999'], 'from 1 to 1000'],
  ['a count with an exponent', ['quiz', '-n', '1e3'], 'from 1 to 1000'],
  ['a count that is no number', ['quiz', '-n', 'ten'], '--count ten is not possible'],
  ['an endless time', ['quiz', '--minutes', '100000'], 'from 1 to 1440'],
  ['a negative time', ['quiz', '--minutes', '-1'], 'from 1 to 1440'],
  ['a seed that is no number', ['quiz', '--seed', 'x'], '--seed x is not possible'],
  ['a width of none', ['show', 'volumes', '--width', '0'], 'from 20 to 400'],
  ['an absurd width', ['show', 'volumes', '--width', '100000'], 'from 20 to 400'],
  ['an impossible time of day', ['list', '--day-starts', '25:00'], '25:00 is not a time of day'],
  ['two choices that exclude each other', ['quiz', '--missed', '--new'], "don't go together"],
  ['a word too many', ['list', 'extra'], 'fewer words'],
  ['a search for nothing', ['search'], 'search finds'],
  ['an export into nothing', ['export'], 'export writes notes and questions'],
  ['an unknown format', ['export', 'xml'], 'The format xml is not known.'],
  [
    'a format with the name of what every object has',
    ['export', 'constructor'],
    'The format constructor is not known.',
  ],
  ['JSON of what is no JSON', ['export', 'csv', '--json'], 'export csv has no JSON output.'],
  [
    'an unknown action',
    ['progress', 'frob'],
    /where, backup, restore, merge,\s+reset,\s+items or\s+anonymise/,
  ],
  ['a confirmation that nobody can give', ['progress', 'reset'], 'Add --yes'],
  ['JSON of a verb without JSON', ['undo', '--json'], 'undo has no JSON output'],
  ['a command without a command', ['explain'], 'explain takes a docker command apart'],

  [
    'a folder of notes that is missing',
    ['list', '--content', '/nonexistent/notes'],
    /\/nonexistent\/notes can't be read: it does not exist/,
    exits.world,
  ],
  [
    'a folder of notes to check that is missing',
    ['check', '/nonexistent/notes'],
    /can't be read: it does not exist\.\s+Check the path: behind check/,
    exits.world,
  ],
  ['a lab behind the list of labs', ['lab', 'list', 'ports'], 'lab takes fewer words'],
  ['two labs at once', ['lab', 'ports', 'compose'], 'lab takes fewer words'],
  [
    'a file to be written into a folder that is missing',
    ['export', 'json', '--output', '/nonexistent/cards.json'],
    /cards\.json can't be written: its folder does not exist/,
    exits.world,
  ],
  [
    'logs that are missing',
    ['progress', 'items', '/nonexistent/logs'],
    'There is no /nonexistent/logs',
    exits.world,
  ],
  [
    'a copy that is missing',
    ['progress', 'restore', '/nonexistent/copy.jsonl', '--yes'],
    'There is no /nonexistent/copy.jsonl',
    exits.world,
  ],
  ['escape sequences in a topic', ['show', '\x1b[31mred\x07'], 'There is no topic'],
  ['escape sequences in a command', ['\x1b]0;title\x07'], 'There is no command'],
  ['escape sequences in an option', ['quiz', '--\x1b[2J'], 'There is no option'],
  ['escape sequences in a value', ['quiz', '-n', '\x1b[2J'], '--count'],
  ['a topic of a million letters', ['show', 'a'.repeat(100_000)], 'There is no topic'],
];

describe('refused words', () => {
  test('the process says it as the table below does', async () => {
    const words = ['quiz', '-n', '-5'];
    expect(await runProgram(words)).toEqual(await runInside(words));
    expect(await runProgram(['--content', '/nonexistent/notes', 'list'])).toEqual(
      await runInside(['--content', '/nonexistent/notes', 'list']),
    );
  });

  test.each(refused)('%s', async (_, words, says, code = exits.usage) => {
    const ran = await runInside(words);
    expect(ran.code).toBe(code);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.replaceAll(/\s*\n\s+/g, ' ')).toMatch(
      typeof says === 'string'
        ? new RegExp(says.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        : says,
    );
    expectPolite(ran);
  });

  test.each([
    ['an unknown topic', ['show', 'qqqqqq'], /qqqqqq.*없습니다/],
    ['an unknown option', ['quiz', '--bogus'], /--bogus.*없습니다/],
    ['a negative count', ['quiz', '-n', '-5'], /-5/],
    [
      'a folder that is missing',
      ['list', '--content', '/nonexistent/notes'],
      /\/nonexistent\/notes/,
    ],
  ])('in Korean too: %s', async (_, words, says) => {
    const ran = await runInside(['--lang', 'ko', ...words]);
    expect([exits.usage, exits.world]).toContain(ran.code);
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).toMatch(/[가-힣]/);
    expectPolite(ran);
  });
});

const escapes =
  '\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b5m \x1b[2J\x1b]8;;http://evil\x07link\x1b]8;;\x07';
const note = (body: string, top = 'title: Tea\nsummary: What fills the mug.') =>
  `---\n${top}\n---\n\n# Tea\n\nTea is hot.\n\n## What tea is\n<!-- id: what -->\n\n${body}\n`;
const question =
  '### Q: What is in the mug, and why?\n<!-- id: full -->\n\n- [x] Tea\n  > It is.\n- [ ] Milk\n  > It is not.\n\n> Tea fills the mug.';

/** Each a file of its own in one folder, beside a good note. */
const badNotes: [name: string, content: string | Uint8Array, code: string | null][] = [
  ['not-utf8', new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a]), 'file-not-utf8'],
  [
    'escapes',
    note(
      `Leaves ${escapes} and water.\n\n\`\`\`sh\necho ${escapes}\n\`\`\`\n\n${question.replace('Tea fills', `${escapes} fills`)}`,
    ),
    'escape-sequence',
  ],
  [
    'quoted-escapes',
    note(
      question,
      String.raw`title: "Tea \e[31mred\e[0m \x9b5m"` +
        '\n' +
        String.raw`summary: "\u001b]0;title\u0007 fills"`,
    ),
    null,
  ],
  [
    'entities',
    note(
      `Leaves &#27;[31m &#x1b;]0;title&#7; &#155;5m and water.\n\n${question.replace('It is.', 'It &#27;[2J is.')}`,
    ),
    null,
  ],
  [
    'many-aliases',
    note(question, `a: &a [x]\nsources: [${'*a, '.repeat(1_000_000)}*a]`),
    'file-too-large',
  ],
  [
    'laughs',
    note(
      question,
      [
        'a: &a [x,x]',
        'b: &b [*a,*a]',
        'c: &c [*b,*b]',
        `sources: [${'*c, '.repeat(100_000)}*c]`,
      ].join('\n'),
    ),
    'front-matter-unsupported',
  ],
  ['deep', note(`${'- '.repeat(10_000)}a`), 'nested-too-deep'],
  ['wide', note(`${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|`), 'table-too-wide'],
  ['fence-open', note('```sh\ndocker ps\n\nnever closed'), 'fence-open'],
];

function folderOfBadNotes(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'tea.md'), note(question));
  for (const [name, content] of badNotes) writeFileSync(join(folder, `${name}.md`), content);
  writeFileSync(join(folder, 'huge.md'), '');
  truncateSync(join(folder, 'huge.md'), 50_000_000);
  const secret = join(newFolder(), 'secret.md');
  writeFileSync(secret, note('The secret word is bergamot.'));
  symlinkSync(secret, join(folder, 'outside.md'));
  symlinkSync('circle.md', join(folder, 'circle.md'));
  mkdirSync(join(folder, 'folder.md'));
  return folder;
}

const folder = folderOfBadNotes();

describe('a folder of bad notes', () => {
  test('check tells each, by file and line', async () => {
    const ran = await runProgram(['check', folder, '--json']);
    expect(ran.code).toBe(exits.no);
    const { problems } = JSON.parse(ran.stdout) as {
      problems: { path: string; line: number; code: string }[];
    };
    const codesOf = (name: string) =>
      problems.filter(({ path }) => path.endsWith(`/${name}.md`)).map(({ code }) => code);
    for (const [name, , code] of badNotes)
      if (code !== null)
        expect([name, codesOf(name)]).toEqual([name, expect.arrayContaining([code])]);
    expect(codesOf('huge')).toEqual(['file-too-large']);
    expect(codesOf('outside')).toEqual(['file-refused']);
    expect(codesOf('circle')).toEqual(['file-refused']);
    expect(codesOf('folder')).toEqual(['file-refused']);
    expect(problems.every(({ line }) => line >= 1)).toBe(true);
    expectPolite(ran);
  });

  test.each([
    ['check', ['check', folder], exits.no],
    ['the list', ['list', '--content', folder], exits.done],
    ['a search', ['search', 'mug', '--content', folder], exits.done],
    ['a note full of escape sequences', ['show', 'escapes', '--content', folder], exits.done],
    [
      'a front matter that spells escape sequences',
      ['show', 'quoted-escapes', '--content', folder],
      exits.done,
    ],
    ['entities that spell escape sequences', ['show', 'entities', '--content', folder], exits.done],
    [
      'the same at another width',
      ['show', 'entities', '--width', '33', '--content', folder],
      exits.done,
    ],
    ['the doctor', ['doctor', '--content', folder], exits.done],
  ])('no escape sequence and no stack trace comes out of %s', async (_, words, code) => {
    const ran = await runInside(words);
    expect(ran.code).toBe(code);
    expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(ran.stdout).not.toContain('bergamot');
    expectPolite(ran);
  });

  test('escape sequences and entities stay out of a quiz', async () => {
    const ran = await runProgram(
      [
        'quiz',
        'escapes',
        'entities',
        'quoted-escapes',
        '-n',
        '3',
        '--seed',
        '1',
        '--content',
        folder,
      ],
      { input: 'a\na\na\na\na\na\n' },
    );
    expect(ran.code).toBe(exits.done);
    expect(ran.stdout).toContain('What is in the mug, and why?');
    expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expectPolite(ran);
  });

  test('the good note beside them is read and asked, and the bad ones are told once', async () => {
    const shown = await runInside(['show', 'tea', '--content', folder]);
    expect(shown.code).toBe(exits.done);
    expect(shown.stdout).toContain('Tea is hot.');
    expect(
      shown.stderr.split('\n').filter((line) => line.includes('docker-learn check')).length,
    ).toBeLessThanOrEqual(1);
    const asked = await runInside(['quiz', 'tea', '--content', folder], { input: 'a\n' });
    expect(asked.stdout).toContain('What is in the mug, and why?');
  });

  test('what nothing fits is told', async () => {
    const ran = await runInside(['quiz', 'tea', '--kind', 'open', '--content', folder]);
    expect(ran.code).toBe(exits.usage);
    expect(ran.stderr).toContain('No question fits');
  });

  test.each([
    ['a file in place of a folder', join(folder, 'tea.md'), exits.world, /not a folder/],
    ['an empty folder', newFolder(), exits.world, /There are no notes/],
  ])('%s is told', async (_, path, code, says) => {
    const ran = await runInside(['check', path]);
    expect(ran.code).toBe(code);
    expect(ran.stderr.replaceAll(/\s+/g, ' ')).toMatch(says);
    expectPolite(ran);
  });

  test('escape sequences typed into explain and search come back harmless', async () => {
    for (const words of [
      ['explain', `docker run ${escapes} nginx`],
      ['explain', `docker \x1b[31mrun`],
      ['search', '\x1b[31mred', '\x9b5m'],
    ]) {
      const ran = await runInside(words);
      expect([exits.done, exits.no]).toContain(ran.code);
      expectPolite(ran);
      expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  test('escape sequences typed as an answer come back harmless', async () => {
    const ran = await runInside(['quiz', '--kind', 'recall,command', '-n', '2', '--seed', '5'], {
      input: `${escapes}\n${escapes}\n${escapes}\n${escapes}\n`,
    });
    expect(ran.code).toBe(exits.done);
    expect(ran.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expectPolite(ran);
  });
});

describe('input and output that go away', () => {
  test.concurrent.each([
    ['a closed input ends a quiz in peace', 'docker-learn quiz --seed 1 <&-'],
    ['a closed input ends a session of JSON in peace', 'docker-learn quiz --seed 1 --json <&-'],
    ['a closed input without a verb prints the help', 'docker-learn <&-'],
    ['no input ends a quiz in peace', 'docker-learn quiz --seed 1 </dev/null'],
    ['no input ends learning in peace', 'docker-learn learn volumes --seed 1 </dev/null'],
    ['no input ends a review in peace', 'docker-learn review --seed 1 </dev/null'],
    ['no input ends a placement in peace', 'docker-learn placement --seed 1 </dev/null'],
  ])('%s', async (_, line) => {
    const ran = await runShell(line);
    expect(ran.code).toBe(exits.done);
    expect(ran.stdout).not.toBe('');
    expectPolite(ran);
  });

  test.concurrent.each([
    'list',
    'show volumes',
    'search container',
    'export json',
    'doctor',
    '--help',
    'quiz --seed 1 </dev/null',
    'check',
    'explain docker run -d nginx',
  ])('a reader of %s who leaves after a line leaves no trace', async (words) => {
    const [verb, input = ''] = words.split(' <');
    const ran = await runShell(
      `{ docker-learn ${verb} ${input && `<${input}`}; echo "exit $?" >&2; } | head -1`,
    );
    expect(ran.stderr).toMatch(/exit 0\n$/);
    expect(ran.stdout.split('\n').length).toBeLessThanOrEqual(2);
    expectPolite(ran);
  });

  test('a closed output ends in peace', async () => {
    const ran = await runShell('docker-learn list >&-; echo "exit $?" >&2');
    expectPolite(ran);
    expect(ran.stderr).toMatch(/exit [03]\n$/);
  });

  test('a full disk behind the output is told, not traced', async () => {
    const ran = await runShell('docker-learn list >/dev/full');
    expect(ran.code).toBe(exits.world);
    expect(ran.stderr).toContain('the disk is full');
    expectPolite(ran);
  });

  test('an unreadable settings file changes nothing', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, 'settings.json'), '{"language": \x1b[31m');
    const ran = await runProgram(['list'], { dataDir, env: { DOCKER_LEARN_LANG: '' } });
    expect(ran.code).toBe(exits.done);
    expect(readFileSync(join(dataDir, 'settings.json'), 'utf8')).toContain('\x1b');
    expectPolite(ran);
  });
});
