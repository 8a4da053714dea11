// What the docker client lets pass and an engine refuses.
import { recordOf } from './docker/records.ts';
import { problem, type CommandProblem } from './findings.ts';
import type { ParsedCommand } from './parsed.ts';
import { isTime } from './values/numbers.ts';

/** Everything that an engine would refuse, in the order typed. */
export function findEngineRefusals(parsed: ParsedCommand): CommandProblem[] {
  return [...recordOf(parsed.command).engine(parsed), ...checkFilters(parsed)];
}

type Values = { allowed: string; isRight: (value: string) => boolean };

const oneOf = (allowed: string): Values => ({
  allowed,
  isRight: (value) => allowed.split(', ').includes(value.toLowerCase()),
});
const yesOrNo = oneOf('true, false, 1, 0');

/** Filters whose values an engine reads, everywhere or of one command. */
const values: ReadonlyMap<string, Values> = new Map(
  Object.entries<Values>({
    status: oneOf('created, running, paused, restarting, removing, exited, dead'),
    health: oneOf('none, starting, healthy, unhealthy'),
    'is-task': yesOrNo,
    dangling: yesOrNo,
    all: { allowed: yesOrNo.allowed, isRight: (value) => /^(?:[01tf]|true|false)$/i.test(value) },
    exited: { allowed: '0, 137, …', isRight: (value) => /^[+-]?\d+$/.test(value) },
    publish: { allowed: '80, 80/tcp, 8000-8010', isRight: isPorts },
    expose: { allowed: '80, 80/tcp, 8000-8010', isRight: isPorts },
    'network ls type': oneOf('builtin, custom'),
    until: { allowed: '10m, 24h, 2026-01-31', isRight: isTime },
  }),
);

function isPorts(value: string): boolean {
  return /^\d+(?:-\d+)?(?:\/[a-z]+)?$/.test(value);
}

/** Here what isn't yes is no. */
const takesAny = new Set(['image prune dangling']);

function checkFilters({ command, flags }: ParsedCommand): CommandProblem[] {
  const { filters } = recordOf(command);
  if (filters === null) return [];
  return flags.flatMap(({ flag, value, at }) => {
    if (flag.canonical !== 'filter' || value === '') return [];
    const equals = value.indexOf('=');
    const [name, wanted] = [
      value.slice(0, equals).trim().toLowerCase(),
      value.slice(equals + 1).trim(),
    ];
    if (!filters.includes(name) && !filters.includes('*'))
      return [problem('unknown-filter', { filter: value, allowed: filters.join(', ') }, at)];
    const own = `${command} ${name}`;
    const known = takesAny.has(own) ? undefined : (values.get(own) ?? values.get(name));
    return known === undefined || known.isRight(wanted)
      ? []
      : [problem('unknown-filter', { filter: value, allowed: known.allowed }, at)];
  });
}
