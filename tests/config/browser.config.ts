// The tests that ask programs of Debian's packages: a real browser, and real shells.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/{browser,shells}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
