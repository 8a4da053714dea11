// `explain`: words of the shell become one line again, and a command finds the sections that teach it.
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { explainOptions } from '../../src/cli/explain.ts';
import { teacher } from '../../src/desk/teaching.ts';
import { explainLine } from '../../src/command/command.ts';
import type { Shelf } from '../../src/desk/shelf.ts';
import type { Note, Section } from '../../src/notes/note.ts';
import type { World } from '../../src/world/world.ts';
import { builtProgram } from '../support/built.ts';

const typed: [args: string[], line: string | null][] = [
  [['docker run -d nginx'], 'docker run -d nginx'],
  [['docker', 'run', '-d', 'nginx'], 'docker run -d nginx'],
  [['docker', 'run', '-e', 'A=b c', "it's"], `docker run -e 'A=b c' 'it'\\''s'`],
  [['docker', 'ps', '--format', '{{.ID}}', ''], `docker ps --format '{{.ID}}' ''`],
  [['-'], null],
  [[], ''],
];
test.each(typed)('%j is explained as %s', (args, line) =>
  expect(explainOptions(args, null)).toEqual({ line, vs: null }),
);

const section = (id: string, text: string, accepts: string[] = []): Section =>
  ({ id, title: id, text, questions: [{ kind: 'command', accepts }] }) as unknown as Section;
const notes = [
  {
    topic: 'volumes',
    about: [],
    sections: [
      section('lifetime', '`docker volume rm` and `docker run -v data:/x`'),
      section('backup', '`docker run --volumes-from db`'),
    ],
  },
  {
    topic: 'containers',
    about: [],
    sections: [
      section('running', '`docker run` starts a container'),
      section('logs', '`docker logs -f web`'),
    ],
  },
  {
    topic: 'ports',
    about: [],
    sections: [
      section('publish', 'a port of the host leads to one of the container', [
        'docker run -p 80:80 nginx',
      ]),
      section('run, start', 'what these do'),
    ],
  },
] as unknown as Note[];
const shelf = {
  deck: { notes, own: new Set(notes.map(({ topic }) => topic)) },
} as unknown as Shelf;

const taught: [line: string, first: string | undefined][] = [
  ['docker run -v data:/x nginx', 'volumes/lifetime'],
  ['docker run --volumes-from db nginx', 'volumes/backup'],
  ['docker container logs -f web', 'containers/logs'],
  ['docker run -p 8080:80 nginx', 'ports/publish'],
  ['docker run nginx', 'ports/run, start'],
  ['docker --bogus', undefined],
];
const where = { world: { notesFolder: join(dirname(builtProgram), 'notes') } as World };
test.each(taught)('%s is taught by %s', async (line, first) => {
  const sectionsFor = await teacher(shelf, where);
  expect(sectionsFor(explainLine(line))[0]).toBe(first);
});

test('a topic is about its own flags and mounts before others that use them as often', async () => {
  const uses = '`docker run -v /a:/b`, `docker run -v data:/b` and `docker run -p 80:80 nginx`';
  const homes = [
    ['cleanup', []],
    ['ports', ['--publish']],
    ['mounts', ['mount=bind']],
    ['volumes', ['volume *', 'mount=vol*']],
  ] as const;
  const own = homes.map(([topic, about]) => ({
    topic,
    about,
    sections: [section('one', uses)],
  })) as unknown as Note[];
  const sectionsFor = await teacher(
    { deck: { notes: own, own: new Set(own.map(({ topic }) => topic)) } } as unknown as Shelf,
    where,
  );
  const lines = [
    'docker run -v ./a:/x nginx',
    'docker run -v data:/x nginx',
    'docker run -p 8080:80 nginx',
  ];
  expect(lines.map((line) => sectionsFor(explainLine(line))[0])).toEqual([
    'mounts/one',
    'volumes/one',
    'ports/one',
  ]);
});
