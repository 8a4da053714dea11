// Which values the docker client refuses while it reads the flags, before it looks at anything else.
import type { ValueReason } from '../findings.ts';
import type { Flag } from '../grammar.ts';
import { isIp, splitHost } from './addresses.ts';
import { splitFields } from './csv.ts';
import { parseImage } from './image.ts';
import { parseMount } from './mounts.ts';
import { parseNetwork } from './networks.ts';
import { parsePublish } from './ports.ts';
import {
  isFloat,
  parseBoolean,
  parseCpus,
  parseDuration,
  parseInteger,
  parseNumber,
  parseSize,
} from './numbers.ts';

/** What is wrong with the value, or null. */
export function badValueAtOnce(flag: Flag, value: string, command: string): ValueReason | null {
  const rule = byCommand.get(`${command} --${flag.canonical}`) ?? byName.get(flag.canonical);
  if (rule && (flag.type === 'list' || flag.type === 'map' || flag.type === 'strings'))
    return rule(value) ? null : (reasons.get(flag.canonical) ?? 'key-value');
  // No limit, which only swap knows.
  if (flag.canonical === 'memory-swap' && value === '-1') return null;
  const byItsType = byType.get(flag.type);
  return byItsType && !byItsType[1](value) ? byItsType[0] : null;
}

type Rule = (value: string) => boolean;

const number = (type: string): [ValueReason, Rule] => [
  'number',
  (value) => parseNumber(type, value) !== null,
];

const byType: ReadonlyMap<string, [ValueReason, Rule]> = new Map(
  Object.entries<[ValueReason, Rule]>({
    bool: ['boolean', (value) => parseBoolean(value) !== null],
    int: number('int'),
    uint: number('uint'),
    uint16: number('uint16'),
    uint32: number('uint32'),
    float: ['decimal', isFloat],
    decimal: ['decimal', (value) => parseCpus(value) !== null],
    bytes: ['size', (value) => parseSize(value) !== null],
    duration: ['duration', (value) => parseDuration(value) !== null],
    filter: ['filter', (value) => value === '' || value.includes('=')],
    mount: ['mount', (value) => parseMount(value, '/') !== null],
    network: ['network', (value) => parseNetwork(value) !== null],
    ulimit: ['ulimit', isUlimit],
    port: ['port', isServicePort],
    pref: ['key-value', (value) => value.includes('=')],
    'gpu-request': ['gpus', isGpuRequest],
    stringToString: [
      'key-value',
      (value) =>
        value !== '' && (splitFields(value)?.every((field) => field.includes('=')) ?? false),
    ],
    strings: ['key-value', (value) => value === '' || splitFields(value) !== null],
  }),
);

const isVariable: Rule = (value) => value !== '' && !value.startsWith('=');
const isLabel: Rule = (value) => /^[ \t]*[^ \t=][^ \t=]*(?:=|$)/.test(value);
const isAddress: Rule = (value) => isIp(value.trim());

const byName: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    env: isVariable,
    'build-arg': isVariable,
    label: isLabel,
    'container-label': isLabel,
    'add-host': (value) => splitHost(value) !== null,
    dns: isAddress,
    'dns-search': (value) => value.trim() === '.' || isDomain(value.trim()),
    attach: (value) => ['stdin', 'stdout', 'stderr'].includes(value.toLowerCase()),
    sysctl: (value) =>
      /^(?:net\.|fs\.mqueue\.)[^=]*=|^kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)=/.test(
        value,
      ),
    link: isLink,
    'generic-resource': (value) => value.includes('='),
    'device-cgroup-rule': (value) => /^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/.test(value),
    'device-read-bps': (value) => isDeviceRate(value, (rate) => parseSize(rate) !== null),
    'device-write-bps': (value) => isDeviceRate(value, (rate) => parseSize(rate) !== null),
    'device-read-iops': (value) => isDeviceRate(value, (rate) => /^\d{1,19}$/.test(rate)),
    'device-write-iops': (value) => isDeviceRate(value, (rate) => /^\d{1,19}$/.test(rate)),
    'blkio-weight-device': (value) => isDeviceRate(value, isWeight),
  }),
);

const byCommand: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    'image build --tag': (value) => parseImage(value) !== null,
    'network connect --link': isLink,
    'compose up --attach': () => true,
    'compose build --build-arg': () => true,
    'compose run --env': () => true,
    'compose exec --env': () => true,
    'compose run --label': () => true,
  }),
);

const reasons: ReadonlyMap<string, ValueReason> = new Map(
  Object.entries<ValueReason>({
    env: 'variable',
    'build-arg': 'variable',
    'add-host': 'host-ip',
    dns: 'ip',
    attach: 'stream',
    sysctl: 'sysctl',
    link: 'link',
    tag: 'image',
    'device-cgroup-rule': 'device',
    'device-read-bps': 'device',
    'device-write-bps': 'device',
    'device-read-iops': 'device',
    'device-write-iops': 'device',
    'blkio-weight-device': 'device',
  }),
);

function isLink(value: string): boolean {
  const parts = value.split(':');
  return value !== '' && parts.length <= 2;
}

function isDomain(value: string): boolean {
  const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
  return (
    value.length < 255 &&
    /[a-zA-Z]/.test(value) &&
    new RegExp(`^${part}(?:\\.${part})*\\.?$`).test(value)
  );
}

function isDeviceRate(value: string, isRate: Rule): boolean {
  const colon = value.indexOf(':');
  return colon > 0 && value.startsWith('/dev/') && isRate(value.slice(colon + 1));
}

function isWeight(text: string): boolean {
  return (
    /^\d{1,5}$/.test(text) && (Number(text) === 0 || (Number(text) >= 10 && Number(text) <= 1000))
  );
}

const ulimits =
  'core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(
    ' ',
  );

function isUlimit(value: string): boolean {
  const equals = value.indexOf('=');
  const limits = value.slice(equals + 1).split(':');
  if (equals < 0 || !ulimits.includes(value.slice(0, equals)) || limits.length > 2) return false;
  if (!limits.every((limit) => /^[+-]?\d{1,19}$/.test(limit))) return false;
  const [soft = 0, hard = soft] = limits.map(Number);
  return hard === -1 || (soft !== -1 && soft <= hard);
}

function isServicePort(value: string): boolean {
  if (!value.includes('=')) return parsePublish(value) !== null;
  const fields = (splitFields(value) ?? ['']).map((field) => field.split('='));
  return (
    fields.some(([key]) => key === 'target') &&
    fields.every(
      ([key = '', text]) =>
        ['target', 'published', 'protocol', 'mode'].includes(key) && text !== undefined,
    )
  );
}

function isGpuRequest(value: string): boolean {
  const seen = new Set<string>();
  const fields = splitFields(value);
  return fields !== null && fields.every((field) => isGpuField(field, seen));
}

function isGpuField(field: string, seen: Set<string>): boolean {
  const equals = field.indexOf('=');
  const [key, value] =
    equals < 0 ? [field, field] : [field.slice(0, equals), field.slice(equals + 1)];
  if (seen.has(key)) return false;
  seen.add(key);
  if (equals < 0) seen.add('count');
  if (equals < 0 || key === 'count')
    return value === 'all' || parseInteger(value, -(2n ** 31n), 2n ** 31n) !== null;
  return ['driver', 'device', 'capabilities', 'options'].includes(key);
}
