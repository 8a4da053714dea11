// A container's place in the network while it runs: its namespace, its addresses and the ports that lead to it.
import type { HostNames } from '../kernel/process.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { NetSpace } from '../net/space.ts';
import { DaemonError, newId } from './daemon.ts';
import { findContainer, findNetwork } from './find.ts';
import { alone, bringUp, takeDown } from './networks.ts';
import { hostName, hostOfAll } from './host-name.ts';
import type { PortBinding } from './options.ts';
import type { Container, Endpoint, Engine } from './state.ts';

/** What fails behind it fails after the runtime made the task. */
export const networking = 'failed to set up container networking';

const loopback = {
  name: 'lo',
  address: '127.0.0.1/8',
  mac: '00:00:00:00:00:00',
  network: null,
  received: 0,
  sent: 0,
};

export function startNetwork(
  engine: Engine,
  container: Container,
): { host: HostNames; net: NetSpace } {
  const { options } = container;
  const other = /^container:(.*)$/.exec(options.network)?.[1];
  if (other !== undefined) {
    const found = findContainer(engine, other);
    if (!found)
      throw new DaemonError(`joining network namespace of container: No such container: ${other}`);
    if (!found.life)
      throw new DaemonError(
        `cannot join network namespace of a non running container: container ${found.name} is ${found.status}`,
      );
    if (container.endpoints.size > 0) throw new DaemonError(`${networking}: ${alone}`);
    return { host: found.life.host, net: found.life.net };
  }
  container.sandboxId = newId(engine);
  const names: HostNames = {
    host: options.utsMode === 'host' ? hostOfAll : hostName(container),
    domain: options.domainname === '' ? '(none)' : options.domainname,
  };
  if (options.network === 'host' && !container.endpoints.has('host'))
    throw new NotModelled("a network beside the host's own");
  if (options.network === 'host')
    return {
      host: options.hostname === '' ? { host: hostOfAll, domain: '(none)' } : names,
      net: hostJoined(engine, container),
    };
  const net: NetSpace = {
    id: container.sandboxId,
    interfaces: [{ ...loopback }],
    listeners: [],
    gateway: null,
  };
  joinMissing(engine, container);
  for (const endpoint of ordered(container)) {
    if (!engine.networks.has(endpoint.network.id))
      throw new DaemonError(
        `${networking}: network ${container.hasBeenStarted ? endpoint.network.id : endpoint.network.name} not found`,
        'missing',
      );
    try {
      bringUp(engine, container, endpoint, net);
    } catch (error) {
      if (error instanceof DaemonError) throw new DaemonError(`${networking}: ${error.message}`);
      throw error;
    }
  }
  publish(engine, container);
  return { host: names, net };
}

function hostJoined(engine: Engine, container: Container): NetSpace {
  for (const endpoint of container.endpoints.values()) endpoint.isUp = true;
  return engine.kernel.hostNet;
}

function joinMissing(engine: Engine, { absent, endpoints }: Container): void {
  for (const [name, joining] of absent) {
    const network = findNetwork(engine, name);
    if (!network) throw new DaemonError(`${networking}: network ${name} not found`, 'missing');
    absent.delete(name);
    endpoints.set(network.name, { network, joining, id: '', ip: '', mac: '', isUp: false });
  }
}

/** The first network of `run` first, the others by name. */
function ordered({ endpoints, options }: Container): Endpoint[] {
  const first = options.network === 'default' ? 'bridge' : options.network;
  return [...endpoints.values()].sort((one, other) => {
    if (one.network.name === first) return -1;
    if (other.network.name === first) return 1;
    return one.network.name < other.network.name ? -1 : 1;
  });
}

export function stopNetwork(engine: Engine, container: Container): void {
  for (const endpoint of container.endpoints.values()) takeDown(engine, container, endpoint);
  container.ports = new Map();
  container.sandboxId = '';
}

/** Ports of the host that lead into the container; one that is taken fails the start. */
function publish(engine: Engine, container: Container): void {
  const bridge = [...container.endpoints.values()].find(
    ({ network }) => network.driver === 'bridge',
  );
  if (!bridge || bridge.network.isInternal) return;
  const ports = new Map<string, PortBinding[]>();
  const wanted = new Map(container.options.ports);
  if (container.options.publishAll)
    for (const port of container.exposed)
      if (!wanted.has(port)) wanted.set(port, [{ ip: '', hostPort: '' }]);
  const fail = (why: string): never => {
    throw new DaemonError(
      `${networking}: driver failed programming external connectivity on endpoint ${container.name} (${bridge.id}): ${why}`,
    );
  };
  for (const [port, bindings] of wanted) {
    const [inside = '', protocol = 'tcp'] = port.split('/');
    const bound = bindings
      .toSorted((one, other) => Number.parseInt(one.hostPort) - Number.parseInt(other.hostPort))
      .flatMap((binding) => bindOne(engine, bridge, { ...binding, protocol, inside }, fail));
    const isTwice = bindings.filter(({ hostPort }) => hostPort === '').length > 1;
    if (protocol === 'tcp' && (isTwice || hasTwice(bound, bound)))
      fail('failed to listen on TCP socket: address already in use');
    for (const [other, known] of ports)
      if (other.endsWith(`/${protocol}`) && hasTwice(known, bound))
        fail(`Bind for ${bound[0]?.ip}:${bound[0]?.hostPort} failed: port is already allocated`);
    ports.set(port, bound);
  }
  for (const port of container.exposed) if (!ports.has(port)) ports.set(port, []);
  container.ports = ports;
}

/** Whether the same port of the host is bound by two. */
const hasTwice = (some: readonly PortBinding[], others: readonly PortBinding[]): boolean =>
  some.some((one) =>
    others.some((other) => one !== other && one.hostPort === other.hostPort && meets(one, other)),
  );

type Wanted = PortBinding & { protocol: string; inside: string };

function bindOne(
  engine: Engine,
  endpoint: Endpoint,
  { ip, hostPort, protocol, inside }: Wanted,
  fail: (why: string) => never,
): PortBinding[] {
  const port =
    hostPort === '' || hostPort === '0'
      ? freePort(engine, protocol)
      : firstFree(engine, hostPort, ip, protocol);
  const shown = ip === '' ? '0.0.0.0' : ip;
  if (port === null && hostPort.includes('-')) return fail('all ports are allocated');
  if (port === null || isTaken(engine, port, ip, protocol))
    return fail(`Bind for ${shown}:${hostPort} failed: port is already allocated`);
  if (
    engine.kernel.hostNet.listeners.some(
      (each) => each.port === Number(port) && each.protocol === protocol,
    )
  )
    fail(
      `failed to bind host port for ${shown}:${port}:${endpoint.ip}:${inside}/${protocol}: address already in use`,
    );
  if (ip === '')
    return [
      { ip: '0.0.0.0', hostPort: port },
      { ip: '::', hostPort: port },
    ];
  return [{ ip, hostPort: port }];
}

function firstFree(engine: Engine, wanted: string, ip: string, protocol: string): string | null {
  const [from = '', to = from] = wanted.split('-');
  for (let port = Number(from); port <= Number(to); port += 1)
    if (!isTaken(engine, String(port), ip, protocol)) return String(port);
  return null;
}

const meets = ({ ip: one }: { ip: string }, { ip: other }: { ip: string }): boolean =>
  one === '' ||
  other === '' ||
  one === other ||
  (one.includes(':') === other.includes(':') &&
    [one, other].some((each) => each === '0.0.0.0' || each === '::'));

function isTaken(engine: Engine, port: string, ip: string, protocol: string): boolean {
  const byContainer = [...engine.containers.values()].some((one) =>
    [...one.ports].some(
      ([inside, bindings]) =>
        inside.endsWith(`/${protocol}`) &&
        bindings.some((each) => each.hostPort === port && meets(each, { ip })),
    ),
  );
  return byContainer;
}

function freePort(engine: Engine, protocol: string): string {
  for (let port = 32768; port < 60999; port += 1)
    if (!isTaken(engine, String(port), '', protocol) && !engine.usedPorts.has(port)) {
      engine.usedPorts.add(port);
      return String(port);
    }
  return '60999';
}
