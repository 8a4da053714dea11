// What a long life costs: up to a million events are folded, and the cost of each must not grow.
import { answerOf, fold } from './program.mjs';

const questions = Array.from({ length: 500 }, (_, at) => `topic-${at % 20}/q${at}`);

export async function foldMillions(report) {
  const costs = [10_000, 100_000, 1_000_000].map((count) => {
    const events = Array.from({ length: count }, (_, serial) =>
      answerOf(questions[(serial * 7919) % 500], serial, Date.UTC(2000, 0, 1) + serial * 800_000),
    );
    const times = [0, 1, 2].map(() => {
      const start = process.hrtime.bigint();
      fold(events);
      return Number(process.hrtime.bigint() - start) / 1e6;
    });
    return { count, ms: times.toSorted((a, b) => a - b)[1] };
  });
  const each = costs.map(({ count, ms }) => (ms * 1000) / count);
  report(
    'events folded',
    costs.map(({ count, ms }) => `${count} in ${ms.toFixed(0)} ms`).join(', '),
    each[2] < each[1] * 3,
  );
}
