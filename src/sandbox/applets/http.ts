// Speaking HTTP over a connection: a request, and an answer read to its end.
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure, writeStream } from '../kernel/io.ts';
import type { Doing, Kernel, Process } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { connect, type ConnectError } from '../net/socket.ts';

export type Url = { scheme: string; host: string; port: number; path: string };

/** `host`, `host:port/path`, `http://host/`. */
export function parseUrl(text: Bytes): Url | null {
  const match =
    /^(?:([a-z]+):\/\/)?(?:[^/@]*@)?(\[[^\]]+\]|[^/:?#]+)(?::(\d*))?([/?][^#]*)?(?:#.*)?$/.exec(
      text,
    );
  if (match === null) return null;
  const [, scheme = 'http', host = '', port, path = '/'] = match;
  return {
    scheme,
    host,
    port: Number(port === undefined || port === '' ? (scheme === 'https' ? 443 : 80) : port),
    path: path.startsWith('/') ? path : `/${path}`,
  };
}

export type Answer = {
  status: string;
  code: number;
  headers: [string, Bytes][];
  head: Bytes;
  body: Bytes;
};

export function* request(
  kernel: Kernel,
  self: Process,
  address: string,
  port: number,
  text: Bytes,
  timeoutMs: number | null,
): Doing<Answer | ConnectError | 'closed'> {
  const stream = yield* connect(kernel, self, address, port, timeoutMs);
  if (typeof stream === 'string') return stream;
  yield* writeStream(self, stream, text);
  const all = yield* readToEnd(kernel, stream, timeoutMs);
  stream.release();
  return all === null ? 'timeout' : (parseAnswer(all) ?? 'closed');
}

function* readToEnd(kernel: Kernel, stream: Stream, timeoutMs: number | null): Doing<Bytes | null> {
  let all = '';
  for (;;) {
    if (!stream.isReadable() && timeoutMs !== null) {
      const woken = yield { isReady: stream.isReadable, at: kernel.now + timeoutMs, on: stream };
      if (woken === 'time') return null;
    }
    const some = yield* readStream(stream);
    if (some === null || some instanceof StreamFailure) return all;
    all += some;
    const length = /^content-length: *(\d+)/im.exec(all.slice(0, all.indexOf('\r\n\r\n') + 2))?.[1];
    const at = all.indexOf('\r\n\r\n');
    if (length !== undefined && at !== -1 && all.length >= at + 4 + Number(length)) return all;
  }
}

function parseAnswer(text: Bytes): Answer | null {
  const end = text.indexOf('\r\n\r\n');
  const match = /^HTTP\/\d\.\d (\d{3})([^\r\n]*)/.exec(text);
  if (match === null || end === -1) return null;
  const head = text.slice(0, end);
  const headers = head
    .split('\r\n')
    .slice(1)
    .map((line): [string, Bytes] => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]);
  return { status: match[0], code: Number(match[1]), headers, head, body: text.slice(end + 4) };
}

/** A request as a server reads it: null when the other side has gone. */
type Asked = { method: string; path: string; headers: Map<string, Bytes>; body: Bytes };

export function* readRequest(stream: Stream): Doing<Asked | 'bad' | null> {
  let text = '';
  for (;;) {
    const end = /\r?\n\r?\n/.exec(text);
    const line = /^(\S+) (\S+) HTTP\/\d\.\d\r?\n/.exec(text);
    if (text.includes('\n') && line === null) return 'bad';
    if (end !== null && line !== null) {
      const headers = new Map(
        text
          .slice(line[0].length, end.index)
          .split(/\r?\n/)
          .map((one): [string, Bytes] => [
            one.slice(0, one.indexOf(':')).toLowerCase(),
            one.slice(one.indexOf(':') + 1).trim(),
          ]),
      );
      const length = Number(headers.get('content-length') ?? 0);
      const body = text.slice(end.index + end[0].length);
      if (body.length >= length)
        return { method: line[1] ?? '', path: line[2] ?? '/', headers, body };
    }
    const some = yield* readStream(stream);
    if (some === null || some instanceof StreamFailure) return text === '' ? null : 'bad';
    text += some;
  }
}
