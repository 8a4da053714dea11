// A stand-in for an engine: it answers what the docker client needs to go on and keeps every request that it was sent.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

/** What a line came to: the requests it sent, its exit code and what it printed. */
export async function openRecorder() {
  const folder = mkdtempSync(join(tmpdir(), 'docker-recorder-'));
  const work = join(folder, 'work');
  for (const name of ['docker', 'app', 'src', 'conf', 'site'])
    mkdirSync(join(work, name), { recursive: true });
  for (const name of [
    'Dockerfile',
    'docker/Dockerfile',
    'app/Dockerfile',
    'Dockerfile.dev',
    'env',
    '.env',
    'a.tar',
    'app.tar',
  ])
    writeFileSync(join(work, name), name.includes('Dockerfile') ? 'FROM scratch\n' : '');
  // What is read from a file is told apart by its content.
  for (const name of ['a.tar', 'app.tar', 'app2']) writeFileSync(join(work, name), name);
  const server = createServer();
  let requests = [];
  const hijacked = new Set();
  const release = () => hijacked.forEach((socket) => socket.end());
  // Relative paths come in full: each recorder has a folder of its own, and all are called the same.
  const keep = (request, text) =>
    requests.push({
      method: request.method,
      ...placeOf(request.url),
      body: jsonOf(text.replaceAll(work, '/here')),
    });
  server.on('upgrade', (request, socket) => {
    keep(request, '');
    socket.on('error', () => undefined);
    socket.write(
      'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
    );
    hijacked.add(socket);
    if (request.url.includes('/exec/') || /^\/v[\d.]+\/containers\/[^/]+\/attach/.test(request.url))
      setTimeout(release, 15);
  });
  server.on('request', (request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      keep(request, Buffer.concat(chunks).toString());
      answer(request, response);
    });
  });
  const socket = join(folder, 'engine.sock');
  await new Promise((resolve) => server.listen(socket, resolve));
  const env = {
    PATH: process.env.PATH,
    HOME: '/home/me',
    TERM: 'xterm',
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: folder,
    DOCKER_CLI_PLUGIN_EXTRA_DIRS: folder,
    DOCKER_BUILDKIT: '0',
    DOCKER_CLI_HINTS: 'false',
  };
  return {
    /** A line as a shell would run it. */
    run: (line) => {
      requests = [];
      const before = namesIn(work);
      return ranLine(line, work, env).then((ran) => {
        const files = namesIn(work).filter((name) => !before.includes(name));
        for (const name of files) rmSync(join(work, name), { recursive: true, force: true });
        return { ...ran, requests, files };
      });
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On a terminal, for `-t` asks for one; questions are answered with yes. */
function ranLine(line, cwd, env) {
  return new Promise((resolve) => {
    const shell = spawn('bash', ['--norc', '-c', line], { cwd, env, cols: 200, rows: 50 });
    let printed = '';
    const end = setTimeout(() => shell.kill('SIGKILL'), 8000);
    shell.onData((data) => {
      printed += data;
      if (printed.endsWith('[y/N] ')) shell.write('y\r');
    });
    shell.onExit(({ exitCode, signal }) => {
      clearTimeout(end);
      resolve({ code: signal ? null : exitCode, printed });
    });
  });
}

function namesIn(folder) {
  return readdirSync(folder).sort();
}

function placeOf(url) {
  const { pathname, searchParams } = new URL(url, 'http://engine');
  const query = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]);
  return {
    path: pathname.replace(/^\/v[\d.]+/, ''),
    query: Object.fromEntries(
      query.map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  };
}

function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? null : text.slice(0, 200);
  }
}

const stat = Buffer.from(
  JSON.stringify({ name: 'x', size: 0, mode: 420, mtime: '2026-01-01T00:00:00Z', linkTarget: '' }),
).toString('base64');
const container = {
  Id: 'c1',
  Name: '/c1',
  Created: '2026-01-01T00:00:00Z',
  State: { Running: true, Status: 'running', ExitCode: 0 },
  Config: { Tty: false, Image: 'x', Labels: {} },
  HostConfig: {},
  NetworkSettings: { Networks: {}, Ports: {} },
  Mounts: [],
};

/** What stands for an answer, by method and path; everything else is an empty success. */
const answers = [
  [/^POST \/containers\/create$/, { Id: 'c1', Warnings: [] }],
  [/^POST \/containers\/[^/]+\/exec$/, { Id: 'e1' }],
  [/^POST \/containers\/[^/]+\/wait$/, { StatusCode: 0 }],
  [/^POST \/containers\/[^/]+\/update$/, { Warnings: [] }],
  [/^GET \/exec\/[^/]+\/json$/, { ID: 'e1', Running: false, ExitCode: 0 }],
  [
    /^GET \/containers\/json$/,
    [{ Id: 'c1', Names: ['/web'], Image: 'x', State: 'running', Created: 1 }],
  ],
  [/^GET \/containers\/[^/]+\/json$/, container],
  [/^GET \/containers\/[^/]+\/top$/, { Titles: ['PID'], Processes: [] }],
  [
    /^GET \/(?:containers\/[^/]+\/changes|images\/json|images\/search|networks|services|nodes|tasks|secrets|configs|plugins)$/,
    [],
  ],
  [/^GET \/images\/.+\/history$/, []],
  [
    /^GET \/images\/.+\/json$/,
    { Id: `sha256:${'0'.repeat(64)}`, RepoTags: [], Os: 'linux', Architecture: 'amd64' },
  ],
  [/^DELETE \/images\//, []],
  [/^GET \/volumes$/, { Volumes: [], Warnings: [] }],
  [/^POST \/volumes\/create$/, { Name: 'v1', Driver: 'local', Mountpoint: '/x' }],
  [/^POST \/networks\/create$/, { Id: 'n1', Warning: '' }],
  [/^GET \/networks\/[^/]+$/, { Id: 'n1', Name: 'n1' }],
  [/^GET \/volumes\/[^/]+$/, { Name: 'v1', Driver: 'local' }],
  [/^POST \/commit$/, { Id: `sha256:${'0'.repeat(64)}` }],
  [
    /^GET \/info$/,
    {
      ID: 'x',
      ServerVersion: '28.2.2',
      OSType: 'linux',
      Architecture: 'x86_64',
      IndexServerAddress: 'https://index.docker.io/v1/',
      RegistryConfig: { IndexConfigs: {} },
    },
  ],
  [
    /^GET \/version$/,
    { Version: '28.2.2', ApiVersion: '1.50', Os: 'linux', Arch: 'amd64', Components: [] },
  ],
  [
    /^GET \/system\/df$/,
    { LayersSize: 0, Images: [], Containers: [], Volumes: [], BuildCache: [] },
  ],
  [/^POST \/(?:containers|images|volumes|networks|build)\/prune$/, { SpaceReclaimed: 0 }],
  [/^POST \/auth$/, { Status: 'Login Succeeded' }],
];
const statuses = [
  [
    /^POST \/(?:containers\/create|containers\/[^/]+\/exec|volumes\/create|networks\/create|commit|images\/.+\/tag)$/,
    201,
  ],
  [
    /^(?:POST \/containers\/[^/]+\/(?:start|stop|restart|kill|pause|unpause|rename)|DELETE \/(?:containers|volumes|networks)\/)/,
    204,
  ],
];

function answer(request, response) {
  const { path } = placeOf(request.url);
  const asked = `${request.method} ${path}`;
  response.setHeader('Api-Version', '1.50');
  response.setHeader('Ostype', 'linux');
  response.setHeader('Builder-Version', '1');
  if (path.endsWith('/archive')) response.setHeader('X-Docker-Container-Path-Stat', stat);
  response.statusCode = statuses.find(([pattern]) => pattern.test(asked))?.[1] ?? 200;
  const found = answers.find(([pattern]) => pattern.test(asked));
  if (path === '/_ping' || response.statusCode === 204 || request.method === 'HEAD')
    return response.end();
  if (found) {
    response.setHeader('Content-Type', 'application/json');
    return response.end(JSON.stringify(found[1]));
  }
  return response.end(
    request.method === 'GET' && /\/(?:archive|export|get)$/.test(path) ? Buffer.alloc(1024) : '',
  );
}
