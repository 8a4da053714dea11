// How src becomes one package without runtime dependencies: dist/main.js and the chunks that single verbs load.
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const program = {
  input: { main: here('src/main.ts') },
  platform: 'node',
  resolve: {
    alias: {
      'cli-highlight': here('src/view/slim/cli-highlight.ts'),
      'node-emoji': here('src/view/slim/node-emoji.ts'),
    },
  },
  output: {
    dir: here('dist'),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
  },
};

/** The compiler of notes and the measure of the parser: run by the build and the benchmark, never shipped. */
export const compiler = {
  ...program,
  input: { compile: here('tests/build/compile.ts'), parsing: here('tests/bench/parsing.ts') },
  output: { ...program.output, dir: here('node_modules/.cache/docker-learn'), minify: false },
};
