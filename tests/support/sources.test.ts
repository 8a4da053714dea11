// A dist that was made from other files is known by their names.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from './folder.ts';
import { builtFrom, changedSince, sourcesOf } from '../build/sources.mjs';

const files = [
  'src/main.ts',
  'src/README.md',
  'content/en/tea.md',
  'tests/build/build.mjs',
  'tests/config/rolldown.config.mjs',
  'package.json',
  'package-lock.json',
];

test.each<[fact: string, change: (root: string) => void, changed: string[] | null]>([
  ['nothing changed', () => undefined, []],
  ['a source file changed', (root) => write(root, 'src/main.ts', 'other'), ['src/main.ts']],
  ['a note came', (root) => write(root, 'content/ko/tea.md', ''), ['content/ko/tea.md']],
  ['a source file went', (root) => rmSync(join(root, 'src/main.ts')), ['src/main.ts']],
  ['only what is read by people changed', (root) => write(root, 'src/README.md', 'other'), []],
  ['there is no dist', (root) => rmSync(join(root, 'dist'), { recursive: true }), null],
  ['nobody kept what dist was built from', (root) => rmSync(builtFrom(root)), null],
])('%s', (_, change, changed) => {
  const root = `${newFolder()}/`;
  for (const file of [...files, 'dist/docker-learn.cjs']) write(root, file, file);
  write(root, builtFrom(root).slice(root.length), JSON.stringify(sourcesOf(root)));
  change(root);
  expect(changedSince(root)).toEqual(changed);
});

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
