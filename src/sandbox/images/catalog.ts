// What the pretended registry has: stand-ins for the images that people type, each doing what learners see of it.
// Sources: the images' own Dockerfiles and entrypoints (github.com/docker-library, nginx/docker-nginx, redis/docker-library-redis, docker-library/hello-world), their documentation, and what the programs print.
import { standIn, type StandIn } from './stand-in.ts';
import {
  alpineRelease,
  apacheConfig,
  debianRelease,
  helloText,
  itWorks,
  nginxConfig,
  nginxError,
  nginxPage,
  ubuntuRelease,
} from './texts.ts';

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export const catalog: readonly StandIn[] = [
  standIn('hello-world', {
    tags: ['linux'],
    config: { env: [path], cmd: ['/hello'] },
    programs: [['/hello', 'hello']],
    files: [['/hello.txt', helloText]],
    isBare: true,
    sizeBytes: 10_072,
  }),
  standIn('alpine', {
    tags: ['3', '3.20', '3.21', '3.22', 'edge'],
    config: { env: [path], cmd: ['/bin/sh'] },
    files: [
      ['/etc/alpine-release', '3.22.2\n'],
      ['/etc/os-release', alpineRelease],
    ],
    programs: [['/sbin/apk', 'apk']],
    sizeBytes: 8_320_000,
  }),
  standIn('ubuntu', {
    tags: ['24.04', 'noble', '22.04', 'jammy'],
    config: { env: [path], cmd: ['/bin/bash'] },
    files: [['/etc/os-release', ubuntuRelease]],
    programs: [
      ['/usr/bin/apt-get', 'apt-get'],
      ['/usr/bin/apt', 'apt'],
    ],
    sizeBytes: 78_100_000,
  }),
  standIn('nginx', {
    tags: [
      '1',
      '1.29',
      '1.28',
      '1.27',
      'alpine',
      '1-alpine',
      '1.29-alpine',
      '1.27-alpine',
      'stable',
      'stable-alpine',
      'mainline',
    ],
    config: {
      env: [
        path,
        'NGINX_VERSION=1.29.3',
        'NJS_VERSION=0.9.4',
        'NJS_RELEASE=1~trixie',
        'PKG_RELEASE=1~trixie',
        'DYNPKG_RELEASE=1~trixie',
      ],
      entrypoint: ['/docker-entrypoint.sh'],
      cmd: ['nginx', '-g', 'daemon off;'],
      ports: ['80/tcp'],
      stopSignal: 'SIGQUIT',
      labels: new Map([['maintainer', 'NGINX Docker Maintainers <docker-maint@nginx.com>']]),
    },
    files: [
      ['/etc/os-release', debianRelease],
      ['/etc/nginx/conf.d/default.conf', nginxConfig],
      ['/usr/share/nginx/html/index.html', nginxPage],
      ['/usr/share/nginx/html/50x.html', nginxError],
    ],
    programs: [
      ['/docker-entrypoint.sh', 'nginx-entrypoint'],
      ['/usr/sbin/nginx', 'nginx'],
    ],
    folders: ['/docker-entrypoint.d', '/var/log/nginx', '/var/cache/nginx'],
    users: [['nginx', 101]],
    sizeBytes: 192_000_000,
  }),
  standIn('httpd', {
    tags: ['2', '2.4', 'alpine', '2.4-alpine'],
    config: {
      env: [
        'PATH=/usr/local/apache2/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        'HTTPD_PREFIX=/usr/local/apache2',
        'HTTPD_VERSION=2.4.65',
      ],
      cmd: ['httpd-foreground'],
      ports: ['80/tcp'],
      workdir: '/usr/local/apache2',
      stopSignal: 'SIGWINCH',
    },
    files: [
      ['/etc/os-release', debianRelease],
      ['/usr/local/apache2/conf/httpd.conf', apacheConfig],
      ['/usr/local/apache2/htdocs/index.html', itWorks],
    ],
    programs: [
      ['/usr/local/bin/httpd-foreground', 'apache'],
      ['/usr/local/apache2/bin/httpd', 'apache'],
    ],
    sizeBytes: 117_000_000,
  }),
  standIn('redis', {
    tags: ['8', '7', '7.4', '8.2', 'alpine', '7-alpine', '8-alpine'],
    config: {
      env: [
        path,
        'REDIS_DOWNLOAD_URL=https://github.com/redis/redis/archive/refs/tags/8.2.3.tar.gz',
      ],
      entrypoint: ['docker-entrypoint.sh'],
      cmd: ['redis-server'],
      ports: ['6379/tcp'],
      volumes: ['/data'],
      workdir: '/data',
    },
    files: [['/etc/os-release', debianRelease]],
    programs: [
      ['/usr/local/bin/docker-entrypoint.sh', 'run-rest'],
      ['/usr/local/bin/redis-server', 'redis-server'],
      ['/usr/local/bin/redis-cli', 'redis-cli'],
    ],
    folders: ['/data'],
    users: [['redis', 999]],
    sizeBytes: 137_000_000,
  }),
  standIn('postgres', {
    tags: ['17', '16', '15', '17-alpine', '16-alpine', 'alpine'],
    config: {
      env: [
        'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/17/bin',
        'GOSU_VERSION=1.19',
        'LANG=en_US.utf8',
        'PG_MAJOR=17',
        'PG_VERSION=17.7-1.pgdg13+1',
        'PGDATA=/var/lib/postgresql/data',
      ],
      entrypoint: ['docker-entrypoint.sh'],
      cmd: ['postgres'],
      ports: ['5432/tcp'],
      volumes: ['/var/lib/postgresql/data'],
      stopSignal: 'SIGINT',
    },
    files: [['/etc/os-release', debianRelease]],
    programs: [
      ['/usr/local/bin/docker-entrypoint.sh', 'postgres-entrypoint'],
      ['/usr/lib/postgresql/17/bin/postgres', 'postgres'],
      ['/usr/bin/pg_isready', 'pg_isready'],
      ['/usr/bin/psql', 'psql'],
      ['/usr/bin/pg_dump', 'pg_dump'],
    ],
    folders: ['/var/lib/postgresql/data', '/var/run/postgresql', '/docker-entrypoint-initdb.d'],
    users: [['postgres', 999]],
    sizeBytes: 438_000_000,
  }),
  standIn('mysql', {
    tags: ['9', '8', '8.4', '8.0', 'lts'],
    config: {
      env: [
        path,
        'GOSU_VERSION=1.19',
        'MYSQL_MAJOR=9.5',
        'MYSQL_VERSION=9.5.0-1.el9',
        'MYSQL_SHELL_VERSION=9.5.0-1.el9',
      ],
      entrypoint: ['docker-entrypoint.sh'],
      cmd: ['mysqld'],
      ports: ['3306/tcp', '33060/tcp'],
      volumes: ['/var/lib/mysql'],
    },
    files: [],
    programs: [
      ['/usr/local/bin/docker-entrypoint.sh', 'mysql-entrypoint'],
      ['/usr/sbin/mysqld', 'mysqld'],
      ['/usr/bin/mysql', 'mysql'],
      ['/usr/bin/mysqladmin', 'mysqladmin'],
    ],
    folders: ['/var/lib/mysql', '/var/run/mysqld', '/docker-entrypoint-initdb.d'],
    users: [['mysql', 999]],
    sizeBytes: 859_000_000,
  }),
  standIn('node', {
    tags: [
      '22',
      '24',
      '20',
      'lts',
      '22-alpine',
      '24-alpine',
      '20-alpine',
      'alpine',
      'lts-alpine',
      '22-slim',
      'slim',
      '24-slim',
    ],
    config: {
      env: [path, 'NODE_VERSION=25.2.1', 'YARN_VERSION=1.22.22'],
      entrypoint: ['docker-entrypoint.sh'],
      cmd: ['node'],
    },
    files: [['/etc/os-release', debianRelease]],
    programs: [
      ['/usr/local/bin/docker-entrypoint.sh', 'node-entrypoint'],
      ['/usr/local/bin/node', 'node'],
      ['/usr/local/bin/npm', 'npm'],
    ],
    users: [['node', 1000]],
    sizeBytes: 1_120_000_000,
  }),
  standIn('python', {
    tags: [
      '3',
      '3.13',
      '3.12',
      '3.11',
      '3.14',
      '3-slim',
      '3.13-slim',
      '3.12-slim',
      'slim',
      'alpine',
      '3-alpine',
      '3.13-alpine',
      '3.12-alpine',
    ],
    config: {
      env: [
        'PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        'PYTHON_VERSION=3.14.0',
      ],
      cmd: ['python3'],
    },
    files: [['/etc/os-release', debianRelease]],
    programs: [
      ['/usr/local/bin/python3', 'python'],
      ['/usr/local/bin/python', 'python'],
      ['/usr/local/bin/pip', 'pip'],
    ],
    sizeBytes: 1_110_000_000,
  }),
  standIn('registry', {
    tags: ['2', '3'],
    config: {
      env: [path, 'OTEL_TRACES_EXPORTER=none'],
      entrypoint: ['/entrypoint.sh'],
      cmd: ['/etc/distribution/config.yml'],
      ports: ['5000/tcp'],
      volumes: ['/var/lib/registry'],
    },
    files: [['/etc/distribution/config.yml', 'version: 0.1\nhttp:\n  addr: :5000\n']],
    programs: [['/entrypoint.sh', 'registry']],
    folders: ['/var/lib/registry'],
    sizeBytes: 57_700_000,
  }),
];

/** The stand-in that a reference such as `nginx:latest` names; null where it is an image of somebody's own. */
export function standInOf(reference: string): string | null {
  const [name = '', tag = 'latest'] = reference.split(':');
  const found = catalog.find((one) => one.name === name);
  return found && (tag === 'latest' || found.tags.includes(tag)) ? name : null;
}
