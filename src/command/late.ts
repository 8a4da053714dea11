// What docker's client refuses once flags and arguments are read: ports, volumes, images, flags that exclude each other.
import { problem, type CliError, type CommandProblem, type ValueReason } from './findings.ts';
import type { Given } from './flags.ts';
import { isInSubnet, isMac } from './values/addresses.ts';
import { isRunnableImage, parseImage } from './values/image.ts';
import { splitVolume } from './values/mounts.ts';
import { isBuiltInNetwork, parseNetwork } from './values/networks.ts';
import { isTime, parseDuration } from './values/numbers.ts';
import { isExposed, parsePublish } from './values/ports.ts';
import type { Word } from './words.ts';

export type Read = { command: string; given: Given[]; args: Word[] };

/** The first complaint, in the client's own order, or null. */
export function findLateProblem(read: Read): CommandProblem | null {
  return lateChecks.get(read.command)?.(read) ?? checkNames(read);
}

const namesNeeded =
  /^(?:container (?:attach|commit|diff|exec|export|inspect|kill|logs|pause|port|rename|restart|rm|start|stop|top|unpause|update|wait)|inspect|volume (?:rm|inspect)|network (?:rm|inspect|connect))$/;

/** An empty word is no name of anything. */
function checkNames(read: Read): CommandProblem | null {
  const named =
    read.command === 'container exec' || read.command === 'container top'
      ? read.args.slice(0, 1)
      : read.args;
  const empty = namesNeeded.test(read.command) ? named.find(({ text }) => text === '') : undefined;
  return empty ? problem('empty-name', {}, empty.at, 'invalid-value') : null;
}

type Check = (read: Read) => CommandProblem | null;

const lateChecks: ReadonlyMap<string, Check> = new Map(
  Object.entries<Check>({
    'container run': (read) => checkAttach(read) ?? checkContainer(read),
    'container create': checkContainer,
    'container cp': checkCopy,
    'container commit': (read) => checkImages(read, 1),
    'container update': (read) =>
      read.given.length === 0
        ? problem(
            'too-few',
            { command: read.command, least: 1, given: 0 },
            lineOf(read),
            'invalid-value',
          )
        : (checkValues(read, ['restart']) ?? null),
    'container start': (read) =>
      read.args.length > 1 ? clashOf(read, ['attach', 'interactive'], 'several containers') : null,
    'container logs': (read) => checkValues(read, ['since', 'until']),
    'container port': checkPrivatePort,
    'system events': (read) => checkValues(read, ['since', 'until']),
    'network create': (read) => checkRanges(read),
    'service create': (read) => checkValues(read, ['mode']),
    'image pull': (read) => checkImages(read, 0) ?? checkAllTags(read),
    'image push': (read) => checkImages(read, 0) ?? checkAllTags(read),
    'image tag': (read) => checkImages(read, 0),
    'image import': (read) => checkImages(read, 1),
    'image build': (read) => checkStdinTwice(read),
    'volume create': (read) =>
      read.args[0] && find(read, 'name') ? clash(read, 'name', read.args[0].text) : null,
    'system prune': (read) =>
      isOn(read, 'volumes') && find(read, 'filter', (value) => value.startsWith('until'))
        ? clash(read, 'filter', '--volumes')
        : null,
    inspect: (read) => checkValues(read, ['type']),
  }),
);

function lineOf(read: Read): [number, number] {
  const first = read.args[0] ?? read.given[0];
  return first ? first.at : [0, 0];
}

function find(
  read: Read,
  name: string,
  test: (value: string) => boolean = () => true,
): Given | undefined {
  return read.given.find((given) => given.flag.canonical === name && test(given.value));
}

function all(read: Read, name: string): Given[] {
  return read.given.filter((given) => given.flag.canonical === name);
}

function last(read: Read, name: string): Given | undefined {
  return all(read, name).at(-1);
}

function isOn(read: Read, name: string): boolean {
  const given = last(read, name);
  return given !== undefined && /^(?:1|t|true)$/i.test(given.value);
}

function clash(
  read: Read,
  name: string,
  other: string,
  cli: CliError = 'conflicting-options',
): CommandProblem {
  const given = last(read, name);
  return problem(
    'conflict',
    { first: given?.spelled ?? `--${name}`, second: other },
    given?.at ?? lineOf(read),
    cli,
  );
}

function clashOf(read: Read, names: string[], other: string): CommandProblem | null {
  const name = names.find((one) => isOn(read, one));
  return name ? clash(read, name, other, 'invalid-value') : null;
}

function bad(given: Given, reason: ValueReason): CommandProblem {
  return problem(
    'bad-value',
    { flag: given.spelled, value: given.value, reason },
    given.at,
    'invalid-value',
  );
}

function checkAttach(read: Read): CommandProblem | null {
  const pull = checkValues(read, ['pull']);
  if (pull) return pull;
  const attach = isOn(read, 'detach') ? last(read, 'attach') : undefined;
  return attach ? clash(read, 'attach', '--detach') : null;
}

/** In the order of the client: volumes, ports, devices, modes, restart, logging, security, health, networks, image. */
function checkContainer(read: Read): CommandProblem | null {
  const values = checkValues(read, [
    'pull',
    'mac-address',
    'memory-swappiness',
    'volume',
    'publish',
    'expose',
    'device',
    'pid',
    'uts',
    'userns',
    'cgroupns',
    'restart',
  ]);
  if (values) return values;
  if (last(read, 'log-driver')?.value === 'none' && find(read, 'log-opt'))
    return clash(read, 'log-opt', '--log-driver none');
  const more = checkValues(read, ['security-opt', 'storage-opt']) ?? checkHealth(read);
  if (more) return more;
  const restart = last(read, 'restart');
  if (restart && restart.value !== '' && restart.value !== 'no' && isOn(read, 'rm'))
    return clash(read, 'restart', '--rm');
  return checkNetworks(read) ?? checkValues(read, ['platform']) ?? checkImage(read);
}

function checkImage(read: Read): CommandProblem | null {
  const [image] = read.args;
  return image && !isRunnableImage(image.text)
    ? problem('bad-image', { image: image.text }, image.at, 'invalid-value')
    : null;
}

const valueRules: ReadonlyMap<string, [ValueReason, (value: string) => boolean]> = new Map(
  Object.entries<[ValueReason, (value: string) => boolean]>({
    pull: ['pull', (value) => ['', 'always', 'missing', 'never'].includes(value)],
    'mac-address': ['key-value', (value) => value === '' || isMac(value)],
    'memory-swappiness': ['number', (value) => Number(value) >= -1 && Number(value) <= 100],
    volume: ['volume', (value) => splitVolume(value) !== null],
    publish: ['port', (value) => parsePublish(value) !== null],
    expose: ['port', isExposed],
    device: ['device', isDevice],
    pid: [
      'choice',
      (value) =>
        value === '' || value === 'host' || value === 'private' || /^container:./.test(value),
    ],
    uts: ['choice', (value) => value === '' || value === 'host'],
    userns: ['choice', (value) => value === '' || value === 'host'],
    cgroupns: ['choice', (value) => ['', 'host', 'private'].includes(value)],
    restart: ['restart', (value) => value === '' || /^[^:]+(?::(?:[+-]?\d+)?)?$/.test(value)],
    'security-opt': [
      'security',
      (value) => /^no-new-privileges(?:[=:].*)?$|^[^=]*=.+$|^[^=:]*:.+$/.test(value),
    ],
    'storage-opt': ['storage', (value) => value.includes('=')],
    platform: ['platform', (value) => value === '' || isPlatform(value)],
    since: ['time', isTime],
    until: ['time', isTime],
    mode: [
      'choice',
      (value) => ['replicated', 'global', 'replicated-job', 'global-job'].includes(value),
    ],
    type: [
      'choice',
      (value) =>
        [
          '',
          'config',
          'container',
          'image',
          'network',
          'node',
          'plugin',
          'secret',
          'service',
          'task',
          'volume',
        ].includes(value),
    ],
  }),
);

function checkValues(read: Read, names: string[]): CommandProblem | null {
  for (const name of names) {
    const rule = valueRules.get(name);
    const given = all(read, name);
    const checked = given[0]?.flag.type === 'list' ? given : given.slice(-1);
    const wrong = rule && checked.find(({ value }) => !rule[1](value));
    if (wrong) return bad(wrong, rule[0]);
  }
  return null;
}

function checkHealth(read: Read): CommandProblem | null {
  const times = [
    'health-interval',
    'health-timeout',
    'health-start-period',
    'health-start-interval',
  ];
  const given = read.given.filter(({ flag, value }) =>
    flag.name === 'health-retries'
      ? Number(value) !== 0
      : times.includes(flag.name)
        ? parseDuration(value) !== 0
        : flag.name === 'health-cmd' && value !== '',
  );
  const [first] = given;
  if (isOn(read, 'no-healthcheck'))
    return first ? clash(read, 'no-healthcheck', first.spelled) : null;
  const negative = given.find(
    ({ flag, value }) => flag.name !== 'health-cmd' && value.startsWith('-'),
  );
  return negative ? bad(negative, 'duration') : null;
}

function checkNetworks(read: Read): CommandProblem | null {
  const networks = all(read, 'network').map((given) => ({
    given,
    network: parseNetwork(given.value),
  }));
  const names = networks.map(({ network }) => network?.name ?? '');
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const alias = find(read, 'network-alias');
  if (alias && isBuiltInNetwork(names[0] ?? 'default'))
    return clash(read, 'network-alias', `--network ${names[0] ?? 'bridge'}`, 'invalid-value');
  for (const { given, network } of networks) {
    if (!network) continue;
    if (network.name.trim() === '') return bad(given, 'network');
    if (network.aliases.length > 0 && (isBuiltInNetwork(network.name) || alias))
      return clash(
        read,
        'network',
        `alias=${network.aliases[0]}`,
        alias ? 'conflicting-options' : 'invalid-value',
      );
    if ((counts.get(network.name) ?? 0) > 1)
      return clash(read, 'network', given.value, 'invalid-value');
  }
  const doubled = networks[0]?.network?.more
    .map((field) => field.split('=')[0] ?? '')
    .find((name) => find(read, name));
  if (doubled) return clash(read, doubled, `--network ${networks[0]?.given.value ?? ''}`);
  const builtIn = names.filter(isBuiltInNetwork);
  return builtIn.length > 0 && builtIn.length < names.length
    ? clash(read, 'network', `--network ${builtIn[0]}`)
    : null;
}

function checkCopy(read: Read): CommandProblem | null {
  const [from, to] = read.args;
  if (!from || !to) return null;
  const empty = [from, to].find((word) => word.text === '');
  if (empty)
    return problem(
      'bad-value',
      { flag: 'cp', value: '', reason: 'copy' },
      empty.at,
      'invalid-value',
    );
  const inContainers = [from, to].filter((word) => isInContainer(word.text)).length;
  return inContainers === 1
    ? null
    : problem(
        'bad-value',
        { flag: 'cp', value: `${from.text} ${to.text}`, reason: 'copy' },
        [from.at[0], to.at[1]],
        'invalid-value',
      );
}

/** Whether `cp` takes it for a path in a container: a colon that isn't part of a path. */
export function isInContainer(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && !text.startsWith('.') && !text.startsWith('/');
}

function checkImages(read: Read, from: number): CommandProblem | null {
  for (const word of read.args.slice(from)) {
    if (word.text !== '' && !parseImage(word.text))
      return problem('bad-image', { image: word.text }, word.at, 'invalid-value');
  }
  return null;
}

function checkAllTags(read: Read): CommandProblem | null {
  const [image] = read.args;
  const parsed = image && parseImage(image.text);
  return isOn(read, 'all-tags') && parsed && (parsed.tag !== '' || parsed.digest !== '')
    ? clash(read, 'all-tags', image.text)
    : null;
}

function checkPrivatePort(read: Read): CommandProblem | null {
  const port = read.args[1];
  return port && !/^\d+(?:\/|$)/.test(port.text)
    ? problem(
        'bad-value',
        { flag: 'port', value: port.text, reason: 'port' },
        port.at,
        'invalid-value',
      )
    : null;
}

/** Every gateway and range lies in one of the subnets. */
function checkRanges(read: Read): CommandProblem | null {
  const subnets = all(read, 'subnet').flatMap(({ value }) => value.split(','));
  const double = subnets
    .slice(0, 20)
    .find((subnet, index) =>
      subnets.some((other, place) => place > index && isOverlapping(subnet, other)),
    );
  if (double !== undefined) return clash(read, 'subnet', double, 'invalid-value');
  const outside = ['ip-range', 'gateway', 'aux-address']
    .flatMap((name) => all(read, name))
    .find(({ flag, value }) => {
      const inside =
        flag.name === 'aux-address' ? [value.slice(value.indexOf('=') + 1)] : value.split(',');
      return !inside.every((one) => subnets.some((subnet) => isInSubnet(one, subnet)));
    });
  return outside ? bad(outside, 'subnet-needed') : null;
}

function isOverlapping(one: string, other: string): boolean {
  return (
    one === other ||
    (!one.includes(':') &&
      !other.includes(':') &&
      (isInSubnet(one, other) || isInSubnet(other, one)))
  );
}

function checkStdinTwice(read: Read): CommandProblem | null {
  return read.args[0]?.text === '-' && last(read, 'file')?.value === '-'
    ? clash(read, 'file', '-')
    : null;
}

function isDevice(value: string): boolean {
  if (/^[\w.-]+\/[\w.-]+=[\w.:-]+$/.test(value)) return true;
  const parts = value.split(':');
  const isMode = (text: string): boolean =>
    /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length;
  if (parts.length > 3 || parts[0] === '' || (parts.length === 3 && !isMode(parts[2] ?? '')))
    return false;
  const inside =
    parts.length === 1 || (parts.length === 2 && isMode(parts[1] ?? '')) ? parts[0] : parts[1];
  return inside?.startsWith('/') ?? false;
}

const systems =
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos'.split(
    ' ',
  );
const machines =
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm aarch64 armhf armel i386 x86_64 x86-64 aarch64_be'.split(
    ' ',
  );

function isPlatform(value: string): boolean {
  const parts = value
    .toLowerCase()
    .replace(/\([^)]*\)/, '')
    .split('/');
  if (!parts.every((part) => /^[a-z0-9_.-]+$/.test(part)) || parts.length > 4) return false;
  if (parts.length > 1) return parts.length < 4;
  return systems.includes(parts[0] ?? '') || machines.includes(parts[0] ?? '');
}
