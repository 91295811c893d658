import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that say what the analysis and the repairs answer, without those that build, install or measure. */
export default defineConfig({
  test: {
    include: [
      'tests/{adversary,analysis,catalog,programs,repairs,rules}/**/*.test.ts',
      'tests/{projects,settings}.test.ts',
      'tests/project/index.test.ts',
    ],
    // Random programs fail by chance, and the page of the catalog has no say in an answer.
    exclude: [...configDefaults.exclude, 'tests/repairs/generated.test.ts', 'tests/catalog/doc.test.ts'],
    setupFiles: ['tests/setup.ts', 'tests/mutation/setup.ts'],
    testTimeout: 120_000,
    isolate: false,
  },
});
