// `explain` says every word, in both languages, and its document has the shape that commands.md promises.
import { describe, expect, test } from 'vitest';
import { compareLines, explainLine } from '../../src/command/command.ts';
import { allCommands } from '../../src/command/grammar.ts';
import { describeFlag, explanationDocument, viewExplanation } from '../../src/view/explain.ts';
import * as en from '../../src/view/messages/en/explain.ts';
import { flags as enFlags } from '../../src/view/messages/en/flags.ts';
import { flags as koFlags } from '../../src/view/messages/ko/flags.ts';
import type { Language } from '../../src/notes/note.ts';
import { columnsOf } from '../../src/view/width.ts';

const languages: Language[] = ['en', 'ko'];
const beyond = /^(?:service|swarm|node|secret|config|stack|trust|plugin|manifest|checkpoint)\b/;
const learned = allCommands().filter(({ name }) => !beyond.test(name));

describe('descriptions', () => {
  test.each(learned.map(({ name }) => name))('docker %s and its flags are described', (name) => {
    expect(Object.keys(en.commands)).toContain(name);
    const flags = learned.find((command) => command.name === name)?.flags ?? new Map();
    for (const { canonical } of flags.values()) for (const language of languages) expect(describeFlag(name, canonical, language), `${language} ${name} --${canonical}`).toBeTruthy();
  });

  test('every description belongs to a flag that is there', () => {
    const names = new Set(allCommands().flatMap(({ flags }) => [...flags.keys()]));
    const groups = ['all-resources', 'ansi', 'compatibility', 'parallel', 'project-directory', 'project-name', 'profile', 'version', 'progress', 'dry-run'];
    const strangers = Object.keys(enFlags).filter((key) => !key.startsWith('docker/') && !names.has(key.split('/').at(-1) ?? '') && !groups.includes(key));
    expect(strangers).toEqual([]);
    expect(Object.keys(koFlags)).toEqual(Object.keys(enFlags));
  });
});

const lines = [
  'docker run -dp 8080:80 --name web -v data:/usr/share/nginx/html:ro nginx',
  'docker urn -p 80:80 nginx',
  'docker run -v a:/x --restart always:3 nginx',
  'docker run --privileged -v /var/run/docker.sock:/var/run/docker.sock -e DB_PASSWORD=x nginx',
  'docker system prune -a --volumes -f',
  'docker rm -f web',
  'docker run -e 이름=값 –d nginx "도커',
  '',
  'docker',
];

describe('the screen', () => {
  const looks = languages.flatMap((language) => [40, 80, 120].map((columns) => ({ language, columns })));
  test.each(looks)('no line is wider than the screen: $language $columns', ({ language, columns }) => {
    for (const line of lines) {
      const drawn = viewExplanation(explainLine(line), [], null, { language, columns, colour: false, unicode: true, links: false });
      for (const row of drawn.split('\n')) expect(columnsOf(row), row).toBeLessThanOrEqual(columns);
    }
  });

  test('a comparison says what differs, and marks it', () => {
    const [left, right] = ['docker run -p 8080:80 nginx', 'docker run -p 80:8080 nginx'];
    const drawn = viewExplanation(explainLine(right), [], { left, grade: compareLines(left, right) }, { language: 'en', columns: 80, colour: false, unicode: true, links: false });
    expect(drawn.split('\n').slice(0, 4)).toEqual([right, '           ~~~~~~~~~~', '', '✘ They are not the same.']);
  });
});

describe('the document', () => {
  const document = (line: string) => explanationDocument(explainLine(line), [], null, 'en');

  test('an accepted line', () => {
    expect(document('docker run -d nginx:1.27')).toMatchObject({
      schema: 1, verdict: 'ok', error: null, engineRefuses: [], same: null, differences: [], risks: [],
      meaning: { command: 'container run', image: 'docker.io/library/nginx:1.27', flags: [{ name: 'detach', value: 'true' }] },
    });
  });

  test('a refused line has the class of the real CLI and says what is meant', () => {
    expect(document('docker urn -p 80:80 nginx').error).toMatchObject({ code: 'unknown-shorthand', at: [7, 10], message: expect.stringContaining('docker run') as string });
  });

  test('what only the engine refuses stands apart', () => {
    const found = document('docker run -v data:rel --restart always:3 nginx:1');
    expect([found.verdict, found.error, found.engineRefuses.map(({ code }) => code)]).toEqual(['ok', null, ['relative-container-path', 'restart-retries']]);
  });

  test('two commands are the same or not; one that is refused is not', () => {
    const same = (left: string, right: string) => explanationDocument(explainLine(right), [], { left, grade: compareLines(left, right) }, 'en');
    expect(same('docker ps -a', 'docker container ls --all').same).toBe(true);
    expect(same('docker ps -a', 'docker ps')).toMatchObject({ same: false, differences: [{ code: 'missing-flag' }] });
    expect(same('docker ps', 'docker ps --bogus')).toMatchObject({ same: false, differences: [{ code: 'unknown-flag' }] });
  });

  test('risks are named', () => {
    const risks = (line: string): string[] => document(line).risks.map(({ code }) => code);
    expect(risks('docker run --privileged -v /var/run/docker.sock:/s -p 80:80 nginx').sort()).toEqual(['all-interfaces', 'docker-socket', 'latest', 'privileged']);
    expect(risks('docker system prune -a --volumes -f').sort()).toEqual(['no-question', 'prunes-all', 'removes-all-images', 'removes-all-volumes']);
    expect(risks('docker run -v /data:/a nginx:1')).toEqual(['path-may-be-made']);
    expect(risks('docker rm -f web')).toEqual(['kills-running']);
  });

  test('each word of the line is there, with its meaning', () => {
    for (const line of lines) {
      const { words } = document(line);
      for (const { text, at, means } of words) expect([text, means.length > 0]).toEqual([line.slice(at[0], at[1]), true]);
    }
  });
});
