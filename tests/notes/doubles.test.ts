// Which two questions of a bank ask the same: a line a pair, and whether check says so.
import { describe, expect, test } from 'vitest';
import { checkDoubles } from '../../src/notes/doubles.ts';
import type { Language, Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';

function noteOf(topic: string, questions: string, language: Language = 'en'): Note {
  const text = `---\ntitle: ${topic}\nsummary: S\n---\n# ${topic}\n\n## S\n<!-- id: s -->\nText.\n\n${questions}`;
  return parseNote({ path: `${language}/${topic}.md`, topic, language, text }).note!;
}

const of = (prompt: string, answer: string) =>
  `### Q: ${prompt}\n<!-- id: q -->\n\n${answer}\n\n> Because.\n`;
const command = (prompt: string, line: string) => of(prompt, `\`\`\`sh answer\n${line}\n\`\`\``);
const recall = (prompt: string, word: string) => of(prompt, `\`\`\`text answer\n${word}\n\`\`\``);
const choice = (prompt: string, right: string, wrong: string) =>
  of(prompt, `- [x] ${right}\n  > Yes.\n- [ ] ${wrong}\n  > No.`);
const open = (prompt: string, ...points: string[]) =>
  of(prompt, points.map((point) => `- ${point}`).join('\n'));

const pairs: [fact: string, one: string, other: string, found: number][] = [
  [
    'the same command for another container',
    command('Give `db` the policy `no`, without making it anew.', 'docker update --restart no db'),
    command('Turn the policy of `web` into `always`.', 'docker update --restart always web'),
    1,
  ],
  [
    'the same options in another order',
    command('Run `nginx` as `web`, all ports published.', 'docker run -d -P --name web nginx'),
    command('Start `httpd` as `api` with its ports.', 'docker run --name api -d -P httpd'),
    1,
  ],
  [
    'another option',
    command('Start the services.', 'docker compose up -d'),
    command('Build and start the services.', 'docker compose up -d --build'),
    0,
  ],
  [
    'another object',
    command('List dangling images.', 'docker image ls --filter dangling=true'),
    command('List dangling volumes.', 'docker volume ls --filter dangling=true'),
    0,
  ],
  [
    'the same wish in other words, with the same answer',
    recall('Which setting lets containers run on while the daemon restarts?', 'live-restore'),
    recall(
      'What is the setting called that lets containers run on during a restart of the daemon?',
      'live-restore',
    ),
    1,
  ],
  [
    'the same prompt, and something else is right',
    choice('What does a container of this image print?', 'two', 'one'),
    choice('What does a container of this image print?', 'an error of the shell', 'nothing'),
    1,
  ],
  [
    'the same belief tried in two topics',
    choice(
      'On a Mac the folder of the volume at its mountpoint does not exist. Why?',
      'The path belongs to the virtual machine in which the daemon runs',
      'It is hidden',
    ),
    choice(
      'On a Mac there is no folder at the mountpoint of a volume. Why?',
      'It is a path in the virtual machine in which the daemon runs',
      'It is made later',
    ),
    1,
  ],
  [
    'an open question about what a choice asks',
    choice('How do you give a build a token?', 'by a secret mount', 'by an argument'),
    open('How do you give a build a token?', 'by a secret mount', 'never by an argument'),
    0,
  ],
  [
    'one subject, two questions',
    open('What is a volume?', 'storage that Docker manages', 'it outlives containers'),
    open('How do you back up a volume?', 'by a container that packs it', 'stop the writer first'),
    0,
  ],
];

/** Without it every word would be rare. */
const others = noteOf(
  'others',
  [
    recall('What ends a layer?', 'a step'),
    choice('Which of these does the host keep?', 'its kernel', 'its name'),
    open('Why does the image have no shell?', 'it is smaller', 'less to attack'),
  ]
    .map((text, at) => text.replace('id: q', `id: q${at}`))
    .join('\n'),
);

describe('two questions in two topics', () => {
  test.each(pairs)('%s', (_, one, other, found) => {
    const problems = checkDoubles([noteOf('mugs', one), noteOf('cups', other), others]);
    expect(problems.map(({ code }) => code)).toEqual(Array(found).fill('asked-twice'));
  });

  test('are named with both places', () => {
    const [, one, other] = pairs[0]!;
    expect(checkDoubles([noteOf('mugs', one), noteOf('cups', other)])).toEqual([
      {
        code: 'asked-twice',
        severity: 'warning',
        args: { id: 'mugs/q', path: 'en/mugs.md', line: 11 },
        place: { path: 'en/cups.md', line: 11, column: 1 },
      },
    ]);
  });

  test('are found in Korean, where words carry particles', () => {
    const ask = (prompt: string) => recall(prompt, '댕글링');
    const notes = [
      noteOf('mugs', ask('이름이 없는 이미지를 무엇이라고 부를까?'), 'ko'),
      noteOf('cups', ask('이름을 잃어 이름 없는 이미지는 무엇이라고 할까?'), 'ko'),
    ];
    expect(checkDoubles(notes)).toHaveLength(1);
  });
});
