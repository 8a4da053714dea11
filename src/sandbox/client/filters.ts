// What --filter says: names and values, which of them a list knows, and what the daemon says of others.
import { DaemonError } from '../engine/daemon.ts';
import type { Flags } from './call.ts';

export type Filters = Map<string, string[]>;

export function filtersOf(flags: Flags, known: string): Filters {
  const filters = anyFiltersOf(flags);
  const allowed = known.split(' ');
  for (const name of filters.keys())
    if (!allowed.includes(name))
      throw new DaemonError(name === '' ? 'invalid filter' : `invalid filter '${name}'`, 'invalid');
  return filters;
}

/** Of a command that takes names nobody knows. */
export function anyFiltersOf(flags: Flags): Filters {
  const filters: Filters = new Map();
  for (const text of flags.all('filter')) {
    if (text === '') continue;
    const at = text.indexOf('=');
    const [name, value] = [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
    filters.set(name, [...(filters.get(name) ?? []), value]);
  }
  return filters;
}

/** Whether one of the values holds; true where the filter isn't given. */
export function anyOf(filters: Filters, name: string, holds: (value: string) => boolean): boolean {
  const values = filters.get(name);
  return values === undefined || values.some(holds);
}

/** `key` or `key=value`, all of them. */
export function hasLabels(
  filters: Filters,
  labels: ReadonlyMap<string, string>,
  name = 'label',
): boolean {
  return (filters.get(name) ?? []).every((wanted) => isLabelled(labels, wanted));
}

export function isLabelled(labels: ReadonlyMap<string, string>, wanted: string): boolean {
  const at = wanted.indexOf('=');
  if (at < 0) return labels.has(wanted);
  return labels.get(wanted.slice(0, at)) === wanted.slice(at + 1);
}

/** Null where it isn't given; both at once is as wrong as neither. */
export function booleanOf(filters: Filters, name: string): boolean | null {
  const values = filters.get(name);
  if (values === undefined) return null;
  const says = (...words: string[]): boolean => values.some((value) => words.includes(value));
  const isTrue = says('1', 'true');
  if (isTrue === says('0', 'false'))
    throw new DaemonError(
      `invalid filter '${name}=[${[...new Set(values)].sort().join(' ')}]'`,
      'invalid',
    );
  return isTrue;
}

/** A part of the name or a regular expression, as docker matches names. */
export function matchesName(name: string, wanted: string): boolean {
  try {
    return new RegExp(wanted.length > 200 ? '$^' : wanted).test(name);
  } catch {
    return name.includes(wanted);
  }
}
