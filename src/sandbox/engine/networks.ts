// Networks: their address pools, who is connected, and the addresses that are handed out.
import type { NetSpace } from '../net/space.ts';
import { DaemonError, hex, newId, tell } from './daemon.ts';
import { checkAddress } from './addresses.ts';
import { needNetwork } from './find.ts';
import type { Joining } from './options.ts';
import type { Container, Endpoint, Engine, Network } from './state.ts';
import { freeSubnet, hostOf, networkAddress, numberOf, overlaps, textOf } from './subnets.ts';

export const noJoining: Joining = { aliases: [], ip: '', ip6: '', mac: '', links: [] };

type NewNetwork = {
  name: string;
  driver?: string;
  isInternal?: boolean;
  isAttachable?: boolean;
  enablesIpv6?: boolean;
  labels?: Map<string, string>;
  options?: Map<string, string>;
  subnet?: string;
  gateway?: string;
  ipRange?: string;
  auxiliary?: Map<string, string>;
};

export function addNetwork(engine: Engine, given: NewNetwork): Network {
  if (['bridge', 'host', 'none', 'default'].includes(given.name) && engine.networks.size >= 3)
    throw new DaemonError(
      `operation is not permitted on predefined ${given.name} network`,
      'invalid',
    );
  if ([...engine.networks.values()].some(({ name }) => name === given.name))
    throw new DaemonError(`network with name ${given.name} already exists`, 'conflict');
  const id = newId(engine);
  const driver = given.driver ?? 'bridge';
  const hasPool = driver === 'bridge';
  const subnet = hasPool ? poolOf(engine, given.subnet ?? '') : '';
  const network: Network = {
    id,
    name: given.name,
    createdAt: engine.kernel.now,
    driver,
    isInternal: given.isInternal ?? false,
    isAttachable: given.isAttachable ?? false,
    enablesIpv6: given.enablesIpv6 ?? false,
    labels: given.labels ?? new Map(),
    options: given.options ?? new Map(),
    subnet,
    gateway: hasPool ? given.gateway || hostOf(given.ipRange || subnet, given.ipRange ? 0 : 1) : '',
    ipRange: given.ipRange ?? '',
    auxiliary: given.auxiliary ?? new Map(),
    isChosen: (given.subnet ?? '') !== '',
    hasOwnGateway: (given.gateway ?? '') !== '',
    bridge:
      given.name === 'bridge'
        ? 'docker0'
        : given.options?.get('com.docker.network.bridge.name') || `br-${id.slice(0, 12)}`,
  };
  engine.networks.set(id, network);
  if (network.name !== 'host' && network.name !== 'none' && engine.networks.size > 3)
    tell(engine, 'network', 'create', id, [
      ['name', network.name],
      ['type', driver],
    ]);
  return network;
}

function poolOf(engine: Engine, asked: string): string {
  const taken = [...engine.networks.values()]
    .map(({ subnet }) => subnet)
    .filter((each) => each !== '');
  if (asked === '') {
    const free = freeSubnet(taken);
    if (free === null)
      throw new DaemonError('all predefined address pools have been fully subnetted', 'failed');
    return free;
  }
  const subnet = networkAddress(asked);
  if (taken.some((each) => overlaps(each, subnet)))
    throw new DaemonError(
      'invalid pool request: Pool overlaps with other one on this address space',
      'invalid',
    );
  return subnet;
}

export function removeNetwork(engine: Engine, word: string): Network {
  const network = needNetwork(engine, word);
  if (['bridge', 'host', 'none'].includes(network.name))
    throw new DaemonError(
      `${network.name} is a pre-defined network and cannot be removed`,
      'invalid',
    );
  const active = endpointsOf(engine, network).filter(({ endpoint }) => endpoint.isUp);
  if (active.length > 0) {
    const said = active
      .map(({ container, endpoint }) => `name:"${container.name}" id:"${endpoint.id.slice(0, 12)}"`)
      .join(', ');
    throw new DaemonError(
      `error while removing network: network ${network.name} has active endpoints (${said})`,
      'conflict',
    );
  }
  engine.networks.delete(network.id);
  tell(engine, 'network', 'destroy', network.id, [
    ['name', network.name],
    ['type', network.driver],
  ]);
  return network;
}

export function endpointsOf(
  engine: Engine,
  network: Network,
): { container: Container; endpoint: Endpoint }[] {
  return [...engine.containers.values()].flatMap((container) =>
    [...container.endpoints.values()]
      .filter((endpoint) => endpoint.network.id === network.id)
      .map((endpoint) => ({ container, endpoint })),
  );
}

/** Whether somebody who runs is in it. */
export function isInUse(engine: Engine, network: Network): boolean {
  return endpointsOf(engine, network).some(({ endpoint }) => endpoint.isUp);
}

/** Takes an address in the network and puts the interface into the container's namespace. */
export function bringUp(
  engine: Engine,
  container: Container,
  endpoint: Endpoint,
  net: NetSpace,
): void {
  const { network, joining } = endpoint;
  endpoint.isUp = true;
  endpoint.id = newId(engine);
  if (network.driver === 'host' || network.driver === 'null') return;
  endpoint.ip =
    joining.ip !== '' ? checkedAddress(engine, network, joining.ip) : freeAddress(engine, network);
  endpoint.mac = joining.mac !== '' ? joining.mac : newMac(engine);
  const prefix = network.subnet.split('/')[1] ?? '16';
  const used = net.interfaces.filter(({ name }) => name.startsWith('eth')).length;
  net.interfaces.push({
    name: `eth${used}`,
    address: `${endpoint.ip}/${prefix}`,
    mac: endpoint.mac,
    network: network.id,
    received: 0,
    sent: 0,
  });
  if (!network.isInternal && net.gateway === null) net.gateway = network.gateway;
  tell(engine, 'network', 'connect', network.id, [
    ['container', container.id],
    ['name', network.name],
    ['type', network.driver],
  ]);
}

export function takeDown(engine: Engine, container: Container, endpoint: Endpoint): void {
  if (!endpoint.isUp) return;
  const { network } = endpoint;
  endpoint.isUp = false;
  const net = container.life?.net;
  if (net && network.driver === 'bridge')
    net.interfaces = net.interfaces.filter((each) => each.network !== network.id);
  if (net && net.gateway === network.gateway) net.gateway = null;
  endpoint.id = '';
  endpoint.ip = '';
  endpoint.mac = '';
  tell(engine, 'network', 'disconnect', network.id, [
    ['container', container.id],
    ['name', network.name],
    ['type', network.driver],
  ]);
}

function newMac(engine: Engine): string {
  const first = ((Number.parseInt(hex(engine, 2), 16) & 0xfc) | 2).toString(16).padStart(2, '0');
  return [first, ...(hex(engine, 10).match(/../g) ?? [])].join(':');
}

function takenIn(engine: Engine, network: Network): Set<string> {
  return new Set([
    network.gateway,
    ...network.auxiliary.values(),
    ...endpointsOf(engine, network)
      .filter(({ endpoint }) => endpoint.isUp)
      .map(({ endpoint }) => endpoint.ip),
  ]);
}

function checkedAddress(engine: Engine, network: Network, ip: string): string {
  if (takenIn(engine, network).has(ip)) throw new DaemonError('Address already in use', 'failed');
  return ip;
}

function freeAddress(engine: Engine, network: Network): string {
  const taken = takenIn(engine, network);
  const range = network.ipRange === '' ? network.subnet : network.ipRange;
  const base = numberOf(range.split('/')[0] ?? '');
  const size = 2 ** (32 - Number(range.split('/')[1] ?? 16));
  for (let offset = range === network.subnet ? 1 : 0; offset < size - 1; offset += 1) {
    const ip = textOf(base + offset);
    if (!taken.has(ip)) return ip;
  }
  throw new DaemonError(
    "no available IPv4 addresses on this network's address pools: " +
      `${network.name} (${network.id})`,
    'failed',
  );
}

export const alone =
  'container sharing network namespace with another container or host cannot be connected to any other network';

/** Why a container can't be in a network beside those that it is in. */
function unjoinable({ options, endpoints, life }: Container, { name }: Network): string | null {
  const others = [...endpoints.keys()].filter((each) => each !== name);
  const meets = (special: string): boolean =>
    others.includes(special) || (others.length > 0 && name === special);
  if (life && options.network.startsWith('container:')) return alone;
  if (name === 'host' && options.network !== 'host')
    return 'cannot connect container to host network - container must be created in host network mode';
  if (meets('host')) return alone;
  if (meets('none'))
    return 'container cannot be connected to multiple networks with one of the networks in private (none) mode';
  return null;
}

/** `docker network connect`. */
export function connect(
  engine: Engine,
  network: Network,
  container: Container,
  joining: Joining,
): void {
  const why = unjoinable(container, network);
  if (why !== null) throw new DaemonError(why, 'invalid');
  if (network.name === 'bridge' && joining.aliases.length > 0)
    throw new DaemonError(
      'invalid endpoint settings:\nnetwork-scoped alias is supported only for containers in user defined networks',
      'invalid',
    );
  checkAddress(network, joining, false);
  const isThere = container.endpoints.has(network.name);
  if (isThere && container.life)
    throw new DaemonError(
      `endpoint with name ${container.name} already exists in network ${network.name}`,
      'conflict',
    );
  const endpoint: Endpoint = { network, joining, id: '', ip: '', mac: '', isUp: false };
  if (container.life) {
    // The address is taken first, so that a refusal changes nothing.
    bringUp(engine, container, endpoint, container.life.net);
  }
  container.endpoints.set(network.name, endpoint);
}

/** `docker network disconnect`. */
export function disconnect(engine: Engine, { name }: Network, container: Container): void {
  const endpoint = container.endpoints.get(name);
  if (!endpoint)
    throw new DaemonError(
      `container ${container.id} is not connected to ${container.life ? '' : 'the '}network ${name}`,
      'invalid',
    );
  if (name === 'host' && container.life)
    throw new DaemonError(
      'cannot disconnect container from host network - container was created in host network mode',
      'invalid',
    );
  takeDown(engine, container, endpoint);
  container.endpoints.delete(name);
}
