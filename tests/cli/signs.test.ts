// Which signs a terminal gets, and how wide they are: by what its locale, its TERM and its cursor say.
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { lookAt, wantsWideSigns } from '../../src/desk/look.ts';
import { drawBar } from '../../src/view/text/bar.ts';
import { columnsOf, measureAmbiguous } from '../../src/view/text/columns.ts';
import { blockWidth } from '../../src/world/block-width.ts';
import type { OutputStream, World } from '../../src/world/world.ts';

const out = { isTerminal: true, size: () => ({ columns: 80, rows: 24 }) } as OutputStream;

test.each<[fact: string, environment: Record<string, string>, unicode: boolean]>([
  ['UTF-8', { LANG: 'ko_KR.UTF-8' }, true],
  ['utf8 in small letters', { LANG: 'C.utf8' }, true],
  ['a locale without a charset', { LANG: 'ko_KR' }, true],
  ['no locale at all', {}, true],
  ['EUC-KR', { LANG: 'ko_KR.EUC-KR' }, false],
  ['Latin 1, with a variant', { LANG: 'de_DE.ISO-8859-15@euro' }, false],
  ['C', { LANG: 'C' }, false],
  ['POSIX for characters alone', { LANG: 'en_US.UTF-8', LC_CTYPE: 'POSIX' }, false],
  ['LC_ALL before the others', { LC_ALL: 'en_US.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, true],
  ["Linux's console", { TERM: 'linux', LANG: 'ko_KR.UTF-8' }, false],
  ["Windows' old console", { OS: 'Windows_NT' }, false],
  ["Windows' new console", { OS: 'Windows_NT', WT_SESSION: 'x' }, true],
  ['a dumb terminal', { TERM: 'dumb', LANG: 'en_US.UTF-8' }, false],
])('%s: Unicode signs are %j → %j', (_, environment, unicode) => {
  expect(lookAt(out, environment, {}, 'ko').unicode).toBe(unicode);
});

describe('where ambiguous signs are two columns wide', () => {
  afterEach(() => measureAmbiguous(false));
  const look = { language: 'ko', columns: 80, colour: false, unicode: true, links: false } as const;

  test.each<[string, narrow: number, wide: number]>([
    ['· … → ↑ ↓ █ ─ │', 15, 23],
    ['✔ ✘ ❯ › ⏎ ░', 11, 11],
    ['“볼륨”', 6, 8],
    ['plain text', 10, 10],
  ])('%s', (text, narrow, wide) => {
    expect(columnsOf(text)).toBe(narrow);
    measureAmbiguous(true);
    expect(columnsOf(text)).toBe(wide);
  });

  test('a bar keeps its length whatever its value', () => {
    measureAmbiguous(true);
    expect([0, 0.5, 1].map((share) => columnsOf(drawBar(share, 20, look)))).toEqual([20, 20, 20]);
    expect(drawBar(0.5, 4, look)).toBe('##..');
  });

  test.each<[Record<string, string>, boolean | null]>([
    [{}, null],
    [{ DOCKER_LEARN_WIDE_SIGNS: '' }, null],
    [{ DOCKER_LEARN_WIDE_SIGNS: '1' }, true],
    [{ DOCKER_LEARN_WIDE_SIGNS: '0' }, false],
  ])('%j says %j', (environment, wide) => {
    expect(wantsWideSigns(environment)).toBe(wide);
  });
});

test.each<[fact: string, answer: string, columns: number | null]>([
  ['one column', '\x1b[24;2R', 1],
  ['two columns, and a key before', 'x\x1b[3;3R', 2],
])('a terminal is asked how wide it draws a block: %s', async (_, answer, columns) => {
  const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keys });
  const screen = new PassThrough();
  screen.once('data', () => keys.write(answer));
  const world = { keyboard: () => keys, screen } as unknown as World;
  expect(await blockWidth(world)).toBe(columns);
  expect(String(screen.read() ?? '')).toBe('\r\x1b[K');
});
