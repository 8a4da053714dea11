// What is different between two moments of a world, as a learner is told of it.
import { findImage } from './engine/find.ts';
import type { Engine } from './engine/state.ts';

export type Change = {
  object: 'container' | 'image' | 'volume' | 'network';
  name: string;
  was: string | null;
  is: string | null;
};

export type Snapshot = ReadonlyMap<string, string>;

/** Each object by its kind and name, with the state it is in. */
export function snapshot(engine: Engine): Snapshot {
  const found = new Map<string, string>();
  for (const { name, status } of engine.containers.values()) found.set(`container ${name}`, status);
  for (const name of engine.tags.keys())
    found.set(`image ${name}`, findImage(engine, name)?.id ?? '');
  const tagged = new Set(engine.tags.values());
  for (const { id } of engine.images.values())
    if (!tagged.has(id)) found.set(`image ${id.slice(7, 19)}`, id);
  for (const { name } of engine.volumes.values()) found.set(`volume ${name}`, 'there');
  for (const { name } of engine.networks.values()) found.set(`network ${name}`, 'there');
  return found;
}

export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const [key, is] of after) {
    const was = before.get(key);
    if (was !== is) changes.push(changeOf(key, was ?? null, is));
  }
  for (const [key, was] of before) if (!after.has(key)) changes.push(changeOf(key, was, null));
  return changes;
}

function changeOf(key: string, was: string | null, is: string | null): Change {
  const at = key.indexOf(' ');
  return { object: key.slice(0, at) as Change['object'], name: key.slice(at + 1), was, is };
}
