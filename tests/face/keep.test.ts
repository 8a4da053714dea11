// Facts first: what a step brings comes out only when its facts were handed to the disk, and trouble is told once.
import { describe, expect, test } from 'vitest';
import { keep } from '../../src/face/keep.ts';
import { stepTo, type Activity } from '../../src/progress/activity.ts';
import type { Event } from '../../src/progress/event.ts';
import { noon, today } from '../quiz/sitting.ts';

const fact = (id: string) => ({ kind: 'skipped', id }) as unknown as Event;
/** Counts its inputs, with an output, a fact and an effect for each. */
const counting: Activity<number, string, string> = {
  begin: () => stepTo(0, ['begun'], [fact('begun')]),
  step: (count, said) =>
    stepTo(count + 1, [`heard ${said}`], [fact(said)], [{ kind: 'edit', text: said }]),
};
const full = { code: 'data-unwritable', args: { path: 'd', reason: 'ENOSPC' } } as const;

function keeping(isFull: () => boolean) {
  const told: string[] = [];
  const journal = {
    append: (facts: readonly Event[]) => void told.push(`kept ${facts.map(({ id }) => id).join()}`),
    moment: () => ({ at: noon, day: today }),
    trouble: () => (isFull() ? full : null),
  };
  const kept = keep(counting, journal, ({ code }) => void told.push(`warned of ${code}`));
  return { kept, told };
}

describe('a step', () => {
  test('is kept before its outputs and effects come out', () => {
    const { kept, told } = keeping(() => false);
    told.push(...kept.begin().outputs);
    const { outputs, effects, now } = kept.take('a');
    told.push(...outputs);
    expect(told).toEqual(['kept begun', 'begun', 'kept a', 'heard a']);
    expect([effects, now, kept.state()]).toEqual([[{ kind: 'edit', text: 'a' }], noon, 1]);
  });

  test('is kept before the state goes on: what cannot be kept at all changes nothing', () => {
    const broken = keep(
      counting,
      {
        append: ([{ id } = fact('')]) => {
          if (id !== 'begun') throw new Error('gone');
        },
        moment: () => ({ at: noon, day: today }),
        trouble: () => null,
      },
      () => undefined,
    );
    broken.begin();
    expect(() => broken.take('a')).toThrow('gone');
    expect(broken.state()).toBe(0);
  });

  test('before the beginning does nothing', () => {
    const { kept, told } = keeping(() => false);
    expect(kept.take('a')).toMatchObject({ outputs: [], effects: [] });
    expect([kept.state(), told]).toEqual([null, []]);
  });
});

describe('what cannot be written', () => {
  test('is warned of once, before what the step shows, and the play goes on', () => {
    const { kept, told } = keeping(() => true);
    for (const { outputs } of [kept.begin(), kept.take('a'), kept.take('b')]) told.push(...outputs);
    expect(told.filter((line) => line.startsWith('warned'))).toEqual(['warned of data-unwritable']);
    expect(told.indexOf('warned of data-unwritable')).toBeLessThan(told.indexOf('begun'));
    expect(kept.trouble()).toEqual(full);
  });

  test('is no trouble any more once it is written', () => {
    let isFull = true;
    const { kept } = keeping(() => isFull);
    kept.begin();
    isFull = false;
    kept.take('a');
    expect(kept.trouble()).toBeNull();
  });
});
