// The items of run and create whose spellings have most in common: mounts, ports, networks, attached streams.
import type { Given } from './flags.ts';
import type { Item } from './item.ts';
import type { ParsedCommand } from './parsed.ts';
import { parseMount, parseTmpfs, parseVolume, type Mount } from './values/mounts.ts';
import { isBuiltInNetwork, parseNetwork, type Network } from './values/networks.ts';
import { parsePublish, type Port } from './values/ports.ts';

/** What these flags say, and the flags that are left. */
export function itemsOfContainer(parsed: ParsedCommand): { items: Item[]; rest: Given[] } {
  const networks = parsed.flags.filter(({ flag }) => flag.canonical === 'network');
  const streams = parsed.flags
    .filter(({ flag }) => flag.canonical === 'attach')
    .map(({ value }) => value.toLowerCase());
  const bothStreams = streams.length > 0 && [...new Set(streams)].sort().join() === 'stderr,stdout';
  const items: Item[] = networkItems(networks);
  const rest: Given[] = [];
  for (const given of parsed.flags) {
    const made = itemsOfFlag(given, parsed.cwd);
    if (made) for (const item of made) items.push(item);
    else if (
      given.flag.canonical !== 'network' &&
      !(bothStreams && given.flag.canonical === 'attach')
    )
      rest.push(given);
  }
  return { items, rest };
}

function itemsOfFlag(given: Given, cwd: string): Item[] | null {
  const { canonical } = given.flag;
  if (canonical === 'publish')
    return parsePublish(given.value)?.map((port) => portItem(given, port)) ?? [];
  const mount =
    canonical === 'volume'
      ? parseVolume(given.value, cwd)
      : canonical === 'mount'
        ? parseMount(given.value, cwd)
        : canonical === 'tmpfs'
          ? parseTmpfs(given.value)
          : null;
  return mount ? [mountItem(given, mount)] : null;
}

function itemOf(given: Given, field: string, normal: string, words: string[]): Item {
  return {
    field,
    normal,
    spelled: given.spelled,
    value: given.value,
    at: given.at,
    isBoolean: false,
    words,
  };
}

function portItem(given: Given, port: Port): Item {
  const { ip, host, container, protocol } = port;
  const outside = ip === '' ? host : `${ip.includes(':') ? `[${ip}]` : ip}:${host}`;
  const value = `${outside === '' ? '' : `${outside}:`}${container}/${protocol}`;
  return {
    ...itemOf(given, 'publish', `${ip}|${host}|${container}/${protocol}`, ['--publish', value]),
    port,
  };
}

function mountItem(given: Given, mount: Mount): Item {
  const more =
    mount.type === 'volume' ? mount.more.filter((mode) => !/^mode=[zZ]$/.test(mode)) : mount.more;
  const plain = { ...mount, more };
  const isSpecial =
    more.some((mode) => mode.startsWith('mode=') || !/^[a-z]+-[a-z]+/.test(mode)) ||
    !mount.target.startsWith('/');
  const words = isSpecial
    ? [
        given.flag.canonical === 'tmpfs'
          ? '--tmpfs'
          : given.flag.canonical === 'mount'
            ? '--mount'
            : '--volume',
        given.value,
      ]
    : ['--mount', printMount(plain)];
  return { ...itemOf(given, 'mount', JSON.stringify(plain), words), mount: plain };
}

function printMount({ type, source, target, readOnly, more }: Mount): string {
  const fields = [
    `type=${type}`,
    ...(source === '' ? [] : [`src=${source}`]),
    `dst=${target}`,
    ...(readOnly ? ['readonly'] : []),
    ...more,
  ];
  return fields
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** The first network is the primary one; its aliases and addresses may also be flags of their own. */
function networkItems(networks: Given[]): Item[] {
  const parsed = networks.flatMap((given) => {
    const network = parseNetwork(given.value);
    return network ? [{ given, network }] : [];
  });
  return parsed.flatMap(({ given, network }, index) =>
    index === 0
      ? primaryItems(given, network, parsed.length === 1)
      : [secondaryItem(given, network)],
  );
}

function primaryItems(given: Given, network: Network, isOnly: boolean): Item[] {
  const isDefault = isOnly && (network.name === 'default' || network.name === 'bridge');
  const items = isDefault
    ? []
    : [itemOf(given, 'network', network.name, ['--network', network.name])];
  const aliases = network.aliases.map((alias) =>
    itemOf(given, 'network-alias', alias, ['--network-alias', alias]),
  );
  const more = network.more.map((field) => {
    const [name = '', value = ''] = field.split(/=(.*)/s);
    return itemOf(given, name, value, isBuiltInNetwork(network.name) ? [] : [`--${name}`, value]);
  });
  return [...items, ...aliases, ...more];
}

function secondaryItem(given: Given, network: Network): Item {
  const normal = `${network.name} too${[...network.aliases.map((alias) => `,alias=${alias}`), ...network.more.map((field) => `,${field}`)].sort().join('')}`;
  return itemOf(given, 'network', normal, ['--network', given.value]);
}
