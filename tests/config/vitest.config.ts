// The suite that needs no Docker Engine: every test below tests/ but engine/, browser/ and shells/.
import { defineConfig } from 'vitest/config';
import { called } from '../build/called.mjs';

/** Rooms that touch nothing have nothing that one file of tests could leave for the next: their modules are loaded once. */
const rooms =
  'tests/{notes,command,quiz,interview,progress,schedule,plan,lab,sandbox}/**/*.test.ts';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [{ ...called, enforce: 'pre' }],
  test: {
    setupFiles: ['tests/config/seed.ts'],
    testTimeout: 20_000,
    // All that tests cost is processor time: no core is left idle for the process that hands them out.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'rooms', include: [rooms], isolate: false } },
      {
        extends: true,
        test: {
          name: 'world',
          include: ['tests/**/*.test.ts'],
          exclude: [rooms, 'tests/engine/**', 'tests/{browser,shells}/**'],
        },
      },
    ],
  },
});
