// Plays all cells on a few threads; the parts are put together in their order, so that the table does not depend on who was faster.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeBank } from './bank.ts';
import { kinds } from './memories.ts';
import { playLearner, type Cell, type Played } from './play.ts';
import { report } from './report.ts';

export { planningMs } from './speed.ts';

type Part = { cell: Cell; number: number; seed: number };

const lengths = { all: [3, 7, 14, 30], quick: [3, 14] };
const times = { all: [10, 20, 30], quick: [10, 30] };

export const cellsOf = (size: keyof typeof lengths): Cell[] =>
  kinds.flatMap((kind) =>
    lengths[size].flatMap((days) => times[size].map((minutes) => ({ kind, days, minutes }))),
  );

/** The whole report, from worker threads that run this same file. */
export async function simulate(
  file: string,
  perCell: number,
  seed: number,
  size: keyof typeof lengths,
): Promise<string> {
  const cells = cellsOf(size);
  const parts = cells.flatMap((cell) =>
    Array.from({ length: perCell }, (_, number): Part => ({ cell, number, seed })),
  );
  const results: (Played | null)[] = parts.map(() => null);
  const queue = parts
    .map((part, at) => ({ part, at }))
    .sort((one, other) => other.part.cell.days - one.part.cell.days);
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(availableParallelism(), 8)) }, () =>
      work(file, queue, results),
    ),
  );
  return report(
    cells.map((cell) => ({
      cell,
      played: results.flatMap((one, at) => (one !== null && parts[at]?.cell === cell ? [one] : [])),
    })),
    seed,
  );
}

async function work(
  file: string,
  queue: { part: Part; at: number }[],
  results: (Played | null)[],
): Promise<void> {
  const worker = new Worker(file, { workerData: 'simulate' });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { part, at } = next;
    results[at] = await new Promise<Played>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve).once('error', reject);
      worker.postMessage(part, []);
    });
  }
  await worker.terminate();
}

if (!isMainThread && workerData === 'simulate') {
  const bank = makeBank();
  parentPort?.on('message', ({ cell, number, seed }: Part) => {
    parentPort?.postMessage(playLearner(bank, cell, seed, number), []);
  });
}
