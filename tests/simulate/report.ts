// What all simulated learners reached, as tables to read and one line of JSON.
import { kinds, type Kind } from './memories.ts';
import { policies, type Cell, type Played } from './play.ts';

export type Result = { cell: Cell; played: Played[] };

export function report(results: readonly Result[], seed: number): string {
  const cells = results.map(({ cell, played }) => ({ ...cell, ...figuresOf(played) }));
  const memories = kinds.map((kind) => ({
    kind,
    ...figuresOf(results.filter(({ cell }) => cell.kind === kind).flatMap(({ played }) => played)),
  }));
  const learners = results.reduce((total, { played }) => total + played.length, 0);
  const worst = [...cells].sort((one, other) => one.lead - other.lead).slice(0, 8);
  return [
    `Recall on the date in percent of the bank, weighted by how often it is asked; ${learners} simulated learners, seed ${seed}.`,
    '',
    lineOf(['memory', 'days', 'min', ...policies, ...heads]),
    ...memories.map((one) => lineOf([one.kind, 'all', 'all', ...numbersOf(one)])),
    '',
    'Each cell:',
    ...cells.map((one) => lineOf([one.kind, one.days, one.minutes, ...numbersOf(one)])),
    '',
    'Worst against the best simple way:',
    ...worst.map((one) => lineOf([one.kind, one.days, one.minutes, ...numbersOf(one)])),
    '',
    wins(cells),
    legend,
    JSON.stringify({ seed, learners, cells, memories }),
    '',
  ].join('\n');
}

const heads = ['lead', 'first', 'middle', 'last', 'in 1st', 'in mid', 'in last', 'width', 'took'];
const legend = [
  'plan: this plan. order: first to last, again and again. fsrs: what is due at retention 0.9, then new. relearn: right on three later days. All had the same minutes.',
  'lead: plan less the best of the others. first, middle, last: how far off readiness was then, mean of the absolute errors in points.',
  'in 1st, mid, last: how often in a hundred what was reached lay in the range given. width: of the range half-way, in points. took: a morning’s share, in per cent of its minutes, mean.',
].join('\n');

export type Figures = ReturnType<typeof figuresOf>;

export function figuresOf(played: readonly Played[]) {
  const mean = (of: (one: Played) => number): number =>
    round(played.reduce((total, one) => total + of(one), 0) / Math.max(1, played.length));
  const reached = policies.map((policy) => mean((one) => 100 * one.reached[policy]));
  const [plan = 0, ...others] = reached;
  const off = [0, 1, 2].map((at) =>
    mean(({ predicted, reached }) => 100 * Math.abs((predicted[at]?.expected ?? 0) - reached.plan)),
  );
  const within = [0, 1, 2].map((at) =>
    mean(({ predicted, reached }) => {
      const said = predicted[at] ?? { low: 1, high: 0 };
      return said.low <= reached.plan && reached.plan <= said.high ? 100 : 0;
    }),
  );
  const width = mean(
    ({ predicted }) => 100 * ((predicted[1]?.high ?? 0) - (predicted[1]?.low ?? 0)),
  );
  const took = mean((one) => (100 * one.took.reduce((sum, of) => sum + of, 0)) / one.took.length);
  const gains = played.map((one) => 100 * (one.reached.plan - one.reached.order));
  const gain = gains.reduce((sum, one) => sum + one, 0) / Math.max(1, gains.length);
  const error = Math.sqrt(
    gains.reduce((sum, one) => sum + (one - gain) ** 2, 0) /
      Math.max(1, gains.length - 1) /
      Math.max(1, gains.length),
  );
  return {
    learners: played.length,
    reached,
    lead: round(plan - Math.max(...others)),
    gain: round(gain),
    error: round(error),
    off,
    within,
    width,
    took,
  };
}

/** Where another simple way beats going from first to last, how often the plan does so too by more than its error. */
function wins(cells: readonly (Figures & { kind: Kind })[]): string {
  const beaten = cells.filter(
    ({ reached: [, order = 0, ...others] }) => Math.max(...others) > order,
  );
  const won = beaten.filter(({ gain, error }) => gain > error).length;
  const all = cells.filter(({ gain, error }) => gain > error).length;
  const least = Math.min(...cells.map(({ lead }) => lead));
  return `Better than first to last by more than its error in ${won} of the ${beaten.length} cells in which another simple way is, in ${all} of all ${cells.length}; never more than ${(-least).toFixed(1)} points below the best simple way.`;
}

function numbersOf({ reached, lead, off, within, width, took }: Figures): string[] {
  return [...reached, lead, ...off, ...within, width, took].map((value) => value.toFixed(1));
}

function lineOf([first, ...cells]: (string | number)[]): string {
  return `${String(first).padEnd(12)}${cells.map((cell) => String(cell).padStart(8)).join('')}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
