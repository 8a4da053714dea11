// The suite that needs no Docker Engine: every test below tests/ but engine/, browser/ and shells/.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/engine/**', 'tests/{browser,shells}/**'],
    setupFiles: ['tests/config/seed.ts'],
    testTimeout: 20_000,
  },
});
