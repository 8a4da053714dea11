// `npm run build`: bundles src into dist, compiles the notes beside it and gathers the licences of what is bundled.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { compiler, program, study } from '../config/rolldown.config.mjs';
import { licencesOf } from './licences.mjs';
import { builtFrom, sourcesOf } from './sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function bundle({ output, ...input }) {
  const build = await rolldown({ ...input, logLevel: 'warn' });
  const result = await build.write(output);
  await build.close();
  return result.output.flatMap((chunk) =>
    chunk.type === 'chunk' ? Object.keys(chunk.modules) : [],
  );
}

// Looked at first: what changes while the build runs is not in it.
const sources = sourcesOf(root);
rmSync(builtFrom(root), { force: true });
rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`, { recursive: true });
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const [modules] = await Promise.all([bundle(program), bundle(compiler), bundle(study)]);
writeFileSync(
  `${root}dist/docker-learn.cjs`,
  readFileSync(`${root}src/entry.cjs`, 'utf8').replace('%VERSION%', version),
);
chmodSync(`${root}dist/docker-learn.cjs`, 0o755);
writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, licencesOf(modules, root));
const { compileNotes, writeManual, writeStudy } = await import(
  `${root}node_modules/.cache/docker-learn/compile.js`
);
await compileNotes(`${root}content`, `${root}dist/notes`);
writeManual(`${root}dist/docker-learn.1`);
writeStudy(`${root}node_modules/.cache/docker-learn/study.js`, `${root}dist/notes`);
writeFileSync(builtFrom(root), JSON.stringify(sources));
