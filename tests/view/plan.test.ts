// The plan on screens of any width, in both languages.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/notes/note.ts';
import { makePlan, type Goal } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Look } from '../../src/view/look.ts';
import { viewNoPlan, viewPlan, type ShownPlan } from '../../src/view/pages/plan.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { columnsOf, unstyled } from '../../src/view/text/width.ts';
import { freshBank, today, usualPace } from '../plan/bank.ts';

const titles: Record<Language, string[]> = {
  en: [
    'Containers',
    'Bind, tmpfs and image mounts',
    'Volumes',
    'Networks and DNS',
    'Isolation - namespaces and cgroups',
  ],
  ko: [
    '컨테이너',
    '바인드, tmpfs, 이미지 마운트',
    '볼륨',
    '네트워크와 DNS',
    '격리 - 네임스페이스와 cgroup',
  ],
};

function shownIn(
  language: Language,
  days: number,
  minutesADay: number,
  questions = 300,
): ShownPlan {
  const goal: Goal = { date: addDays(today, days), minutesADay };
  const plan = makePlan(freshBank(questions), goal, usualPace, today);
  const sections = plan.today.fresh.slice(0, 9).map(({ topic, section }) => ({
    topic,
    section,
    questions: 2,
    place: [
      titles[language][0] ?? '',
      '`docker run` · a title that is longer than a narrow screen',
    ],
  }));
  return { goal, plan, titles: titles[language], sections };
}

const looks = (['en', 'ko'] as const).flatMap((language) =>
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
      expect(text.split('\n').filter((line) => columnsOf(line) > look.columns)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      expect(
        unstyled(viewPlan(shownIn(look.language, days, minutes), { ...look, colour: true })),
      ).toBe(text);
    },
  );
  test('nothing planned fits as well', () => {
    for (const goal of [null, { date: today, minutesADay: 20 }])
      expect(
        viewNoPlan(goal, look)
          .split('\n')
          .every((line) => columnsOf(line) <= look.columns),
      ).toBe(true);
  });
});

const look: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };
const text = (days: number, minutes: number, questions?: number) =>
  viewPlan(shownIn('en', days, minutes, questions), look).replaceAll(/\s+/g, ' ');
const said: [days: number, minutes: number, says: RegExp][] = [
  [0, 20, /interview today.*would answer right today.*Nothing new any more/],
  [1, 20, /interview tomorrow.*24 new questions.*a lighter day/],
  [
    14,
    20,
    /interview in 14 days.*if you follow the plan\. Without studying it would be \d+ %.*40 new questions.*mock interview.*A day missed is no harm/,
  ],
  [14, 0, /without studying.*No time is set aside/],
  [1096, 20, /interview in 1096 days.*That is far away.*days in between/],
  [3, 20, /questions are not reached by then/],
];
test.each(said)('%i days and %i minutes are said so', (days, minutes, says) =>
  expect(text(days, minutes)).toMatch(says),
);
test('minutes that are left over are said', () =>
  expect(text(14, 120, 100)).toMatch(/70 minutes of yours are left over/));
test('without Unicode the signs are ASCII', () =>
  expect(viewPlan(shownIn('en', 14, 20), { ...look, unicode: false }).replaceAll('·', '')).toMatch(
    /^[ -~\n]*$/,
  ));
