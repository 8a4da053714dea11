// Notes, names, answers and logs are data: nothing of them ends as an escape, a live element, an attribute or a formula.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportCsv } from '../../src/notes/export-csv.ts';
import type { Note, TopicId } from '../../src/notes/note.ts';
import { parseNote } from '../../src/notes/parse.ts';
import type { Report } from '../../src/interview/report.ts';
import { exportAnki } from '../../src/view/pages/export-anki.ts';
import { exportHtml } from '../../src/view/pages/export-html.ts';
import { drawNote } from '../../src/view/pages/note.ts';
import { viewProblems } from '../../src/view/pages/problem.ts';
import { reportHtml } from '../../src/view/pages/report-html.ts';
import { drawReport, reportMarkdown } from '../../src/view/pages/report.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { drawnText, jsonLine, shownText, shownTyped } from '../../src/view/text/safe.ts';
import { readTable } from '../support/anki.ts';
import { newFolder } from '../support/folder.ts';
import { actsOnTerminal, hostileNote, hostileText, isFormula } from '../support/hostile.ts';
import { runInside } from '../support/inside.ts';
import { liveParts } from '../support/page.ts';

/** Hostile texts, eight to a note: a few in `npm test`; `.ci/run` asks for 10,000. */
const cases = Number(process.env['DOCKER_LEARN_CASES'] ?? 800);
const inNote = 8;
const mostMs = 180_000;
const seed = 2;
const look = { language: 'en', columns: 80, colour: true, unicode: true, links: true } as const;
const plain = { ...look, colour: false, links: false };

beforeAll(loadMarkdown);

function noteOf(texts: readonly string[]): Note {
  const { note, problems } = parseNote({
    path: 'tea.md',
    topic: 'tea',
    language: 'en',
    text: hostileNote(texts),
  });
  expect(
    actsOnTerminal(
      viewProblems(problems, 'en', () => texts.join(' ')),
      false,
    ),
  ).toEqual([]);
  return note ?? expect.fail('a hostile note is still a note');
}

test(
  'what a note holds is text in a page, a card, a table and on a screen',
  () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: inNote, maxLength: inNote }), (texts) => {
        const note = noteOf(texts);
        const page = exportHtml([note], 'en');
        expect(liveParts(page)).toEqual([]);
        expect(actsOnTerminal(page.replaceAll('\t', ''), false)).toEqual([]);
        const cards = exportAnki([note], 'en');
        for (const row of readTable(cards, '\t').filter((one) => one.length > 1))
          expect(row.flatMap(liveParts)).toEqual([]);
        expect(actsOnTerminal(cards.replaceAll('\t', ''), false)).toEqual([]);
        const table = exportCsv([note]).slice(1);
        expect(readTable(table, ',').flat().filter(isFormula)).toEqual([]);
        expect(actsOnTerminal(table.replaceAll(/[\t\r]/g, ''), false)).toEqual([]);
        const drawn = drawNote(note, look);
        for (const text of [drawn.head, ...drawn.sections.map((one) => one.text)])
          expect(actsOnTerminal(text)).toEqual([]);
        const bare = drawNote(note, plain);
        for (const text of [bare.head, ...bare.sections.map((one) => one.text)])
          expect(actsOnTerminal(text, false)).toEqual([]);
      }),
      { numRuns: Math.ceil(cases / inNote), seed },
    );
  },
  mostMs,
);

test(
  'what a note asks and what somebody answers is text in a report, whatever its form',
  () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: inNote, maxLength: inNote }),
        hostileText,
        (texts, said) => {
          const report = reportOn(noteOf(texts), said);
          const titles = (): string[] => [texts[0]!, texts[1]!];
          const page = reportHtml(report, titles, look);
          expect(liveParts(page)).toEqual([]);
          expect(actsOnTerminal(page.replaceAll('\t', ''), false)).toEqual([]);
          for (const text of [
            drawnText(reportMarkdown(report, titles, look)),
            drawnText(drawReport(report, titles, plain)),
          ])
            expect(actsOnTerminal(text)).toEqual([]);
        },
      ),
      { numRuns: Math.ceil(cases / inNote / 4), seed },
    );
  },
  mostMs,
);

test('a name, a source and a document are text, whatever is in them', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(actsOnTerminal(shownTyped(`${text}\n${text}`), false)).toEqual([]);
      expect(shownTyped(text)).not.toContain('\n');
      expect(actsOnTerminal(shownText(`${text}\n${text}`), false)).toEqual([]);
      expect(actsOnTerminal(drawnText(text))).toEqual([]);
      const document = jsonLine({ text });
      expect(actsOnTerminal(document, false)).toEqual([]);
      expect(JSON.parse(document)).toEqual({ text });
    }),
    { numRuns: cases, seed },
  );
});

describe('in every verb', () => {
  const verbs = [
    ['list'],
    ['show', 'tea'],
    ['show', 'tea', '--raw'],
    ['show', 'tea#section'],
    ['search', 'tea', 'x'],
    ['quiz', 'tea', '--all'],
    ['learn', 'tea'],
    ['interview', 'tea'],
    ['stats'],
    ['doctor'],
    ['explain', 'docker run x'],
    ['progress', 'where'],
    ['check'],
  ];
  test('names of files and folders, answers, notes and logs are text on a terminal, in a pipe and in JSON', async () => {
    const [texts] = fc.sample(fc.array(hostileText, { minLength: 12, maxLength: 12 }), {
      numRuns: 1,
      seed,
    });
    for (const [at, words] of verbs.entries()) {
      const { content, dataDir } = hostileFolders(texts!, at);
      const input = texts!
        .map((text) => `${text}\n`)
        .join('')
        .repeat(4);
      const own = words[0] === 'check' ? [content] : ['--content', content];
      for (const [more, terminal] of [
        [[], true],
        [['--plain'], false],
        [['--json'], false],
      ] as const) {
        const ran = await runInside([...words, ...own, ...more], { input, dataDir, terminal });
        const isRawInPipe = words.includes('--raw') && !terminal;
        expect(ran.code, `${words.join(' ')} ${ran.stderr}`).not.toBe(70);
        if (!isRawInPipe)
          expect([words, more, actsOnTerminal(ran.stdout + ran.stderr)]).toEqual([words, more, []]);
        expect([
          words,
          [...(ran.stdout + ran.stderr).matchAll(/\u001b\[31mred|PWN\u0007/g)],
        ]).toEqual([words, []]);
      }
    }
  });
});

function hostileFolders(
  texts: readonly string[],
  at: number,
): { content: string; dataDir: string } {
  const named = (text: string): string =>
    text
      .replaceAll(/[/\0]/g, '-')
      .replaceAll(/\p{Surrogate}/gu, '')
      .slice(0, 40);
  const dataDir = join(newFolder(), `d-${named(texts[at % texts.length]!)}\u001b[31mred\u202e`);
  const content = join(
    newFolder(),
    `c-${named(texts[(at + 1) % texts.length]!)}\u001b]0;PWN\u0007\n`,
  );
  mkdirSync(join(content, 'en'), { recursive: true });
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(content, 'en', 'tea.md'), hostileNote(texts));
  writeFileSync(
    join(content, 'en', `x-${named(texts[(at + 2) % texts.length]!)}\u001b[2J\u009b31m\n.md`),
    'x',
  );
  for (const text of texts)
    appendFileSync(join(dataDir, 'events.jsonl'), `{"kind":"${text}"}\n${text}\n`);
  writeFileSync(
    join(dataDir, 'settings.json'),
    JSON.stringify({ language: texts[0], plan: texts[1] }),
  );
  return { content, dataDir };
}

function reportOn(note: Note, said: string): Report {
  const topic = note.topic as TopicId;
  const share = { named: 1, points: 2, share: 0.5 };
  return {
    event: 'report',
    finished: true,
    passed: false,
    pass: 70,
    seconds: 125,
    ...share,
    topics: [{ topic, ...share }],
    levels: [{ level: 1, ...share }],
    study: note.sections.map(({ id }) => ({ topic, section: id, missed: 1 })),
    answers: note.sections
      .flatMap(({ questions }) => questions)
      .map((question, at) => ({
        id: question.id,
        parent: null,
        number: at + 1,
        topic,
        section: question.section,
        level: 1,
        prompt: question.prompt,
        way: 'typed',
        said,
        seconds: 65,
        points: [
          { text: question.explanation, named: true },
          { text: question.prompt, named: false },
        ],
      })),
  };
}
