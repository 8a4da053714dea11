// What builds leave behind to be quicker the next time: layers, and what the client has sent.
import { newId } from './daemon.ts';
import type { CacheRecord, Engine } from './state.ts';

export function remember(
  engine: Engine,
  key: string,
  more: Pick<CacheRecord, 'isSent' | 'sizeBytes' | 'layerId'>,
): void {
  const { records } = engine.buildCache;
  const known = records.get(key);
  records.delete(key);
  // Done anew, a step leaves what it had made.
  const isAnew = known !== undefined && known.layerId !== more.layerId;
  if (isAnew) records.set(`${key} ${known.id}`, known);
  const id = known === undefined || isAnew ? reference(engine) : known.id;
  records.set(key, { ...more, id, usedAt: engine.kernel.now });
}

/** 25 letters and digits, as BuildKit names things. */
function reference(engine: Engine): string {
  const wide = BigInt(`0x${newId(engine)}`).toString(36);
  return wide.padStart(25, 'k').slice(0, 25);
}

/** What an image holds as well takes no room of its own. */
export function isShared({ images }: Engine, { layerId }: CacheRecord): boolean {
  return [...images.values()].some(({ layers }) => layers.some(({ diffId }) => diffId === layerId));
}

export function cacheBytes(engine: Engine): number {
  return [...engine.buildCache.records.values()]
    .filter((record) => !isShared(engine, record))
    .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** What only the cache holds; with `all` what images hold, too. The last first, as nothing may hang in the air. */
export function pruneCache(engine: Engine, all: boolean): CacheRecord[] {
  const { records, steps } = engine.buildCache;
  const gone = [...records].filter(([, record]) => all || !isShared(engine, record)).toReversed();
  for (const [key] of gone) {
    records.delete(key);
    steps.delete(key);
  }
  return gone.map(([, record]) => record);
}
