// Several pieces of work at once: each goes on when what it waits for is there.
import type { Doing, Wait } from '../kernel/process.ts';

type Job = { steps: Doing; wait: Wait | null; isDone: boolean };

/** The first failure stops the others where they stand, and is thrown. */
export function* together(now: () => number, works: readonly Doing[]): Doing {
  const jobs: Job[] = works.map((steps) => ({ steps, wait: null, isDone: false }));
  for (;;) {
    for (const job of jobs) go(job, now());
    const waits = jobs.flatMap(({ wait, isDone }) => (isDone || wait === null ? [] : [wait]));
    if (waits.length === 0) return;
    const times = waits.flatMap(({ at }) => (at === null ? [] : [at]));
    yield {
      isReady: () => waits.some(({ isReady }) => isReady()),
      at: times.length === 0 ? null : Math.min(...times),
      isHeld: true,
    };
  }
}

/** As far as it comes without waiting. */
function go(job: Job, now: number): void {
  while (!job.isDone) {
    const { wait } = job;
    const isDue = wait !== null && wait.at !== null && wait.at <= now;
    if (wait !== null && !isDue && !wait.isReady()) return;
    const step = job.steps.next(wait === null || wait.isReady() ? 'ready' : 'time');
    if (step.done === true) job.isDone = true;
    else job.wait = step.value;
  }
}
