// Texts that are packed into the bundle come out as they were.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesText } from '../../src/sandbox/client/help/pages.data.ts';
import { packed, unpacked } from './packed.mjs';

test('the help pages, in a third of their room', () => {
  const text = packed(pagesText());
  expect(unpacked(text)).toBe(pagesText());
  expect(text.length).toBeLessThan(pagesText().length / 3);
});

test('any text that repeats itself', () => {
  const part = fc.constantFrom(
    'a',
    '\n',
    'docker run ',
    '  --flag string   What it does',
    '한국어',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 400 }), (parts) => {
      expect(unpacked(packed(parts.join('')))).toBe(parts.join(''));
    }),
  );
});
