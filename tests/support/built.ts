// The built program that is tested: made from the files that are here, or refused by their names.
import { fileURLToPath } from 'node:url';
import { changedSince } from '../build/sources.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An installed program may stand in for the one that was built here. */
export const builtProgram =
  process.env['DOCKER_LEARN_TEST_PROGRAM'] ?? freshProgram(changedSince(root));

function freshProgram(changed: string[] | null): string {
  if (changed === null) throw new Error('There is no dist yet. Build it: npm run build');
  if (changed.length > 0)
    throw new Error(
      `dist was built before these files changed: ${changed.join(', ')}. Build it anew: npm run build`,
    );
  return `${root}dist/docker-learn.cjs`;
}
