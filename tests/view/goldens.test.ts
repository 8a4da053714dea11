// Every screen as it is meant to look, in both languages, at three widths, in colour and without. `UPDATE=1` writes them anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Look } from '../../src/view/look.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { columnsOf, unstyled } from '../../src/view/text/width.ts';
import { drawScreens } from './screens.ts';
import { kinds } from '../../src/notes/kinds.ts';
import { languages } from '../../src/notes/note.ts';
import { samples } from './samples.ts';

beforeAll(loadMarkdown);

const drawn = new Map<string, Record<string, string>>();

/** Each look is drawn once for all its goldens. */
function screensFor(look: Look): Record<string, string> {
  const key = JSON.stringify(look);
  const screens = drawn.get(key) ?? drawScreens(look);
  drawn.set(key, screens);
  return screens;
}

const base: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };
const names = [
  'home',
  'questions',
  'asides',
  'verdicts',
  'plain',
  'summary',
  'placement',
  'interview',
  'browse',
  'contents',
  'list',
  'search',
  'doctor',
  'plan',
  'stats',
  'note',
  'walk',
  'section',
  'explain',
  'lab',
  'try',
  'windows',
  'failures',
];
const looks: [title: string, look: Partial<Look>][] = [40, 80, 120].flatMap((columns) => [
  [`${columns} columns`, { columns }],
  [`${columns} columns in colour`, { columns, colour: true, links: true }],
]);

describe.each(languages)('in %s', (language) => {
  it.each(kinds)('%s stands on a screen, asked and judged', (kind) => {
    const { questions, verdicts } = samples[language];
    expect(questions.map(([question]) => question.kind)).toContain(kind);
    expect(verdicts.map(({ question }) => question.kind)).toContain(kind);
  });

  it.each(names)('%s looks as it should', (name) => {
    const all = [...looks, ['80 columns, ASCII', { unicode: false }] as const];
    const screens =
      all
        .map(([title, look]) => `=== ${title}\n${screensFor({ ...base, ...look, language })[name]}`)
        .join('\n')
        .replaceAll('\x1b', '␛')
        .replaceAll('\x07', '␇') + '\n';
    const file = fileURLToPath(new URL(`goldens/${name}.${language}.txt`, import.meta.url));
    if (process.env['UPDATE'] === '1') writeFileSync(file, screens);
    expect(
      existsSync(file),
      `no golden ${name}.${language}.txt; look at the screen, then UPDATE=1`,
    ).toBe(true);
    expect(screens).toBe(readFileSync(file, 'utf8'));
  });
});

const look = fc.record({
  language: fc.constantFrom('en' as const, 'ko' as const),
  columns: fc.integer({ min: 20, max: 160 }),
  colour: fc.boolean(),
  unicode: fc.boolean(),
  links: fc.boolean(),
});

/** Without what code is set off by, and what changes with the width of that. */
const bare = (screen: string): string[] =>
  [...unstyled(screen).replaceAll(/[\s`─-╿]/g, '')].toSorted();

describe('every screen', () => {
  it('has a golden of its own', () => {
    expect(Object.keys(drawScreens(base))).toEqual(names);
  });

  it.each(languages)(
    'keeps two columns free at the right and never exceeds 86, in %s',
    (language) => {
      fc.assert(
        fc.property(look, (look) => {
          for (const [name, screen] of Object.entries(drawScreens({ ...look, language }))) {
            for (const line of screen.split('\n'))
              expect(columnsOf(line), `${name}: ${line}`).toBeLessThanOrEqual(
                Math.min(look.columns - 2, 86),
              );
          }
        }),
        {
          numRuns: 15,
          examples: [[{ ...base, columns: 20 }]],
        },
      );
    },
  );

  it('says the same without colour but for the marks of code, and then holds no escape', () => {
    for (const language of languages) {
      for (const columns of [40, 80]) {
        const plain = drawScreens({ ...base, language, columns });
        const coloured = drawScreens({ ...base, language, columns, colour: true, links: true });
        for (const [name, screen] of Object.entries(plain)) {
          expect(screen).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
          // `doctor` tells whether there is colour.
          if (name !== 'doctor') expect(bare(coloured[name] ?? ''), name).toEqual(bare(screen));
        }
      }
    }
  });

  it('without Unicode signs holds nothing but ASCII and the words of its language', () => {
    const screens = drawScreens({ ...base, unicode: false });
    for (const name of ['home', 'summary', 'list', 'doctor', 'stats', 'failures']) {
      const strange = (screens[name] ?? '').replaceAll(/[ -~\n]|[가-힣]/g, '');
      expect(strange, name).toBe('');
    }
  });

  it('shows green and red only beside a sign', () => {
    const { verdicts = '', summary = '', doctor = '' } = drawScreens({ ...base, colour: true });
    const painted = [...`${verdicts}${summary}${doctor}`.matchAll(/\x1b\[3[12]m([^\x1b]*)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(painted.length).toBeGreaterThan(10);
    for (const text of painted) expect(text.trim()).toMatch(/^[✔✘]|^~+$/);
  });
});
