// Bundles a tool of this folder for plain node and runs it: `node tests/sandbox/tool.mjs record|score|differ [WORDS…]`.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [what, ...words] = process.argv.slice(2);
const file = `${root}node_modules/.cache/docker-learn/sandbox-${what}-${process.pid}.mjs`;
const build = await rolldown({
  input: `${root}tests/sandbox/${what}.ts`,
  platform: 'node',
  logLevel: 'silent',
});
await build.write({ file, format: 'esm', sourcemap: 'inline' });
await build.close();
process.setSourceMapsEnabled(true);
const { main } = await import(file);
process.exitCode = await main(root, words);
