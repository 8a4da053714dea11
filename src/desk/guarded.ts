// The world whose outputs take only what a terminal may have.
import { drawnText, shownText, shownTyped } from '../view/text/safe.ts';
import { asStarted } from './started.ts';
import type { OutputStream, World } from '../world/world.ts';

/** Nobody has to remember it: whatever a verb writes goes through here. Results for other programs stay as they are where no terminal reads them. */
export function guarded(world: World): World {
  const out = guardedOutput(world.out, world);
  return Object.create(world, {
    out: { value: out },
    err: { get: () => guardedOutput(world.err, world) },
  }) as World;
}

function guardedOutput(output: OutputStream, world: World): OutputStream {
  return {
    get isTerminal() {
      return output.isTerminal;
    },
    size: () => output.size(),
    write: (text) =>
      output.write(output.isTerminal ? asStarted(drawnText(text), world) : drawnText(text)),
    stand: (text) => output.stand(shownTyped(text)),
    writeData: (text) => output.write(output.isTerminal ? shownText(text) : text),
  };
}
