// `npm run simulate [-- --quick] [--learners N] [--seed S]`: simulated learners study for an interview by the plan and in other ways. A report, never a test.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const { values } = parseArgs({
  options: {
    learners: { type: 'string' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});
const [learners, seed] = [Number(values.learners ?? (values.quick ? 4 : 10)), Number(values.seed)];
if (!Number.isInteger(learners) || learners < 1 || !Number.isInteger(seed)) {
  console.error(
    'npm run simulate -- --learners N --seed S: N is a whole number from 1, S a whole number.',
  );
  process.exit(2);
}

const file = fileURLToPath(
  new URL('../../node_modules/.cache/docker-learn/simulate.js', import.meta.url),
);
const build = await rolldown({
  input: fileURLToPath(new URL('simulate.ts', import.meta.url)),
  platform: 'node',
  logLevel: 'warn',
});
await build.write({ file, format: 'esm' });
await build.close();
const { planningMs, simulate } = await import(file);
const start = Date.now();
process.stdout.write(await simulate(file, learners, seed, values.quick ? 'quick' : 'all'));
console.error(
  `${((Date.now() - start) / 1000).toFixed(0)} s; planning 3,000 questions over 60 days takes ${planningMs().toFixed(0)} ms`,
);
