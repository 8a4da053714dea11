// How q is called on every page that stands alone or is opened from another: where it ends the program it says quit, where something stands behind it back.
import { describe, expect, test } from 'vitest';
import type { Look } from '../../src/view/look.ts';
import { wayOut } from '../../src/view/pages/keys.ts';
import { viewPick } from '../../src/view/pages/pick.ts';
import type { Picture } from '../../src/view/pages/picture.ts';
import { viewPlacement } from '../../src/view/pages/placement.ts';
import { viewPlanDay, viewPlanPage } from '../../src/view/pages/plan-page.ts';
import { viewReading } from '../../src/view/pages/reading.ts';
import { viewSearchPage } from '../../src/view/pages/search-list.ts';
import { viewStatsPage } from '../../src/view/pages/stats.ts';
import { shownIn } from './plan-sample.ts';
import { samples } from './samples.ts';
import { statsSamples } from './stats-sample.ts';

const entry = { kind: 'text' as const, text: '', caret: 0, lines: false };
const said = {
  en: { quit: 'quit', back: 'back' },
  ko: { quit: '종료', back: '뒤로' },
} as const;

const pages: [name: string, draw: (look: Look) => Picture, alone: 'quit' | 'back'][] = [
  [
    'the hits of a search',
    (look) => viewSearchPage(['x'], samples[look.language].hits, 0, 0, look),
    'quit',
  ],
  [
    'a list, such as the labs',
    (look) =>
      viewPick(
        { title: '', right: '', rows: [{ name: 'a', cells: [] }], says: { open: 'x' } },
        0,
        look,
      ),
    'quit',
  ],
  [
    'what is read',
    (look) => viewReading('text', { canTry: false, quit: wayOut(look) }, look),
    'quit',
  ],
  ['the plan', (look) => viewPlanPage(shownIn(look.language, 14, 20), look), 'quit'],
  ['the day of a first plan', (look) => viewPlanDay(entry, null, null, look), 'quit'],
  [
    'another day of a plan',
    (look) => viewPlanDay(entry, null, shownIn(look.language, 14, 20), look),
    'back',
  ],
  ['what is known', (look) => viewStatsPage(statsSamples[look.language], 'first', look), 'quit'],
  [
    'all topics of it',
    (look) => viewStatsPage(statsSamples[look.language], 'topics', look),
    'back',
  ],
  ['placement', (look) => viewPlacement({ questions: 24, minutes: 5 }, look), 'quit'],
];

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const look: Look = { language, columns: 80, colour: false, unicode: true, links: false };
  const wordIn = (picture: Picture) => picture.keys.find(({ key }) => /^:?q$/.test(key))?.says;
  test.each(pages)('%s', (_, draw, alone) => {
    expect(wordIn(draw(look))).toBe(said[language][alone]);
    expect(wordIn(draw({ ...look, isInside: true }))).toBe(said[language].back);
  });
});
