// The tests that ask a real Docker Engine: notes and facts, on a new engine and on an old one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/engine/**/*.test.ts'],
    globalSetup: ['tests/engine/setup.ts'],
    fileParallelism: false,
    maxConcurrency: 6,
    // A test waits until an engine is free, so it may take as long as several scripts.
    testTimeout: 900_000,
    teardownTimeout: 60_000,
  },
});
