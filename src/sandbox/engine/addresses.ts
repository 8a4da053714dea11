// Whether a container may have the address that it asks for.
import { isIp } from '../../command/values/addresses.ts';
import { DaemonError } from './daemon.ts';
import type { Joining } from './options.ts';
import type { Network } from './state.ts';
import { isWithin } from './subnets.ts';

/** What can be said of an address before the container runs. */
export function checkAddress(network: Network, { ip }: Joining, isNew = true): void {
  if (ip === '') return;
  const wrong = network.isChosen
    ? isIp(ip) && isWithin(ip, network.subnet)
      ? null
      : isIp(ip)
        ? `no configured subnet or ip-range contain the IP address ${ip}`
        : `* invalid IPv4 address: ${ip}\n* no configured subnet or ip-range contain the IP address ${ip}`
    : network.name === 'bridge'
      ? '* user specified IP address is supported on user defined networks only\n* user specified IP address is supported only when connecting to networks with user configured subnets'
      : 'user specified IP address is supported only when connecting to networks with user configured subnets';
  if (wrong !== null)
    throw new DaemonError(
      `${isNew ? `invalid config for network ${network.name}: ` : ''}invalid endpoint settings:\n${wrong}`,
      'invalid',
    );
}
