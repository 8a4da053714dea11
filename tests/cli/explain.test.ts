// `explain`: words of the shell become one line again, and a command finds the sections that teach it.
import { expect, test } from 'vitest';
import { explainOptions } from '../../src/cli/explain.ts';
import { teacher } from '../../src/cli/teaching.ts';
import { explainLine } from '../../src/command/command.ts';
import type { Note, Section } from '../../src/notes/note.ts';

const typed: [args: string[], line: string | null][] = [
  [['docker run -d nginx'], 'docker run -d nginx'],
  [['docker', 'run', '-d', 'nginx'], 'docker run -d nginx'],
  [['docker', 'run', '-e', 'A=b c', "it's"], `docker run -e 'A=b c' 'it'\\''s'`],
  [['docker', 'ps', '--format', '{{.ID}}', ''], `docker ps --format '{{.ID}}' ''`],
  [['-'], null],
  [[], ''],
];
test.each(typed)('%j is explained as %s', (args, line) => expect(explainOptions(args, null)).toEqual({ line, vs: null }));

const section = (id: string, text: string): Section => ({ id, title: id, text }) as Section;
const notes = [
  { topic: 'volumes', sections: [section('lifetime', '`docker volume rm` and `docker run -v data:/x`'), section('backup', '`docker run --volumes-from db`')] },
  { topic: 'containers', sections: [section('running', '`docker run` starts a container'), section('logs', '`docker logs -f web`')] },
] as Note[];

const taught: [line: string, first: string | undefined][] = [
  ['docker run -v data:/x nginx', 'volumes/lifetime'],
  ['docker run --volumes-from db nginx', 'volumes/backup'],
  ['docker container logs -f web', 'containers/logs'],
  ['docker --bogus', undefined],
];
test.each(taught)('%s is taught by %s', (line, first) => expect(teacher(notes)(explainLine(line))[0]).toBe(first));
