// Which networks a new container joins, and how: --network with its aliases and addresses.
import { parseNetwork } from '../../command/values/networks.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { ContainerOptions, Joining } from '../engine/options.ts';
import { ClientError, type Flags } from './call.ts';

type Networks = Pick<ContainerOptions, 'network' | 'networks'>;

export function networksOf(flags: Flags): Networks {
  const wanted = flags.all('network').flatMap((value) => {
    if (value === '') throw new ClientError('no name set for network', 125);
    const found = parseNetwork(value);
    return found ? [{ name: found.name, joining: joiningOf(found.aliases, found.more) }] : [];
  });
  const list = wanted.length === 0 ? [{ name: 'bridge', joining: joiningOf([], []) }] : wanted;
  const [first] = list;
  if (!first) return { network: 'bridge', networks: [] };
  const aliases = flags.all('network-alias');
  first.joining = {
    ...first.joining,
    aliases: [...first.joining.aliases, ...aliases],
    ip: flags.text('ip', first.joining.ip),
    mac: flags.text('mac-address', first.joining.mac),
  };
  if (
    aliases.length > 0 &&
    (['bridge', 'default', 'host', 'none'].includes(first.name) ||
      first.name.startsWith('container:'))
  )
    throw new ClientError(
      'network-scoped aliases are only supported for user-defined networks',
      125,
    );
  const twice = list.find(({ name }, at) => list.findIndex((each) => each.name === name) !== at);
  if (twice)
    throw new ClientError(`network ${JSON.stringify(twice.name)} is specified multiple times`, 125);
  const own = list.filter(({ name }) => !/^(?:bridge|default|host|none|container:.*)$/.test(name));
  if (own.length > 0 && own.length < list.length)
    throw new ClientError(
      'conflicting options: cannot attach both user-defined and non-user-defined network-modes',
      125,
    );
  if (list.length > 1 && own.length === 0)
    throw new NotModelled(`--network ${list.map(({ name }) => name).join(' --network ')}`);
  return { network: first.name === 'default' ? 'bridge' : first.name, networks: list };
}

function joiningOf(aliases: string[], more: string[]): Joining {
  const joining: Joining = { aliases, ip: '', ip6: '', mac: '', links: [] };
  for (const each of more) {
    const [key = '', value = ''] = each.split('=');
    if (key === 'ip') joining.ip = value;
    else if (key === 'mac-address') joining.mac = value;
    else throw new NotModelled(`--network ${each}`);
  }
  return joining;
}
