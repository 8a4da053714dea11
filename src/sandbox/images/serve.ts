// Servers of the stand-ins: a port that is listened on as long as the process lives, and HTTP over it.
import { isError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, writeStream } from '../kernel/io.ts';
import type { Process, Wait, Woken } from '../kernel/process.ts';
import { nowhere } from '../kernel/stream.ts';
import type { Connection, Listening } from '../net/space.ts';
import { processView } from './view.ts';

type Doing<T = void> = Generator<Wait, T, Woken>;

/** Null where somebody listens there already. */
export function listen(self: Process, port: number): Listening | null {
  const { net } = self;
  if (net.listeners.some((each) => each.port === port && each.protocol === 'tcp')) return null;
  const listener: Listening = {
    port,
    protocol: 'tcp',
    address: '0.0.0.0',
    hostPid: self.hostPid,
    waiting: [],
  };
  net.listeners.push(listener);
  // Let go with everything else that the process holds.
  const release = () => {
    const at = net.listeners.indexOf(listener);
    if (at !== -1) net.listeners.splice(at, 1);
  };
  self.fds.set(100 + port, { ...nowhere(), kind: 'socket', release });
  return listener;
}

export function* accept(listener: Listening): Doing<Connection> {
  for (;;) {
    const next = listener.waiting.shift();
    if (next) return next;
    yield { isReady: () => listener.waiting.length > 0, at: null };
  }
}

type Request = {
  method: string;
  path: string;
  version: string;
  agent: string;
  peer: string;
};
type Response = { status: string; type: string; body: Bytes; headers?: string };

/** Answers one request after the other, for ever. */
export function* serveHttp(
  self: Process,
  listener: Listening,
  answer: (request: Request) => Response,
  log: (request: Request, response: Response) => Doing,
  server: string,
): Doing<never> {
  for (;;) {
    const { stream, peer } = yield* accept(listener);
    let text = '';
    while (!/\r?\n\r?\n/.test(text)) {
      const some = yield* readStream(stream);
      if (typeof some !== 'string') break;
      text += some;
    }
    const [, method = '', path = '/', version = 'HTTP/1.1'] = /^(\S+) (\S+) (\S+)/.exec(text) ?? [];
    if (method !== '') {
      const [, agent = '-'] = /^user-agent: *(.*?)\r?$/im.exec(text) ?? [];
      const request = { method, path, version, agent, peer };
      const response = answer(request);
      const { status, type, body, headers = '' } = response;
      const head = `HTTP/1.1 ${status}\r\nServer: ${server}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n${headers}\r\n`;
      yield* writeStream(self, stream, method === 'HEAD' ? head : head + body);
      yield* log(request, response);
    }
    stream.release();
  }
}

const types = new Map([
  ['html', 'text/html'],
  ['txt', 'text/plain'],
  ['css', 'text/css'],
  ['js', 'application/javascript'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
]);

/** A file below a folder, a folder by its index; null where there is none. */
export function fileAt(
  self: Process,
  root: string,
  path: string,
): { body: Bytes; type: string } | null {
  const bare = decoded(path.split('?')[0] ?? '/').replaceAll('/..', '');
  const viewer = processView(self);
  const found = lookup(viewer, root + bare);
  if (isError(found)) return null;
  const at =
    found.node.kind === 'folder' ? `${root}${bare.replace(/\/$/, '')}/index.html` : root + bare;
  const body = readFile(viewer, at);
  return isError(body)
    ? null
    : { body, type: types.get(at.replace(/^.*\./, '')) ?? 'application/octet-stream' };
}

/** What is no coded path stays as it is. */
function decoded(path: string): string {
  return path.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** `05/Jan/2026:09:00:00 +0000`. */
export function logTime(now: number): string {
  const [, day = '', month = '', year = '', clock = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${clock} +0000`;
}
