// The programs of the stand-ins: each does what learners see of it, and says where it stops.
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process, Program, Running } from '../kernel/process.ts';
import { node, nodeEntrypoint, python } from './code.ts';
import { databases } from './databases.ts';
import { goOn, handleEnd } from './go-on.ts';
import { nginx, nginxEntrypoint } from './nginx.ts';
import { redis } from './redis.ts';
import { fileAt, listen, logTime, serveHttp } from './serve.ts';
import { helloText } from './texts.ts';

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
