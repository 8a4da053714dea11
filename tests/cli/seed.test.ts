// What draws can be told from what to draw: the same seed gives the same questions, another one others.
import { expect, test } from 'vitest';
import { runInside } from '../support/inside.ts';

test.each(['quiz', 'learn volumes', 'placement', 'interview'])(
  '%s follows --seed',
  async (words) => {
    const drawn = async (seed: string) => {
      const input = ':s\n'.repeat(9);
      return (await runInside([...words.split(' '), '--seed', seed], { input })).stdout;
    };
    const [one, again, other] = await Promise.all([drawn('3'), drawn('3'), drawn('4')]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  },
);
