// How src becomes one package without runtime dependencies: dist/main.cjs and the chunks that single verbs load.
// src is ESM; what is built is CommonJS, which Node 20 starts a sixth faster: its loader of ESM is made anew in each start, and every chunk waits for it.
import { fileURLToPath } from 'node:url';
import { builtin } from '../build/builtin.mjs';
import { called } from '../build/called.mjs';
import { exported } from '../build/exported.mjs';
import { packing } from '../build/packed.mjs';
import { isDoor, late } from '../build/late.mjs';
import { broughtBy } from '../build/reach.mjs';
import { spoken } from '../build/spoken.mjs';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Modules that a start would load for nothing: commander starts programs only for subcommands of its own kind, which ours has none of,
 * and chalk asks the terminal for its colours, which we decide ourselves.
 */
const unneeded = {
  name: 'unneeded',
  resolveId: (source, importer) => {
    if (source === 'node:child_process' && importer?.includes('/commander/')) return '\0nothing';
    return source === '#supports-color' ? '\0no-supports-color' : null;
  },
  load: (id) =>
    id === '\0nothing'
      ? 'export default {};'
      : id === '\0no-supports-color'
        ? 'export default { stdout: false, stderr: false };'
        : null,
};

const later = (path) => isDoor(path) || /\/view\/messages\/\w\w\//.test(path);

const brings = (...paths) => broughtBy(paths, later);
const session = brings('cli/quiz.ts', 'cli/review.ts');
const explain = brings('cli/explain.ts', 'command/shell.ts');
const world = brings('sandbox/open.ts');
const common = (one, other) => new Set([...one].filter((path) => other.has(path)));

/** What one file holds, but for what an earlier one has: each further file costs a start a millisecond. Read from the imports of what needs it. */
const together = [
  // The two verbs that are typed most are small, and always there.
  [
    'base',
    new Set([...brings('main.ts', 'cli/show.ts', 'cli/list.ts'), ...common(explain, session)]),
  ],
  ['told', brings('view/pages/failure.ts')],
  ['log', brings('desk/journal.ts', 'desk/planned.ts')],
  ['face', brings('face/play.ts')],
  ['session', session],
  ['shell', common(explain, world)],
  ['world', world],
  ['parse', brings('notes/parse.ts')],
];
/** What of others, and which doors, a file holds besides. */
const besides = new Map([
  [
    'base',
    /\/node_modules\/(?:chalk|fast-string-width|fast-string-truncated-width)\/|^\0late:(?!world-)|\/src\/(?:progress\/sum|notes\/(?:clean|transcript|words)|world\/kept-file)\.ts$/,
  ],
  ['shell', /\/node_modules\/unbash\//],
  ['world', /^\0late:world-/],
]);

export const program = {
  input: { main: here('src/main.ts') },
  platform: 'node',
  plugins: [unneeded, packing, spoken, builtin, called, late, exported],
  resolve: {
    alias: {
      'cli-highlight': here('src/view/text/slim/cli-highlight.ts'),
      'node-emoji': here('src/view/text/slim/node-emoji.ts'),
      'cli-table3': here('src/view/text/slim/cli-table3.ts'),
      'ansi-escapes': here('src/view/text/slim/ansi-escapes.ts'),
      'supports-hyperlinks': here('src/view/text/slim/supports-hyperlinks.ts'),
    },
  },
  output: {
    dir: here('dist'),
    format: 'cjs',
    dynamicImportInCjs: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        ...together.map(([name, brought], at) => ({
          name,
          test: (id) => brought.has(id) || besides.get(name)?.test(id) === true,
          priority: together.length - at,
        })),
        { name: 'yaml', test: /\/node_modules\/yaml\// },
        { name: 'marked', test: /\/node_modules\/marked\//, priority: 1 + together.length },
      ],
    },
    minify: { mangle: true, compress: true, codegen: { removeWhitespace: true } },
  },
};

/** The study page judges no typed command, so its script is spared the comparison of two. */
const withoutCommands = {
  name: 'without-commands',
  resolveId: (source, importer) =>
    source.endsWith('/command/command.ts') && importer?.endsWith('/quiz/grade.ts')
      ? '\0no-commands'
      : null,
  load: (id) => (id === '\0no-commands' ? 'export const gradeCommand = undefined;' : null),
};

/** The script of the study page: one text without imports, which the page carries. */
export const study = {
  input: { study: here('src/study/main.ts') },
  platform: 'browser',
  plugins: [withoutCommands],
  // No file of ours does anything by being loaded, but the first.
  treeshake: { moduleSideEffects: (id) => id.endsWith('/study/main.ts') },
  output: {
    dir: here('node_modules/.cache/docker-learn'),
    format: 'iife',
    entryFileNames: '[name].js',
    minify: true,
  },
};

/** The compiler of notes, the measure of the parser and the maker of logs: run by the build and the benchmark, never shipped. */
export const compiler = {
  ...program,
  plugins: [unneeded, packing],
  input: {
    compile: here('tests/build/compile.ts'),
    parsing: here('tests/bench/parsing.ts'),
    log: here('tests/bench/log.ts'),
    class: here('tests/bench/class.ts'),
    world: here('tests/bench/world.ts'),
  },
  output: { dir: here('node_modules/.cache/docker-learn'), format: 'esm' },
};
