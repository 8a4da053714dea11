// `curl`, which the host has: the options that people type.
import { FileError } from '../files/error.ts';
import { writeFile, readFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { resolveName } from '../net/resolve.ts';
import { parseUrl, request, type Answer, type Url } from './http.ts';
import { out, Quit, type Tool } from './tool.ts';

type Wanted = {
  urls: Bytes[];
  isSilent: boolean;
  showsErrors: boolean;
  fails: boolean;
  head: boolean;
  withHead: boolean;
  follows: boolean;
  target: Bytes | null;
  format: Bytes | null;
  method: Bytes | null;
  data: Bytes | null;
  headers: Bytes[];
  timeoutMs: number | null;
  retries: number;
  isVerbose: boolean;
};

const withValue = new Map([
  ['-o', 'o'],
  ['--output', 'o'],
  ['-w', 'w'],
  ['--write-out', 'w'],
  ['-X', 'X'],
  ['--request', 'X'],
  ['-d', 'd'],
  ['--data', 'd'],
  ['--data-raw', 'd'],
  ['-H', 'H'],
  ['--header', 'H'],
  ['-m', 'm'],
  ['--max-time', 'm'],
  ['--connect-timeout', 'm'],
  ['--retry', 'R'],
  ['--retry-delay', '-'],
  ['-A', 'A'],
  ['-u', '-'],
  ['--url', 'U'],
]);
const flags = new Map<string, keyof Wanted>([
  ['-s', 'isSilent'],
  ['--silent', 'isSilent'],
  ['-S', 'showsErrors'],
  ['--show-error', 'showsErrors'],
  ['-f', 'fails'],
  ['--fail', 'fails'],
  ['-I', 'head'],
  ['--head', 'head'],
  ['-i', 'withHead'],
  ['--include', 'withHead'],
  ['-L', 'follows'],
  ['--location', 'follows'],
  ['-v', 'isVerbose'],
  ['--verbose', 'isVerbose'],
]);

export function* curl(tool: Tool): Doing<number> {
  const wanted = yield* read(tool);
  if (wanted.urls.length === 0) {
    yield* write(tool.self, 2, "curl: try 'curl --help' or 'curl --manual' for more information\n");
    return 2;
  }
  if (wanted.isVerbose) throw new NotModelled('curl -v');
  let status = 0;
  for (const url of wanted.urls) status = yield* fetchOne(tool, url, wanted, 0);
  return status;
}

function* read(tool: Tool): Doing<Wanted> {
  const wanted: Wanted = {
    urls: [],
    isSilent: false,
    showsErrors: false,
    fails: false,
    head: false,
    withHead: false,
    follows: false,
    target: null,
    format: null,
    method: null,
    data: null,
    headers: [],
    timeoutMs: null,
    retries: 0,
    isVerbose: false,
  };
  const args = [...tool.args];
  for (let word = args.shift(); word !== undefined; word = args.shift()) {
    if (word === '-' || !word.startsWith('-')) wanted.urls.push(word);
    else if (word.startsWith('--')) yield* takeOption(tool, wanted, word, args);
    else
      for (let index = 1; index < word.length; index++) {
        const option = `-${word[index] ?? ''}`;
        if (withValue.has(option)) {
          if (index + 1 < word.length) args.unshift(word.slice(index + 1));
          yield* takeOption(tool, wanted, option, args);
          break;
        }
        yield* takeOption(tool, wanted, option, args);
      }
  }
  return wanted;
}

function* takeOption(tool: Tool, wanted: Wanted, option: Bytes, args: Bytes[]): Doing<void> {
  const flag = flags.get(option);
  if (flag !== undefined) {
    Object.assign(wanted, { [flag]: true });
    return;
  }
  const kind = withValue.get(option);
  if (kind === undefined) {
    if (
      /^-[4k0#N]$|^--(?:compressed|insecure|no-progress-meter|retry-connrefused|retry-all-errors|http1\.1|ipv4)$/.test(
        option,
      )
    )
      return;
    throw new NotModelled(`curl ${option}`);
  }
  const value = args.shift();
  if (value === undefined) {
    yield* write(
      tool.self,
      2,
      `curl: option ${option}: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n`,
    );
    throw new Quit(2);
  }
  if (kind === 'o') wanted.target = value;
  else if (kind === 'w') wanted.format = value;
  else if (kind === 'X') wanted.method = value;
  else if (kind === 'd')
    wanted.data =
      wanted.data === null ? dataOf(tool, value) : `${wanted.data}&${dataOf(tool, value)}`;
  else if (kind === 'H') wanted.headers.push(value);
  else if (kind === 'm') wanted.timeoutMs = Number(value) * 1000;
  else if (kind === 'R') wanted.retries = Number(value);
  else if (kind === 'U') wanted.urls.push(value);
}

function dataOf(tool: Tool, value: Bytes): Bytes {
  if (!value.startsWith('@')) return value;
  const text = readFile(tool.self, value.slice(1));
  return text instanceof FileError ? '' : text.replace(/\n/g, '');
}

function* fetchOne(tool: Tool, text: Bytes, wanted: Wanted, depth: number): Doing<number> {
  const url = parseUrl(text);
  if (url === null)
    return yield* fail(tool, wanted, 3, 'URL rejected: Malformed input to a URL function');
  const [address] = resolveName(tool.kernel, tool.self, url.host) ?? [];
  if (address === undefined)
    return yield* fail(tool, wanted, 6, `Could not resolve host: ${url.host}`);
  if (url.scheme !== 'http') throw new NotModelled(`curl over ${url.scheme}`);
  const began = tool.kernel.now;
  const answer = yield* request(
    tool.kernel,
    tool.self,
    address,
    url.port,
    asking(url, wanted),
    wanted.timeoutMs,
  );
  const took = Math.floor(tool.kernel.now - began);
  if (typeof answer === 'string') {
    if (answer === 'reset')
      return yield* fail(tool, wanted, 56, 'Recv failure: Connection reset by peer');
    if (answer === 'closed') return yield* fail(tool, wanted, 52, 'Empty reply from server');
    if (answer === 'timeout')
      return yield* fail(
        tool,
        wanted,
        28,
        wanted.timeoutMs === null
          ? `Failed to connect to ${url.host}:${url.port} after ${took} ms: Could not connect to server`
          : `Connection timed out after ${took} milliseconds`,
      );
    return yield* fail(
      tool,
      wanted,
      7,
      `Failed to connect to ${url.host}:${url.port} after ${took} ms: Could not connect to server`,
    );
  }
  const location = answer.headers.find(([name]) => name === 'location')?.[1];
  if (wanted.follows && location !== undefined && answer.code < 400 && depth < 20) {
    const next = location.startsWith('/') ? `http://${url.host}:${url.port}${location}` : location;
    return yield* fetchOne(tool, next, wanted, depth + 1);
  }
  if (!wanted.isSilent) yield* meter(tool, answer, wanted);
  return yield* show(tool, answer, wanted);
}

/** Where the answer goes to no terminal, how fast it came does. */
function* meter(tool: Tool, { body, code }: Answer, wanted: Wanted): Doing<void> {
  const isShown = wanted.target === null && tool.self.fds.get(1)?.kind === 'tty';
  if (isShown) return;
  const row = (share: number, bytes: number) =>
    `\r${String(share).padStart(3)} ${String(bytes).padStart(5)}  ${share}${String(bytes).padStart(5)}    0     0      0      0 --:--:-- --:--:-- --:--:--     0`;
  const isRefused = wanted.fails && code >= 400;
  const came = isRefused || wanted.head ? '' : row(100, body.length);
  yield* write(
    tool.self,
    2,
    `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n${row(0, 0)}${came}\n`,
  );
}

function asking(url: Url, { method, head, data, headers }: Wanted): Bytes {
  const port = url.port === 80 ? '' : `:${url.port}`;
  const verb = method ?? (head ? 'HEAD' : data === null ? 'GET' : 'POST');
  const body =
    data === null
      ? ''
      : `Content-Length: ${data.length}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  return `${verb} ${url.path} HTTP/1.1\r\nHost: ${url.host}${port}\r\nUser-Agent: curl/8.15.0\r\nAccept: */*\r\n${headers.map((line) => `${line}\r\n`).join('')}${body}\r\n${data ?? ''}`;
}

function* fail(tool: Tool, wanted: Wanted, code: number, text: Bytes): Doing<number> {
  if (!wanted.isSilent || wanted.showsErrors)
    yield* write(tool.self, 2, `curl: (${code}) ${text}\n`);
  if (wanted.format !== null) yield* out(tool, written(wanted.format, 0, 0));
  return code;
}

function* show(tool: Tool, answer: Answer, wanted: Wanted): Doing<number> {
  if (wanted.fails && answer.code >= 400)
    return yield* fail(tool, wanted, 22, `The requested URL returned error: ${answer.code}`);
  const head = wanted.head || wanted.withHead ? `${answer.head}\r\n\r\n` : '';
  const text = head + (wanted.head ? '' : answer.body);
  if (wanted.target === null || wanted.target === '-') yield* out(tool, text);
  else writeFile(tool.self, wanted.target, text);
  if (wanted.format !== null)
    yield* out(tool, written(wanted.format, answer.code, answer.body.length));
  return 0;
}

function written(format: Bytes, code: number, size: number): Bytes {
  return format
    .replace(/%\{(\w+)\}/g, (whole, name: string) => {
      if (name === 'http_code' || name === 'response_code') return String(code).padStart(3, '0');
      if (name === 'size_download') return String(size);
      return name.startsWith('time_') ? '0.000500' : whole;
    })
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t');
}
