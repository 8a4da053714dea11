// What a later file says goes over what an earlier one said.
import { isMapping } from './data.ts';
import type { Data, Mapping } from './yaml-text.ts';

const replaced = new Set(['command', 'entrypoint', 'test']);

export function mergeMappings(base: Mapping, over: Mapping): Mapping {
  const merged: Mapping = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] = before === undefined ? value : mergeValues(key, before, value);
  }
  return merged;
}

/** What a later file takes away or replaces as a whole. */
export function without(data: Mapping, cuts: readonly { path: string[] }[]): Mapping {
  return cuts.reduce((left, { path }) => cutOut(left, path), data);
}

function cutOut(data: Mapping, [key = '', ...rest]: string[]): Mapping {
  const inner = data[key];
  if (inner === undefined) return data;
  const { [key]: _, ...others } = data;
  if (rest.length === 0) return others;
  return isMapping(inner) ? { ...data, [key]: cutOut(inner, rest) } : data;
}

function mergeValues(key: string, before: Data, value: Data): Data {
  if (replaced.has(key)) return value;
  if (isMapping(before) && isMapping(value)) return mergeMappings(before, value);
  if (!Array.isArray(before) || !Array.isArray(value)) return value;
  if (key === 'volumes' || key === 'secrets' || key === 'configs')
    return byKey(before, value, 'target');
  const known = new Set(before.map((each) => JSON.stringify(each)));
  return [...before, ...value.filter((each) => !known.has(JSON.stringify(each)))];
}

function byKey(before: readonly Data[], value: readonly Data[], key: string): Data[] {
  const keyOf = (each: Data) =>
    isMapping(each) ? String(each[key] ?? JSON.stringify(each)) : JSON.stringify(each);
  const all = new Map(before.map((each) => [keyOf(each), each]));
  for (const each of value) all.set(keyOf(each), each);
  return [...all.values()];
}
