import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Slow, with installations of their own: `npm run test:users`.
    exclude: [...configDefaults.exclude, 'tests/users/**'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/build.ts', 'tests/services/announce.ts'],
    // A machine may be busy with other things.
    testTimeout: 90_000,
    // The rules keep no state between files, and no test does: loading the catalog anew for each file took most of the
    // time of a run.
    isolate: false,
    // One core of two would be left idle otherwise.
    maxWorkers: '100%',
    // `npm run coverage`: branches of what decides and of what writes code. To be raised, never lowered.
    coverage: {
      include: ['src/analysis/**', 'src/repairs/**'],
      reporter: ['text-summary', 'json'],
      thresholds: { 'src/analysis/**': { branches: 95 }, 'src/repairs/**': { branches: 95 } },
    },
  },
});
