import { defineConfig } from 'vitest/config';

/** Programs that are run before and after each of their repairs: it takes longer than all of `npm test` may take. */
export default defineConfig({
  test: {
    include: ['tests/oracle/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 300_000,
    isolate: false,
    maxWorkers: '100%',
  },
});
