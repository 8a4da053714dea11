// Process in, exit code out: nothing else touches `process`.
import { fileURLToPath } from 'node:url';
import { run, tellUncaught } from './cli/run.ts';
import { realWorld } from './world/real.ts';

// Windows looks for a program in the current folder first: a docker or less that somebody put there would be run.
if (process.platform === 'win32') process.env['NoDefaultCurrentDirectoryInExePath'] = '1';
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
