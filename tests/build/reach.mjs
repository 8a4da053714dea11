// What a module brings with it: all that it imports, and what that imports, but for types and what is loaded later.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const value = /^(?:import|export) (?!type\b)(?:[^;]*? from )?'(\.[^']+\.ts)';/gm;

/** Paths of files; `isLater` stops where something is loaded when it is used. */
export function broughtBy(paths, isLater = () => false) {
  const brought = new Set();
  const open = paths.map((path) => join(source, path));
  for (const path of open) {
    if (brought.has(path) || isLater(path)) continue;
    brought.add(path);
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(value))
      open.push(join(dirname(path), imported));
  }
  return brought;
}
