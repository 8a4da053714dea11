// Tests beside each other: each is done on an engine of its own, which is handed on wiped.
import { inject, test } from 'vitest';
import type { Engine } from './engine.ts';
import { keepImage, wipe } from './wipe.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engines: Engine[];
  }
}

/** One engine for each version there is, for deciding what holds on it. */
export const versions = [...new Set(inject('engines').map(({ says }) => says))];

const free = inject('engines');
const waiting: { version: string; take: (engine: Engine) => void }[] = [];

export function testOn(
  version: string,
  name: string,
  check: (engine: Engine) => Promise<void>,
): void {
  test.concurrent(`${name} (Engine ${version})`, async () => {
    const engine = await takeEngine(version);
    try {
      await keepImage(engine);
      await check(engine);
    } finally {
      await wipe(engine);
      giveBack(engine);
    }
  });
}

function takeEngine(version: string): Promise<Engine> {
  const at = free.findIndex(({ says }) => says === version);
  const [engine] = at === -1 ? [] : free.splice(at, 1);
  return engine ? Promise.resolve(engine) : new Promise((take) => waiting.push({ version, take }));
}

function giveBack(engine: Engine): void {
  const at = waiting.findIndex(({ version }) => version === engine.says);
  const [next] = at === -1 ? [] : waiting.splice(at, 1);
  if (next) next.take(engine);
  else free.push(engine);
}
