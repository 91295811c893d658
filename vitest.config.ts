import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Slow, with installations of their own: `npm run test:users`.
    exclude: [...configDefaults.exclude, 'tests/users/**'],
    setupFiles: ['tests/setup.ts'],
    globalSetup: ['tests/build.ts'],
  },
});
