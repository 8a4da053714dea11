// What is loaded of Node's own at its use comes as it is, and types stay types.
import { expect, test } from 'vitest';
import { takenAsTheyAre } from './builtin.mjs';

test.each([
  ["await import('node:zlib')", "await Promise.resolve(process.getBuiltinModule('node:zlib'))"],
  ["type Zlib = typeof import('node:zlib');", "type Zlib = typeof import('node:zlib');"],
  ["await import('./zlib.ts')", "await import('./zlib.ts')"],
])('%s', (code, taken) => expect(takenAsTheyAre(code)).toBe(taken));
