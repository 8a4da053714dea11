// One spelling for all values of a flag that mean the same: sizes in bytes, capabilities in capitals, images in full.
import type { Flag } from './grammar.ts';
import { splitHost } from './values/addresses.ts';
import { normalImage } from './values/image.ts';
import { splitFields } from './values/csv.ts';
import { cleanPath, parseMount } from './values/mounts.ts';
import {
  parseBoolean,
  parseCpus,
  parseDuration,
  parseNumber,
  parseSize,
} from './values/numbers.ts';
import { normalTemplate } from './values/template.ts';

export function normalValue(flag: Flag, value: string, command: string, cwd: string): string {
  const rule = byCommand.get(`${command} --${flag.canonical}`) ?? byName.get(flag.canonical);
  if (flag.type === 'bool') return String(parseBoolean(value) ?? value);
  if (flag.canonical === 'format') return normalTemplate(value, command);
  if (rule) return rule(value, cwd);
  if (flag.type === 'bytes') return String(parseSize(value) ?? value);
  if (flag.type === 'duration') return String(parseDuration(value) ?? value);
  if (flag.type === 'decimal') return String(parseCpus(value) ?? value);
  if (flag.type === 'filter') return normalFilter(value);
  if (flag.type === 'mount') return normalMount(value, cwd);
  if (flag.type === 'secret' || flag.type === 'config') return normalReference(value);
  return parseNumber(flag.type, value) ?? value;
}

/** Whether giving the flag this value is as good as not giving it. */
export function isPreset(flag: Flag, normal: string, command: string): boolean {
  if (noPreset.has(`${command} --${flag.canonical}`)) return false;
  if (flag.type === 'bool') return normal === (flag.preset === 'true' ? 'true' : 'false');
  return normal === presetOf(flag, command);
}

/** What holds where the flag isn't given. */
export function presetOf(flag: Flag, command: string): string | null {
  return (
    presets.get(`${command} --${flag.canonical}`) ??
    presets.get(flag.canonical) ??
    (flag.preset === '' ? null : normalValue(flag, flag.preset, command, '/'))
  );
}

/** Where docker tells apart whether the flag was given, even with its own default. */
const noPreset = new Set([
  'service update --restart-condition',
  'stack deploy --detach',
  'container run --init',
  'container create --init',
]);

/** Listings that are a table anyway. */
const tables =
  'container ls,image ls,image history,volume ls,network ls,container stats,system df,context ls,node ls,service ls,service ps,secret ls,search'.split(
    ',',
  );

const presets: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...Object.fromEntries(tables.map((command) => [`${command} --format`, 'table'])),
    'container ls --last': '-1',
    'container kill --signal': 'KILL',
    'compose kill --signal': 'KILL',
    cpus: '0',
    memory: '0',
    'memory-reservation': '0',
    'memory-swap': '0',
    'shm-size': '0',
    entrypoint: '\0',
  }),
);

type Rule = (value: string, cwd: string) => string;

const byName: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    'cap-add': normalCapability,
    'cap-drop': normalCapability,
    ulimit: (value) =>
      /=[^:]*$/.test(value) ? `${value}:${value.slice(value.indexOf('=') + 1)}` : value,
    'add-host': (value) => {
      const host = splitHost(value);
      return host ? `${host.name}:${host.address}` : value;
    },
    label: (value) => (value.includes('=') ? value : `${value}=`),
    platform: normalPlatform,
    'volumes-from': (value) => value.replace(/:rw$/, ''),
    link: (value) => (value.includes(':') ? value : `${value}:${value}`),
    workdir: (value) => cleanPath(value, null),
    restart: (value) => value.replace(/:0*$/, ''),
    'stop-signal': normalSignal,
    signal: normalSignal,
    device: normalDevice,
    expose: (value) => (value.includes('/') ? value : `${value}/tcp`),
    'security-opt': (value) =>
      /^no-new-privileges(?:[:=]true)?$/.test(value)
        ? 'no-new-privileges'
        : value.replace(/^([a-z-]+):/, '$1='),
    gpus: (value) => (['count=all', 'count=-1', '-1'].includes(value) ? 'all' : value),
    'dns-search': (value) => value.trim(),
    attach: (value) => value.toLowerCase(),
    'env-file': cleanPath,
    'label-file': cleanPath,
    cidfile: cleanPath,
    user: (value) => (/^(?:root|0)(?::(?:root|0))?$/.test(value) ? '0' : value),
    since: normalTime,
    until: normalTime,
    entrypoint: normalProgram,
    // Any exit code but 0 means unhealthy.
    'health-cmd': (value) => value.replace(/\s*\|\|\s*exit 1$/, ''),
    'log-opt': normalLogOption,
    'project-directory': cleanPath,
  }),
);

const byCommand: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    'image build --tag': normalImage,
    'image build --file': (value, cwd) => (value === '-' ? value : cleanPath(value, cwd)),
    'compose --file': (value, cwd) => (value === '-' ? value : cleanPath(value, cwd)),
    'image save --output': cleanPath,
    'image load --input': cleanPath,
    'container export --output': cleanPath,
    'image build --iidfile': cleanPath,
    'image build --metadata-file': cleanPath,
    'image build --secret': normalSecret,
    'image build --output': normalOutput,
    // Options of a mount are a set.
    'volume create --opt': (value) =>
      value.startsWith('o=') ? `o=${value.slice(2).split(',').sort().join()}` : value,
    'service create --user': (value) => value,
    'service create --constraint': normalConstraint,
    'service update --constraint-add': normalConstraint,
    'service update --constraint-rm': normalConstraint,
    'image build --sbom': normalYes,
    'image build --provenance': normalYes,
    'service update --image': normalImage,
    'stack deploy --compose-file': cleanPath,
    'compose up --attach': (value) => value,
  }),
);

/** A basic program is the same where it lies in `/bin`: `/bin/sh` is `sh`. */
export function normalProgram(text: string): string {
  const [, name = ''] = /^\/(?:usr\/)?bin\/([a-z]+)$/.exec(text) ?? [];
  return basicPrograms.has(name) ? name : text;
}

const basicPrograms = new Set(
  'sh bash ash cat ls ps env echo true false sleep uname date touch tar id whoami hostname printenv top ip'.split(
    ' ',
  ),
);

/** How long ago, in any unit; a date stays as it is. */
function normalTime(text: string): string {
  const time = /[a-zµμ]$/.test(text) ? parseDuration(text) : null;
  return time === null ? text : `${time} ns ago`;
}

/** The drivers count thousands: `10m` is `10mb` and `10000k`. */
function normalLogOption(text: string): string {
  const [, number = '', unit = ''] = /^max-size=(\d+)([kmg]?)b?$/i.exec(text) ?? [];
  if (number === '') return text;
  return `max-size=${Number(number) * 1000 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase())}`;
}

/** `--mount` of a command that makes no container itself. */
function normalMount(text: string, cwd: string): string {
  const mount = parseMount(text, cwd);
  return mount ? JSON.stringify(mount) : text;
}

/** A build's secret: a file unless it says otherwise. */
function normalSecret(text: string, cwd: string): string {
  const fields = (splitFields(text) ?? [text]).map((field) => {
    const [key = '', value = ''] = field.split(/=(.*)/s);
    return key === 'src' || key === 'source' ? `src=${cleanPath(value, cwd)}` : `${key}=${value}`;
  });
  return fields
    .filter((field) => field !== 'type=file')
    .sort()
    .join(',');
}

/** Where a build's files go: a folder's name alone is `type=local,dest=…`, `-` an archive. */
function normalOutput(text: string, cwd: string): string {
  const plain = [text === '-' ? 'type=tar' : 'type=local', `dest=${text}`];
  const fields = text.includes('=') ? (splitFields(text) ?? [text]) : plain;
  const placed = (field: string): string =>
    /^dest=[^-]/.test(field) ? `dest=${cleanPath(field.slice(5), cwd)}` : field;
  return fields.map(placed).sort().join(',');
}

/** Blanks around the sign say nothing. */
function normalConstraint(text: string): string {
  return text.replace(/\s*([=!]=)\s*/, '$1').trim();
}

function normalYes(text: string): string {
  const yes = parseBoolean(text);
  return yes === null ? text : String(yes);
}

/** A service's secret or config: `name` is `source=name,target=name`. */
function normalReference(text: string): string {
  if (!text.includes('=')) return `source=${text},target=${text}`;
  const fields = (splitFields(text) ?? [text]).map((field) => field.replace(/^src=/, 'source='));
  const source = fields.find((field) => field.startsWith('source='))?.slice(7) ?? '';
  const target = fields.some((field) => field.startsWith('target=')) ? [] : [`target=${source}`];
  return [...fields, ...target].sort().join(',');
}

function normalCapability(value: string): string {
  return value.toUpperCase().replace(/^CAP_/, '');
}

const signalNumbers: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '1': 'HUP',
    '2': 'INT',
    '3': 'QUIT',
    '6': 'ABRT',
    '9': 'KILL',
    '10': 'USR1',
    '12': 'USR2',
    '13': 'PIPE',
    '14': 'ALRM',
    '15': 'TERM',
    '18': 'CONT',
    '19': 'STOP',
    '28': 'WINCH',
  }),
);

function normalSignal(value: string): string {
  return signalNumbers.get(value) ?? value.toUpperCase().replace(/^SIG/, '');
}

const machines: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
  }),
);

function normalPlatform(value: string): string {
  return value
    .toLowerCase()
    .split(',')
    .map((one) =>
      one
        .split('/')
        .map((part) => machines.get(part) ?? part)
        .join('/')
        .replace(/arm64\/v8$/, 'arm64')
        .replace(/^(amd64|arm64|386)$/, 'linux/$1'),
    )
    .sort()
    .join(',');
}

function normalDevice(value: string): string {
  const [host = '', second = '', third = ''] = value.split(':');
  const isMode = /^[rwm]{1,3}$/.test(second);
  const mode = isMode ? second : third || 'rwm';
  return `${host}:${isMode || second === '' ? host : second}:${[...mode].sort().join('')}`;
}

/** The engine reads what is yes or no as `1`, `0`, `true` or `false`. */
const yesNoFilters = new Set(['dangling', 'is-official', 'is-automated', 'all']);

function normalFilter(text: string): string {
  const equals = text.indexOf('=');
  if (equals < 0) return text;
  const name = text.slice(0, equals).trim().toLowerCase();
  const value = text.slice(equals + 1).trim();
  if (name === 'until') return `until=${normalTime(value)}`;
  if (name === 'ancestor') return `ancestor=${normalImage(value)}`;
  return `${name}=${yesNoFilters.has(name) ? value.replace(/^1$/, 'true').replace(/^0$/, 'false') : value}`;
}
