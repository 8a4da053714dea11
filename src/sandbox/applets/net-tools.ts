// `ping`, `nc`, `nslookup`, `ip`, `ifconfig`, `route` and `netstat`.
import { FileError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { readStream, StreamFailure, writeStream } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { at, turn, until } from '../kernel/waits.ts';
import { resolveName } from '../net/resolve.ts';
import { accept, connect, listen, type ConnectError } from '../net/socket.ts';
import { die, optionsOf, out, say, usage, type Tool } from './tool.ts';
import {
  interfaces,
  addressText,
  oneLine,
  asAddress,
  network,
  broadcast,
} from './net-addresses.ts';
import { changedByIfconfig, changedByIp, changedByRoute } from './net-changes.ts';

const reasons = new Map<ConnectError, string>([
  ['refused', 'Connection refused'],
  ['reset', 'Connection reset by peer'],
  ['timeout', 'Connection timed out'],
  ['no-route', 'No route to host'],
  ['unreachable', 'Network is unreachable'],
]);

export function* nc(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'lp:w:i:f:e:n');
  const { kernel, self } = tool;
  if (options.has('e') || options.has('f')) throw new NotModelled('nc -e');
  if (options.has('l')) {
    const port = Number(options.value('p') ?? options.words.at(-1) ?? Number.NaN);
    if (Number.isNaN(port)) return yield* usage(tool);
    const listener = listen(self, port);
    if (listener === null) return yield* die(tool, 'bind: Address already in use');
    for (;;) {
      const connection = yield* accept(listener);
      if (connection === null) continue;
      yield* relay(tool, connection.stream);
      if ((options.values.get('l') ?? []).length < 2) return 0;
    }
  }
  const [host, port] = options.words;
  if (host === undefined || port === undefined) return yield* usage(tool);
  const [address] = resolveName(kernel, self, host) ?? [];
  if (address === undefined) return yield* die(tool, `bad address '${host}'`);
  const wait = options.value('w');
  const stream = yield* connect(
    kernel,
    self,
    address,
    Number(port),
    wait === undefined ? null : Number(wait) * 1000,
  );
  if (typeof stream === 'string') {
    const isLimited = wait !== undefined && stream !== 'refused' && stream !== 'unreachable';
    return yield* die(
      tool,
      isLimited
        ? 'timed out'
        : `can't connect to remote host (${address}): ${reasons.get(stream) ?? ''}`,
    );
  }
  yield* relay(tool, stream);
  return 0;
}

/** Both ways, until the other side has closed. */
function* relay(tool: Tool, stream: Stream): Doing<void> {
  const { self } = tool;
  const stdin = self.fds.get(0) ?? null;
  let isOpen = stdin !== null;
  for (;;) {
    // What there is to say is said before the other side may have gone.
    if (isOpen && stdin !== null && stdin.isReadable()) {
      const some = yield* readStream(stdin);
      if (some !== null && !(some instanceof StreamFailure)) yield* writeStream(self, stream, some);
      else {
        isOpen = false;
        stream.shut?.();
      }
    } else if (stream.isReadable()) {
      const some = yield* readStream(stream);
      if (some === null || some instanceof StreamFailure) break;
      yield* out(tool, some);
    } else {
      const isReady = () => stream.isReadable() || (isOpen && (stdin?.isReadable() ?? false));
      yield isOpen && stdin !== null ? { isReady, at: null, on: stdin } : until(isReady);
    }
  }
  yield turn();
}

export function* nslookup(tool: Tool): Doing<number> {
  const words = tool.args.filter((word) => !word.startsWith('-'));
  const [name] = words;
  if (name === undefined) return yield* usage(tool);
  const config = readFile(tool.self, '/etc/resolv.conf');
  const server =
    config instanceof FileError ? null : (/^nameserver\s+(\S+)/m.exec(config)?.[1] ?? null);
  const asked = words[1] ?? server;
  if (server !== '127.0.0.11' || asked !== server) {
    yield at(tool.kernel.now + 10_000);
    yield* out(tool, ';; connection timed out; no servers could be reached\n\n');
    if (asked?.startsWith('127.')) yield* say(tool, `write to '${asked}': Connection refused`);
    return 1;
  }
  yield* out(tool, `Server:\t\t${server}\nAddress:\t${server}:53\n\n`);
  const found = tool.kernel.router?.resolve(tool.self.net, name) ?? null;
  const isBoth = !tool.args.some((word) => word.startsWith('-type'));
  if (found === null) {
    const line = `** server can't find ${name}: SERVFAIL\n\n`;
    yield* out(tool, isBoth ? line + line : line);
    return 1;
  }
  const addresses = found.map((address) => `Name:\t${name}\nAddress: ${address}\n`).join('');
  yield* out(
    tool,
    `Non-authoritative answer:\n${addresses}\n${isBoth ? 'Non-authoritative answer:\n\n' : ''}`,
  );
  return 0;
}

export function* ip(tool: Tool): Doing<number> {
  const words = tool.args.filter((word) => !word.startsWith('-'));
  const isShort = tool.args.some((word) => word === '-4' || word === '-f');
  const isOneLine = tool.args.includes('-o') || tool.args.includes('-oneline');
  const [object = ''] = words;
  const rest = words.slice(1).filter((word) => !/^(?:s|sh|show|list|ls|dev)$/.test(word));
  const refused = yield* changedByIp(tool, words);
  if (refused !== null) return refused;
  if (object !== '' && 'address'.startsWith(object)) {
    yield* out(
      tool,
      interfaces(tool)
        .filter(({ name }) => rest.length === 0 || rest.includes(name))
        .map((one) => (isOneLine ? oneLine(one, isShort) : addressText(one, isShort, true)))
        .join(''),
    );
    return 0;
  }
  if (object !== '' && 'link'.startsWith(object)) {
    yield* out(
      tool,
      interfaces(tool)
        .filter(({ name }) => rest.length === 0 || rest.includes(name))
        .map((one) => addressText(one, false, false))
        .join(''),
    );
    return 0;
  }
  if (object === '' || !'route'.startsWith(object)) return yield* usage(tool);
  if (rest.length > 0) throw new NotModelled(`ip route ${rest.join(' ')}`);
  const { gateway } = tool.self.net;
  const others = interfaces(tool).filter(({ name }) => name !== 'lo');
  const first =
    gateway === null ? '' : `default via ${gateway} dev ${others[0]?.name ?? 'eth0'} \n`;
  yield* out(
    tool,
    first +
      others
        .map(
          (one) =>
            `${asAddress(network(one))}/${one.prefix} dev ${one.name} scope link  src ${one.address} \n`,
        )
        .join(''),
  );
  return 0;
}

export function* ifconfig(tool: Tool): Doing<number> {
  const [wanted, ...more] = tool.args.filter((word) => word !== '-a');
  if (wanted !== undefined && more.length > 0) return yield* changedByIfconfig(tool, wanted, more);
  const all = [...tool.self.net.interfaces].sort((one, other) => (one.name < other.name ? -1 : 1));
  if (wanted !== undefined && !all.some(({ name }) => name === wanted))
    return yield* die(tool, `${wanted}: error fetching interface information: Device not found`);
  for (const shown of interfaces(tool).sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const { name, address, mac, prefix } = shown;
    if (wanted !== undefined && name !== wanted) continue;
    const raw = all.find((one) => one.name === name);
    const isLoopback = name === 'lo';
    const mask = asAddress(2 ** 32 - 2 ** (32 - prefix));
    const pad = ' '.repeat(10);
    const bytes = (count: number) =>
      `${count} (${(count < 1024 ? count : count / 1024).toFixed(1)} ${count < 1024 ? 'B' : 'KiB'})`;
    yield* out(
      tool,
      [
        `${name.padEnd(10)}Link encap:${isLoopback ? 'Local Loopback  ' : `Ethernet  HWaddr ${mac.toUpperCase()}  `}`,
        `${pad}inet addr:${address}  ${isLoopback ? '' : `Bcast:${broadcast(shown)}  `}Mask:${mask}`,
        ...(isLoopback ? [`${pad}inet6 addr: ::1/128 Scope:Host`] : []),
        `${pad}UP ${isLoopback ? 'LOOPBACK RUNNING' : 'BROADCAST RUNNING MULTICAST'}  MTU:${isLoopback ? 65_536 : 1500}  Metric:1`,
        `${pad}RX packets:${Math.ceil((raw?.received ?? 0) / 100)} errors:0 dropped:0 overruns:0 frame:0`,
        `${pad}TX packets:${Math.ceil((raw?.sent ?? 0) / 100)} errors:0 dropped:0 overruns:0 carrier:0`,
        `${pad}collisions:0 txqueuelen:${isLoopback ? 1000 : 0} `,
        `${pad}RX bytes:${bytes(raw?.received ?? 0)}  TX bytes:${bytes(raw?.sent ?? 0)}`,
        '\n',
      ].join('\n'),
    );
  }
  return 0;
}

export function* route(tool: Tool, isOfNetstat = false): Doing<number> {
  const [verb = '', target] = tool.args.filter((word) => !word.startsWith('-'));
  if (!isOfNetstat && verb !== '') {
    if (!/^(?:add|del)$/.test(verb) || target === undefined) return yield* usage(tool);
    return yield* changedByRoute(tool, verb);
  }
  const rows: string[][] = [];
  const others = interfaces(tool).filter(({ name }) => name !== 'lo');
  const isNumeric = tool.args.some((word) => /^-\w*n/.test(word));
  const { gateway } = tool.self.net;
  if (gateway !== null)
    rows.push([
      isNumeric ? '0.0.0.0' : 'default',
      gateway,
      '0.0.0.0',
      'UG',
      others[0]?.name ?? 'eth0',
    ]);
  for (const one of others)
    rows.push([
      asAddress(network(one)),
      isNumeric ? '0.0.0.0' : '*',
      asAddress(2 ** 32 - 2 ** (32 - one.prefix)),
      'U',
      one.name,
    ]);
  const text = rows.map(
    ([to = '', by = '', mask = '', flag = '', name = '']) =>
      `${to.padEnd(15)} ${by.padEnd(15)} ${mask.padEnd(15)} ${flag.padEnd(5)} ${isOfNetstat ? '    0 0          0' : '0      0        0'} ${name}\n`,
  );
  yield* out(
    tool,
    `Kernel IP routing table\nDestination     Gateway         Genmask         Flags ${isOfNetstat ? '  MSS Window  irtt' : 'Metric Ref    Use'} Iface\n${text.join('')}`,
  );
  return 0;
}

export function* netstat(tool: Tool): Doing<number> {
  if (/^-[a-z]*p/.test(tool.args[0] ?? '')) throw new NotModelled('netstat -p');
  const options = yield* optionsOf(tool, 'laentuwxr');
  if (options.has('r')) return yield* route(tool, true);
  const isListening = options.has('l');
  const title = isListening
    ? 'only servers'
    : options.has('a')
      ? 'servers and established'
      : 'w/o servers';
  const rows = isListening || options.has('a') ? tool.self.net.listeners : [];
  const lines = rows.map(({ protocol, address, port }) => {
    const local = address === '0.0.0.0' ? `:::${port}` : `${address}:${port}`;
    return `${protocol}        0      0 ${local.padEnd(23)} ${(address === '0.0.0.0' ? ':::*' : '0.0.0.0:*').padEnd(23)} ${protocol === 'tcp' ? 'LISTEN      ' : '            '}\n`;
  });
  yield* out(
    tool,
    `Active Internet connections (${title})\nProto Recv-Q Send-Q Local Address           Foreign Address         State       \n${lines.join('')}`,
  );
  if (!isListening && !options.has('t'))
    yield* out(
      tool,
      `Active UNIX domain sockets (${title})\nProto RefCnt Flags       Type       State         I-Node Path\n`,
    );
  return 0;
}
