// Plays all cells on a few threads; the parts are put together in their order, so that the table does not depend on who was faster.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeBank } from './bank.ts';
import { cells, playLearner, type Played } from './play.ts';
import { report } from './report.ts';

export { planningMs } from './speed.ts';

type Part = { cell: number; from: number; to: number; seed: number };
const partSize = 25;

/** The whole report, from worker threads that run this same file. */
export async function simulate(file: string, learners: number, seed: number): Promise<string> {
  const perCell = Math.ceil(learners / cells.length);
  const parts = cells.flatMap((_, cell) =>
    Array.from({ length: Math.ceil(perCell / partSize) }, (_, at) => ({
      cell,
      from: at * partSize,
      to: Math.min(perCell, (at + 1) * partSize),
      seed,
    })),
  );
  const results: Played[][] = parts.map(() => []);
  const queue = parts
    .map((part, at) => ({ part, at }))
    .sort((one, other) => other.part.cell - one.part.cell);
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(availableParallelism(), 8)) }, () =>
      work(file, queue, results),
    ),
  );
  return report(
    cells.map((cell, index) => ({
      cell,
      played: results.filter((_, at) => parts[at]?.cell === index).flat(),
    })),
    seed,
  );
}

async function work(
  file: string,
  queue: { part: Part; at: number }[],
  results: Played[][],
): Promise<void> {
  const worker = new Worker(file, { workerData: 'simulate' });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { part, at } = next;
    results[at] = await new Promise<Played[]>((resolve, reject) => {
      worker.removeAllListeners();
      worker.once('message', resolve).once('error', reject);
      worker.postMessage(part, []);
    });
  }
  await worker.terminate();
}

if (!isMainThread && workerData === 'simulate') {
  const bank = makeBank();
  parentPort?.on('message', ({ cell, from, to, seed }: Part) => {
    const own = cells[cell];
    parentPort?.postMessage(
      own === undefined
        ? []
        : Array.from({ length: to - from }, (_, at) => playLearner(bank, own, seed, from + at)),
      [],
    );
  });
}
