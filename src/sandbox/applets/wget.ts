// `wget` as busybox has it.
import { FileError, errorText } from '../files/error.ts';
import { writeFile } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { resolveName } from '../net/resolve.ts';
import type { ConnectError } from '../net/socket.ts';
import { parseUrl, request, type Answer, type Url } from './http.ts';
import { die, optionsOf, out, usage, type Options, type Tool } from './tool.ts';

const long = new Map([
  ['quiet', 'q'],
  ['output-document', 'O'],
  ['spider', '!'],
  ['header', '#'],
  ['post-data', '@'],
  ['timeout', 'T'],
  ['tries', 't'],
  ['server-response', 'S'],
  ['no-check-certificate', '~'],
  ['user-agent', 'U'],
  ['directory-prefix', 'P'],
  ['continue', 'c'],
]);

export function* wget(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, 'cqSO:o:P:Y:U:T:t:n!#:@:~', long);
  if (options.words.length === 0) yield* usage(tool);
  for (const text of options.words) yield* fetchOne(tool, text, options, 0);
  return 0;
}

function* talk(tool: Tool, text: Bytes, options: Options): Doing<void> {
  if (!options.has('q')) yield* write(tool.self, 2, text);
}

function* fetchOne(tool: Tool, text: Bytes, options: Options, depth: number): Doing<void> {
  const url = parseUrl(text);
  if (url === null || !/^https?$/.test(url.scheme))
    return yield* die(tool, `not an http or ftp url: ${text}`);
  const [address] = resolveName(tool.kernel, tool.self, url.host) ?? [];
  if (address === undefined)
    return yield* die(tool, `bad address '${url.host}${url.port === 80 ? '' : `:${url.port}`}'`);
  yield* talk(
    tool,
    `Connecting to ${url.host}${url.port === 80 ? '' : `:${url.port}`} (${address}:${url.port})\n`,
    options,
  );
  if (url.scheme === 'https') throw new NotModelled('wget over https');
  const timeout = options.value('T');
  const answer = yield* request(
    tool.kernel,
    tool.self,
    address,
    url.port,
    asking(url, options),
    timeout === undefined ? null : Number(timeout) * 1000,
  );
  if (typeof answer === 'string')
    return yield* cannot(tool, answer, address, timeout !== undefined);
  if (options.has('S'))
    yield* write(
      tool.self,
      2,
      // Of what went wrong it reads no more than the first line.
      answer.code >= 400
        ? `  ${answer.status}\n`
        : `${answer.head.replaceAll(/^(.*?)\r?$/gm, '  $1')}\n  \n`,
    );
  const location = answer.headers.find(([name]) => name === 'location')?.[1];
  if (answer.code >= 300 && answer.code < 400 && location !== undefined && depth < 5) {
    const next = location.startsWith('/') ? `http://${url.host}:${url.port}${location}` : location;
    return yield* fetchOne(tool, next, options, depth + 1);
  }
  if (answer.code >= 400) return yield* die(tool, `server returned error: ${answer.status}`);
  yield* save(tool, url, answer, options);
}

function asking(url: Url, options: Options): Bytes {
  const data = options.value('@');
  const port = url.port === 80 ? '' : `:${url.port}`;
  const more = (options.values.get('#') ?? []).map((line) => `${line}\r\n`).join('');
  const body =
    data === undefined
      ? ''
      : `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${data.length}\r\n`;
  return `${data === undefined ? (options.has('!') ? 'HEAD' : 'GET') : 'POST'} ${url.path} HTTP/1.1\r\nHost: ${url.host}${port}\r\nUser-Agent: ${options.value('U') ?? 'Wget'}\r\nConnection: close\r\n${more}${body}\r\n${data ?? ''}`;
}

const reasons = new Map<ConnectError, string>([
  ['refused', 'Connection refused'],
  ['reset', 'Connection reset by peer'],
  ['timeout', 'Connection timed out'],
  ['no-route', 'No route to host'],
  ['unreachable', 'Network is unreachable'],
]);

function* cannot(
  tool: Tool,
  error: ConnectError | 'closed',
  address: string,
  isLimited: boolean,
): Doing<void> {
  if (error === 'closed') return yield* die(tool, 'error getting response');
  if (error === 'timeout' && isLimited) return yield* die(tool, 'download timed out');
  yield* die(tool, `can't connect to remote host (${address}): ${reasons.get(error) ?? ''}`);
}

function* save(tool: Tool, url: Url, { body }: Answer, options: Options): Doing<void> {
  if (options.has('!')) return yield* talk(tool, 'remote file exists\n', options);
  const target = options.value('O');
  const bar = (name: Bytes) =>
    `${name.slice(-20).padEnd(20)} 100% |********************************| ${String(body.length).padStart(5)}  0:00:00 ETA\n`;
  if (target === '-') {
    yield* talk(tool, 'writing to stdout\n', options);
    yield* out(tool, body);
    return yield* talk(tool, `${bar('-')}written to stdout\n`, options);
  }
  const plain = url.path.replace(/[?#].*/, '').replace(/^.*\//, '');
  const folder = options.value('P');
  const name =
    target ?? `${folder === undefined ? '' : `${folder}/`}${plain === '' ? 'index.html' : plain}`;
  if (target === undefined && !(lookup(tool.self, name) instanceof FileError))
    return yield* die(tool, `can't open '${name}': File exists`);
  const failure = writeFile(tool.self, name, body);
  if (failure !== null) return yield* die(tool, `can't open '${name}': ${errorText(failure)}`);
  yield* talk(
    tool,
    `saving to '${name}'\n${bar(name.replace(/^.*\//, ''))}'${name}' saved\n`,
    options,
  );
}
