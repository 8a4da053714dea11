// Flags that the client takes together and an engine doesn't: a network that is another's, limits that contradict each other.
import { problem, type CommandProblem } from '../findings.ts';
import type { Given } from '../flags.ts';
import type { ParsedCommand } from '../parsed.ts';
import { isBuiltInNetwork, parseNetwork } from '../values/networks.ts';
import { parseSize } from '../values/numbers.ts';

/** What an engine refuses of two flags of a container to be made. */
export function checkPairs(parsed: ParsedCommand): CommandProblem[] {
  const last = lastOf(parsed);
  const network = last('network');
  const name = network ? (parseNetwork(network.value)?.name ?? '') : '';
  const shared = name.startsWith('container:') ? ofOwnNetwork : name === 'host' ? ['link'] : [];
  const uts = last('uts')?.value === 'host' ? last('uts') : undefined;
  return [
    ...shared.flatMap((flag) => clash(last(flag), network)),
    ...clash(last('hostname'), uts),
    ...checkCpus(parsed),
    ...checkAddress(last('ip') ?? last('ip6'), name),
    ...checkSwap(last('memory-swap'), last('memory')),
    ...checkReservation(last('memory-reservation'), last('memory')),
    ...checkEmptyEntrypoint(last('entrypoint'), parsed),
  ];
}

/** `--cpus` is a quota of a period already. */
export function checkCpus(parsed: ParsedCommand): CommandProblem[] {
  const last = lastOf(parsed);
  return ['cpu-quota', 'cpu-period'].flatMap((flag) => clash(last(flag), last('cpus')));
}

function lastOf({ flags }: ParsedCommand): (name: string) => Given | undefined {
  return (name) => flags.findLast(({ flag }) => flag.canonical === name);
}

function clash(first: Given | undefined, second: Given | undefined): CommandProblem[] {
  return first && second
    ? [problem('engine-conflict', { first: first.spelled, second: said(second) }, first.at)]
    : [];
}

/** What belongs to the container whose network is shared. */
const ofOwnNetwork = ['publish', 'publish-all', 'hostname', 'dns', 'add-host', 'link', 'expose'];

function said({ spelled, value, flag }: Given): string {
  return flag.type === 'bool' ? spelled : `${spelled} ${value}`;
}

function checkAddress(ip: Given | undefined, network: string): CommandProblem[] {
  return ip && isBuiltInNetwork(network)
    ? [problem('ip-needs-network', { flag: ip.spelled }, ip.at)]
    : [];
}

function checkSwap(swap: Given | undefined, memory: Given | undefined): CommandProblem[] {
  const [most, limit] = [parseSize(swap?.value ?? ''), parseSize(memory?.value ?? '')];
  if (!swap || most === null || most <= 0) return [];
  if (limit === null || limit === 0)
    return [problem('swap-needs-memory', { flag: swap.spelled }, swap.at)];
  return most < limit
    ? [
        problem(
          'engine-range',
          { flag: swap.spelled, value: swap.value, allowed: `≥ ${memory?.value ?? ''}` },
          swap.at,
        ),
      ]
    : [];
}

function checkReservation(goal: Given | undefined, memory: Given | undefined): CommandProblem[] {
  const [least, limit] = [parseSize(goal?.value ?? ''), parseSize(memory?.value ?? '')];
  return goal && least !== null && limit !== null && limit > 0 && least > limit
    ? [
        problem(
          'engine-range',
          { flag: goal.spelled, value: goal.value, allowed: `≤ ${memory?.value ?? ''}` },
          goal.at,
        ),
      ]
    : [];
}

/** `--entrypoint ''` takes away the image's command as well. */
function checkEmptyEntrypoint(
  entrypoint: Given | undefined,
  { args }: ParsedCommand,
): CommandProblem[] {
  return entrypoint?.value === '' && args.length === 1
    ? [problem('no-command', { flag: `${entrypoint.spelled} ''` }, entrypoint.at)]
    : [];
}
