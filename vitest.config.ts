import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/build.ts'],
    // The rules keep no state between files, and no test does: loading the catalog anew for each file took most of the
    // time of a run.
    isolate: false,
  },
});
