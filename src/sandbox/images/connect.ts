// A connection from one process to a listening one: two pipes, one each way.
import type { Kernel, Process } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { socketPair } from '../net/socket.ts';
import type { NetSpace } from '../net/space.ts';

/** Null where nobody listens there, or it can't be reached. */
export function connectTo(
  self: Process,
  kernel: Kernel,
  host: string,
  port: number,
): Stream | null {
  const reached = spaceOf(self, kernel, host, port);
  const listener = reached?.to.listeners.find(
    (each) => each.port === reached.port && each.protocol === 'tcp',
  );
  if (!listener) return null;
  const [near, far] = socketPair();
  listener.waiting.push({ stream: far, peer: ownAddress(self), peerPort: 40_000 });
  return near;
}

function spaceOf(
  self: Process,
  kernel: Kernel,
  host: string,
  port: number,
): { to: NetSpace; port: number } | null {
  if (host === 'localhost' || host.startsWith('127.')) return { to: self.net, port };
  const { router } = kernel;
  const address = /^[\d.]+$/.test(host) ? host : router?.resolve(self.net, host)?.[0];
  if (!router || address === undefined) return null;
  const found = router.route(self.net, address, port, 'tcp');
  return found.kind === 'space' ? found : null;
}

const ownAddress = ({ net }: Process): string =>
  net.interfaces.find(({ network }) => network !== null)?.address.split('/')[0] ?? '127.0.0.1';
