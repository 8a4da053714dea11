// The suite that needs no Docker Engine: every test below tests/ but engine/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engine/**'],
    testTimeout: 20_000,
    // Terminals, signals and the first start of a package's Node are slow on a loaded machine.
    ...(process.env['CI'] === 'true' ? { retry: 1, testTimeout: 60_000 } : {}),
  },
});
