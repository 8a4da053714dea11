// The tests that ask a real Docker Engine: notes and facts, on a new engine and on an old one.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/engine/**/*.test.ts'],
    globalSetup: ['tests/engine/setup.ts'],
    // A version is a file, and none waits for another; of each there are two engines at most.
    maxWorkers: 4,
    maxConcurrency: 2,
    // What waits is not there yet: a test has an engine to itself.
    testTimeout: 900_000,
    teardownTimeout: 60_000,
  },
});
