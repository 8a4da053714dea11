// A service in one form, however it was written: lists as mappings, short ports and volumes in full, words of a command apart.
import { absolute, isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import { canonicalPorts } from './ports.ts';
import { canonicalVolume } from './volumes.ts';
import { splitWords } from './words.ts';
import type { Data, Mapping } from './yaml-text.ts';

type Change = (value: Data, folder: string, path: string) => Data;

const changes = new Map<string, Change>([
  ['command', words],
  ['entrypoint', words],
  ['environment', (value) => pairs(value, null)],
  ['labels', (value) => pairs(value, '')],
  ['sysctls', (value) => pairs(value, '')],
  ['annotations', (value) => pairs(value, '')],
  ['build', build],
  ['depends_on', dependsOn],
  [
    'networks',
    (value) =>
      Array.isArray(value) ? Object.fromEntries(value.map((name) => [String(name), null])) : value,
  ],
  ['ports', (value) => canonicalPorts(Array.isArray(value) ? value : [])],
  [
    'volumes',
    (value, folder, path) =>
      Array.isArray(value)
        ? lastOfEach(value.map((each, at) => canonicalVolume(each, folder, `${path}[${at}]`)))
        : value,
  ],
  ['expose', (value) => (Array.isArray(value) ? value.map(String) : value)],
  ['dns', listed],
  ['dns_search', listed],
  ['tmpfs', listed],
  ['env_file', envFiles],
  ['extra_hosts', extraHosts],
  ['healthcheck', healthcheck],
  ['extends', (value) => (typeof value === 'string' ? { service: value } : value)],
  ['secrets', (value) => grants(value, '/run/secrets/')],
  ['configs', (value) => grants(value, '')],
  ['mem_limit', bytes],
  ['mem_reservation', bytes],
  ['memswap_limit', bytes],
  ['shm_size', bytes],
  ['stop_grace_period', duration],
  ['deploy', deploy],
  ['group_add', (value) => (Array.isArray(value) ? value.map(String) : value)],
]);

export function canonicalService(service: Mapping, folder: string, name: string): Mapping {
  return Object.fromEntries(
    Object.entries(service).map(([key, value]) => {
      const change = changes.get(key);
      return [key, change ? change(value, folder, `services[${name}].${key}`) : value];
    }),
  );
}

/** What is mounted later at the same place takes the place of what was before. */
function lastOfEach(mounts: readonly Data[]): Data[] {
  const found = new Map<Data, Data>();
  for (const each of mounts) found.set(isMapping(each) ? (each['target'] ?? null) : each, each);
  return [...found.values()];
}

function words(value: Data, _folder: string, path: string): Data {
  return typeof value === 'string' ? splitWords(value, path) : value;
}

function listed(value: Data): Data {
  return typeof value === 'string' ? [value] : value;
}

/** `[A=1]` as `{A: "1"}`; a name without a value gets `bare`. */
function pairs(value: Data, bare: string | null): Data {
  if (Array.isArray(value))
    return Object.fromEntries(
      value.map((each) => {
        const text = String(each);
        const at = text.indexOf('=');
        return at === -1 ? [text, bare] : [text.slice(0, at), text.slice(at + 1)];
      }),
    );
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, each === null ? bare : String(each)]),
  );
}

function build(value: Data, folder: string): Data {
  const given: Mapping =
    typeof value === 'string' ? { context: value } : isMapping(value) ? { ...value } : {};
  const context = typeof given['context'] === 'string' ? given['context'] : '.';
  const isUrl = /^(?:https?:\/\/|git@|ssh:\/\/)/.test(context);
  const full: Mapping = { ...given, context: isUrl ? context : absolute(context, folder) };
  if (full['dockerfile'] === undefined && full['dockerfile_inline'] === undefined)
    full['dockerfile'] = 'Dockerfile';
  if (full['args'] !== undefined) full['args'] = pairs(full['args'], null);
  if (full['labels'] !== undefined) full['labels'] = pairs(full['labels'], '');
  if (full['secrets'] !== undefined) full['secrets'] = grants(full['secrets'], '');
  if (full['target'] === '') delete full['target'];
  return full;
}

function dependsOn(value: Data): Data {
  const given: Mapping = Array.isArray(value)
    ? Object.fromEntries(value.map((name) => [String(name), {}]))
    : isMapping(value)
      ? value
      : {};
  return Object.fromEntries(
    Object.entries(given).map(([name, each]) => {
      const own = isMapping(each) ? each : {};
      return [name, { condition: 'service_started', ...own, required: own['required'] ?? true }];
    }),
  );
}

function envFiles(value: Data, folder: string): Data {
  const files = Array.isArray(value) ? value : [value];
  return files.map((each) => {
    const own: Mapping = isMapping(each) ? each : { path: String(each) };
    return { required: true, ...own, path: absolute(String(own['path'] ?? ''), folder) };
  });
}

function extraHosts(value: Data): Data {
  if (Array.isArray(value)) return value.map((each) => String(each).replace(/^([^:=]+):/, '$1='));
  if (!isMapping(value)) return value;
  return Object.entries(value).flatMap(([host, ip]) =>
    (Array.isArray(ip) ? ip : [ip]).map((each) => `${host}=${String(each)}`),
  );
}

function healthcheck(value: Data, _folder: string, path: string): Data {
  if (!isMapping(value)) return value;
  const { test } = value;
  if (Array.isArray(test) && !['CMD', 'CMD-SHELL', 'NONE'].includes(String(test[0] ?? '')))
    throw new ComposeFailure('healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"');
  const times = ['interval', 'timeout', 'start_period', 'start_interval'];
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key === 'test' && typeof test === 'string') return [key, ['CMD-SHELL', test]];
      if (times.includes(key) && typeof each === 'string')
        return [key, duration(each, '', `${path}.${key}`)];
      return [key, each];
    }),
  );
}

function grants(value: Data, folder: string): Data {
  if (!Array.isArray(value)) return value;
  return value.map((each) => {
    const own: Mapping = isMapping(each) ? { ...each } : { source: each };
    if (own['target'] === undefined && folder !== '')
      own['target'] = folder + String(own['source']);
    return own;
  });
}

const units = new Map([
  ['', 1],
  ['b', 1],
  ['k', 1024],
  ['m', 1024 ** 2],
  ['g', 1024 ** 3],
]);

/** Sizes are told in bytes, as texts. */
function bytes(value: Data, _folder: string, path: string): Data {
  const text = String(value);
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(text) ?? [];
  if (number === undefined) throw undecoded(path, `invalid size: '${text}'`);
  const factor = units.get(unit.toLowerCase().replace(/^([kmg])i?b?$/, '$1'));
  if (factor === undefined) throw undecoded(path, `invalid suffix: '${unit}'`);
  return String(Math.trunc(Number(number) * factor));
}

const undecoded = (path: string, why: string) =>
  new ComposeFailure(`decoding failed due to the following error(s):\n\n'${path}' ${why}`);

function duration(value: Data, _folder: string, path: string): Data {
  if (typeof value !== 'string') return value;
  if (!/^(?:0|(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|w|y))+)$/.test(value))
    throw undecoded(path, `time: invalid duration ${JSON.stringify(value)}`);
  return goDuration(value);
}

function deploy(value: Data, _folder: string, path: string): Data {
  if (!isMapping(value) || !isMapping(value['resources'])) return value;
  const sides = Object.entries(value['resources']).map(([side, given]) => {
    if (!isMapping(given)) return [side, given];
    const { cpus, memory, ...rest } = given;
    return [
      side,
      {
        ...(cpus === undefined ? {} : { cpus: Number(cpus) }),
        ...(memory === undefined
          ? {}
          : { memory: bytes(memory, '', `${path}.resources.${side}.memory`) }),
        ...rest,
      },
    ];
  });
  return { ...value, resources: Object.fromEntries(sides) };
}

/** `90s` as `1m30s`. */
function goDuration(text: string): string {
  const ms = durationMs(text);
  if (ms === 0) return '0s';
  if (ms < 1000) return `${ms}ms`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${(ms % 60_000) / 1000}s`;
}

const factors = new Map([
  ['us', 0.001],
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

export function durationMs(text: string): number {
  let ms = 0;
  for (const [, number, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(us|ms|s|m|h|d)/g))
    ms += Number(number) * (factors.get(unit) ?? 0);
  return ms;
}
