// `httpd`: files of a folder over HTTP.
import { FileError, errorText } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { writeStream } from '../kernel/io.ts';
import type { Doing, Process } from '../kernel/process.ts';
import { accept, listen } from '../net/socket.ts';
import type { Connection, Listening } from '../net/space.ts';
import { formatDate } from './dates.ts';
import { readRequest } from './http.ts';
import { die, optionsOf, type Tool } from './tool.ts';

const types = new Map([
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ...['txt', 'h', 'c', 'cc', 'cpp'].map((end): [string, string] => [end, 'text/plain']),
  ['css', 'text/css'],
  ['js', 'application/javascript'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['svg', 'image/svg+xml'],
]);

export function* httpd(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'ifp:u:r:h:c:vd:e:m:');
  const { self, kernel } = tool;
  const home = options.value('h');
  if (home !== undefined) {
    const found = lookup(self, home);
    if (found instanceof FileError)
      return yield* die(tool, `can't change directory to '${home}': ${errorText(found)}`);
    self.cwd = found.path;
  }
  const [, address = '', port = ''] = /^(?:(.*):)?(\d+)$/.exec(options.value('p') ?? '80') ?? [];
  const listener = listen(self, Number(port), address === '' ? '0.0.0.0' : address);
  if (listener === null) return yield* die(tool, 'bind: Address already in use');
  const verbosity = (options.values.get('v') ?? []).length;
  if (options.has('f')) return yield* serve(self, listener, verbosity);
  // In the background it is another process, which holds the port from now on.
  const child = kernel.spawn({
    program: (daemon) => serve(daemon, listener, verbosity),
    argv: self.argv,
    parent: self,
    leads: 'session',
  });
  if (child !== null) listener.hostPid = child.hostPid;
  return 0;
}

function* serve(self: Process, listener: Listening, verbosity: number): Doing<number> {
  // Whoever has gone takes only its own connection with it.
  self.handlers.set('PIPE', 'ignore');
  for (;;) {
    const connection = yield* accept(listener);
    if (connection !== null) yield* answer(self, connection, verbosity);
  }
}

const titles = new Map([
  [200, 'OK'],
  [302, 'Found'],
  [400, 'Bad Request'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [501, 'Not Implemented'],
]);
const reasons = new Map([
  [400, 'Unsupported method'],
  [404, 'The requested URL was not found'],
  [403, ''],
  [501, 'The requested method is not recognized'],
]);

function* answer(
  self: Process,
  { stream, peer, peerPort }: Connection,
  verbosity: number,
): Doing<void> {
  const asked = yield* readRequest(stream);
  const log = (text: Bytes) => self.fds.get(2)?.write(`[::ffff:${peer}]:${peerPort}: ${text}\n`);
  if (asked !== null) {
    const found =
      asked === 'bad' ? { code: 400, extra: '', body: '' } : lookAt(self, asked.method, asked.path);
    if (asked !== 'bad' && verbosity > 1) log(`${asked.method} ${asked.path}`);
    if (verbosity > 0) log(`response:${found.code}`);
    yield* writeStream(
      self,
      stream,
      response(self.clock.now, found, asked !== 'bad' && asked.method === 'HEAD'),
    );
  }
  stream.release();
}

type Response = { code: number; extra: Bytes; body: Bytes; type?: string | null };

function lookAt(self: Process, method: string, asked: string): Response {
  if (method !== 'GET' && method !== 'HEAD') return { code: 501, extra: '', body: '' };
  const path = decodeURIComponentSafely(asked.replace(/[?#].*/, ''));
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { code: 400, extra: '', body: '' };
  const relative = parts.join('/');
  const found = lookup(self, relative === '' ? '.' : relative);
  if (found instanceof FileError)
    return { code: found.code === 'EACCES' ? 403 : 404, extra: '', body: '' };
  const isFolder = found.node.kind === 'folder';
  if (isFolder && !path.endsWith('/'))
    return { code: 302, extra: `Location: ${path}/\r\n`, body: '' };
  const file = isFolder ? `${relative === '' ? '.' : relative}/index.html` : relative;
  const body = readFile(self, file);
  const node = lookup(self, file);
  if (body instanceof FileError || node instanceof FileError)
    return { code: 404, extra: '', body: '' };
  const { modified } = node.node.meta;
  const tag = `"${Math.floor(modified / 1000).toString(16)}-${body.length.toString(16)}"`;
  const extra = `Accept-Ranges: bytes\r\nLast-Modified: ${httpDate(modified)}\r\nETag: ${tag}\r\nContent-Length: ${body.length}\r\n`;
  return {
    code: 200,
    extra,
    body,
    type: types.get(/\.([^.]*)$/.exec(file)?.[1] ?? '') ?? null,
  };
}

function decodeURIComponentSafely(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function httpDate(instant: number): string {
  return formatDate('%a, %d %b %Y %H:%M:%S GMT', instant);
}

function response(now: number, { code, extra, body, type }: Response, isHead: boolean): Bytes {
  const title = titles.get(code) ?? '';
  const reason = reasons.get(code);
  const page =
    reason === undefined
      ? body
      : `<HTML><HEAD><TITLE>${code} ${title}</TITLE></HEAD>\n<BODY><H1>${code} ${title}</H1>\n${reason}\n</BODY></HTML>\n`;
  const kind = type === null ? '' : `Content-type: ${type ?? 'text/html'}\r\n`;
  const head = `HTTP/1.1 ${code} ${title}\r\nDate: ${httpDate(now)}\r\nConnection: close\r\n${kind}${extra}\r\n`;
  return isHead ? head : head + page;
}
