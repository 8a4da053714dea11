// What `dist` is made from: each file with a hash of its bytes. The build keeps the list, and tests ask it whether `dist` is of these files.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const places = [
  'src',
  'content',
  'tests/build',
  'tests/config/rolldown.config.mjs',
  'package.json',
  'package-lock.json',
];

/** Where the build keeps the list: outside of what is packed. */
export const builtFrom = (root) => join(root, 'node_modules/.cache/docker-learn/built-from.json');

export function sourcesOf(root) {
  const files = places.flatMap((place) => filesIn(root, place));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

/** The files that are not as they were when `dist` was built; null where nothing was built. */
export function changedSince(root) {
  const list = builtFrom(root);
  if (!existsSync(join(root, 'dist/docker-learn.cjs')) || !existsSync(list)) return null;
  const built = JSON.parse(readFileSync(list, 'utf8'));
  const now = sourcesOf(root);
  return [...new Set([...Object.keys(built), ...Object.keys(now)])].filter(
    (file) => built[file] !== now[file],
  );
}

function filesIn(root, place) {
  if (/\.[a-z]+$/.test(place)) return [place];
  return readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}
