import { defineConfig } from 'vitest/config';

// `npm run drift`: a report for those who change the analysis or the repairs, outside of `npm test`.
export default defineConfig({
  test: {
    include: ['tests/programs/*.test.ts', 'tests/rules/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testNamePattern: /drift/u,
    env: { DRIFT: '1' },
    testTimeout: 300_000,
    isolate: false,
    maxWorkers: '100%',
  },
});
