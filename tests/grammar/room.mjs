// The room `src/command` for plain node: bundled into a file that is thrown away.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export async function loadRoom() {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../../src/command/command.ts', import.meta.url)),
    platform: 'neutral',
    logLevel: 'silent',
  });
  const file = join(mkdtempSync(join(tmpdir(), 'measure-')), 'command.mjs');
  await bundle.write({ file, format: 'esm' });
  return import(pathToFileURL(file).href);
}
