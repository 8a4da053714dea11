// nginx: its entrypoint, its log and its pages.
import { toText } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Listening } from '../net/space.ts';
import type { Kernel, Process, Running } from '../kernel/process.ts';
import { goOn, handleEnd } from './go-on.ts';
import { fileAt, listen, logTime, serveHttp } from './serve.ts';

const script = '/docker-entrypoint.sh';

export function* nginxEntrypoint(self: Process, kernel: Kernel): Running {
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

export function* nginx(self: Process, kernel: Kernel): Running {
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
  return yield* servePages(self, kernel, listener);
}

function* servePages(self: Process, kernel: Kernel, listener: Listening): Running {
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
