// Pages and cards in headless Chromium: nothing in them runs, and a printed page has its answers.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Note } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { exportAnki } from '../../src/view/pages/export-anki.ts';
import { exportHtml } from '../../src/view/pages/export-html.ts';
import { readTable } from '../support/anki.ts';
import { installDebian } from '../support/debian.ts';
import { newFolder } from '../support/folder.ts';
import { hostileNote, hostileText } from '../support/hostile.ts';
import { liveParts } from '../support/page.ts';

beforeAll(() => installDebian(['chromium', 'pdftotext'], ['chromium', 'poppler-utils']));

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The document as it is after all that wanted to run has had its time. */
function opened(html: string): string {
  const path = join(newFolder(), 'page.html');
  writeFileSync(path, html);
  return execFileSync(
    'chromium',
    [...flags, '--virtual-time-budget=3000', '--dump-dom', pathToFileURL(path).href],
    { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] },
  );
}

const texts = fc.sample(fc.array(hostileText, { minLength: 8, maxLength: 8 }), {
  numRuns: 60,
  seed: 5,
});
const hostile = texts.map((some, at) => parsed(hostileNote(some), `t${at}`));

function parsed(text: string, topic: string): Note {
  return parseNote({ path: `${topic}.md`, topic, language: 'en', text }).note ?? expect.fail(topic);
}

const titleOf = (dom: string): string | undefined => /<title>([^<]*)<\/title>/.exec(dom)?.[1];

test('the browser runs what wants to run: these tests can fail', () => {
  expect(
    titleOf(opened('<!doctype html><title>a</title><img src=x onerror="document.title=1">')),
  ).toBe('1');
});

test('nothing runs in a page of hostile notes, not even without its policy', () => {
  const page = exportHtml(hostile, 'en');
  for (const html of [page, page.replace(/<meta http-equiv[^>]*>/, '')]) {
    const dom = opened(html);
    expect(titleOf(dom)).toBe(titleOf(page));
    expect(liveParts(dom.replace(/^<!DOCTYPE/, '<!doctype'))).toEqual([]);
  }
});

test('nothing runs in their cards, which have no policy', () => {
  const rows = readTable(exportAnki(hostile, 'en'), '\t').filter((row) => row.length > 1);
  const fields = rows.map((row) => `<div>${row[2]}</div><div>${row[3]}</div>`).join('\n');
  expect(titleOf(opened(`<!doctype html><title>cards</title>${fields}`))).toBe('cards');
});

test('a shipped page has its style in spite of its policy, and its answers in print', () => {
  const source = fileURLToPath(new URL('../../content/en/volumes.md', import.meta.url));
  const page = exportHtml([parsed(readFileSync(source, 'utf8'), 'volumes')], 'en');
  const folder = newFolder();
  writeFileSync(join(folder, 'page.html'), page);
  const pdf = join(folder, 'page.pdf');
  execFileSync(
    'chromium',
    [...flags, `--print-to-pdf=${pdf}`, pathToFileURL(join(folder, 'page.html')).href],
    {
      stdio: 'ignore',
    },
  );
  expect(existsSync(pdf)).toBe(true);
  const printed = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  const marks = (text: string): number => [...text.matchAll(/[✔✘]/g)].length;
  expect(marks(page)).toBeGreaterThan(10);
  expect(marks(printed)).toBe(marks(page));
});
