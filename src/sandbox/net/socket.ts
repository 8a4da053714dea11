// Connections: who listens, who reaches whom, and the two ends of what then flows.
import type { Kernel, Doing, Process } from '../kernel/process.ts';
import { pipe, type Stream } from '../kernel/stream.ts';
import { at } from '../kernel/waits.ts';
import type { Connection, Listening, NetSpace } from './space.ts';

export type ConnectError = 'refused' | 'reset' | 'timeout' | 'no-route' | 'unreachable';

/** Null where the port is taken. */
export function listen(
  self: Process,
  port: number,
  address = '0.0.0.0',
  protocol: 'tcp' | 'udp' = 'tcp',
): Listening | null {
  const isTaken = self.net.listeners.some(
    (one) =>
      one.port === port &&
      one.protocol === protocol &&
      (one.address === '0.0.0.0' || address === '0.0.0.0' || one.address === address),
  );
  if (isTaken) return null;
  const listener: Listening = { port, protocol, address, hostPid: self.hostPid, waiting: [] };
  self.net.listeners.push(listener);
  return listener;
}

export function* accept(listener: Listening): Doing<Connection | null> {
  for (;;) {
    const connection = listener.waiting.shift();
    if (connection !== undefined) return connection;
    const woken = yield { isReady: () => listener.waiting.length > 0, at: null };
    if (woken === 'signal' && listener.waiting.length === 0) return null;
  }
}

/** Takes as long as it takes to be refused or given up; `timeoutMs` null: the system's own two minutes. */
export function* connect(
  kernel: Kernel,
  self: Process,
  address: string,
  port: number,
  timeoutMs: number | null = null,
): Doing<Stream | ConnectError> {
  const reached = reach(kernel, self.net, address, port);
  if (reached === 'timeout') yield at(kernel.now + (timeoutMs ?? 127_000));
  else if (reached === 'no-route') yield at(kernel.now + Math.min(3070, timeoutMs ?? Infinity));
  if (typeof reached === 'string') return reached;
  const { to, listener, peer } = reached;
  const [near, far] = socketPair();
  const peerPort = 32_768 + Math.floor(kernel.chance() * 28_000);
  listener.waiting.push({ stream: far, peer, peerPort });
  count(self.net, to);
  return near;
}

type Reach = { to: NetSpace; listener: Listening; peer: string };

function reach(
  kernel: Kernel,
  from: NetSpace,
  address: string,
  port: number,
): Reach | ConnectError {
  const isLocal = address.startsWith('127.') || address === '0.0.0.0';
  const isOwn = from.interfaces.some((one) => one.address.replace(/\/.*/, '') === address);
  const routed =
    (isLocal || isOwn) && from !== kernel.hostNet
      ? null
      : (kernel.router?.route(from, address, port, 'tcp') ?? null);
  if (routed !== null && routed.kind !== 'space') {
    if (routed.kind !== 'unreachable') return routed.kind;
    return from.gateway === null && from !== kernel.hostNet ? 'unreachable' : 'no-route';
  }
  if (routed === null && !isLocal && !isOwn) return 'unreachable';
  const [to, toPort, toAddress] =
    routed === null ? [from, port, address] : [routed.to, routed.port, routed.address];
  const listener = to.listeners.find(
    (one) =>
      one.protocol === 'tcp' &&
      one.port === toPort &&
      (one.address === '0.0.0.0' ||
        one.address === toAddress ||
        (one.address === 'localhost' && toAddress.startsWith('127.'))),
  );
  if (listener === undefined)
    return routed?.kind === 'space' && routed.isProxied ? 'reset' : 'refused';
  return { to, listener, peer: peerOf(from, to) };
}

/** The address by which the other side sees it. */
function peerOf(from: NetSpace, to: NetSpace): string {
  if (from === to) return '127.0.0.1';
  const shared = from.interfaces.find(
    ({ network }) => network !== null && to.interfaces.some((one) => one.network === network),
  );
  return shared?.address.replace(/\/.*/, '') ?? to.gateway ?? '127.0.0.1';
}

function count(from: NetSpace, to: NetSpace): void {
  const near = from.interfaces.find(({ network }) => network !== null);
  const far = to.interfaces.find(({ network }) => network !== null);
  if (from === to || near === undefined || far === undefined) return;
  near.sent += 400;
  far.received += 400;
}

/** Both ends of a connection. */
export function socketPair(): [Stream, Stream] {
  const [there, back] = [pipe(), pipe()];
  return [joined(back.reader, there.writer), joined(there.reader, back.writer)];
}

function joined(reader: Stream, writer: Stream): Stream {
  return {
    kind: 'socket',
    read: reader.read,
    write: writer.write,
    isReadable: reader.isReadable,
    isWritable: writer.isWritable,
    unread: (data) => reader.unread?.(data),
    /** No more is written; what comes is still read. */
    shut: () => writer.release(),
    hold: () => {
      reader.hold();
      writer.hold();
    },
    release: () => {
      reader.release();
      writer.release();
    },
  };
}
