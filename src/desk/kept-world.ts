// A world of the built-in Docker on the disk: what went into it, a line each, so that it can be played anew.
import { parseInput, type WorldInput } from '../sandbox/input.ts';
import { Failure, type FailureOf } from '../world/failure.ts';
import { worldPath } from '../world/folders.ts';
import { openStore, type Store } from '../world/store.ts';

export type KeptWorld = {
  seed: number;
  inputs: readonly WorldInput[];
  /** Writes what has come since the last call; null, or why from now on nothing is kept. */
  keep(inputs: readonly WorldInput[]): FailureOf | null;
};

/** `name`: `try`, or a lab's. `seed`: for a world that there isn't yet. */
export function openKeptWorld(dataFolder: string, name: string, seed: number): KeptWorld {
  const path = worldPath(dataFolder, name);
  const store = openStore(path);
  const lines = store.readAll().split('\n').map(valueIn);
  const isNew = lines.every((line) => line === null);
  const kept = lines.flatMap((line) => parseInput(line) ?? []);
  const first = isNew ? seed : (seedIn(lines[0]) ?? seed);
  let written = kept.length;
  let trouble: FailureOf | null = null;
  let isHeadWritten = !isNew;
  return {
    seed: first,
    inputs: kept,
    keep: (inputs) => {
      const fresh = inputs.slice(written);
      if (trouble !== null || fresh.length === 0) return trouble;
      const head = isHeadWritten ? [] : [{ seed: first }];
      trouble = append(store, path, [...head, ...fresh]);
      isHeadWritten = true;
      written = inputs.length;
      return trouble;
    },
  };
}

/** Two programs can't play in one world: the second to write stops keeping. */
function append(store: Store, path: string, values: readonly object[]): FailureOf | null {
  try {
    if (store.readNew() !== '') return { code: 'world-shared', args: { path } };
    store.append(values.map((value) => JSON.stringify(value)));
    store.readNew();
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.what;
  }
}

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function seedIn(value: unknown): number | null {
  const seed = typeof value === 'object' && value !== null && 'seed' in value ? value.seed : null;
  return typeof seed === 'number' && Number.isSafeInteger(seed) ? seed : null;
}
