// What the client refuses of a network to be made: every gateway and range lies in one of the subnets.
import type { CommandProblem } from '../findings.ts';
import { isInSubnet } from '../values/addresses.ts';
import { all, bad, clash, type Read } from './given.ts';

/** More than these nobody types: they would be compared each with each. */
const mostSubnets = 100;

export function checkRanges(read: Read): CommandProblem | null {
  const subnets = all(read, 'subnet').flatMap(({ value }) => value.split(','));
  if (subnets.length > mostSubnets) return null;
  const double = subnets.find((subnet, index) =>
    subnets.some((other, place) => place > index && isOverlapping(subnet, other)),
  );
  if (double !== undefined) return clash(read, 'subnet', double, 'invalid-value');
  const outside = ['ip-range', 'gateway', 'aux-address']
    .flatMap((name) => all(read, name))
    .find(({ flag, value }) => {
      const inside =
        flag.name === 'aux-address' ? [value.slice(value.indexOf('=') + 1)] : value.split(',');
      return !inside.every((one) => subnets.some((subnet) => isInSubnet(one, subnet)));
    });
  return outside ? bad(outside, 'subnet-needed') : null;
}

function isOverlapping(one: string, other: string): boolean {
  return (
    one === other ||
    (!one.includes(':') &&
      !other.includes(':') &&
      (isInSubnet(one, other) || isInSubnet(other, one)))
  );
}
