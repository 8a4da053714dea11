// Asks a terminal how wide it draws a block: it tells where its cursor stands behind one.
import type { World } from './world.ts';

/** Longer than any terminal takes that answers at all. */
const patienceMs = 300;

/** Null where it doesn't say. What stood in the row is taken away again. */
export function blockWidth({
  keyboard,
  screen,
}: Pick<World, 'keyboard' | 'screen'>): Promise<number | null> {
  const keys = keyboard();
  return new Promise((resolve) => {
    let heard = '';
    const end = (columns: number | null): void => {
      clearTimeout(waiting);
      keys.off('data', hear);
      keys.setRawMode(false);
      keys.pause();
      screen.write('\r\x1b[K');
      resolve(columns);
    };
    const hear = (bytes: Buffer): void => {
      heard += bytes.toString('latin1');
      const column = /\x1b\[\d+;(\d+)R/.exec(heard)?.[1];
      if (column !== undefined) end(Number(column) - 1);
    };
    const waiting = setTimeout(() => end(null), patienceMs);
    keys.setRawMode(true);
    keys.on('data', hear);
    keys.resume();
    screen.write('\r█\x1b[6n');
  });
}
