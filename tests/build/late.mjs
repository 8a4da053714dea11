// For the bundler: what judges an answer, or hashes a long log, is loaded when the first answer is judged, or while the learner reads the question, and what a line for the built-in Docker seldom needs with the first that does; its callers import it as ever.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/utils';

/** Modules that a session or a world begins without, and the files that they become. */
const doors = new Map(
  [
    ['src/quiz/grade.ts', 'judging'],
    ['src/quiz/recall.ts', 'recall'],
    ['src/command/command.ts', 'commands'],
    ['src/world/hash.ts', 'hash'],
    ['src/sandbox/build/build.ts', 'world-build'],
    ['src/sandbox/compose/compose.ts', 'world-compose'],
    ['src/sandbox/applets/awk.ts', 'world-awk'],
    ['src/sandbox/applets/sed.ts', 'world-sed'],
    ['src/sandbox/applets/tar.ts', 'world-tar'],
    ['src/sandbox/applets/curl.ts', 'world-curl'],
    ['src/sandbox/applets/dump.ts', 'world-dump'],
    ['src/sandbox/applets/expr.ts', 'world-expr'],
    ['src/sandbox/applets/diff.ts', 'world-diff'],
    ['src/sandbox/client/commands/buildx.ts', 'world-buildx'],
    ['src/sandbox/client/help/pages.ts', 'world-help'],
    ['src/sandbox/applets/net-tools.ts', 'world-net-tools'],
    ['src/sandbox/applets/usages.data.ts', 'world-usages'],
  ].map(([path, name]) => [fileURLToPath(new URL(`../../${path}`, import.meta.url)), name]),
);

const doorNames = new Set([...doors.keys()].map((path) => basename(path)));

/** So long after a start nobody waits for it any more; whoever replaces the program then takes nothing from a session that runs. */
export const preloadMs = 400;

/** In place of a module: its functions load its file when they are called, so that a table may hold them, and its other values stand behind getters. */
export function behindGetters(name, exported, functions = []) {
  const load = `() => require('./late-${name}.cjs')`;
  const getters = exported.map((one) =>
    functions.includes(one)
      ? `${one}(...given) { return load().${one}(...given); }`
      : `get ${one}() { return load().${one}; }`,
  );
  return `const load = ${load};\nsetTimeout(load, ${preloadMs}).unref();\nmodule.exports = {\n${getters.join(',\n')}\n};\n`;
}

/** The names of what a module exports, types apart. */
export function exportedBy(code) {
  const { program } = parseSync('module.ts', code);
  return program.body
    .filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind !== 'type')
    .flatMap(({ declaration, specifiers }) =>
      declaration === null
        ? specifiers
            .filter(({ exportKind }) => exportKind !== 'type')
            .map(({ exported }) => exported.name)
        : (declaration.declarations ?? [declaration]).map(({ id }) => id.name),
    );
}

/** Of these, the functions that stand in it. */
export function functionsIn(code) {
  const { program } = parseSync('module.ts', code);
  return program.body.flatMap(({ type, declaration }) =>
    type === 'ExportNamedDeclaration' && declaration?.type === 'FunctionDeclaration'
      ? [declaration.id.name]
      : [],
  );
}

export const isDoor = (path) => doors.has(path);

const behind = '\0late:';

export const late = {
  name: 'late',
  buildStart() {
    for (const [path, name] of doors)
      this.emitFile({
        type: 'chunk',
        id: path,
        name: `late-${name}`,
        fileName: `late-${name}.cjs`,
      });
  },
  resolveId: {
    order: 'pre',
    async handler(source, importer) {
      if (/^\.\/late-.*\.cjs$/.test(source)) return { id: source, external: true };
      if (importer === undefined || !doorNames.has(basename(source))) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && doors.has(found.id) ? `${behind}${doors.get(found.id)}` : null;
    },
  },
  load: (id) => {
    if (!id.startsWith(behind)) return null;
    const name = id.slice(behind.length);
    const [path] = [...doors].find(([, door]) => door === name) ?? [];
    const code = readFileSync(path, 'utf8');
    return behindGetters(name, exportedBy(code), functionsIn(code));
  },
};
