// The things that a command says, each in one spelling: what meanings are made of.
import type { Span } from './findings.ts';
import type { Given } from './flags.ts';
import { normalValue } from './normal.ts';
import { splitFields } from './values/csv.ts';
import type { Mount } from './values/mounts.ts';
import type { Port } from './values/ports.ts';

/** One thing that the command says. Items are the same when `field` and `normal` are. */
export type Item = {
  /** The flag's own name; `mount` for every spelling of a mount. */
  field: string;
  normal: string;
  /** As it was typed: the flag and its value. */
  spelled: string;
  value: string;
  at: Span;
  isBoolean: boolean;
  mount?: Mount;
  port?: Port;
  /** The words that say this and nothing else. */
  words: string[];
};

export type Argument = { normal: string; text: string; at: Span };

export type Meaning = {
  command: string;
  items: Item[];
  image: Argument | null;
  /** Containers, volumes, files: what the command is done to. */
  targets: Argument[];
  /** Whether the order of the targets matters. */
  inOrder: boolean;
  /** The command run in the container. */
  inside: Argument[];
  /** Flags that were given and say nothing: a default, or what follows from another flag. */
  idle: Item[];
};

const repeatable = new Set([
  'list',
  'strings',
  'filter',
  'ulimit',
  'map',
  'stringToString',
  'gpu-request',
  'mount',
  'network',
  'port',
  'secret',
  'config',
]);

/** A later value for the same key replaces an earlier one. */
const keyed = new Set([
  'env',
  'label',
  'build-arg',
  'annotation',
  'sysctl',
  'log-opt',
  'opt',
  'driver-opt',
  'storage-opt',
  'aux-address',
  'ipam-opt',
  'ulimit',
  'scale',
  'container-label',
]);

/** Of flags that hold one value, or one value for each key, the last counts. */
export function lastOnes(given: Given[]): Given[] {
  const keyOf = ({ flag, value }: Given): string =>
    keyed.has(flag.canonical) ? `${flag.canonical}=${value.split('=', 1)[0]}` : flag.canonical;
  const last = new Map(given.map((one) => [keyOf(one), one]));
  return given.filter(
    (one) =>
      (repeatable.has(one.flag.type) && !keyed.has(one.flag.canonical)) ||
      last.get(keyOf(one)) === one,
  );
}

export function splitItem(given: Given, command: string, cwd: string): Item[] {
  const values =
    given.flag.type === 'strings' || given.flag.type === 'stringToString'
      ? (splitFields(given.value) ?? [given.value])
      : [given.value];
  return values.map((value) => plainItem({ ...given, value }, command, cwd));
}

/** Several values whose order counts are one item. */
export function listItem(given: Given[], command: string, cwd: string): Item[] {
  const [first] = given;
  if (!first) return [];
  const items = given.map((one) => plainItem(one, command, cwd));
  return [
    {
      ...(items[0] as Item),
      normal: items.map(({ normal }) => normal).join('\n'),
      value: given.map(({ value }) => value).join(', '),
      words: items.flatMap(({ words }) => words),
    },
  ];
}

export function withoutDoubles(items: Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.field}\0${item.normal}`;
    return !seen.has(key) && seen.add(key);
  });
}

export function plainItem(given: Given, command: string, cwd: string): Item {
  const { flag, value } = given;
  const normal = normalValue(flag, value, command, cwd);
  const isBoolean = flag.type === 'bool';
  const words = isBoolean
    ? [normal === 'true' ? `--${flag.canonical}` : `--${flag.canonical}=false`]
    : [`--${flag.canonical}`, value];
  return {
    field: flag.canonical,
    normal,
    spelled: given.spelled,
    value: isBoolean ? '' : value,
    at: given.at,
    isBoolean,
    words,
  };
}
