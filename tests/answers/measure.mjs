// `npm run measure:recall [-- FILE LANGUAGE]`: how many right typed answers are taken, and how many wrong ones.
// `npm run measure:ticks [-- FILE]`: how many points that an answer names are ticked, and how many that it doesn't. `readAnswers` and `readSpoken` say what the files hold.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [what, ...words] = process.argv.slice(2);
const file = `${root}node_modules/.cache/docker-learn/measure-${what}.mjs`;
const build = await rolldown({
  input: `${root}tests/answers/${what}.ts`,
  platform: 'node',
  logLevel: 'silent',
});
await build.write({ file, format: 'esm' });
await build.close();
const { report } = await import(file);
process.stdout.write(report(root, ...words));
