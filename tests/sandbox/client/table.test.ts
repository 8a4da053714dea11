// Columns, ages and sizes as docker writes them.
import { expect, test } from 'vitest';
import {
  aligned,
  bytesSize,
  humanDuration,
  humanSize,
  shortened,
} from '../../../src/sandbox/client/table.ts';

test.each([
  ['A\tB\nlonger than ten\tx', 'A                 B\nlonger than ten   x'],
  ['A\tB\tC\n1\t\t3', 'A         B         C\n1                   3'],
  ['one\n a\tb\nc', 'one\n a        b\nc'],
  ['가나\tx\nabcdefghij\ty', '가나           x\nabcdefghij   y'],
])('cells of %j stand in columns', (text, expected) => {
  expect(aligned(text)).toBe(expected);
});

test.each([
  [400, 'Less than a second'],
  [1999, '1 second'],
  [59_000, '59 seconds'],
  [60_000, 'About a minute'],
  [119_000, 'About a minute'],
  [120_000, '2 minutes'],
  [3_540_000, '59 minutes'],
  [3_600_000, 'About an hour'],
  [5_400_000, '2 hours'],
  [47 * 3_600_000, '47 hours'],
  [48 * 3_600_000, '2 days'],
  [14 * 86_400_000, '2 weeks'],
  [61 * 86_400_000, '2 months'],
  [800 * 86_400_000, '2 years'],
])('%i ms are %s', (ms, expected) => {
  expect(humanDuration(ms)).toBe(expected);
});

test.each([
  [0, '0B', '0B', '0B'],
  [14, '14B', '14B', '14B'],
  [2_066_795, '2.067MB', '2.07MB', '1.971MiB'],
  [4_133_590, '4.134MB', '4.13MB', '3.942MiB'],
  [25_276_059_648, '25.28GB', '25.3GB', '23.54GiB'],
  [64 * 1024 * 1024, '67.11MB', '67.1MB', '64MiB'],
])('%i bytes are %s, of an image %s, of memory %s', (bytes, four, three, binary) => {
  expect([humanSize(bytes), humanSize(bytes, 3), bytesSize(bytes)]).toEqual([four, three, binary]);
});

test('what is too long ends in one sign', () => {
  expect(shortened("sh -c 'mkdir /data; echo", 20)).toBe("sh -c 'mkdir /data;…");
});
