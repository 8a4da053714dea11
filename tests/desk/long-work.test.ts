// What long work says and when, with a clock of the test's own.
import { describe, expect, test } from 'vitest';
import { doEach, type Teller } from '../../src/desk/long-work.ts';
import type { Language } from '../../src/notes/note.ts';
import { worldInside } from '../support/inside.ts';

type How = Partial<Omit<Teller, 'world'>> & { terminal?: boolean; columns?: number };

/** What stands in the row, one after another, where each of six notes takes so long. */
async function told(eachMs: number, { terminal = true, columns = 80, ...how }: How = {}) {
  const { world, out, err } = worldInside([], { terminal, columns });
  let now = 0;
  const teller = { language: 'en' as Language, ...how, world: { ...world, now: () => now } };
  const work = (): void => void (now += eachMs);
  await doEach([1, 2, 3, 4, 5, 6], work, teller);
  return { said: err.text(), out: out.text() };
}

const cases: [what: string, eachMs: number, how: How, said: string][] = [
  ['nothing of what is done at once', 80, {}, ''],
  ['from half a second on', 120, {}, '[  Reading notes: 5 of 6][  Reading notes: 6 of 6][]'],
  [
    'in Korean',
    250,
    { language: 'ko' },
    '[  노트 읽는 중: 6개 중 2개][  노트 읽는 중: 6개 중 3개][  노트 읽는 중: 6개 중 4개][  노트 읽는 중: 6개 중 5개][  노트 읽는 중: 6개 중 6개][]',
  ],
  [
    'in a narrow window less than a row',
    600,
    { columns: 12 },
    '[  Reading…][  Reading…][  Reading…][  Reading…][  Reading…][  Reading…][]',
  ],
  ['nothing in a pipe', 600, { terminal: false }, ''],
  ['nothing to the quiet', 600, { quiet: true }, ''],
  ['nothing in plain', 600, { plain: true }, ''],
];

describe('is told', () => {
  test.each(cases)('%s', async (_, eachMs, how, said) =>
    expect(await told(eachMs, how)).toEqual({ said, out: '' }),
  );

  test('ten times a second at most', async () => {
    const { said } = await told(90, { language: 'en' });
    expect(said).toBe('[  Reading notes: 6 of 6][]');
  });

  test('and nothing stays where the work fails', async () => {
    const { world, err } = worldInside([], { terminal: true });
    let now = 0;
    const teller = { language: 'en' as const, world: { ...world, now: () => now } };
    const work = (item: number): void => {
      now += 600;
      if (item === 2) throw new Error('no');
    };
    await expect(doEach([1, 2, 3], work, teller)).rejects.toThrow('no');
    expect(err.text()).toBe('[  Reading notes: 1 of 3][]');
  });
});
