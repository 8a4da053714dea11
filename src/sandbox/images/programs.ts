// The programs of the stand-ins: each does what learners see of it, and says where it stops.
import { isError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { toText } from '../kernel/bytes.ts';
import { readAll, write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process, Program, Running } from '../kernel/process.ts';
import { findProgram } from '../kernel/programs.ts';
import { databases } from './databases.ts';
import { goOn } from './go-on.ts';
import { printed } from './literals.ts';
import { redis } from './redis.ts';
import { fileAt, listen, logTime, serveHttp } from './serve.ts';
import { helloText } from './texts.ts';
import { processView } from './view.ts';

export function standInPrograms(kernel: Kernel): void {
  const all: [string, Program][] = [
    ['hello', hello],
    ['run-rest', runRest],
    ['nginx-entrypoint', nginxEntrypoint],
    ['nginx', nginx],
    ['apache', apache],
    ['registry', registry],
    ['node-entrypoint', nodeEntrypoint],
    ['node', node],
    ['python', python],
    ...['apk', 'apt', 'apt-get', 'npm', 'pip', 'psql', 'pg_dump', 'mysql', 'mysqladmin'].map(
      (name): [string, Program] => [name, unmodelled(name)],
    ),
    ...redis,
    ...databases,
  ];
  for (const [name, program] of all) kernel.programs.set(name, program);
}

function unmodelled(name: string): Program {
  return function* (self) {
    yield* write(self, 2, '');
    throw new NotModelled(`${name} inside a stand-in image`);
  };
}

function* hello(self: Process): Running {
  yield* write(self, 1, helloText);
  return 0;
}

function* runRest(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  return yield* goOn(self, kernel, words, '/usr/local/bin/docker-entrypoint.sh: 1');
}

const script = '/docker-entrypoint.sh';

function* nginxEntrypoint(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  if (words[0] === 'nginx' || words[0] === 'nginx-debug') {
    const folder = '/docker-entrypoint.d';
    const lines = [
      `${script}: ${folder}/ is not empty, will attempt to perform configuration`,
      `${script}: Looking for shell scripts in ${folder}/`,
      `${script}: Launching ${folder}/10-listen-on-ipv6-by-default.sh`,
      '10-listen-on-ipv6-by-default.sh: info: Getting the checksum of /etc/nginx/conf.d/default.conf',
      '10-listen-on-ipv6-by-default.sh: info: Enabled listen on IPv6 in /etc/nginx/conf.d/default.conf',
      `${script}: Sourcing ${folder}/15-local-resolvers.envsh`,
      `${script}: Launching ${folder}/20-envsubst-on-templates.sh`,
      `${script}: Launching ${folder}/30-tune-worker-processes.sh`,
      `${script}: Configuration complete; ready for start up`,
    ];
    yield* write(self, 1, lines.map((line) => `${line}\n`).join(''));
  }
  return yield* goOn(self, kernel, words, script);
}

function nginxTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}

function* nginx(self: Process, kernel: Kernel): Running {
  const args = self.argv.slice(1).map(toText);
  if (args.includes('-v')) {
    yield* write(self, 2, 'nginx version: nginx/1.29.3\n');
    return 0;
  }
  if (args.includes('-t')) {
    yield* write(
      self,
      2,
      'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n',
    );
    return 0;
  }
  if (args.includes('-s')) throw new NotModelled('nginx -s');
  const said = (text: string) =>
    `${nginxTime(kernel.now)} [notice] ${self.pid}#${self.pid}: ${text}\n`;
  const listener = listen(self, 80);
  if (listener === null) {
    yield* write(
      self,
      2,
      `${nginxTime(kernel.now)} [emerg] ${self.pid}#${self.pid}: bind() to 0.0.0.0:80 failed (98: Address already in use)\nnginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)\n`,
    );
    return 1;
  }
  for (const text of [
    'using the "epoll" event method',
    'nginx/1.29.3',
    'built by gcc 14.2.0 (Debian 14.2.0-19)',
    'OS: Linux 6.12.0',
    'getrlimit(RLIMIT_NOFILE): 1048576:1048576',
    'start worker processes',
    `start worker process ${self.pid + 28}`,
  ])
    yield* write(self, 2, said(text));
  handleEnd(self, kernel, ['QUIT', 'TERM', 'INT']);
  const page = (status: string) =>
    `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>nginx/1.29.3</center>\r\n</body>\r\n</html>\r\n`;
  return yield* serveHttp(
    self,
    listener,
    ({ path }) => {
      const file = fileAt(self, '/usr/share/nginx/html', path);
      return file
        ? { status: '200 OK', ...file }
        : { status: '404 Not Found', type: 'text/html', body: page('404 Not Found') };
    },
    function* ({ peer, method, path, version, agent }, { status, body }) {
      const code = status.slice(0, 3);
      if (code === '404')
        yield* write(
          self,
          2,
          `${nginxTime(kernel.now)} [error] ${self.pid + 28}#${self.pid + 28}: *1 open() "/usr/share/nginx/html${path}" failed (2: No such file or directory), client: ${peer}, server: localhost, request: "${method} ${path} ${version}", host: "localhost"\n`,
        );
      yield* write(
        self,
        1,
        `${peer} - - [${logTime(kernel.now)}] "${method} ${path} ${version}" ${code} ${body.length} "-" "${agent}" "-"\n`,
      );
    },
    'nginx/1.29.3',
  );
}

/** Signals that end a server well. */
function handleEnd(
  self: Process,
  kernel: Kernel,
  signals: ('QUIT' | 'TERM' | 'INT' | 'WINCH')[],
): void {
  for (const signal of signals)
    self.handlers.set(signal, () => kernel.end(self, { kind: 'exit', code: 0 }));
}

function* apache(self: Process, kernel: Kernel): Running {
  const address =
    self.net.interfaces.find(({ network }) => network !== null)?.address.split('/')[0] ??
    '127.0.0.1';
  const warning = `AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using ${address}. Set the 'ServerName' directive globally to suppress this message\n`;
  yield* write(self, 2, warning + warning);
  const listener = listen(self, 80);
  if (listener === null) {
    yield* write(
      self,
      2,
      '(98)Address in use: AH00072: make_sock: could not bind to address 0.0.0.0:80\nno listening sockets available, shutting down\nAH00015: Unable to open logs\n',
    );
    return 1;
  }
  const time = new Date(kernel.now)
    .toUTCString()
    .replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+).*/, '$1 $3 $2 $5.000000 $4');
  const notice = (rest: string) => `[${time}] ${rest}\n`;
  yield* write(
    self,
    2,
    notice(
      `[mpm_event:notice] [pid ${self.pid}:tid ${self.pid}] AH00489: Apache/2.4.65 (Unix) configured -- resuming normal operations`,
    ) +
      notice(
        `[core:notice] [pid ${self.pid}:tid ${self.pid}] AH00094: Command line: 'httpd -D FOREGROUND'`,
      ),
  );
  handleEnd(self, kernel, ['TERM', 'INT', 'WINCH']);
  const missing =
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n</body></html>\n';
  return yield* serveHttp(
    self,
    listener,
    ({ path }) => {
      const file = fileAt(self, '/usr/local/apache2/htdocs', path);
      return file
        ? { status: '200 OK', ...file }
        : { status: '404 Not Found', type: 'text/html; charset=iso-8859-1', body: missing };
    },
    function* ({ peer, method, path, version }, { status, body }) {
      yield* write(
        self,
        1,
        `${peer} - - [${logTime(kernel.now)}] "${method} ${path} ${version}" ${status.slice(0, 3)} ${body.length}\n`,
      );
    },
    'Apache/2.4.65 (Unix)',
  );
}

function* registry(self: Process, kernel: Kernel): Running {
  const listener = listen(self, 5000);
  if (listener === null) return 1;
  handleEnd(self, kernel, ['TERM', 'INT']);
  return yield* serveHttp(
    self,
    listener,
    ({ path }) => {
      if (path === '/v2/' || path === '/v2')
        return { status: '200 OK', type: 'application/json', body: '{}' };
      if (path.startsWith('/v2/_catalog'))
        return {
          status: '200 OK',
          type: 'application/json; charset=utf-8',
          body: '{"repositories":[]}\n',
        };
      return {
        status: '404 Not Found',
        type: 'text/plain; charset=utf-8',
        body: '404 page not found\n',
      };
    },
    function* () {},
    'registry',
  );
}

/** What is no program is given to node. */
function* nodeEntrypoint(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  const [first = ''] = words;
  const isProgram =
    !first.startsWith('-') &&
    !isError(findProgram(kernel, processView(self), words, self.env.get('PATH') ?? ''));
  return yield* goOn(
    self,
    kernel,
    isProgram ? words : ['node', ...words],
    '/usr/local/bin/docker-entrypoint.sh',
  );
}

function* node(self: Process): Running {
  const args = self.argv.slice(1).map(toText);
  const [first = '', second = ''] = args;
  const version = `v${self.env.get('NODE_VERSION') ?? '25.2.1'}`;
  if (first === '--version' || first === '-v') {
    yield* write(self, 1, `${version}\n`);
    return 0;
  }
  const known = new Map([
    ['process.version', version],
    ['process.pid', String(self.pid)],
    ...[...self.env].map(([key, value]): [string, string] => [`process.env.${key}`, value]),
  ]);
  return yield* runCode(self, {
    code: ['-e', '--eval', '-p'].includes(first)
      ? first === '-p'
        ? `console.log(${second})`
        : second
      : yield* codeOf(self, first),
    call: /^console\.log\((.*)\)$/,
    known,
    name: 'node',
  });
}

function* python(self: Process): Running {
  const args = self.argv.slice(1).map(toText);
  const [first = '', second = ''] = args;
  const version = self.env.get('PYTHON_VERSION') ?? '3.14.0';
  if (first === '--version' || first === '-V') {
    yield* write(self, 1, `Python ${version}\n`);
    return 0;
  }
  return yield* runCode(self, {
    code: first === '-c' ? second : yield* codeOf(self, first),
    call: /^print\((.*)\)$/,
    known: new Map(),
    name: 'python',
  });
}

/** A program's text: a file, or standard input; null where it can't be had. */
function* codeOf(
  self: Process,
  file: string,
): Generator<
  import('../kernel/process.ts').Wait,
  string | null,
  import('../kernel/process.ts').Woken
> {
  if (file.startsWith('-') && file !== '-') return null;
  if (file === '' || file === '-')
    return self.tty === null ? toText(yield* readAll(self, 0)) : null;
  const found = lookup(processView(self), file);
  return isError(found) || found.node.kind !== 'file' ? null : toText(found.node.data);
}

type Code = { code: string | null; call: RegExp; known: ReadonlyMap<string, string>; name: string };

function* runCode(self: Process, { code, call, known, name }: Code): Running {
  const text = code === null ? null : printed(code, call, known);
  if (text === null) throw new NotModelled(`${name} beyond printing what stands there`);
  yield* write(self, 1, text);
  return 0;
}
