// What verbs write into files: where it goes, what is asked before, what is said afterwards, and what stays untouched.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { runProgram, runShell } from '../support/run.ts';
import { keys, openScreen } from '../support/screen.ts';
import { languages } from '../../src/notes/note.ts';

const exported = ['export', 'json', 'volumes'];
const isWhole = (text: string): boolean => text.startsWith('{"schema":1') && text.endsWith('}\n');

describe('export', () => {
  test('says on stderr where the file is, and nothing on stdout', async () => {
    const path = join(newFolder(), 'a.json');
    const ran = await runInside([...exported, '--output', path]);
    expect([ran, isWhole(readFileSync(path, 'utf8'))]).toEqual([
      { code: 0, stdout: '', stderr: `  Written to ${path}\n` },
      true,
    ]);
    const quiet = await runInside([...exported, '--output', path, '--yes', '--quiet']);
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each(['-', '/dev/stdout', '/dev/fd/1'])('to %s is to standard output', async (output) => {
    const cwd = newFolder();
    const { stdout, code } = await runProgram([...exported, '--output', output], { cwd });
    expect([code, isWhole(stdout), readdirSync(cwd)]).toEqual([0, true, []]);
  });

  test('does not replace what is there unless told so', async () => {
    const path = join(newFolder(), 'a.json');
    writeFileSync(path, 'mine');
    const refused = await runProgram([...exported, '--output', path]);
    expect([refused.code, refused.stderr.includes('--yes'), readFileSync(path, 'utf8')]).toEqual([
      2,
      true,
      'mine',
    ]);
    expect((await runProgram([...exported, '--output', path, '--yes'])).code).toBe(0);
    expect(isWhole(readFileSync(path, 'utf8'))).toBe(true);
  });

  test.each([
    ['n', 'mine', ''],
    ['y', '{"schema":1', 'Written to'],
  ])('asks in a terminal: %s', async (key, begins, said) => {
    const path = join(newFolder(), 'a.json');
    writeFileSync(path, 'mine');
    const screen = openScreen([...exported, '--output', path], { columns: 150 });
    await screen.until(/Replace .*a\.json\?/);
    screen.type(key + keys.enter);
    expect((await screen.ended()).code).toBe(0);
    expect(readFileSync(path, 'utf8').startsWith(begins)).toBe(true);
    expect(screen.text()).toContain(said);
  });

  test('follows a link, keeps a mode, fills a pipe and never leaves anything beside', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'to'), 'old');
    chmodSync(join(folder, 'to'), 0o600);
    symlinkSync('to', join(folder, 'a.json'));
    await runInside([...exported, '--output', join(folder, 'a.json'), '--yes']);
    expect([
      readdirSync(folder).sort(),
      lstatSync(join(folder, 'a.json')).isSymbolicLink(),
      lstatSync(join(folder, 'to')).mode & 0o777,
      isWhole(readFileSync(join(folder, 'to'), 'utf8')),
    ]).toEqual([['a.json', 'to'], true, 0o600, true]);
    const { stdout } = await runShell(
      'mkfifo p; cat p & docker-learn export json volumes --output p; wait',
      { cwd: folder },
    );
    expect([isWhole(stdout), lstatSync(join(folder, 'p')).isFIFO()]).toEqual([true, true]);
  });

  test('goes where the shell stands in a file that it has opened', async () => {
    const cwd = newFolder();
    const line =
      '{ echo a; docker-learn export json volumes --output /dev/fd/3 3>&1; echo b; } >out';
    await runShell(line, { cwd });
    const text = readFileSync(join(cwd, 'out'), 'utf8');
    expect([text.startsWith('a\n{"schema":1'), text.endsWith('}\nb\n')]).toEqual([true, true]);
  });

  test.each([[''], ['in'], ['in/'], ['no/a.json']])('to "%s" is refused', async (output) => {
    const cwd = newFolder();
    mkdirSync(join(cwd, 'in'));
    const { code, stdout } = await runProgram([...exported, '--output', output, '--yes'], { cwd });
    expect([code, stdout, readdirSync(cwd), readdirSync(join(cwd, 'in'))]).toEqual([
      3,
      '',
      ['in'],
      [],
    ]);
  });
});

test('an interview asks before it begins whether its report may replace a file', async () => {
  const path = join(newFolder(), 'report.md');
  writeFileSync(path, 'mine');
  const { code, stdout } = await runProgram(['interview', '--output', path]);
  expect([code, stdout, readFileSync(path, 'utf8')]).toEqual([2, '', 'mine']);
  const run = await runProgram(['interview', '-n', '1', '--output', path, '--yes'], {
    input: 'hmm\n',
  });
  expect([run.stderr, readFileSync(path, 'utf8').includes('> hmm')]).toEqual([
    `  Written to ${path}\n`,
    true,
  ]);
});

describe('a stamp changes nothing else in a note', () => {
  const english =
    '---\ntitle: Tea\nsummary: Tea.\n---\n\n# Tea\n\nTea.\n\n## Hot\n<!-- id: hot -->\n\nIt is hot.\n';
  const korean =
    '---\ntitle: 차\nsummary: 차.\n---\n\n# 차\n\n차.\n\n## 뜨거움\n<!-- id: hot -->\n\n차는 뜨겁다.\n';
  const forms: [what: string, form: (text: string) => string][] = [
    ['with LF', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with line ends of both kinds', (text) => text.replaceAll('\n\n', '\r\n\n')],
    ['without a last line end', (text) => text.trimEnd()],
    ['in letters taken apart', (text) => text.normalize('NFD')],
  ];
  test.each(forms)('%s', async (_, form) => {
    const folder = newFolder();
    for (const name of languages) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'en', 'tea.md'), english);
    const path = join(folder, 'ko', 'tea.md');
    writeFileSync(path, form(korean));
    chmodSync(path, 0o640);
    symlinkSync('../en/tea.md', `${path}.new`);
    const { code, stdout } = await runInside(['check', folder, '--stamp', 'tea']);
    expect([code, stdout]).toEqual([0, 'tea/hot\n']);
    const stamped = readFileSync(path, 'utf8');
    expect(stamped).toMatch(/ · of: [0-9a-f]{8} -->/);
    expect(stamped.replace(/ · of: [0-9a-f]{8}/, '')).toBe(form(korean));
    expect([
      lstatSync(path).mode & 0o777,
      readFileSync(join(folder, 'en', 'tea.md'), 'utf8'),
    ]).toEqual([0o640, english]);
  });

  test('and one that is stamped already is not written at all', async () => {
    const folder = newFolder();
    for (const name of languages) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'en', 'tea.md'), english);
    writeFileSync(join(folder, 'ko', 'tea.md'), korean);
    await runInside(['check', folder, '--stamp', 'tea']);
    const before = lstatSync(join(folder, 'ko', 'tea.md')).ino;
    await runInside(['check', folder, '--stamp', 'tea']);
    expect(lstatSync(join(folder, 'ko', 'tea.md')).ino).toBe(before);
  });
});

test('as root a device stays a device', async () => {
  if (process.getuid?.() !== 0) return;
  const path = join(newFolder(), 'null.md');
  execFileSync('mknod', [path, 'c', '1', '3']);
  await runProgram([...exported, '--output', path]);
  expect([existsSync(path), lstatSync(path).isCharacterDevice()]).toEqual([true, true]);
});
