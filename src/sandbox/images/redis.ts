// redis-server and redis-cli: keys with texts and numbers, kept while the server runs.
import { readStream, write, writeStream } from '../kernel/io.ts';
import { toText } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process, Program, Running } from '../kernel/process.ts';
import { connectTo } from './connect.ts';
import { accept, listen } from './serve.ts';

export const redis: [string, Program][] = [
  ['redis-server', server],
  ['redis-cli', client],
];

function* server(self: Process, kernel: Kernel): Running {
  const listener = listen(self, 6379);
  if (listener === null) return 1;
  const stamp = () =>
    new Date(kernel.now).toUTCString().replace(/^\w+, (\d+ \w+ \d+ [\d:]+) GMT$/, '$1.000');
  const said = (mark: string, text: string) => `${self.pid}:${mark} ${stamp()} ${text}\n`;
  yield* write(
    self,
    1,
    said('C', '* oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo') +
      said(
        'C',
        '* Redis version=8.2.3, bits=64, commit=00000000, modified=0, pid=1, just started',
      ) +
      said(
        'C',
        '# Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf',
      ) +
      said('M', '* Running mode=standalone, port=6379.') +
      said('M', '* Server initialized') +
      said('M', '* Ready to accept connections tcp'),
  );
  for (const signal of ['TERM', 'INT'] as const)
    self.handlers.set(signal, () => {
      self.fds
        .get(1)
        ?.write(
          said(
            'signal-handler',
            `(${Math.floor(kernel.now / 1000)}) Received SIG${signal} scheduling shutdown...`,
          ),
        );
      kernel.end(self, { kind: 'exit', code: 0 });
    });
  const keys = new Map<string, string>();
  for (;;) {
    const { stream } = yield* accept(listener);
    const some = yield* readStream(stream);
    if (typeof some === 'string')
      yield* writeStream(self, stream, answer(keys, some.trim().split('\0')));
    stream.release();
  }
}

/** As redis-cli shows it where no terminal is. */
function answer(keys: Map<string, string>, words: string[]): string {
  const [name = '', key = '', value = ''] = words;
  const isShort = (count: number) => words.length !== count + 1;
  const wrong = `ERR wrong number of arguments for '${name.toLowerCase()}' command\n`;
  switch (name.toLowerCase()) {
    case 'ping':
      return `${key === '' ? 'PONG' : key}\n`;
    case 'set':
      if (words.length < 3) return wrong;
      keys.set(key, value);
      return 'OK\n';
    case 'get':
      return isShort(1) ? wrong : `${keys.get(key) ?? ''}\n`;
    case 'del': {
      const count = words.slice(1).filter((each) => keys.delete(each)).length;
      return words.length < 2 ? wrong : `${count}\n`;
    }
    case 'exists':
      return `${words.slice(1).filter((each) => keys.has(each)).length}\n`;
    case 'incr':
    case 'decr':
      return isShort(1) ? wrong : counted(keys, key, name.toLowerCase() === 'incr' ? 1 : -1);
    case 'keys':
      return key === '*' ? [...keys.keys()].map((each) => `${each}\n`).join('') || '\n' : '\n';
    case 'dbsize':
      return `${keys.size}\n`;
    case 'flushall':
      keys.clear();
      return 'OK\n';
    default:
      throw new NotModelled(`redis-cli ${name}`);
  }
}

function counted(keys: Map<string, string>, key: string, step: number): string {
  const before = keys.get(key) ?? '0';
  if (!/^-?\d+$/.test(before)) return 'ERR value is not an integer or out of range\n';
  keys.set(key, String(Number(before) + step));
  return `${Number(before) + step}\n`;
}

/** Reaches only a server beside it or one that its name leads to. */
function* client(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1).map(toText);
  let host = '127.0.0.1';
  while (words[0] === '-h' || words[0] === '-p') {
    const [flag, value = ''] = words.splice(0, 2);
    if (flag === '-h') host = value;
  }
  if (words.length === 0) throw new NotModelled('redis-cli without a command');
  const connect = connectTo(self, kernel, host, 6379);
  if (connect === null) {
    yield* write(self, 2, `Could not connect to Redis at ${host}:6379: Connection refused\n`);
    return 1;
  }
  yield* writeStream(self, connect, words.join('\0'));
  for (;;) {
    const some = yield* readStream(connect);
    if (typeof some !== 'string') break;
    yield* write(self, 1, some);
  }
  connect.release();
  return 0;
}
