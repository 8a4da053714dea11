// Every predicate of the language of checks: on something it holds of, on something it doesn't, on nothing, and with `not`.
import { describe, expect, test } from 'vitest';
import { askKey, type Sight } from '../../src/lab/engine.ts';
import { askOf, judge, parseCheck, subjects, type Check } from '../../src/lab/check.ts';

const inspected = (document: unknown): Sight => ({ kind: 'inspected', document });
const lines = (...texts: string[]): Sight => ({ kind: 'lines', lines: texts });
const file = (text: string, owner = '0:0'): Sight => ({ kind: 'file', text, owner });
const ran = (output: string, exit = 0): Sight => ({ kind: 'ran', output, exit });
const answers = (text: string): Sight => ({ kind: 'answered', text });
const reached = (isReached: boolean): Sight => ({ kind: 'reached', reached: isReached });

const state = (Status: string, ExitCode = 0, Health?: object): Sight =>
  inspected({ State: { Status, ExitCode, ...(Health && { Health }) } });
const config = (Config: object): Sight => inspected({ Config });
const host = (HostConfig: object): Sight => inspected({ HostConfig });
const mounted = (Type: string, more: object): Sight =>
  inspected({ Mounts: [{ Type, RW: true, ...more }] });
const bound = (HostIp: string, HostPort: string, port = '80/tcp'): Sight =>
  host({ PortBindings: { [port]: [{ HostIp, HostPort }] } });
const joined = (...names: string[]): Sight =>
  inspected({ NetworkSettings: { Networks: Object.fromEntries(names.map((name) => [name, {}])) } });
const data = { Name: 'data', Destination: '/d' };
const site = { Source: '/home/site', Destination: '/s' };
const depends = (value: string): Sight =>
  config({ Labels: { 'com.docker.compose.depends_on': value } });

/** What the check says, what it holds of, and what it doesn't hold of: null where that is only nothing. */
const table: [line: string, holds: Sight, not: Sight | null][] = [
  ['container c: exists', state('created'), null],
  ['container c: running', state('running'), state('exited', 1)],
  ['container c: healthy', state('running', 0, { Status: 'healthy' }), state('running')],
  ['container c: exited 3', state('exited', 3), state('exited', 0)],
  ['container c: exited 0', state('exited', 0), state('running', 0)],
  ['container c: paused', state('paused'), state('running')],
  ['container c: restarts 2', inspected({ RestartCount: 3 }), inspected({ RestartCount: 1 })],
  ['container c: image app', config({ Image: 'app:latest' }), config({ Image: 'app:2' })],
  [
    'container c: command sleep 1d',
    inspected({ Path: 'sleep', Args: ['1d'] }),
    inspected({ Path: 'sleep', Args: ['1h'] }),
  ],
  ['container c: env A=1', config({ Env: ['A=1'] }), config({ Env: ['A=11'] })],
  ['container c: user 1000', config({ User: '1000' }), config({ User: '' })],
  [
    'container c: mounts volume data at /d',
    mounted('volume', data),
    mounted('volume', { ...data, Name: 'other' }),
  ],
  [
    'container c: mounts volume data at /d read-only',
    mounted('volume', { ...data, RW: false }),
    mounted('volume', data),
  ],
  [
    'container c: mounts bind ./site at /s',
    mounted('bind', site),
    mounted('bind', { ...site, Source: '/elsewhere/site' }),
  ],
  [
    'container c: mounts tmpfs at /t',
    host({ Tmpfs: { '/t': '' } }),
    mounted('volume', { Name: 'x', Destination: '/t' }),
  ],
  ['container c: publishes 8080 to 80', bound('', '8080'), bound('', '8081')],
  [
    'container c: publishes 127.0.0.1:8080 to 80',
    bound('127.0.0.1', '8080'),
    bound('0.0.0.0', '8080'),
  ],
  [
    'container c: publishes 5353 to 53/udp',
    bound('', '5353', '53/udp'),
    bound('', '5353', '53/tcp'),
  ],
  ['container c: on network shop', joined('bridge', 'shop'), joined('bridge')],
  ['container c: memory 64m', host({ Memory: 67_108_864 }), host({ Memory: 64_000_000 })],
  [
    'container c: restart policy on-failure:3',
    host({ RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } }),
    host({ RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 0 } }),
  ],
  [
    'container c: label tier=db',
    config({ Labels: { tier: 'db' } }),
    config({ Labels: { tier: 'dbs' } }),
  ],
  ['container c: logs "ready"', lines('booting', 'is ready'), lines('booting')],
  ['image app: exists', inspected({}), null],
  [
    'image app: layers 2',
    inspected({ RootFS: { Layers: ['a', 'b'] } }),
    inspected({ RootFS: { Layers: ['a'] } }),
  ],
  ['image app: smaller than 10MB', inspected({ Size: 9_999_999 }), inspected({ Size: 10_000_000 })],
  ['image app: entrypoint echo', config({ Entrypoint: ['echo'] }), config({ Entrypoint: null })],
  ['image app: cmd echo hi', config({ Cmd: ['echo', 'hi'] }), config({ Cmd: ['echo'] })],
  ['image app: env A=1', config({ Env: ['A=1'] }), config({})],
  ['image app: user app', config({ User: 'app' }), config({ User: 'root' })],
  ['image app: workdir /srv', config({ WorkingDir: '/srv' }), config({ WorkingDir: '/' })],
  [
    'image app: exposes 80',
    config({ ExposedPorts: { '80/tcp': {} } }),
    config({ ExposedPorts: { '80/udp': {} } }),
  ],
  ['image app: label a=b', config({ Labels: { a: 'b' } }), config({ Labels: {} })],
  [
    'image app: history has "COPY list" before "RUN"',
    lines('COPY list /', 'RUN install', 'COPY . .'),
    lines('COPY . .', 'RUN install', 'COPY list /'),
  ],
  ['volume v: exists', inspected({}), null],
  ['volume v: driver local', inspected({ Driver: 'local' }), inspected({ Driver: 'nfs' })],
  [
    'volume v: used by c',
    mounted('volume', { Name: 'v', Destination: '/' }),
    mounted('volume', data),
  ],
  ['network n: exists', inspected({}), null],
  ['network n: used by c', joined('n'), joined('bridge')],
  ['network n: driver bridge', inspected({ Driver: 'bridge' }), inspected({ Driver: 'macvlan' })],
  ['network n: internal', inspected({ Internal: true }), inspected({ Internal: false })],
  ['port 8080: answers "hello"', answers('<p>hello</p>'), answers('bye')],
  ['port 8080: open', answers(''), null],
  ['file /a in container c: exists', file(''), null],
  ['file /a in container c: contains "x y"', file('a x y b'), file('xy')],
  ['file /a in container c: owner 1000', file('', '1000:0'), file('', '0:1000')],
  ['file a in volume v: owner 1000:50', file('', '1000:50'), file('', '1000:51')],
  ['file a here: contains "x"', file('x'), file('')],
  ['run c: cat /etc/hosts: prints "db"', ran('1.2.3.4 db'), ran('1.2.3.4 web')],
  ['run c: false: exits 1', ran('', 1), ran('', 0)],
  ['reach a to b:80: yes', reached(true), reached(false)],
  ['compose web: running', state('running'), state('exited', 1)],
  ['compose web: healthy', state('running', 0, { Status: 'healthy' }), state('running')],
  [
    'compose web: depends on db',
    depends('db:service_healthy:false'),
    depends('cache:service_started:false'),
  ],
];

describe.each(table)('%s', (line, holds, not) => {
  const check = checkIn(line);

  test('holds', () => expect(seen(check, holds)).toBe(true));
  test('holds of nothing that is not there', () => expect(seen(check, null)).toBe(false));
  test('does not hold of something else', () => expect(seen(check, not)).toBe(false));
  test('is turned round by `not`', () => {
    const at = line.lastIndexOf(': ') + 2;
    const turned = checkIn(`${line.slice(0, at)}not ${line.slice(at)}`);
    expect([holds, not, null].map((sight) => seen(turned, sight))).toEqual([false, true, true]);
  });
  test('says where to look', () => {
    const { lookAt } = judge(check, new Map(), { folder: '/home' });
    expect(lookAt).toMatch(/^(?:docker|curl|cat) /);
  });
});

test('closed is a port where nothing listens', () => {
  const check = checkIn('port 8080: closed');
  expect([seen(check, null), seen(check, answers(''))]).toEqual([true, false]);
});

test('every predicate of the language is in this table', () => {
  const played = new Set(table.map(([line]) => checkIn(line).predicate.form));
  const forms = subjects.flatMap(({ predicates }) => predicates.map(({ form }) => form));
  expect([...new Set(forms)].filter((form) => !played.has(form))).toEqual(['closed']);
});

test.each([
  ['container db', { code: 'check-form', line: 'container db' }],
  ['contaner db: running', { code: 'check-subject', word: 'contaner', near: 'container' }],
  [
    'container db: runing',
    { code: 'check-predicate', subject: 'container', words: 'runing', near: 'running' },
  ],
  [
    'container db: exited',
    { code: 'check-predicate', subject: 'container', words: 'exited', near: 'exited' },
  ],
  [
    'port 80: not answer "x"',
    { code: 'check-predicate', subject: 'port', words: 'answer "x"', near: 'answers' },
  ],
])('%s is no check', (line, misread) => expect(parseCheck(line)).toEqual({ misread }));

function checkIn(line: string): Check {
  const read = parseCheck(line);
  if ('misread' in read) throw new Error(`${line}: ${JSON.stringify(read.misread)}`);
  return read.check;
}

function seen(check: Check, sight: Sight | null): boolean {
  const sights = new Map(sight === null ? [] : [[askKey(askOf(check)), sight]]);
  return judge(check, sights, { folder: '/home' }).holds;
}
