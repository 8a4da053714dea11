// What fits what is written, and what doesn't.
import { expect, test } from 'vitest';
import { explainMismatch, firstMismatch } from '../engine/match.ts';

const cases: [fact: string, written: string, came: string, mismatch: number | null][] = [
  ['the same text fits', 'web\n1', 'web\n1', null],
  ['a last newline is no line', 'web', 'web\n', null],
  ['nothing written fits nothing', '', '\n', null],
  ['nothing written does not fit something', '', 'web', 0],
  ['something written does not fit nothing', 'web', '', 0],
  ['blanks at the end of a line do not count', 'NAME', 'NAME      ', null],
  ['blanks at the front do', 'NAME', ' NAME', 0],
  ['case counts', 'Web', 'web', 0],
  ['a line that is missing is named by its place', 'a\nb\nc', 'a\nc', 1],
  ['a line too much is named by the number of lines written', 'a', 'a\nb', 1],
  ['an empty line in the middle counts', 'a\n\nb', 'a\nb', 1],
  [
    'an ellipsis stands for any text in a line',
    'tmpfs /r tmpfs …',
    'tmpfs /r tmpfs rw,relatime 0 0',
    null,
  ],
  ['an ellipsis stands for nothing too', 'a…', 'a', null],
  ['an ellipsis in front', '…/_data', '/var/lib/docker/volumes/x/_data', null],
  ['an ellipsis does not reach over the line', 'a … b', 'a\nb', 0],
  ['several ellipses keep their order', '…b…a…', 'xaxbx', 0],
  ['several ellipses fit in order', '…a…b…', 'xaxbx', null],
  ['what is between ellipses is not counted twice', 'ab…bc', 'abc', 0],
  ['the end after an ellipsis is not taken by the middle', 'a…b…b', 'ab', 0],
  ['an ellipsis that came out fits an ellipsis', '"sleep 10…"', '"sleep 10…"', null],
  ['a line of only an ellipsis is any number of lines', 'a\n…\nd', 'a\nb\nc\nd', null],
  ['or no line', 'a\n…\nd', 'a\nd', null],
  ['or all lines', '…', 'a\nb', null],
  ['or none at all', '…', '', null],
  ['it gives back what the next line needs', '…\na\nb', 'a\na\nb', null],
  ['what follows it must come', '…\nz', 'a\nb', 1],
  ['what follows it must be last', '…\na', 'a\nb', 2],
  ['two of them', '…\nb\n…\nd', 'a\nb\nb\nc\nd', null],
  ['an ellipsis with a blank in front is still only an ellipsis in a line', ' …', 'a', 0],
];

test.each(cases)('%s', (_fact, written, came, mismatch) => {
  expect(firstMismatch(written, came)).toBe(mismatch);
  expect(explainMismatch(written, came) === null).toBe(mismatch === null);
});

test('a mismatch shows the line, what is written and what came out', () => {
  expect(explainMismatch('a\nb', 'a\nc')).toBe(
    'nothing fits line 2: b\n--- written\na\nb\n--- came out\na\nc\n---',
  );
  expect(explainMismatch('a', 'a\nc')).toContain('more came than is written');
});
