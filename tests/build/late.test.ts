// What a start loads: few files, each whole; the words of one language; what judges only once there is an answer.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { behindGetters, exportedBy, functionsIn, isDoor, preloadMs } from './late.mjs';
import { broughtBy } from './reach.mjs';

const program = fileURLToPath(new URL('../../dist/docker-learn.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-late-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that a run has loaded by its end and Node's for running others, but for what it loads once nobody waits. */
function loadedBy(line: string, input: string): string[] {
  const script = `
    const later = setTimeout;
    globalThis.setTimeout = (work, ms, ...more) => later(work, ms === ${preloadMs} ? 1e8 : ms, ...more);
    process.argv.splice(1, 0, '');
    process.on('exit', () => console.log('\\n' + JSON.stringify([...Object.keys(require.cache),
      ...['child_process'].filter((name) => process.moduleLoadList.includes('NativeModule ' + name))])));
    require(${JSON.stringify(program)});`;
  const args = ['-e', script, '--', ...line.split(' '), '--plain', '--data-dir', folder];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', input });
  const loaded = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as string[];
  return loaded
    .map((path) => basename(path, '.cjs').replace(/^(?!said-|late-)(.*)-[\w-]{8}$/, '$1'))
    .toSorted();
}

const always = ['docker-learn', 'main', 'rolldown-runtime'];
const drawing = ['markdown', 'marked'];
const ofSessions = ['told', 'log', 'face', 'session', 'said-en-session'];
const asked = [...always, ...ofSessions, ...drawing];
const own = ['own-notes', 'long-work', 'parse', 'note', 'said-en-browse'];

const note = (command: string): string =>
  `---\ntitle: Tea\nsummary: Hot.\nasked: 2\n---\n\n# Tea\n\n## Heat\n<!-- id: heat -->\n\nHot.\n\n### Q: List them.\n<!-- id: list · level: 1 -->\n\n\`\`\`sh answer\n${command}\n\`\`\`\n\n> So.\n`;

describe('what a start loads', () => {
  test.each([
    ['list --lang en', '', [...always, 'said-en-browse']],
    ['list --lang ko', '', [...always, 'josa', 'said-ko-browse']],
    ['quiz volumes --lang en --seed 1', '', asked],
    ['try -c true --lang en', '', [...always, 'told', 'shell', 'world', 'try', 'try', 'words']],
  ])('%s', (line, input, files) => expect(loadedBy(line, input)).toEqual(files.toSorted()));

  test('of an own note what draws it; what judges its commands, the first time alone', () => {
    const path = join(folder, 'tea.md');
    writeFileSync(path, note('docker ps'));
    utimesSync(path, 0, 0);
    const show = `show tea --lang en --content ${folder}`;
    expect(loadedBy(show, '')).toContain('late-commands');
    expect(loadedBy(show, '')).toEqual([...always, ...drawing, ...own].toSorted());
  });

  test('what judges is loaded with the first answer', () =>
    expect(loadedBy('quiz volumes --kind choice --lang en --seed 1', 'a\n')).toContain(
      'late-judging',
    ));
});

test('explain brings no world', () =>
  expect(loadedBy('explain docker ps --lang en', '')).not.toContain('world'));

test.each([
  'face/try/explain.ts',
  'face/try/task.ts',
  'sandbox/build/solve.ts',
  'sandbox/compose/yaml-text.ts',
  'sandbox/applets/awk-program.ts',
  'sandbox/applets/sed-script.ts',
  'sandbox/applets/tar.ts',
  'sandbox/client/help/pages.data.ts',
  'world/editor.ts',
])('the first prompt of try comes without %s', (path) => {
  const brought = [...broughtBy(['cli/try.ts', 'desk/kept-world.ts'], isDoor)];
  expect(brought.some((one) => one.endsWith('/src/sandbox/shell/sh.ts'))).toBe(true);
  expect(brought.filter((one) => one.endsWith(`/src/${path}`))).toEqual([]);
});

describe('a module that is loaded late', () => {
  const code = `import { a } from './a.ts';
export type { B } from './b.ts';
export type C = string;
export const d = 1;
export function e(): void {}
export { f, type G } from './f.ts';
`;
  test('has the values that it exports, and no types', () =>
    expect(exportedBy(code)).toEqual(['d', 'e', 'f']));
  test('is asked for its values when they are used, and for its functions when they are called', () => {
    expect(functionsIn(code)).toEqual(['e']);
    const behind = behindGetters('x', ['d', 'e'], functionsIn(code));
    expect(behind).toContain('get d() { return load().d; }');
    expect(behind).toContain('e(...given) { return load().e(...given); }');
  });
});

test.each([
  ['what is imported, and by that', 'desk/context.ts', true],
  ['no types', 'interview/state.ts', false],
  ['nothing that is imported when it is used', 'cli/quiz.ts', false],
])('every start brings %s', (_, path, isBrought) =>
  expect([...broughtBy(['main.ts'])].some((one) => one.endsWith(`/src/${path}`))).toBe(isBrought),
);
