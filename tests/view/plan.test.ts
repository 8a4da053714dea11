// The plan on screens of any width, in both languages.
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlan } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Look } from '../../src/view/look.ts';
import { viewNoPlan, viewPlan } from '../../src/view/pages/plan.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { viewPlanDay, viewPlanPage } from '../../src/view/pages/plan-page.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { freshBank, studiedBank, today, usualPace } from '../plan/bank.ts';
import { whole } from './screens.ts';
import { shownIn } from './plan-sample.ts';
import { languages } from '../../src/notes/note.ts';

const looks = languages.flatMap((language) =>
  [40, 80, 120].map((columns): Look => ({
    language,
    columns,
    colour: false,
    unicode: true,
    links: false,
  })),
);
const cases: [days: number, minutes: number][] = [
  [0, 20],
  [1, 20],
  [14, 20],
  [40, 1],
  [14, 0],
  [1096, 20],
  [14, 600],
];

beforeAll(loadMarkdown);

describe.each(looks)('$language at $columns columns', (look) => {
  test.each(cases)(
    '%i days, %i minutes: no line is too wide, whatever stands in it',
    (days, minutes) => {
      const text = viewPlan(shownIn(look.language, days, minutes), look);
      expect(text.split('\n').filter((line) => columnsOf(line) > look.columns - 2)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      const coloured = viewPlan(shownIn(look.language, days, minutes), { ...look, colour: true });
      expect(coloured.split('\n').filter((line) => columnsOf(line) > look.columns - 2)).toEqual([]);
    },
  );
  test('the page fits with its keys, and so does the line for a day with what was refused', () => {
    const page = viewPlanPage(shownIn(look.language, 14, 20), look);
    const entry = { kind: 'text' as const, text: '2020-01-01', caret: 10, lines: false };
    const args = { given: '2020-01-01', today };
    const refused = viewPlanDay(
      entry,
      { code: 'date-past', args },
      shownIn(look.language, 14, 20),
      look,
    );
    for (const picture of [page, refused]) {
      const lines = whole(picture, look).split('\n');
      expect(lines.filter((line) => columnsOf(line) > look.columns - 2)).toEqual([]);
    }
    expect(whole(page, look)).toMatch(
      look.language === 'en' ? /⏎ start today.*q quit/ : /⏎ 오늘 시작.*q 종료/,
    );
    const { text = '', caret } = refused.field ?? {};
    expect(text.split('\n').slice(0, -1).join()).toContain('2020-01-01');
    expect(text.split('\n')[caret?.row ?? 0]).toMatch(/❯ 2020-01-01$/);
  });
  test('nothing planned fits as well', () => {
    for (const goal of [null, { date: today, minutesADay: 20 }])
      expect(
        viewNoPlan(goal, look)
          .split('\n')
          .every((line) => columnsOf(line) <= look.columns - 2),
      ).toBe(true);
  });
});

const look: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };
const text = (days: number, minutes: number, bank?: ShownBank) =>
  viewPlan(shownIn('en', days, minutes, bank), look).replaceAll(/\s+/g, ' ');
type ShownBank = ReturnType<typeof freshBank>;
const known = [
  ...studiedBank(60, 4, () => 1),
  ...freshBank(200).map((one) => ({ ...one, section: 'new' })),
];
const said: [days: number, minutes: number, bank: ShownBank, says: RegExp][] = [
  [0, 20, known, /interview today.*\d+ % of all questions now .*Nothing new any more/],
  [0, 20, freshBank(20), /How much you keep is not known/],
  [1, 20, freshBank(200), /interview tomorrow.*a lighter day/],
  [
    14,
    20,
    freshBank(300),
    /interview in 14 days, on 7 December \d+–\d+ % of all questions on the day, as others do who keep to it; .* Today \d+ min .*\d+ new .*Tue 24 Nov .* 20 min .*more days.*Leaving today out costs.*today plays it through/,
  ],
  [
    14,
    20,
    known,
    /\d+ % of all questions now, \d+–\d+ % on the day if you keep to it.*Without studying it would be \d+ % on the day.*60 of 260 questions stick/,
  ],
  [14, 0, known, /No time is set aside/],
  [1096, 20, freshBank(300), /interview in 1096 days.*more days.*That is far away/],
  [3, 20, freshBank(300), /questions are not reached by then/],
];
test.each(said)('%i days and %i minutes are said so', (days, minutes, bank, says) =>
  expect(text(days, minutes, bank)).toMatch(says),
);
test('a forecast is never called ready, and what is not known has no number', () => {
  expect(text(14, 20, known)).not.toMatch(/ready/);
  expect(
    text(
      14,
      20,
      studiedBank(80, 1, () => 1),
    ),
  ).not.toMatch(/% of all questions now/);
});
test('minutes that are left over are said', () =>
  expect(text(14, 120, freshBank(60))).toMatch(/minutes of yours are left over/));
test('who leaves days out is told that the forecast counts on it', () => {
  const goal = { date: addDays(today, 14), minutesADay: 20 };
  const plan = makePlan(known, goal, { ...usualPace, kept: 0.5 }, today);
  expect(viewPlan({ goal, plan, sections: [] }, look)).toMatch(/counts on 50 %/);
});
test('without Unicode the signs are ASCII', () =>
  expect(viewPlan(shownIn('en', 14, 20), { ...look, unicode: false }).replaceAll('·', '')).toMatch(
    /^[ -~\n]*$/,
  ));

test.each([
  ['something is left of today', 14, true],
  ['nothing is', 0, false],
])('⏎ is named where %s', (_, fresh, isNamed) => {
  const shown = shownIn('en', 14, 20);
  const [first, ...days] = shown.plan.days;
  const plan = { ...shown.plan, days: [{ ...first!, fresh, reviews: 0 }, ...days] };
  const { keys } = viewPlanPage({ ...shown, plan }, look);
  expect(keys.some(({ key }) => key === '⏎')).toBe(isNamed);
});
