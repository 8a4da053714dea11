// Which engine a fact is asked of, and what is written for it.
import { describe, expect, test } from 'vitest';
import { type Fact, isAskedOn, onContainerdStore, writtenFor } from '../engine/fact.ts';
import { holdsOn } from '../engine/bank.ts';

const classic = '28.5.2+dfsg4';
const containerd = `28.5.2+dfsg4 ${onContainerdStore}`;
const old = '20.10.24+dfsg1';

const asked: [version: string, topic: string, isAsked: boolean][] = [
  [classic, 'images', true],
  [classic, 'signals', true],
  [containerd, 'images', true],
  [containerd, 'cleanup', true],
  [containerd, 'signals', false],
  [old, 'signals', true],
];
test.each(asked)('%s is asked about %s: %s', (version, topic, isAsked) => {
  expect(isAskedOn(version, topic)).toBe(isAsked);
});

describe('what is written', () => {
  const fact: Fact = { name: 'a', says: 'A', sh: 'b', prints: 'new' };
  const written: [version: string, more: Partial<Fact>, text: string][] = [
    [classic, { on20: 'old', onContainerd: 'other' }, 'new'],
    [containerd, { on20: 'old', onContainerd: 'other' }, 'other'],
    [containerd, { on20: 'old' }, 'new'],
    [old, { on20: 'old', onContainerd: 'other' }, 'old'],
    [old, { onContainerd: 'other' }, 'new'],
  ];
  test.each(written)('for %s with %o is %s', (version, more, text) => {
    expect(writtenFor(version, { ...fact, ...more })).toBe(text);
  });
});

test('the store stands behind the version and changes nothing about since', () => {
  expect(holdsOn(containerd, '28')).toBe(true);
  expect(holdsOn(containerd, '29')).toBe(false);
});
