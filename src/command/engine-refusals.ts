// What the docker client lets pass and an engine refuses.
import { recordOf } from './docker/records.ts';
import { problem, type CommandProblem } from './findings.ts';
import type { ParsedCommand } from './parsed.ts';

/** Everything that an engine would refuse, in the order typed. */
export function findEngineRefusals(parsed: ParsedCommand): CommandProblem[] {
  return [...recordOf(parsed.command).engine(parsed), ...checkFilters(parsed)];
}

const states = 'created, running, paused, restarting, removing, exited, dead';
const healths = 'none, starting, healthy, unhealthy';

const lists: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ status: states, health: healths }),
);

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
    const list = lists.get(name) ?? null;
    const allowed = filters.includes(name) ? list : filters.join(', ');
    const isKnown =
      filters.includes(name) && (list === null || list.split(', ').includes(wanted.toLowerCase()));
    return isKnown
      ? []
      : [problem('unknown-filter', { filter: value, allowed: allowed ?? '' }, at)];
  });
}
