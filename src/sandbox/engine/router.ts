// How network namespaces reach each other: bridges apart, names by Docker's own DNS, published ports on the host.
import type { NetSpace, Reached, Router } from '../net/space.ts';
import { hostName } from './host-name.ts';
import type { Container, Endpoint, Engine, Network } from './state.ts';
import { isWithin } from './subnets.ts';

const refused: Reached = { kind: 'refused' };
const timeout: Reached = { kind: 'timeout' };
const unreachable: Reached = { kind: 'unreachable' };

export function engineRouter(engine: Engine): Router {
  return {
    resolve: (from, name) => resolve(engine, from, name),
    route: (from, address, port, protocol) => route(engine, from, address, port, protocol),
    answersPing: (from, address) => {
      const reached = target(engine, from, address);
      return reached === 'host' || (typeof reached !== 'string' && reached !== null);
    },
  };
}

/** Who lives in a namespace: the container that made it. */
function ownerOf(engine: Engine, net: NetSpace): Container | null {
  return (
    [...engine.containers.values()].find(
      (one) => one.sandboxId === net.id && one.life?.net === net,
    ) ?? null
  );
}

function isOwn(network: Network): boolean {
  return network.driver === 'bridge' && network.name !== 'bridge';
}

function resolve(engine: Engine, from: NetSpace, name: string): string[] | null {
  if (from === engine.kernel.hostNet) return name === 'docker' ? ['127.0.0.1'] : null;
  const self = ownerOf(engine, from);
  if (!self) return null;
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const linked = self.options.links
    .map((link) => link.split(':'))
    .find(([other, alias]) => (alias ?? other) === wanted);
  const found: string[] = [];
  for (const { network } of self.endpoints.values()) {
    if (!isOwn(network)) continue;
    for (const { container, endpoint } of livingIn(engine, network)) {
      const names = namesOf(container, endpoint).map((each) => each.toLowerCase());
      const isLinked = linked !== undefined && container.name === linked[0];
      if (
        isLinked ||
        names.includes(wanted) ||
        names.some((each) => `${each}.${network.name}` === wanted)
      )
        found.push(endpoint.ip);
    }
  }
  return found.length === 0 ? null : found;
}

/** What DNS knows a container by in a network. */
export function namesOf(container: Container, endpoint: Endpoint): string[] {
  return [
    container.name,
    container.id.slice(0, 12),
    ...endpoint.joining.aliases,
    ...(container.options.hostname === '' ? [] : [hostName(container)]),
  ];
}

function livingIn(
  engine: Engine,
  network: Network,
): { container: Container; endpoint: Endpoint }[] {
  return [...engine.containers.values()].flatMap((container) => {
    const endpoint = container.endpoints.get(network.name);
    return endpoint?.isUp && endpoint.network.id === network.id && container.life
      ? [{ container, endpoint }]
      : [];
  });
}

type Target = { container: Container; network: Network } | 'host' | 'outside' | 'apart' | null;

/** Whose address that is, as seen from there. */
function target(engine: Engine, from: NetSpace, address: string): Target {
  const bridges = [...engine.networks.values()].filter(({ driver }) => driver === 'bridge');
  const isHost = from === engine.kernel.hostNet;
  const joined = new Set(from.interfaces.map(({ network }) => network));
  const gateway = bridges.find((network) => network.gateway === address);
  if (gateway) return isHost || from.interfaces.length > 1 ? 'host' : null;
  for (const network of bridges) {
    if (!isWithin(address, network.subnet)) continue;
    const found = livingIn(engine, network).find(({ endpoint }) => endpoint.ip === address);
    if (!isHost && !joined.has(network.id)) return from.gateway === null ? null : 'apart';
    return found ? { container: found.container, network } : null;
  }
  if (address === '192.0.2.10') return isHost || from.gateway !== null ? 'host' : null;
  return isHost || from.gateway !== null ? 'outside' : null;
}

function route(
  engine: Engine,
  from: NetSpace,
  address: string,
  port: number,
  protocol: 'tcp' | 'udp',
): Reached {
  const isLocal = address.startsWith('127.') || address === '::1';
  if (isLocal && from !== engine.kernel.hostNet) return { kind: 'space', to: from, port, address };
  const found = isLocal ? 'host' : target(engine, from, address);
  if (found === 'host')
    return (
      published(engine, address, port, protocol) ?? {
        kind: 'space',
        to: engine.kernel.hostNet,
        port,
        address,
      }
    );
  if (found === 'apart') return timeout;
  if (found === 'outside') return unreachable;
  if (found === null)
    return from.gateway === null && from !== engine.kernel.hostNet ? unreachable : timeout;
  const net = found.container.life?.net;
  return net ? { kind: 'space', to: net, port, address } : refused;
}

/** A port of the host that leads into a container. */
function published(
  engine: Engine,
  address: string,
  port: number,
  protocol: string,
): Reached | null {
  for (const container of engine.containers.values()) {
    if (!container.life) continue;
    for (const [inside, bindings] of container.ports) {
      const [number = '', kind] = inside.split('/');
      if (kind !== protocol) continue;
      const isMeant = bindings.some(
        ({ ip, hostPort }) =>
          hostPort === String(port) &&
          (ip === '0.0.0.0' || ip === address || (ip === '::' && address.includes(':'))),
      );
      if (!isMeant) continue;
      const bridge = [...container.endpoints.values()].find(
        ({ network }) => network.driver === 'bridge',
      );
      if (bridge?.network.isInternal) return refused;
      return {
        kind: 'space',
        isProxied: true,
        to: container.life.net,
        port: Number(number),
        address: bridge?.ip ?? '',
      };
    }
  }
  return null;
}
