// Process in, exit code out: nothing else touches `process`.
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.ts';
import { realWorld } from './world/real.ts';

const world = realWorld(fileURLToPath(new URL('./notes', import.meta.url)));
// Not awaited: the verbs' chunks import this one, and would wait for it for ever.
void run(world).then((code) => {
  process.exitCode = code;
});
