// HEALTHCHECK: its command and its times.
import type { HealthCheck } from '../engine/options.ts';
import type { Instruction } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';

const flags = ['interval', 'timeout', 'start-period', 'start-interval', 'retries'];

export function readHealth(
  one: Instruction,
  read: (known: readonly string[]) => Map<string, string[]>,
): HealthCheck {
  const [typed, ...words] = one.args;
  if (typed === undefined) throw new BuildFailure('HEALTHCHECK requires at least one argument');
  const kind = typed.toUpperCase();
  if (kind === 'NONE') {
    if (words.length > 0) throw new BuildFailure('HEALTHCHECK NONE takes no arguments');
    return { ...unset, test: ['NONE'] };
  }
  const given = read(flags);
  if (kind !== 'CMD')
    throw new BuildFailure(`Unknown type ${JSON.stringify(kind)} in HEALTHCHECK (try CMD)`);
  if (words.length === 0) throw new BuildFailure('Missing command after HEALTHCHECK CMD');
  const time = (flag: string) => durationMs(given.get(flag)?.[0] ?? '', flag);
  return {
    test: [one.isJson ? 'CMD' : 'CMD-SHELL', ...words],
    intervalMs: time('interval'),
    timeoutMs: time('timeout'),
    startPeriodMs: time('start-period'),
    startIntervalMs: time('start-interval'),
    retries: retriesOf(given.get('retries')?.[0] ?? ''),
  };
}

const unset = { intervalMs: 0, timeoutMs: 0, startPeriodMs: 0, startIntervalMs: 0, retries: 0 };

function durationMs(text: string, flag: string): number {
  if (text === '') return 0;
  const ms = parseDuration(text);
  if (ms !== 0 && ms < 1) throw new BuildFailure(`Interval "${flag}" cannot be less than 1ms`);
  return ms;
}

const units = new Map([
  ['ns', 1e-6],
  ['us', 1e-3],
  ['µs', 1e-3],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/** As Go reads durations. */
function parseDuration(text: string): number {
  const bare = text.replace(/^[-+]/, '');
  if (bare === '0') return 0;
  let ms = 0;
  let rest = bare;
  if (bare === '') throw new BuildFailure(`time: invalid duration ${JSON.stringify(text)}`);
  while (rest !== '') {
    const [all = '', number, unit = ''] = /^(\d+\.?\d*|\.\d+)([^\d.]*)/.exec(rest) ?? [];
    if (number === undefined)
      throw new BuildFailure(`time: invalid duration ${JSON.stringify(text)}`);
    if (unit === '')
      throw new BuildFailure(`time: missing unit in duration ${JSON.stringify(text)}`);
    const factor = units.get(unit);
    if (factor === undefined)
      throw new BuildFailure(`time: unknown unit "${unit}" in duration ${JSON.stringify(text)}`);
    ms += Number(number) * factor;
    rest = rest.slice(all.length);
  }
  return text.startsWith('-') ? -ms : ms;
}

function retriesOf(text: string): number {
  if (text === '') return 0;
  if (!/^[-+]?\d+$/.test(text))
    throw new BuildFailure(`strconv.ParseInt: parsing ${JSON.stringify(text)}: invalid syntax`);
  if (Number(text) < 0) throw new BuildFailure(`--retries cannot be negative (${Number(text)})`);
  return Number(text);
}
