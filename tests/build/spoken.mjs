// For the bundler: a language's words are files of their own, each loaded when something of it is said.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/view/messages/', import.meta.url));

/** Parts that are said together are one file; every other part is one by itself. */
const together = [
  ['browse', 'page'],
  ['session', 'output', 'learn', 'plan', 'progress', 'stats', 'home'],
  ['failures', 'help'],
  ['problems', 'checked', 'template'],
  ['labs', 'tried'],
  ['explain', 'flags', 'shell'],
];

/** What `words.ts` of a language names, as files: each with the parts in it and the lines that import them. */
export function filesOf(language, code, saidTogether = together) {
  const imported = /^import (?:\{ (\w+) \}|\* as (\w+)) from '(\.\/[\w-]+\.ts)';$/gm;
  const lines = new Map([...code.matchAll(imported)].map(([line, one, all]) => [one ?? all, line]));
  const named = /= \{([^}]*)\};\s*$/.exec(code)?.[1].match(/\w+/g) ?? [];
  if (named.length === 0 || named.toSorted().join() !== [...lines.keys()].toSorted().join())
    throw new Error(`${language}/words.ts names ${named}, and imports ${[...lines.keys()]}.`);
  const grouped = new Set(saidTogether.flat());
  const single = named.filter((part) => !grouped.has(part)).map((part) => [part]);
  return [...saidTogether, ...single].map((parts) => ({
    name: `said-${language}-${parts[0]}`,
    parts,
    code: `${parts.map((part) => lines.get(part)).join('\n')}\nexport { ${parts.join(', ')} };\n`,
  }));
}

/** In place of `words.ts`: every part behind a getter that loads its file. */
export function lazily(language, files) {
  const getters = files.flatMap(({ name, parts }) =>
    parts.map((part) => `get ${part}() { return require('./${name}.cjs').${part}; }`),
  );
  return `export const ${language} = {\n${getters.join(',\n')}\n};\n`;
}

const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const filesIn = (language) =>
  filesOf(language, readFileSync(`${folder}${language}/words.ts`, 'utf8'));

export const spoken = {
  name: 'spoken',
  buildStart() {
    for (const { name } of languages.flatMap(filesIn))
      this.emitFile({ type: 'chunk', id: `${folder}${name}`, name, fileName: `${name}.cjs` });
  },
  resolveId: (source, importer) => {
    if (/\/said-[a-z]{2}-\w+$/.test(source)) return source;
    if (/^\.\/said-.*\.cjs$/.test(source)) return { id: source, external: true };
    const said = /\/said-([a-z]{2})-\w+$/.exec(importer ?? '');
    return said ? `${folder}${said[1]}/${source.slice(2)}` : null;
  },
  load: (id) => {
    const [, said] = /\/said-([a-z]{2})-\w+$/.exec(id) ?? [];
    if (said !== undefined) return filesIn(said).find(({ name }) => id.endsWith(`/${name}`)).code;
    const [, language] = /\/view\/messages\/([a-z]{2})\/words\.ts$/.exec(id) ?? [];
    return language === undefined ? null : lazily(language, filesIn(language));
  },
};
