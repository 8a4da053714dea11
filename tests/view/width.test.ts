// Columns, not characters: what holds for any text, Hangul and emoji included.
import * as fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { isDrawnWhole } from '../support/joined-code.ts';
import {
  caretLine,
  columnsOf,
  ends,
  hang,
  pad,
  truncate,
  unbroken,
  unstyled,
  wrap,
  wrapHard,
  wrapPlaces,
} from '../../src/view/text/width.ts';
import { processorMs } from '../support/processor.ts';

const pieces = fc.constantFrom(
  'a',
  'b1',
  ' ',
  ' ',
  '  ',
  '가',
  '나다',
  '각'.normalize('NFD'),
  '漢字',
  '🐳',
  '👩‍👩‍👧',
  '❤️',
  'é',
  '1️⃣',
  '\t',
  '\n',
  '—',
  '…',
  '/var/lib/docker',
  '컨테이너의',
);
const plain = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
const styles = fc.constantFrom(
  ['\x1b[1m', '\x1b[22m'],
  ['\x1b[31m', '\x1b[39m'],
  ['\x1b[3m', '\x1b[23m'],
  ['\x1b]8;;https://x.y/z\x07', '\x1b]8;;\x07'],
);
const styled = fc
  .array(fc.tuple(plain, fc.option(styles), fc.option(styles)), { maxLength: 5 })
  .map((parts) =>
    parts
      .map(
        ([text, outer, inner]) =>
          `${outer?.[0] ?? ''}${text}${inner?.[0] ?? ''}${text}${inner?.[1] ?? ''}${outer?.[1] ?? ''}`,
      )
      .join(''),
  );
const columns = fc.integer({ min: 2, max: 60 });
const squeezed = (text: string): string => unstyled(text).normalize('NFC').replaceAll(/\s/g, '');

describe('any text', () => {
  it('is wrapped into lines within the columns and loses nothing but space', () => {
    fc.assert(
      fc.property(styled, columns, (text, columns) => {
        for (const lines of [wrap(text, columns), wrapHard(text, columns)]) {
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
          expect(squeezed(lines.join(''))).toBe(squeezed(text));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same again when the lines of code are joined, blank for blank', () => {
    fc.assert(
      fc.property(
        styled,
        fc.integer({ min: 4, max: 60 }),
        fc.constantFrom(0, 2),
        (text, columns, hang) => {
          for (const line of unstyled(text).normalize('NFC').replaceAll('\t', '    ').split('\n'))
            expect(isDrawnWhole(wrapHard(line, columns, hang), line, hang), line).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never broken inside a word that fits on a line', () => {
    fc.assert(
      fc.property(styled, fc.integer({ min: 20, max: 60 }), (text, columns) => {
        const words = unstyled(text)
          .normalize('NFC')
          .split(/[\s\u00a0]+/)
          .filter((word) => word !== '' && columnsOf(word) <= columns);
        const drawn = wrap(text, columns).map(unstyled).join('\n').split(/\s+/);
        for (const word of words) expect(drawn).toContain(word);
      }),
    );
  });

  it('ends its styles with each line and takes them up on the next', () => {
    expect(wrap('\x1b[1mone \x1b[4mtwo\x1b[24m three\x1b[22m', 5)).toEqual([
      '\x1b[1mone\x1b[22m',
      '\x1b[1m\x1b[4mtwo\x1b[24m\x1b[22m',
      '\x1b[1mthree\x1b[22m',
    ]);
    expect(wrap('\x1b]8;;https://x.y\x07a b\x1b]8;;\x07', 1)).toEqual([
      '\x1b]8;;https://x.y\x07a\x1b]8;;\x07',
      '\x1b]8;;https://x.y\x07b\x1b]8;;\x07',
    ]);
  });

  it('is cut and padded to the column', () => {
    fc.assert(
      fc.property(
        styled,
        columns,
        fc.constantFrom('left' as const, 'right' as const, 'centre' as const),
        (text, columns, align) => {
          const cut = truncate(text, columns);
          expect(columnsOf(cut)).toBeLessThanOrEqual(columns);
          expect(columnsOf(pad(cut, columns, align))).toBe(columns);
        },
      ),
    );
  });
});

describe('columns', () => {
  it('are those of the library, for our signs too', () => {
    const simple = fc.array(
      fc.oneof(
        fc.constantFrom(...'✔✘❯↕›→↑↓⏎·–—“”…•█░─═│┼\u00a0', '🐳', '漢', '\ufe0f', '\u0301'),
        fc.string({ unit: 'grapheme' }),
        plain,
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(simple, (parts) => {
        expect(columnsOf(parts.join(''))).toBe(stringWidth(parts.join('').normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, number]>([
    ['abc', 3],
    ['가나', 4],
    ['각'.normalize('NFD'), 2],
    ['🐳', 2],
    ['✔ ✘ ❯ · ⏎ ↑↓ ›', 14],
    ['┌─┐│█░', 6],
    ['\x1b[1mab\x1b[22m', 2],
    ['\x1b]8;;https://x.y\x07ab\x1b]8;;\x07', 2],
  ])('%j is %i wide', (text, width) => {
    expect(columnsOf(text)).toBe(width);
  });

  it.each<[string, number, number, string]>([
    ['docker run -p 80:8080 nginx', 11, 21, '           ~~~~~~~~~~'],
    ['도커 run', 3, 6, '     ~~~'],
    ['볼륨', 1, 2, '  ~~'],
    ['docker', 6, 6, '      ~'],
  ])('the marks stand under the words of %j', (text, start, end, marks) => {
    expect(caretLine(text, start, end)).toBe(marks);
  });

  it('wrapped places cover the whole text but the spaces between them', () => {
    fc.assert(
      fc.property(
        plain.map((text) => text.replaceAll(/[\n\t]/g, ' ')),
        columns,
        (text, columns) => {
          const places = wrapPlaces(text, columns);
          expect(
            places
              .map(([start, end]) => text.slice(start, end))
              .join('')
              .replaceAll(' ', ''),
          ).toBe(text.replaceAll(' ', ''));
          for (const [start, end] of places)
            expect(columnsOf(text.slice(start, end))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it.each<[string, string]>([
    [ends('left', 'right', 12), 'left   right'],
    [ends('left', 'right', 8), 'left'],
    [ends('a long left', 'right', 8), 'a long\nleft'],
    [hang('a  ', () => 'one\ntwo', 20), 'a  one\n   two'],
    [hang('a long label  ', () => 'one\ntwo', 20), 'a long label\n  one\n  two'],
    [wrap(`see ${unbroken('docker rm -v')} now`, 14).join('\n'), 'see\ndocker rm -v\nnow'],
    [wrapHard('abcdef ghi', 8, 2).join('\n'), 'abcdef\n  ghi'],
    [
      wrapHard('echo one two; exec sleep 300 and more words', 24, 2).join('\n'),
      'echo one two; exec sleep\n  300 and more words',
    ],
    [wrapHard('exec sleep 300; done', 14).join('\n'), 'exec sleep\n300; done'],
    [wrapHard('NAME      IMAGE', 8).join('\n'), 'NAME    \n IMAGE'],
    [wrap(unbroken('docker volume rm db'), 9).join('\n'), 'docker\nvolume rm\ndb'],
    [
      wrap(`in ${unbroken('docker-learn show images#dangling')}`, 33).join('\n'),
      'in\ndocker-learn show images#dangling',
    ],
  ])('%j', (drawn, expected) => {
    expect(drawn).toBe(expected);
  });
});

it.each<[string, string]>([
  ['Hangul', '가'.repeat(50_000)],
  ['emoji', '🐳'.repeat(30_000)],
  ['spaces', ' '.repeat(100_000) + 'x'],
  ['styled words', '\x1b[1ma b\x1b[22m '.repeat(20_000)],
])('a line of very much %s is wrapped within a moment', (_, text) => {
  const took = processorMs(() => {
    expect(squeezed(wrap(text, 80).join(''))).toBe(squeezed(text));
    expect(squeezed(wrapHard(text, 80).join(''))).toBe(squeezed(text));
  });
  expect(took).toBeLessThan(4000);
});

it('a per cent stays with its number', () => {
  expect(wrap('less than 1 % of all', 11)).toEqual(['less than', '1 % of all']);
  expect(wrap('\x1b[1mless than 1 %\x1b[22m of all', 11)).toHaveLength(2);
});
