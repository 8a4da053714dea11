// Process in, exit code out: nothing else touches `process`.
import { fileURLToPath } from 'node:url';
import { run } from './cli/run.ts';
import { realWorld } from './world/real.ts';

process.exitCode = await run(realWorld(fileURLToPath(new URL('./notes', import.meta.url))));
