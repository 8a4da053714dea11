// postgres and mysql: the refusal without a password, the first start's words, a port that is listened on.
import { isError } from '../files/error.ts';
import { listFolder, writeFile } from '../files/open.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process, Program, Running } from '../kernel/process.ts';
import { goOn } from './go-on.ts';
import { accept, listen } from './serve.ts';
import { mysqlRefusal, postgresInit, postgresRefusal } from './texts.ts';
import { processView } from './view.ts';

export const databases: [string, Program][] = [
  ['postgres-entrypoint', postgresEntrypoint],
  ['postgres', postgres],
  ['pg_isready', isReady],
  ['mysql-entrypoint', mysqlEntrypoint],
  ['mysqld', mysqld],
];

const isEmpty = (self: Process, folder: string): boolean => {
  const names = listFolder(processView(self), folder);
  return isError(names) || names.length === 0;
};

function* postgresEntrypoint(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  if (words[0] !== 'postgres')
    return yield* goOn(self, kernel, words, '/usr/local/bin/docker-entrypoint.sh');
  const data = self.env.get('PGDATA') ?? '/var/lib/postgresql/data';
  const trusts = self.env.get('POSTGRES_HOST_AUTH_METHOD') === 'trust';
  if (!isEmpty(self, data)) {
    yield* write(
      self,
      1,
      '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n',
    );
    return yield* goOn(self, kernel, words, 'postgres');
  }
  if ((self.env.get('POSTGRES_PASSWORD') ?? '') === '' && !trusts) {
    yield* write(self, 2, postgresRefusal);
    return 1;
  }
  yield* write(self, 1, postgresInit);
  writeFile(processView(self), `${data}/PG_VERSION`, '17\n');
  yield { isReady: () => false, at: kernel.now + 1200, isHeld: true };
  yield* write(self, 1, '\nPostgreSQL init process complete; ready for start up.\n\n');
  return yield* goOn(self, kernel, words, 'postgres');
}

const zoned = (now: number) =>
  `${new Date(now).toISOString().replace('T', ' ').replace('Z', '')} UTC`;

function* postgres(self: Process, kernel: Kernel): Running {
  const listener = listen(self, 5432);
  if (listener === null) return 1;
  const said = (text: string) => `${zoned(kernel.now)} [${self.pid}] LOG:  ${text}\n`;
  const lines = [
    'starting PostgreSQL 17.7 (Debian 17.7-1.pgdg13+1) on x86_64-pc-linux-gnu, compiled by gcc (Debian 14.2.0-19) 14.2.0, 64-bit',
    'listening on IPv4 address "0.0.0.0", port 5432',
    'listening on IPv6 address "::", port 5432',
    'listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"',
    'database system is ready to accept connections',
  ];
  for (const line of lines) yield* write(self, 2, said(line));
  const end = () => kernel.end(self, { kind: 'exit', code: 0 });
  for (const signal of ['INT', 'TERM', 'QUIT'] as const) self.handlers.set(signal, end);
  for (;;) {
    const { stream } = yield* accept(listener);
    stream.release();
    throw new NotModelled('a connection to the stand-in for postgres');
  }
}

function* isReady(self: Process): Running {
  const args = self.argv.slice(1);
  if (args.includes('-h') || args.some((word) => word.startsWith('--host')))
    throw new NotModelled('pg_isready --host');
  const isThere = self.net.listeners.some(({ port }) => port === 5432);
  yield* write(
    self,
    1,
    `/var/run/postgresql:5432 - ${isThere ? 'accepting connections' : 'no response'}\n`,
  );
  return isThere ? 0 : 2;
}

const entrypoint = (kernel: Kernel, kind: string, text: string) =>
  `${new Date(kernel.now).toISOString().slice(0, 19).replace('T', ' ')}+00:00 [${kind}] [Entrypoint]: ${text}\n`;

function* mysqlEntrypoint(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  if (words[0] !== 'mysqld')
    return yield* goOn(self, kernel, words, '/usr/local/bin/docker-entrypoint.sh');
  yield* write(
    self,
    1,
    entrypoint(kernel, 'Note', 'Entrypoint script for MySQL Server 9.5.0-1.el9 started.'),
  );
  const isFirst = isEmpty(self, '/var/lib/mysql');
  const names = ['MYSQL_ROOT_PASSWORD', 'MYSQL_ALLOW_EMPTY_PASSWORD', 'MYSQL_RANDOM_ROOT_PASSWORD'];
  if (isFirst && names.every((name) => (self.env.get(name) ?? '') === '')) {
    yield* write(self, 2, entrypoint(kernel, 'ERROR', mysqlRefusal.replace(/\n$/, '')));
    return 1;
  }
  if (isFirst) {
    yield* write(self, 1, entrypoint(kernel, 'Note', 'Initializing database files'));
    writeFile(processView(self), '/var/lib/mysql/auto.cnf', '[auto]\n');
    yield { isReady: () => false, at: kernel.now + 6000, isHeld: true };
    yield* write(self, 1, entrypoint(kernel, 'Note', 'Database files initialized'));
    yield* write(
      self,
      1,
      entrypoint(kernel, 'Note', 'MySQL init process done. Ready for start up.'),
    );
  }
  return yield* goOn(self, kernel, words, 'mysqld');
}

function* mysqld(self: Process, kernel: Kernel): Running {
  const listener = listen(self, 3306);
  if (listener === null) return 1;
  const time = new Date(kernel.now).toISOString().replace('Z', '000Z');
  yield* write(
    self,
    2,
    `${time} 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '9.5.0'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306  MySQL Community Server - GPL.\n`,
  );
  const end = () => kernel.end(self, { kind: 'exit', code: 0 });
  for (const signal of ['TERM', 'INT'] as const) self.handlers.set(signal, end);
  for (;;) {
    const { stream } = yield* accept(listener);
    stream.release();
    throw new NotModelled('a connection to the stand-in for mysql');
  }
}
