// Flags, mounts and ports that one command says and the other doesn't, paired by what they are about.
import { difference, type Difference, type MountKind } from './findings.ts';
import { findCommand } from './grammar.ts';
import type { Item, Meaning } from './item.ts';
import { presetOf } from './normal.ts';
import { cleanPath, type Mount } from './values/mounts.ts';

export function itemDifferences(expected: Meaning, typed: Meaning): Difference[] {
  const extra = lacking(typed.items, expected.items)
    .filter((item) => !isIdle(item, expected))
    .slice(0, mostExtra);
  const found: Difference[] = [];
  for (const item of lacking(expected.items, typed.items)) {
    // It is there, and follows from another flag anyway.
    if (isIdle(item, typed)) continue;
    const partner =
      findPartner(item, extra) ?? typed.idle.find(({ field }) => field === item.field);
    // What says nothing itself may stand among the others as what it means.
    const spoken = extra.find((one) => one === partner || isSaidBy(partner, one));
    if (spoken) extra.splice(extra.indexOf(spoken), 1);
    found.push(partner ? pairDifference(item, partner) : missing(item, expected.command));
  }
  return [...found, ...extra.map((item) => unasked(item, expected.command))];
}

/** Flags of which every command has one, said or not: another one takes the place of the usual one. */
const alwaysOne = new Set(['driver', 'signal']);

function unasked({ field, spelled, value, isBoolean, at }: Item, command: string): Difference {
  const flag = alwaysOne.has(field) ? findCommand(command)?.flags.get(field) : undefined;
  const usual = flag && presetOf(flag, command);
  return usual
    ? difference('wrong-value', { flag: spelled, typed: value, expected: usual }, at)
    : difference('extra-flag', { flag: spelled, value: isBoolean ? null : value }, at);
}

function isSaidBy(idle: Item | undefined, { spelled, at }: Item): boolean {
  return idle?.spelled === spelled && idle.at.join() === at.join();
}

function missing(item: Item, command: string): Difference {
  const value = item.isBoolean ? null : item.value;
  const name = item.mount ? (mountFlags.get(item.spelled) ?? item.field) : item.field;
  return difference('missing-flag', { flag: item.spelled, value, command, name }, null);
}

/** How a mount was said. */
const mountFlags: ReadonlyMap<string, string> = new Map([
  ['-v', 'volume'],
  ['--volume', 'volume'],
  ['--tmpfs', 'tmpfs'],
]);

function isIdle({ field, normal }: Item, { idle }: Meaning): boolean {
  return idle.some((item) => item.field === field && item.normal === normal);
}

/** Nobody reads more than a few; a line of a thousand flags must not take long. */
const mostExtra = 200;

/** The items of `some` that `others` don't have. */
function lacking(some: Item[], others: Item[]): Item[] {
  const there = new Set(others.map((item) => `${item.field}\0${item.normal}`));
  return some.filter((item) => !there.has(`${item.field}\0${item.normal}`));
}

function findPartner(item: Item, extra: Item[]): Item | undefined {
  const same = extra.filter((other) => other.field === item.field);
  return (
    same.find((other) => arePortsSwapped(item, other) || isMountSwapped(item, other)) ??
    same.find((other) => isAlike(item, other)) ??
    same[0]
  );
}

function isAlike(item: Item, other: Item): boolean {
  if (item.mount && other.mount) return item.mount.target === other.mount.target;
  if (item.port && other.port) return item.port.container === other.port.container;
  return item.value.split('=')[0] === other.value.split('=')[0];
}

function pairDifference(expected: Item, typed: Item): Difference {
  if (arePortsSwapped(expected, typed))
    return difference('ports-swapped', { typed: typed.value, expected: expected.value }, typed.at);
  if (isMountSwapped(expected, typed))
    return difference('mount-swapped', { typed: typed.value, expected: expected.value }, typed.at);
  return mountDifference(expected, typed) ?? valueDifference(expected, typed);
}

function valueDifference(expected: Item, typed: Item): Difference {
  if (expected.isBoolean && typed.isBoolean)
    return typed.normal === 'false'
      ? difference('flag-off', { flag: `${typed.spelled}=false` }, typed.at)
      : difference('extra-flag', { flag: typed.spelled, value: null }, typed.at);
  if (typed.field === 'entrypoint' && typed.value.startsWith(`${expected.value} `))
    return difference(
      'entrypoint-with-arguments',
      { value: typed.value, program: expected.value },
      typed.at,
    );
  return difference(
    'wrong-value',
    { flag: typed.spelled, typed: shown(typed.value), expected: shown(expected.value) },
    typed.at,
  );
}

/** An empty value is seen by its quotes. */
function shown(value: string): string {
  return value === '' ? "''" : value;
}

function arePortsSwapped({ port: one }: Item, { port: other }: Item): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.host !== one.container &&
    one.host === other.container &&
    one.container === other.host
  );
}

function isMountSwapped({ mount: one }: Item, { mount: other }: Item): boolean {
  if (!one || !other || one.source === '' || other.source === '') return false;
  return (
    cleanPath(other.source, null) === one.target &&
    (other.target === one.source ||
      cleanPath(`/${other.target}`, null) === cleanPath(`/${one.source}`, null))
  );
}

/** Mounts at the same place that differ in one thing. */
function mountDifference(expected: Item, typed: Item): Difference | null {
  const [one, other] = [expected.mount, typed.mount];
  if (!one || !other || one.target !== other.target) return null;
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (kind === 'bind' && kindOf(other) === 'volume' && other.source.startsWith('/'))
    return difference('mount-type-missing', { path: one.source }, typed.at);
  if (kind === 'volume' && otherKind === 'bind')
    return difference('bind-for-volume', { path: asTyped(typed), name: one.source }, typed.at);
  if (kind === 'bind' && (otherKind === 'volume' || otherKind === 'anonymous'))
    return difference('volume-for-bind', { name: other.source, path: one.source }, typed.at);
  if (kind !== otherKind)
    return difference(
      'mount-kind',
      { target: one.target, typed: otherKind, expected: kind },
      typed.at,
    );
  const sameButReading =
    one.type === other.type &&
    one.source === other.source &&
    one.more.join() === other.more.join() &&
    one.readOnly !== other.readOnly;
  if (!sameButReading) return null;
  return difference(
    one.readOnly ? 'read-only-lost' : 'read-only-added',
    { target: one.target },
    typed.at,
  );
}

/** `./site` of `./site:/x`, which stands for a path that nobody typed. */
function asTyped({ value, mount }: Item): string {
  return /^(\.[^:,]*):/.exec(value)?.[1] ?? mount?.source ?? '';
}

function kindOf({ type, source }: Mount): MountKind {
  if (type === 'bind' || type === 'tmpfs' || type === 'image') return type;
  return source === '' ? 'anonymous' : 'volume';
}
