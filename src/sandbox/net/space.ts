// A network namespace: its interfaces and who listens in it; how namespaces reach each other is the router's.
import type { Stream } from '../kernel/stream.ts';

type Interface = {
  name: string;
  /** With its prefix length: 172.17.0.2/16. */
  address: string;
  mac: string;
  /** The network it is attached to; null for lo. */
  network: string | null;
  received: number;
  sent: number;
};

export type Listening = {
  port: number;
  protocol: 'tcp' | 'udp';
  /** 0.0.0.0, 127.0.0.1, or one of the interfaces'. */
  address: string;
  hostPid: number;
  /** What came in and nobody has accepted yet. */
  waiting: Connection[];
};

/** One side of a connection. */
export type Connection = { stream: Stream; peer: string; peerPort: number };

export type NetSpace = {
  id: string;
  interfaces: Interface[];
  listeners: Listening[];
  gateway: string | null;
};

export type Reached =
  /** `isProxied`: somebody in between accepts, and lets go where nobody listens behind. */
  | { kind: 'space'; to: NetSpace; port: number; address: string; isProxied?: true }
  | { kind: 'refused' | 'timeout' | 'unreachable' };

/** The engine's part: names and routes between namespaces. */
export type Router = {
  /** The addresses of a name; null where nobody knows it. */
  resolve: (from: NetSpace, name: string) => string[] | null;
  /** Where a packet to an address that isn't `from`'s own arrives. */
  route: (from: NetSpace, address: string, port: number, protocol: 'tcp' | 'udp') => Reached;
  /** Whether an address answers to ping. */
  answersPing: (from: NetSpace, address: string) => boolean;
};
