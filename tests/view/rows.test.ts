// Rows of lists: a name is never cut, what stands beside it gives way.
import { expect, test } from 'vitest';
import { drawBarRows } from '../../src/view/pages/bar-rows.ts';
import { viewLabs } from '../../src/view/pages/labs.ts';
import { columnsOf } from '../../src/view/text/width.ts';

const titles = [
  'Bind, tmpfs and image mounts',
  'Dockerfile instructions',
  '바인드, tmpfs, 이미지 마운트',
];
const lookOf = (columns: number) =>
  ({ language: 'en', columns, colour: false, unicode: true, links: false }) as const;

test.each([36, 40, 56, 76])(
  'names of topics are whole in %i columns, their per cents aligned',
  (columns) => {
    const rows = titles.map((title, at) => ({
      title,
      cells: ['9 of 35 seen', `${at}7 %`],
      share: 0.5,
    }));
    const drawn = drawBarRows(rows, lookOf(columns));
    expect(drawn.map((row, at) => row.startsWith(titles[at] ?? '?'))).toEqual([true, true, true]);
    expect(Math.max(...drawn.map(columnsOf))).toBeLessThanOrEqual(columns);
    expect(new Set(drawn.map((row) => columnsOf(row.slice(0, row.indexOf('%'))))).size).toBe(1);
  },
);

test.each([40, 60, 80])(
  'titles of labs are whole in %i columns, under their own first letter',
  (columns) => {
    const lab = { name: 'first-container', minutes: 8, own: false, tasks: 3, done: 1 };
    const title = 'The first container, and a look inside of it';
    const rows = viewLabs([{ ...lab, title }], lookOf(columns)).split('\n');
    const at = 2 + lab.name.length + 2;
    const shown = rows.filter(
      (row) => row.startsWith(`  ${lab.name}`) || row.startsWith(' '.repeat(at)),
    );
    const words = shown.map((row) => row.slice(at).split(/ {2,}/)[0]?.trim());
    expect(words.join(' ')).toBe(title);
    expect(Math.max(...rows.map(columnsOf))).toBeLessThanOrEqual(columns - 2);
  },
);
