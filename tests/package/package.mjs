// Packs the package, installs the tarball elsewhere and uses it as a learner would: on this Node and on each version named.
// node tests/package/package.mjs [22 24 26]
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const largestBytes = 4_000_000;
const largestPackedBytes = 2_600_000;
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-package-'));
let failed = 0;
let passed = 0;

try {
  const program = install(folder);
  for (const node of [process.execPath, ...process.argv.slice(2).map(nodeOf)]) use(node, program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function install(into) {
  const [{ filename, size }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  execFileSync(
    'npm',
    ['install', '--prefix', into, '--no-audit', '--no-fund', join(into, filename)],
    { cwd: into, stdio: 'ignore' },
  );
  const installed = join(into, 'node_modules', 'docker-learn');
  const bytes = sizeOf(installed);
  const packages = readdirSync(join(into, 'node_modules')).filter((name) => !name.startsWith('.'));
  check('the package is installed alone', packages.join() === 'docker-learn', packages.join());
  check(
    `it takes less than ${largestBytes / 1e6} MB`,
    bytes < largestBytes,
    `${(bytes / 1e6).toFixed(2)} MB on disk, ${(size / 1e6).toFixed(2)} MB packed`,
  );
  check(
    `it is fetched in less than ${largestPackedBytes / 1e6} MB`,
    size < largestPackedBytes,
    `${(size / 1e6).toFixed(2)} MB`,
  );
  const { scripts = {}, man } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const running = Object.keys(scripts).filter((name) =>
    /^(?:pre|post)?install$|^prepare$/.test(name),
  );
  check('nothing runs when it is installed', running.length === 0, running.join(' '));
  check('its man page is there', existsSync(join(installed, man)), man);
  check(
    'it ships the licences of what is bundled',
    existsSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt')),
  );
  const { bugs, homepage, repository } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  const places = [bugs.url, homepage, repository.url];
  const placeholders = places.filter((place) => place.includes('example.invalid'));
  check(
    placeholders.length === 0
      ? 'it says where it lives and where mistakes are reported'
      : `PLACEHOLDERS, for the publisher to fill in before it is published: ${placeholders.join(', ')}`,
    places.every((place) => /^(?:git\+)?https:\/\/\S+$/.test(place)),
    places.join(' '),
  );
  return join(into, 'node_modules', '.bin', 'docker-learn');
}

function use(node, program) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const run = (args, input = '') => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      DOCKER_LEARN_DATA_DIR: join(folder, `data-${version}`),
      DOCKER_LEARN_LANG: 'en',
    };
    const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  };
  const is = (name, result, status, wanted) =>
    check(
      `${version}: ${name}`,
      result.status === status && wanted.test(result.stdout) && result.stderr === '',
      JSON.stringify(result),
    );
  is('--version', run(['--version']), 0, /^\d+\.\d+\.\d+\n$/);
  is('--help', run(['--help']), 0, /quiz/);
  is('list', run(['list']), 0, /Volumes/);
  is('list in Korean', run(['list', '--lang', 'ko']), 0, /볼륨/);
  is('show volumes', run(['show', 'volumes']), 0, /Volumes/);
  is('show in another width', run(['show', 'volumes', '--width', '50']), 0, /Volumes/);
  is('search', run(['search', 'dangling']), 0, /volumes/);
  is(
    'a quiz from a pipe',
    run(['quiz', 'volumes', '--kind', 'choice', '-n', '2', '--seed', '7'], 'a\nb\n'),
    0,
    /1 \/ 2[\s\S]*2 \/ 2/,
  );
  is(
    'a quiz spoken in JSON',
    run(['quiz', 'images', '--kind', 'choice', '-n', '1', '--json'], '{"answer":["a"]}\n'),
    0,
    /"event":"result"[\s\S]*"event":"summary"/,
  );
  is('export json', run(['export', 'json', 'volumes']), 0, /^\{"schema":1/);
}

/** Another Node, fetched on demand and kept in the cache of the person who runs this. */
function nodeOf(major) {
  const name = `node-${process.platform}-${process.arch}`;
  const cache = join(
    process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
    'docker-learn-nodes',
    major,
  );
  const node = join(cache, 'node_modules', name, 'bin', 'node');
  if (!existsSync(node)) {
    mkdirSync(cache, { recursive: true });
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        cache,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        `${name}@${major}`,
      ],
      { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }
  return node;
}

function sizeOf(path) {
  const facts = statSync(path);
  return facts.isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : facts.size;
}

function check(name, holds, found = '') {
  console.log(
    `${holds ? 'ok  ' : 'FAIL'} ${name}${found !== '' && (!holds || found.length < 60) ? `: ${found}` : ''}`,
  );
  if (holds) passed += 1;
  else failed += 1;
}
