// Home reckons no plan for who has no date: of ten thousand answers that alone would take longer than all else.
import { expect, test, vi } from 'vitest';
import { makePlan } from '../../src/plan/plan.ts';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';

vi.mock('../../src/plan/plan.ts', { spy: true });

test.each([
  ['without a date', [], 0],
  ['with one', ['plan', '--date', '20d', '--plain'], 1],
] as const)('home %s', async (_, before, plans) => {
  const dataDir = newFolder();
  if (before.length > 0) await runInside([...before], { dataDir });
  vi.mocked(makePlan).mockClear();
  await runInside(['--plain'], { dataDir });
  expect(vi.mocked(makePlan).mock.calls.length).toBe(plans);
});
