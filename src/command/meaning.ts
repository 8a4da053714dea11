// What a parsed command means, with order, spelling, aliases and defaults gone: two commands that do the same have the same items.
import type { Span } from './findings.ts';
import type { Given } from './flags.ts';
import { findCommand, type Flag } from './grammar.ts';
import { isPreset, normalValue } from './normal.ts';
import type { ParsedCommand } from './parse.ts';
import { itemsOfContainer } from './meaning-container.ts';
import { splitFields } from './values/csv.ts';
import { normalImage } from './values/image.ts';
import { cleanPath, type Mount } from './values/mounts.ts';
import type { Port } from './values/ports.ts';
import { isInContainer } from './late.ts';
import type { Word } from './words.ts';

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
};

/** Commands whose targets may stand in any order. */
const unordered = new Set(
  'container rm, container stop, container kill, container restart, container pause, container unpause, container wait, container start, container update, image rm, volume rm, network rm, context rm, compose up, compose down, compose stop, compose start, compose restart, compose pull, compose push, compose build, compose logs, compose ps, compose rm, compose kill, compose create, compose pause, compose unpause, compose top, compose images, compose watch'.split(
    ', ',
  ),
);
const withImages = new Set(
  'image rm, image inspect, image history, image save, image pull, image push, image tag'.split(
    ', ',
  ),
);
const withInside = new Set(
  'container run, container create, container exec, container top, compose exec, compose run'.split(
    ', ',
  ),
);
const ignoredGlobals = new Set(['debug', 'log-level', 'help']);

export function meaningOf(parsed: ParsedCommand): Meaning {
  const command = commandOf(parsed);
  const items = [
    ...parsed.global
      .filter(({ flag }) => !ignoredGlobals.has(flag.canonical))
      .map((given) => plainItem(given, 'docker', parsed.cwd)),
    ...groupItems(parsed),
    ...parsed.assignments.filter((text) => !/^DOCKER_BUILDKIT=1$/.test(text)).map(assignmentItem),
    ...itemsOf(parsed, command),
  ];
  return { command, items: withoutDoubles(items), ...argumentsOf(parsed, command) };
}

function commandOf(parsed: ParsedCommand): string {
  const type =
    parsed.command === 'inspect'
      ? parsed.flags.filter(({ flag }) => flag.name === 'type').at(-1)?.value
      : undefined;
  return type && findCommand(`${type} inspect`) ? `${type} inspect` : parsed.command;
}

function groupItems(parsed: ParsedCommand): Item[] {
  const group = parsed.command.split(' ')[0] ?? '';
  const files = parsed.group.filter(({ flag }) => flag.canonical === 'file');
  const others = parsed.group.filter(
    ({ flag }) =>
      flag.canonical !== 'file' && flag.canonical !== 'verbose' && flag.canonical !== 'debug',
  );
  return [
    ...listItem(files, group, parsed.cwd),
    ...lastOnes(others).map((given) => plainItem(given, group, parsed.cwd)),
  ];
}

function assignmentItem(text: string): Item {
  return {
    field: 'environment of the shell',
    normal: text,
    spelled: text,
    value: '',
    at: [0, 0],
    isBoolean: true,
    words: [],
  };
}

const containerCommands = new Set(['container run', 'container create', 'compose run']);

function itemsOf(parsed: ParsedCommand, command: string): Item[] {
  const own = containerCommands.has(parsed.command)
    ? itemsOfContainer(parsed)
    : { items: [], rest: parsed.flags };
  const ordered = own.rest.filter(({ flag }) => keepsOrder.has(flag.canonical));
  const others = lastOnes(own.rest.filter(({ flag }) => !keepsOrder.has(flag.canonical)));
  const plain = others.flatMap((given) => splitItem(given, parsed));
  const lists = [...keepsOrder].flatMap((name) =>
    listItem(
      ordered.filter(({ flag }) => flag.canonical === name),
      parsed.command,
      parsed.cwd,
    ),
  );
  const kept = plain.filter((item) => !isDefault(item, parsed));
  return [...own.items, ...lists, ...adjust(kept, parsed, command)];
}

const keepsOrder = new Set(['dns', 'dns-search']);
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

function splitItem(given: Given, parsed: ParsedCommand): Item[] {
  const values =
    given.flag.type === 'strings' || given.flag.type === 'stringToString'
      ? (splitFields(given.value) ?? [given.value])
      : [given.value];
  return values.map((value) => plainItem({ ...given, value }, parsed.command, parsed.cwd));
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

/** Several values whose order counts are one item. */
function listItem(given: Given[], command: string, cwd: string): Item[] {
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

function isDefault(item: Item, parsed: ParsedCommand): boolean {
  const flag = findCommand(parsed.command)?.flags.get(item.field);
  if (!flag) return false;
  if (parsed.command === 'image build' && item.field === 'file') {
    return (
      item.normal ===
      cleanPath(`${cleanPath(parsed.args[0]?.text ?? '.', parsed.cwd)}/Dockerfile`, parsed.cwd)
    );
  }
  return isPreset(flag as Flag, item.normal, parsed.command);
}

/** What follows from another flag of the same command is not said twice. */
function adjust(items: Item[], parsed: ParsedCommand, command: string): Item[] {
  const has = (field: string): boolean => items.some((item) => item.field === field);
  const without = (...fields: string[]): Item[] =>
    items.filter((item) => !fields.includes(item.field));
  if (parsed.command === 'container start' && has('interactive')) return without('attach');
  // In the background nothing is connected, whatever else is said.
  if (parsed.command === 'container exec' && has('detach')) return without('interactive');
  if (parsed.command === 'inspect' && command !== 'inspect') return without('type');
  if (parsed.command === 'volume create') return without('name');
  if (parsed.command === 'container ls') return latest(items);
  return items;
}

function latest(items: Item[]): Item[] {
  return items.map((item) =>
    item.field === 'latest'
      ? {
          ...item,
          field: 'last',
          normal: '1',
          isBoolean: false,
          value: '1',
          words: ['--last', '1'],
        }
      : item,
  );
}

function withoutDoubles(items: Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.field}\0${item.normal}`;
    return !seen.has(key) && seen.add(key);
  });
}

function argumentsOf(parsed: ParsedCommand, command: string): Omit<Meaning, 'command' | 'items'> {
  const inOrder = !unordered.has(command);
  const args = parsed.args.map((word) => argument(word, command, parsed.cwd));
  if (parsed.command === 'container run' || parsed.command === 'container create') {
    const [first, ...inside] = args;
    return {
      image: first ? { ...first, normal: normalImage(first.text) } : null,
      targets: [],
      inOrder,
      inside,
    };
  }
  const named =
    parsed.command === 'volume create'
      ? parsed.flags.find(({ flag }) => flag.name === 'name')
      : undefined;
  if (named)
    return {
      image: null,
      targets: [{ normal: named.value, text: named.value, at: named.at }],
      inOrder,
      inside: [],
    };
  if (withInside.has(command))
    return {
      image: null,
      targets: args.slice(0, 1),
      inOrder,
      inside: command === 'container top' ? args.slice(1).flatMap(wordsOfPs) : args.slice(1),
    };
  return { image: null, targets: args, inOrder, inside: [] };
}

/** What `docker top` hands on is one text: `'-o pid,cmd'` is `-o pid,cmd`. */
function wordsOfPs({ text, at }: Argument): Argument[] {
  return text.split(' ').map((word) => ({ normal: word, text: word, at }));
}

function argument(word: Word, command: string, cwd: string): Argument {
  return { normal: normalArgument(word.text, command, cwd), text: word.text, at: word.at };
}

function normalArgument(text: string, command: string, cwd: string): string {
  if (withImages.has(command)) return normalImage(text);
  if (command === 'image build')
    return /^-$|:\/\/|^git@|^github\.com\//.test(text) ? text : cleanPath(text, cwd);
  if (command === 'container cp') return normalCopy(text, cwd);
  if (command === 'container port' && /^\d+$/.test(text)) return `${text}/tcp`;
  return text;
}

/** A trailing slash or `/.` says something to `cp`, so it stays. */
function normalCopy(text: string, cwd: string): string {
  if (text === '-') return text;
  const colon = isInContainer(text) ? text.indexOf(':') + 1 : 0;
  const path = text.slice(colon);
  const end = path.endsWith('/.') ? '/.' : path.endsWith('/') && path !== '/' ? '/' : '';
  return text.slice(0, colon) + cleanPath(path, colon > 0 ? '/' : cwd) + end;
}
