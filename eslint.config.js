import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

export default defineConfig([
  // The examples make the very mistakes that the plugin finds; fixtures and projects are code as strangers write it.
  globalIgnores([
    '**/dist/',
    'coverage/',
    'examples/',
    'tests/fixtures/',
    'tests/projects/',
    'tests/catalog-verify/',
    // Packages of their own, whose dependencies are there only once they are installed.
    'docs/playground/',
    'scripts/bench/',
    'tests/services/programs/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
          'URL',
          'clearTimeout',
          'console',
          'fetch',
          'Headers',
          'performance',
          'process',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // AST types are enums on paper and strings at run time. `node.type === 'NewExpression'` is checked by the
      // compiler all the same, and importing the enum would load @typescript-eslint/utils in every lint run.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // The types promise more than parsers keep: a Program has no parent, and parsers of plain JavaScript leave out
      // decorators, types and the like.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Types that come from schemas have names, so that editors show the name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Names and numbers in messages need no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // Importing the built plugin must load neither TypeScript nor the root of @typescript-eslint/utils: types only.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@typescript-eslint/*', '@typescript-eslint/*/**'],
              message: 'Types only.',
              allowTypeImports: true,
            },
            { group: ['typescript', 'eslint', 'eslint/**'], message: 'Types only.', allowTypeImports: true },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // createRule adds the link from the name of the rule.
      'eslint-plugin/require-meta-docs-url': 'off',
      // meta.languages is typed from ESLint 10.2 on; a mismatch would stop the whole run of a user who lints JSON too.
      'eslint-plugin/require-meta-languages': 'off',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(disallow|enforce|require)' }],
    },
  },
  {
    // RuleTester cases hold code as text; a test may reach for what the types hide.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
]);
