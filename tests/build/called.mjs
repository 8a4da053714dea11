// For the bundler: a verb is run by the file of its name, which only a start knows; here each of them is named, and one that isn't there ends the build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const asked = 'import(`./${verb}.ts`)';

/** `code` with a line for each verb of the table in place of the name that it makes. */
export function calledByName(code, table) {
  const [, rows = ''] = /export const verbs = \{\n([\s\S]*?)\n\} satisfies/.exec(table) ?? [];
  const names = [...rows.matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name);
  if (names.length === 0 || !code.includes(asked))
    throw new Error(`verbs.ts names ${names}, and verb.ts is to hold ${asked}.`);
  const each = names.map((name) => `${name}: () => import('./${name}.ts')`);
  return code.replace(asked, `({ ${each.join(', ')} })[verb]()`);
}

export const called = {
  name: 'called',
  transform: (code, id) => {
    if (!id.endsWith('/src/cli/verb.ts')) return null;
    const table = fileURLToPath(new URL('../../src/cli/verbs.ts', import.meta.url));
    return { code: calledByName(code, readFileSync(table, 'utf8')), map: null };
  },
};
