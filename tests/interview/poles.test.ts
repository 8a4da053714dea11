// Words that make a statement its contrary, in both languages.
import { expect, it } from 'vitest';
import { poleOn, type Pole } from '../../src/interview/poles.ts';

it.each<[axis: string, clause: string, pole: Pole | null]>([
  ['identity', 'it is the same kernel', { side: 0, isBoth: false }],
  ['identity', 'it is another kernel', { side: 1, isBoth: false }],
  ['identity', 'it is not the same kernel', { side: 1, isBoth: false }],
  ['identity', '커널이 똑같다', { side: 0, isBoth: false }],
  ['identity', '커널이 똑같지 않다', { side: 1, isBoth: false }],
  ['often', 'what changes rarely and what changes often', { side: 1, isBoth: true }],
  ['often', '자주 바뀌는 것부터 드물게 바뀌는 것', { side: 0, isBoth: true }],
  ['height', 'a layer', null],
])('on %s, "%s"', (axis, clause, pole) => expect(poleOn(axis, clause)).toEqual(pole));
