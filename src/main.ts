// Process in, exit code out: nothing else touches `process`.
import { fileURLToPath } from 'node:url';
import { run, tellUncaught } from './cli/run.ts';
import { realWorld } from './world/real.ts';

const world = realWorld(fileURLToPath(new URL('./notes', import.meta.url)));
// What fails outside of a verb's own course, such as a write that comes back later, is told as politely as the rest.
process.once('uncaughtException', (error) => {
  void tellUncaught(error, world).then((code) => {
    world.end(code);
    process.exit();
  });
});
// Not awaited: the verbs' chunks import this one, and would wait for it for ever.
void run(world).then(world.end);
