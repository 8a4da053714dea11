// The study page in headless Chromium: it is read, searched and answered with the keyboard, on a phone and on a desk, and what it keeps is a log.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installDebian } from '../support/debian.ts';
import { newFolder } from '../support/folder.ts';
import { runProgram } from '../support/run.ts';

type Violation = { id: string; nodes: { html: string }[] };
type InPage = {
  axe: { run(): Promise<{ violations: Violation[] }> };
  localStorage: { getItem(name: string): string | null };
  document: {
    title: string;
    documentElement: { scrollWidth: number };
    querySelector(name: string): { click(): void; textContent: string; focus(): void } | null;
    querySelectorAll(name: string): Iterable<{ textContent: string; disabled?: boolean }>;
  };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = newFolder();
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;
let browser: Browser;

beforeAll(async () => {
  installDebian(['chromium'], ['chromium']);
  browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  for (const [language, topics] of [
    ['en', ['volumes', 'images']],
    ['ko', ['volumes', 'images']],
    ['ko', []],
  ] as const)
    await exportPage(language, topics);
});
afterAll(() => browser.close());

const pathOf = (language: string, topics: readonly string[]): string =>
  join(folder, `${language}${topics.length}.html`);

async function exportPage(language: string, topics: readonly string[]): Promise<void> {
  const words = [
    'export',
    'html',
    ...topics,
    '--interactive',
    '--output',
    pathOf(language, topics),
  ];
  const { code, stderr } = await runProgram(words, { env: { DOCKER_LEARN_LANG: language } });
  expect(code, stderr).toBe(0);
}

type Opened = { page: Page; errors: string[] };

async function open(
  path: string,
  size: { width: number; height: number },
  scheme = 'light',
): Promise<Opened> {
  // A window of its own keeps what others kept out.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setBypassCSP(false);
  await page.setViewport(size);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(path).href);
  return { page, errors };
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => (globalThis as unknown as InPage).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const count = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      ((globalThis as unknown as InPage).localStorage.getItem('docker-learn events') ?? '').split(
        '\n',
      ).length - 1,
  );

/** Whatever stands there is answered in the first way there is, until there is a next one. */
async function answerOne(page: Page): Promise<void> {
  const inQuiz = (name: string): Promise<boolean> =>
    page.$(`#quiz ${name}`).then((found) => found !== null);
  for (const select of await page.$$('#quiz form select')) await select.select('1');
  if (await inQuiz('form input[type=text]'))
    await page.type('#quiz form input[type=text]', 'no such thing at all');
  if (await inQuiz('form input[type=checkbox]'))
    await page.click('#quiz form input[type=checkbox]');
  for (const name of ['form .give', 'form .option', 'form .show'])
    if (await inQuiz(`${name}:not(:disabled)`)) {
      await page.focus(`#quiz ${name}`);
      await page.keyboard.press('Enter');
      break;
    }
  if (!(await inQuiz('.next'))) await page.click('#quiz form .give');
}

describe.each(sizes)('at $width pixels', (size) => {
  test.each(['en', 'ko'])(
    'in %s nothing is found by axe, light and dark, reading and asked',
    async (language) => {
      for (const scheme of ['light', 'dark']) {
        const { page, errors } = await open(pathOf(language, ['', '']), size, scheme);
        expect(await findings(page)).toEqual([]);
        await page.click('button.begin');
        expect(await findings(page)).toEqual([]);
        await answerOne(page);
        expect(await findings(page)).toEqual([]);
        const wide = await page.evaluate(
          () => (globalThis as unknown as InPage).document.documentElement.scrollWidth,
        );
        expect(wide).toBeLessThanOrEqual(size.width);
        expect(errors).toEqual([]);
        await page.browserContext().close();
      }
    },
  );

  test('ten questions are answered with the keyboard, kept, and are there after the page was closed', async () => {
    const { page, errors } = await open(pathOf('en', ['', '']), size);
    await page.focus('button.begin');
    await page.keyboard.press('Enter');
    for (let at = 0; at < 10; at++) {
      await page.waitForFunction(
        (number) =>
          (globalThis as unknown as InPage).document
            .querySelector('#quiz h2')
            ?.textContent.startsWith(`${number} /`) === true,
        {},
        at + 1,
      );
      await answerOne(page);
      await page.waitForSelector('#quiz .next');
      // It has the focus.
      await page.keyboard.press('Enter');
    }
    await page.waitForFunction(
      () =>
        (globalThis as unknown as InPage).document
          .querySelector('#quiz h2')
          ?.textContent.startsWith('Right:') === true,
    );
    const kept = await count(page);
    expect(kept).toBeGreaterThan(0);
    await page.reload();
    expect(await count(page)).toBe(kept);
    expect(errors).toEqual([]);
    await page.browserContext().close();
  });
});

test('what the page keeps is a log that the program takes in', async () => {
  const { page } = await open(pathOf('en', ['', '']), sizes[0]);
  await page.click('button.begin');
  for (let at = 0; at < 10; at++) {
    await answerOne(page);
    await page.click('#quiz .next');
  }
  const log = await page.evaluate(
    () => (globalThis as unknown as InPage).localStorage.getItem('docker-learn events') ?? '',
  );
  writeFileSync(join(folder, 'page.jsonl'), log);
  const { stdout, stderr, code } = await runProgram(['progress', 'merge', 'page.jsonl'], {
    cwd: folder,
  });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`${log.split('\n').length - 1}`);
  await page.browserContext().close();
});

test('search finds sections by all of their words, in Korean too', async () => {
  const { page } = await open(pathOf('ko', ['', '']), sizes[0]);
  await page.type('#search', '익명 볼륨');
  const hits = await page.evaluate(() =>
    [...(globalThis as unknown as InPage).document.querySelectorAll('.search li a')].map(
      ({ textContent }) => textContent,
    ),
  );
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.join()).toContain('볼륨 › ');
  await page.browserContext().close();
});

test('the whole of a language is under 1.5 MB, one file, and runs only the script of its policy', async () => {
  const path = pathOf('ko', []);
  expect(statSync(path).size).toBeLessThan(1_500_000);
  const html = readFileSync(path, 'utf8');
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  );
  expect(scripts).toHaveLength(1);
  const hash = createHash('sha256')
    .update(scripts[0] ?? '')
    .digest('base64');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(policy).not.toMatch(/unsafe|connect-src|https?:/);
  expect(html).not.toMatch(/<(?:link|img|iframe|object)\b|\ssrc=|\son\w+=/);
  const { page, errors } = await open(path, sizes[0]);
  expect(errors).toEqual([]);
  await page.browserContext().close();
});
