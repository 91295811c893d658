/** A typed configuration in every form that people write, which must compile without skipping libraries. */
export const typedConfig = `import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import churn from 'eslint-plugin-connection-churn';

export const list: Linter.Config[] = [churn.configs.recommended, { ...churn.configs.strict, files: ['src/**'] }];
export default defineConfig([
  { plugins: { 'connection-churn': churn }, extends: ['connection-churn/recommended'] },
  { plugins: { churn }, extends: ['churn/strict'] },
  { extends: [churn.configs.recommended], files: ['src/**'] },
  churn.configs.recommended,
  list,
  { settings: { 'connection-churn': { repair: 'suggest' } } },
]);
`;

export const compilerOptions = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
};
