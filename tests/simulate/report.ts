// What all simulated learners reached, as a table to read and one line of JSON.
import { cells, moments, policies, type Cell, type Played } from './play.ts';

export type Result = { cell: Cell; played: Played[] };

export function report(results: readonly Result[], seed: number): string {
  const rows = results.map(({ cell, played }) => ({ ...cell, ...figures(played) }));
  const horizons = [...new Set(cells.map(({ days }) => days))].map((days) => {
    const own = results.filter(({ cell }) => cell.days === days);
    return { days, minutes: 'both', ...figures(own.flatMap(({ played }) => played)) };
  });
  const learners = results.reduce((total, { played }) => total + played.length, 0);
  const title = `Recall on the date in percent of the bank, weighted by how often it is asked; ${learners} simulated learners, seed ${seed}.`;
  const lines = horizons.flatMap((horizon) =>
    [...rows.filter(({ days }) => days === horizon.days), horizon].map(lineOf),
  );
  return `${title}\n\n${heads}\n${lines.join('\n')}\n\n${legend}\n${JSON.stringify({ seed, learners, cells: rows, horizons })}\n`;
}

const heads = [
  'days',
  'min',
  ...policies,
  'gain',
  'first',
  'middle',
  'last',
  'off',
  'in 1st',
  'in mid',
  'in last',
]
  .map((head) => head.padStart(8))
  .join('');
const legend = [
  'plan: this plan. fsrs: what is due at retention 0.9, then new. order: first to last, again and again. random. same: the same questions daily.',
  'gain: plan over fsrs. first, middle, last: what the plan predicted for the date then; off: the largest mean error of the three.',
  'in 1st, mid, last: how often in a hundred what was reached lay within the uncertainty given with each. Every way had the same answers a day.',
].join('\n');

type Figures = ReturnType<typeof figures>;

function figures(played: readonly Played[]) {
  const share = (of: (one: Played) => number): number =>
    round(played.reduce((total, one) => total + of(one), 0) / played.length);
  const reached = Object.fromEntries(
    policies.map((policy) => [policy, share((one) => 100 * one.reached[policy])]),
  ) as Record<(typeof policies)[number], number>;
  const predicted = moments.map((_, at) =>
    share((one) => 100 * (one.predicted[at]?.expected ?? Number.NaN)),
  );
  const within = moments.map((_, at) =>
    share(({ predicted: said, reached: { plan } }) =>
      Math.abs((said[at]?.expected ?? 0) - plan) <= (said[at]?.uncertainty ?? 0) ? 100 : 0,
    ),
  );
  const off = Math.max(...predicted.map((value) => Math.abs(value - reached.plan)));
  return {
    learners: played.length,
    answers: share(({ answers }) => answers),
    reached,
    gain: round(reached.plan - reached.fsrs),
    predicted,
    off: round(off),
    within,
  };
}

function lineOf({
  days,
  minutes,
  reached,
  gain,
  predicted,
  off,
  within,
}: Figures & { days: number; minutes: number | string }): string {
  const numbers = [
    ...policies.map((policy) => reached[policy]),
    gain,
    ...predicted,
    off,
    ...within,
  ];
  return [String(days), String(minutes), ...numbers.map((value) => value.toFixed(1))]
    .map((cell) => cell.padStart(8))
    .join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;
