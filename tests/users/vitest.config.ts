import { defineConfig } from 'vitest/config';

/** What users run, with the packed plugin: slow, so it stands beside `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/users/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/users/pack.ts'],
    // Installations and language servers, on machines with two cores.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
