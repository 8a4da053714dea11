// Commands about volumes, networks, contexts, the engine itself and a swarm.
import { isVolumeName } from './engine-values.ts';
import { problem, type CommandProblem } from '../findings.ts';
import type { Given } from '../flags.ts';
import { networkOf } from '../values/addresses.ts';
import type { Word } from '../words.ts';
import type { Item } from '../item.ts';
import { clash, find, isOn } from './given.ts';
import { checkValues } from './late-values.ts';
import { shortListing, type DockerCommand, type Records } from './record.ts';
import { checkRanges } from './subnets.ts';

export const objectRecords: Records = new Map(
  Object.entries<Partial<DockerCommand>>({
    inspect: { args: ['object'], client: (read) => checkValues(read, ['type']) },
    'volume create': {
      nameFlag: 'name',
      args: ['other'],
      client: (read) =>
        read.args[0] && find(read, 'name') ? clash(read, 'name', read.args[0].text) : null,
      engine: ({ args: [name], flags }) =>
        name && !isVolumeName(name.text)
          ? [problem('volume-name', { name: name.text }, name.at)]
          : [...needsDevice(flags), ...checkOptions(flags)],
    },
    'volume inspect': { args: ['volume'] },
    'volume ls': {
      filters: ['dangling', 'driver', 'label', 'name'],
      settle: shortListing('{{.Name}}'),
    },
    'volume rm': { args: ['volume'], anyOrder: true, harmless: ['force'] },
    'volume prune': {
      filters: ['all', 'label', 'label!'],
      settle: allByFilter,
      risks: [
        ['all', 'removes-all-volumes'],
        ['force', 'no-question'],
      ],
      harmless: ['force'],
    },
    'network create': {
      client: checkRanges,
      settle: withoutFirstAddress,
      engine: ({ args: [name], flags }) => [
        ...predefined(name),
        ...severalSubnets(flags),
        ...flags.flatMap((given) =>
          given.flag.canonical === 'subnet' ? checkHostBits(given) : checkDriver(given),
        ),
      ],
    },
    'network connect': {
      args: ['network', 'container'],
      engine: ({ args: [name] }) => (name?.text === 'bridge' ? [] : predefined(name)),
    },
    'network disconnect': {
      args: ['network', 'container'],
      engine: ({ args: [name] }) => (name?.text === 'host' ? predefined(name) : []),
    },
    'network inspect': { args: ['network'] },
    'network ls': {
      filters: ['dangling', 'driver', 'id', 'label', 'name', 'scope', 'type'],
      settle: shortListing('{{.ID}}'),
    },
    'network rm': {
      engine: ({ args }) => args.flatMap(predefined),
      args: ['network'],
      anyOrder: true,
      harmless: ['force'],
    },
    'network prune': {
      filters: ['label', 'label!', 'until'],
      risks: [['force', 'no-question']],
      harmless: ['force'],
    },
    'context rm': { args: ['other'], anyOrder: true, harmless: ['force'] },
    'system events': {
      client: (read) => checkValues(read, ['since', 'until']),
      settle: withoutKnownType,
    },
    'system prune': {
      filters: ['label', 'label!', 'until'],
      client: (read) =>
        isOn(read, 'volumes') && find(read, 'filter', (value) => value.startsWith('until'))
          ? clash(read, 'filter', '--volumes')
          : null,
      risk: { code: 'prunes-all', unless: '' },
      risks: [
        ['all', 'removes-all-images'],
        ['volumes', 'removes-anonymous-volumes'],
        ['force', 'no-question'],
      ],
      harmless: ['force'],
    },
    'service create': {
      args: ['image', 'inside'],
      client: (read) => checkValues(read, ['mode']),
      harmless: ['quiet', 'detach'],
    },
    'service update': { args: ['service'], harmless: ['quiet', 'detach'] },
    'service scale': { harmless: ['detach'] },
    'service ls': { settle: shortListing('{{.ID}}') },
    'service ps': { args: ['service'], settle: shortListing('{{.ID}}') },
    'service rm': { args: ['service'], anyOrder: true },
    'stack rm': { args: ['other'], anyOrder: true },
    'secret create': { reads: '-', args: ['other', 'path'] },
    'config create': { reads: '-', args: ['other', 'path'] },
    'secret rm': { args: ['other'], anyOrder: true },
    'config rm': { args: ['other'], anyOrder: true },
    'context ls': { settle: shortListing('{{.Name}}') },
    'node ls': { settle: shortListing('{{.ID}}') },
    'secret ls': { settle: shortListing('{{.ID}}') },
    'node rm': { args: ['other'], anyOrder: true, harmless: ['force'] },
  }),
);

/** Whoever asks for what happened to a container asks for events of containers. */
function withoutKnownType(items: Item[]): Item[] {
  const kinds = items.flatMap(({ field, normal }) =>
    field === 'filter' ? (/^(container|image|network|volume)=/.exec(normal)?.[1] ?? []) : [],
  );
  return items.filter(
    ({ field, normal }) => field !== 'filter' || !kinds.some((kind) => normal === `type=${kind}`),
  );
}

/** The gateway is a subnet's first address unless it is said to be another. */
function withoutFirstAddress(items: Item[]): Item[] {
  const firsts = items.flatMap(({ field, normal }) =>
    field === 'subnet' ? (/^(\d+\.\d+\.\d+)\.0\/(?:8|16|24)$/.exec(normal)?.[1] ?? []) : [],
  );
  return items.filter(
    ({ field, normal }) => field !== 'gateway' || !firsts.some((one) => normal === `${one}.1`),
  );
}

/** `--filter all=true` is `-a`. */
function allByFilter(items: Item[]): Item[] {
  const all = { field: 'all', normal: 'true', value: '', words: ['--all'], isBoolean: true };
  return items.map((item) =>
    item.field === 'filter' && item.normal === 'all=true' ? { ...item, ...all } : item,
  );
}

/** Networks that an engine brings itself are neither made nor removed, and `host` and `none` are joined only at the start. */
function predefined(word: Word | undefined): CommandProblem[] {
  return word && /^(?:bridge|host|none|default)$/.test(word.text)
    ? [problem('predefined-network', { name: word.text }, word.at)]
    : [];
}

/** A bridge has one range of IPv4 addresses. */
function severalSubnets(flags: readonly Given[]): CommandProblem[] {
  const driver = flags.findLast(({ flag }) => flag.canonical === 'driver')?.value ?? 'bridge';
  const [first, second] = flags
    .filter(({ flag, value }) => flag.canonical === 'subnet' && !value.includes(':'))
    .map(({ value, at }) => ({ said: `--subnet ${value}`, at }));
  return driver === 'bridge' && first && second
    ? [problem('engine-conflict', { first: first.said, second: second.said }, second.at)]
    : [];
}

/** The local driver mounts what `device` names, of the kind that `type` says. */
function needsDevice(flags: readonly Given[]): CommandProblem[] {
  const options = flags.filter(({ flag }) => flag.canonical === 'opt');
  const driver = flags.findLast(({ flag }) => flag.canonical === 'driver')?.value ?? 'local';
  const type = options.find(({ value }) => value.startsWith('type='));
  const hasDevice = options.some(({ value }) => value.startsWith('device='));
  return driver === 'local' && type && !hasDevice
    ? [problem('needs-option', { given: `-o ${type.value}`, missing: '-o device=…' }, type.at)]
    : [];
}

/** What the local driver takes. */
function checkOptions(flags: readonly Given[]): CommandProblem[] {
  const driver = flags.findLast(({ flag }) => flag.canonical === 'driver')?.value ?? 'local';
  if (driver !== 'local') return [];
  return flags.flatMap(({ flag, spelled, value, at }) =>
    flag.canonical !== 'opt' || /^(?:type|o|device|size)=/.test(value)
      ? []
      : [
          problem(
            'engine-range',
            { flag: spelled, value, allowed: 'type=…, o=…, device=…, size=…' },
            at,
          ),
        ],
  );
}

/** Of `host` and `none` there is one network, which is there. */
function checkDriver({ flag, value, at }: Given): CommandProblem[] {
  return flag.canonical === 'driver' && /^(?:host|null)$/.test(value)
    ? [problem('predefined-network', { name: value }, at)]
    : [];
}

const subnetShape = /^(?:[\da-f:]*:[\da-f:.]*\/\d{1,3}|[\d.]+\/(?:[12]?\d|3[0-2]))$/i;

/** `10.9.0.5/24` is an address; the network is `10.9.0.0/24`. */
function checkHostBits({ spelled, value, at }: Given): CommandProblem[] {
  if (!value.split(',').every((one) => subnetShape.test(one)))
    return [problem('engine-range', { flag: spelled, value, allowed: '10.9.0.0/24' }, at)];
  const network = networkOf(value);
  return network === null || network === value
    ? []
    : [problem('host-bits', { subnet: value, network }, at)];
}
