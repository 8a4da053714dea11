// `docker network`: create, ls, rm, connect, disconnect, prune.
import { isIp } from '../../../command/values/addresses.ts';
import { parseBoolean } from '../../../command/values/numbers.ts';
import { DaemonError } from '../../engine/daemon.ts';
import { findContainer, findNetwork, needContainer, needNetwork } from '../../engine/find.ts';
import {
  addNetwork,
  isInUse,
  connect as join,
  disconnect as leave,
  removeNetwork,
} from '../../engine/networks.ts';
import { isWithin, networkAddress, overlaps } from '../../engine/subnets.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, complain, out, say, type CommandFunction, type Flags } from '../call.ts';
import { untilOf } from '../until.ts';
import { configuredFormat } from '../configured.ts';
import { confirmed } from '../confirm.ts';
import { anyOf, booleanOf, filtersOf, hasLabels, isLabelled } from '../filters.ts';
import { formatted } from '../format.ts';
import { networkRow, networkRows } from '../rows.ts';
import { pairOf } from '../run-options.ts';
import { noManager } from './swarm.ts';
import { naturally } from './volumes.ts';

export const create: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(
    call.typedAs,
    'attachable aux-address driver gateway internal ip-range ipam-driver ipam-opt ipv4 label opt subnet',
  );
  if (!flags.yes('ipv4', true)) throw new NotModelled('docker network create --ipv4=false');
  const driver = flags.text('driver', 'bridge') || 'bridge';
  if ((call.args[0] ?? '').trim() === '')
    throw new DaemonError('invalid name: name is empty', 'invalid');
  if (driver === 'overlay') throw noManager();
  if (driver === 'host' || driver === 'null')
    throw new DaemonError(`only one instance of "${driver}" network is allowed`, 'invalid');
  if (!['bridge', 'macvlan', 'ipvlan'].includes(driver))
    throw new DaemonError(`plugin "${driver}" not found`, 'missing');
  if (driver !== 'bridge') throw new NotModelled(`docker network create --driver ${driver}`);
  const subnet = flags.text('subnet');
  if (subnet.includes(':')) throw new NotModelled('networks with IPv6');
  const gateway = flags.text('gateway');
  const auxiliary = new Map(flags.all('aux-address').map(pairOf));
  checkIpam(flags, auxiliary);
  if (subnet !== '' && !isSubnet(subnet))
    throw new DaemonError(
      `invalid network config:\ninvalid subnet ${subnet}: invalid CIDR block notation`,
      'invalid',
    );
  if (subnet !== '' && networkAddress(subnet) !== subnet)
    throw new DaemonError(
      `invalid network config:\ninvalid subnet ${subnet}: it should be ${networkAddress(subnet)}`,
      'invalid',
    );
  if (flags.all('subnet').length > 1)
    throw new DaemonError("bridge driver doesn't support multiple subnets", 'invalid');
  const manager = flags.text('ipam-driver', 'default');
  if (manager !== 'default') throw new DaemonError(`plugin "${manager}" not found`, 'missing');
  const options = new Map(flags.all('opt').map(pairOf));
  checkOptions(options);
  const network = addNetwork(engine, {
    name: call.args[0] ?? '',
    driver,
    isInternal: flags.yes('internal'),
    isAttachable: flags.yes('attachable'),
    labels: new Map(flags.all('label').map(pairOf)),
    options,
    auxiliary,
    subnet,
    gateway,
    ipRange: flags.text('ip-range'),
  });
  yield* say(call, network.id);
  return 0;
};

/** What the client refuses: each part needs a subnet that it lies in. */
function checkIpam(flags: Flags, auxiliary: ReadonlyMap<string, string>): void {
  const subnets = flags.all('subnet');
  const [ranges, gateways] = [flags.all('ip-range'), flags.all('gateway')];
  if (subnets.length < ranges.length || subnets.length < gateways.length)
    throw new ClientError('every ip-range or gateway must have a corresponding subnet');
  if (!subnets.every(isSubnet)) return;
  if (subnets.some((one, at) => subnets.slice(0, at).some((other) => overlaps(one, other))))
    throw new ClientError('multiple overlapping subnet configuration is not supported');
  const holds = (ip: string): boolean => isIp(ip) && subnets.some((subnet) => isWithin(ip, subnet));
  const parts = [
    ...ranges.map((range) => ({ what: 'range', said: range, ip: range.replace(/\/.*$/, '') })),
    ...gateways.map((ip) => ({ what: 'gateway', said: ip, ip })),
    ...[...auxiliary.values()].map((ip) => ({ what: 'aux-address', said: ip, ip })),
  ];
  const strange = parts.find(({ ip }) => !holds(ip));
  if (strange) throw new ClientError(`no matching subnet for ${strange.what} ${strange.said}`);
}

const bridgeSwitches = ['enable_icc', 'enable_ip_masquerade', 'inhibit_ipv4'];

function checkOptions(options: ReadonlyMap<string, string>): void {
  const failed = (name: string, value: string, how: string): DaemonError =>
    new DaemonError(
      `failed to parse ${name} value: ${value} (strconv.${how}: parsing ${JSON.stringify(value)}: invalid syntax)`,
      'invalid',
    );
  for (const [name, value] of options) {
    const isSwitch = bridgeSwitches.some((each) => name === `com.docker.network.bridge.${each}`);
    if (isSwitch && parseBoolean(value) === null) throw failed(name, value, 'ParseBool');
    if (name === 'com.docker.network.driver.mtu' && !/^[+-]?\d+$/.test(value))
      throw failed(name, value, 'Atoi');
  }
}

function isSubnet(text: string): boolean {
  const [ip = '', bits = ''] = text.split('/');
  return isIp(ip) && /^\d+$/.test(bits) && Number(bits) <= 32;
}

export const ls: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'filter format no-trunc quiet');
  const filters = filtersOf(flags, 'dangling driver id label name scope type');
  const dangling = booleanOf(filters, 'dangling');
  const kind = (filters.get('type') ?? []).find((each) => !['custom', 'builtin'].includes(each));
  if (kind !== undefined) throw new DaemonError(`invalid filter: 'type'='${kind}'`, 'invalid');
  const found = [...engine.networks.values()]
    .filter(
      (network) =>
        anyOf(filters, 'name', (value) => network.name.includes(value)) &&
        anyOf(filters, 'driver', (value) => network.driver === value) &&
        anyOf(filters, 'id', (value) => network.id.startsWith(value)) &&
        anyOf(filters, 'scope', (value) => value === 'local') &&
        anyOf(filters, 'type', (value) => (value === 'builtin') === isPreset(network.name)) &&
        // The list doesn't look who is in a network: each of one's own counts.
        (dangling === null || !isPreset(network.name) === dangling) &&
        hasLabels(filters, network.labels),
    )
    .sort((one, other) => naturally(one.name, other.name));
  const rows = found.map((network) => networkRow(network, flags.yes('no-trunc')));
  yield* out(
    call,
    formatted(networkRows, rows, {
      format: flags.text('format', configuredFormat(call, 'networksFormat')),
      quiet: flags.yes('quiet'),
    }),
  );
  return 0;
};

function isPreset(name: string): boolean {
  return ['bridge', 'host', 'none'].includes(name);
}

export const rm: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'force');
  let code = 0;
  for (const word of call.args) {
    try {
      removeNetwork(engine, word);
      yield* say(call, word);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      if (flags.yes('force') && error.kind === 'missing') continue;
      yield* complain(call, error.said);
      code = 1;
    }
  }
  if (code !== 0) yield* complain(call, 'exit status 1');
  return code;
};

export const connect: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'alias ip link');
  const [networkWord = '', containerWord = ''] = args;
  const container = needContainer(engine, containerWord);
  if (container.life === null && !findNetwork(engine, networkWord))
    throw new NotModelled('docker network connect of a stopped container to a missing network');
  const network = needNetwork(engine, networkWord);
  join(engine, network, container, {
    aliases: flags.all('alias'),
    ip: flags.text('ip'),
    ip6: '',
    mac: '',
    links: flags.all('link'),
  });
  yield* out(call, '');
  return 0;
};

export const disconnect: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'force');
  const [networkWord = '', containerWord = ''] = args;
  const network = findNetwork(engine, networkWord);
  const isForced = flags.yes('force') && network !== null && !findContainer(engine, containerWord);
  if (isForced) throw new DaemonError(`endpoint ${containerWord} not found`, 'missing');
  const container = needContainer(engine, containerWord);
  if (!network && container.absent.delete(networkWord)) return 0;
  // By force, and where the container has ended, it is the container that knows no such network.
  if (!network && (flags.yes('force') || container.life === null))
    throw new DaemonError(
      `container ${container.id} is not connected to the network ${networkWord}`,
      'invalid',
    );
  leave(engine, network ?? needNetwork(engine, networkWord), container);
  yield* out(call, '');
  return 0;
};

export const prune: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'filter force');
  const filters = filtersOf(flags, 'label label! until');
  const before = untilOf(call, filters);
  if (
    !(yield* confirmed(
      call,
      'WARNING! This will remove all custom networks not used by at least one container.',
    ))
  )
    return 0;
  const gone = [...engine.networks.values()].filter(
    (network) =>
      !isPreset(network.name) &&
      !isInUse(engine, network) &&
      network.createdAt < before &&
      hasLabels(filters, network.labels) &&
      !(filters.get('label!') ?? []).some((wanted) => isLabelled(network.labels, wanted)),
  );
  for (const { id } of gone) if (findNetwork(engine, id)) removeNetwork(engine, id);
  if (gone.length > 0)
    yield* out(call, `Deleted Networks:\n${gone.map(({ name }) => `${name}\n`).join('')}\n`);
  return 0;
};
