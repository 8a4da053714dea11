// Builds where nothing was built yet or something changed since: the package itself must have no script that runs when it is installed.
import { fileURLToPath } from 'node:url';
import { changedSince } from './sources.mjs';

const changed = changedSince(fileURLToPath(new URL('../..', import.meta.url)));
if (changed === null || changed.length > 0) await import('./build.mjs');
