import './process.ts';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint/universal';
import { explanationsOf } from '../../../dist/explain.js';
import type { Explanation } from '../../../dist/explain.js';
import { fileOf } from '../../../dist/create-rule.js';
import type { Context } from '../../../dist/create-rule.js';
import churn from '../../../dist/index.js';
import { settingsOf } from '../../../dist/settings.js';
import type { State } from './link.ts';

export interface Answer {
  readonly messages: readonly Linter.LintMessage[];
  /** The code after the repairs, as often as there are any. */
  readonly repaired: string;
  /** How many reports are left then. */
  readonly left: number;
  readonly explanations: readonly Explanation[];
}

const linter = new Linter({ configType: 'flat', cwd: '/' });

/** What ESLint says of the code, what its repairs make of it, and why: all of it with the plugin as it is published. */
export function lint({ code, path, preset, repair }: State): Answer {
  const filename = `/${path.replace(/^\/+/u, '') || 'code.js'}`;
  const config = configOf(preset);
  const messages = linter.verify(code, config, { filename });
  const toRepair = [...config, { settings: { 'connection-churn': { repair } } }];
  const { output, messages: left } = linter.verifyAndFix(code, toRepair, { filename });
  return { messages, repaired: output, left: left.length, explanations: explained(code, config, filename) };
}

function configOf(preset: State['preset']): Linter.Config[] {
  return [
    {
      files: ['**/*'],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
    },
    { files: ['**/*.ts', '**/*.mts', '**/*.cts', '**/*.tsx'], languageOptions: { parser: typescriptParser } },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
    churn.configs[preset],
  ];
}

function explained(code: string, config: Linter.Config[], filename: string): readonly Explanation[] {
  let explanations: readonly Explanation[] = [];
  const rule = {
    create: (context: Context) => ({
      'Program:exit': () => {
        const settings = settingsOf(context.settings);
        explanations = explanationsOf(fileOf(context, settings), settings, context.sourceCode);
      },
    }),
  };
  const explaining = { plugins: { why: { rules: { why: rule as never } } }, rules: { 'why/why': 'error' as const } };
  linter.verify(code, [...config, explaining], { filename });
  return explanations;
}
