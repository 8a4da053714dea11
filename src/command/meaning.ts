// What a parsed command means, with order, spelling, aliases and defaults gone: two commands that do the same have the same items.
import { has } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import { withEnvironment } from './environment.ts';
import { findCommand, type Flag } from './grammar.ts';
import {
  lastOnes,
  listItem,
  plainItem,
  splitItem,
  withoutDoubles,
  type Item,
  type Meaning,
} from './item.ts';
import { inspectedBy } from './inspected.ts';
import { argumentsOf } from './meaning-arguments.ts';
import { itemsOfContainer } from './meaning-container.ts';
import { isPreset } from './normal.ts';
import type { ParsedCommand } from './parsed.ts';

const ignoredGlobals = new Set(['debug', 'log-level', 'help']);

export function meaningOf(typed: ParsedCommand, command = inspectedBy(typed)): Meaning {
  const parsed = withEnvironment(typed);
  const { said, idle } = itemsOf(parsed, command);
  const items = [
    ...parsed.global
      .filter(({ flag }) => !ignoredGlobals.has(flag.canonical))
      .map((given) => plainItem(given, 'docker', parsed.cwd)),
    ...groupItems(parsed),
    ...parsed.assignments.map(assignmentItem),
    ...said,
  ];
  return { command, items: withoutDoubles(items), idle, ...argumentsOf(parsed, command) };
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

function itemsOf(parsed: ParsedCommand, command: string): { said: Item[]; idle: Item[] } {
  const own = recordOf(parsed.command).makesContainer
    ? itemsOfContainer(parsed)
    : { items: [], rest: parsed.flags };
  const ordered = own.rest.filter(({ flag }) => keepsOrder.has(flag.canonical));
  const others = lastOnes(own.rest.filter(({ flag }) => !keepsOrder.has(flag.canonical)));
  const plain = others.flatMap((given) => splitItem(given, parsed.command, parsed.cwd));
  const lists = [...keepsOrder].flatMap((name) =>
    listItem(
      ordered.filter(({ flag }) => flag.canonical === name),
      parsed.command,
      parsed.cwd,
    ),
  );
  const kept = plain.filter((item) => !isDefault(item, parsed));
  const { settle, nameFlag } = recordOf(parsed.command);
  const said = new Set([nameFlag, command === parsed.command ? null : 'type']);
  const settled = settle(kept, parsed).filter(({ field }) => !said.has(field));
  const idle = plain.filter(({ field }) => !has(settled, field));
  return { said: [...own.items, ...lists, ...settled], idle };
}

const keepsOrder = new Set(['dns', 'dns-search']);

function isDefault(item: Item, parsed: ParsedCommand): boolean {
  const flag = findCommand(parsed.command)?.flags.get(item.field);
  if (!flag) return false;
  return isPreset(flag as Flag, item.normal, parsed.command);
}
