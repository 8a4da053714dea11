// The report of an interview: on the screen, as Markdown and as a page of its own.
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type QuestionId, type TopicId } from '../../src/notes/note.ts';
import type { Report, ReportedAnswer } from '../../src/interview/report.ts';
import { clockTime } from '../../src/view/text/clock.ts';
import type { Look } from '../../src/view/look.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { reportHtml } from '../../src/view/pages/report-html.ts';
import { blocksOf, drawReport, percentOf, reportMarkdown } from '../../src/view/pages/report.ts';
import { columnsOf } from '../../src/view/text/width.ts';

beforeAll(loadMarkdown);

const answer = (changes: Partial<ReportedAnswer>): ReportedAnswer => ({
  id: 'volumes/a' as QuestionId,
  parent: null,
  number: 1,
  topic: 'volumes' as TopicId,
  section: 'lifetime',
  level: 1,
  prompt: 'What stays after `docker rm -v web`?',
  way: 'typed',
  said: 'the *named* one <script>alert(1)</script>\n# and more',
  seconds: 65,
  points: [
    { text: 'the named volume `data`', named: true },
    { text: 'until `docker volume rm`', named: false },
  ],
  ...changes,
});
const report = (changes: Partial<Report> = {}): Report => ({
  event: 'report',
  finished: true,
  passed: false,
  pass: 70,
  seconds: 125,
  named: 2,
  points: 4,
  share: 0.5,
  topics: [
    { topic: 'volumes' as TopicId, named: 1, points: 2, share: 0.5 },
    { topic: 'networks' as TopicId, named: 1, points: 2, share: 0.5 },
  ],
  levels: [
    { level: 1, named: 1, points: 2, share: 0.5 },
    { level: 3, named: 1, points: 2, share: 0.5 },
  ],
  study: [
    { topic: 'volumes' as TopicId, section: 'lifetime', missed: 1 },
    { topic: 'networks' as TopicId, section: 'names', missed: 1 },
  ],
  answers: [
    answer({}),
    answer({ parent: 'volumes/a' as QuestionId, way: 'spoken', said: '' }),
    answer({ number: 2, topic: 'networks' as TopicId, section: 'names', way: 'skipped', said: '' }),
  ],
  ...changes,
});
const titles = (topic: string, section?: string): string[] => [
  topic === 'volumes' ? '볼륨과 아주 긴 이름을 가진 주제' : 'Networks',
  ...(section === undefined ? [] : [`The part on ${section}`]),
];
const base: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };

describe.each(languages)('on the screen, in %s', (language) => {
  it.each([20, 40, 80, 120])('fits %i columns', (columns) => {
    const lines = drawReport(report(), titles, { ...base, language, columns }).split('\n');
    expect(lines.filter((line) => columnsOf(line) > Math.min(columns, 88))).toEqual([]);
    expect(lines.join('\n')).toContain('✘');
  });

  it('says passed with a sign, and left half-way without one', () => {
    expect(
      drawReport(report({ passed: true, named: 4, share: 1, study: [] }), titles, {
        ...base,
        language,
      }),
    ).toMatch(/✔ .*100/);
    expect(
      drawReport(report({ passed: null, finished: false }), titles, { ...base, language }),
    ).not.toMatch(/[✔✘]/);
  });
});

describe.each(languages)('as Markdown, in %s', (language) => {
  const text = reportMarkdown(report(), titles, { language });

  it('has each answer with its ticked and open points and where to read again', () => {
    expect(text).toContain('- [x] the named volume `data`\n- [ ] until `docker volume rm`');
    expect(text.match(/^### /gm)).toHaveLength(3);
    expect(text).toContain('`docker-learn show volumes#lifetime`');
  });

  it('takes what was typed as text', () => {
    expect(text).toContain(
      '> the \\*named\\* one \\<script\\>alert(1)\\</script\\>\n> \\# and more',
    );
  });
});

describe.each(languages)('as a page, in %s', (language) => {
  const page = reportHtml(report(), titles, { language });

  it('needs nothing else: no script, no address, one style', () => {
    expect(page).not.toMatch(/<script|https?:|<link|<img|@import|url\(/i);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('@media print');
  });

  it('closes what it opens', () => {
    const opened = [...page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)]
      .filter(([, , tag]) => tag !== 'meta' && tag !== 'br')
      .map(([, end, tag]) => `${end}${tag}`);
    const stack: string[] = [];
    for (const tag of opened)
      if (tag.startsWith('/')) expect(`/${stack.pop()}`).toBe(tag);
      else stack.push(tag);
    expect(stack).toEqual([]);
  });

  it('links what to study to the answer that lacked it', () => {
    expect(page).toContain('href="#answer-1"');
    expect(page).toContain('id="answer-3"');
    expect(page).toContain('href="#answer-3"');
  });

  it('takes what was typed as text, and code as code', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('<code>docker volume rm</code>');
  });
});

describe('numbers', () => {
  it.each([
    [0, 0],
    [0.7, 70],
    [0.699, 69],
    [2 / 3, 66],
    [1, 100],
    [0.29, 29],
  ])('a share of %f is %i percent', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });

  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [3_605_000, '60:05'],
    [-5, '0:00'],
  ])('%i milliseconds are %s', (milliseconds, said) => {
    expect(clockTime(milliseconds)).toBe(said);
  });

  it.each<[text: string, blocks: string[]]>([
    ['one', ['one']],
    ['one\ntwo\n\nthree', ['one\ntwo', 'three']],
    ['see\n\n```sh\na\n\nb\n```\n\nend', ['see', '```sh\na\n\nb\n```', 'end']],
    ['see\n```\na\n```', ['see', '```\na\n```']],
    ['', []],
  ])('%j has its blocks', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});
