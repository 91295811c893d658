import * as typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../src/index.ts';

export interface Linted {
  readonly file?: string;
  readonly settings?: object;
  readonly preset?: 'recommended' | 'strict';
}

/** What a preset reports for a program, parse errors included. */
export function problemsIn(
  code: string,
  { file = 'src/server.ts', settings = {}, preset = 'recommended' }: Linted = {},
): Linter.LintMessage[] {
  return new Linter({ cwd: '/project' }).verify(code, configOf({ file, settings, preset }), `/project/${file}`);
}

function configOf({ file, settings, preset }: Required<Linted>): Linter.Config[] {
  const isScript = /\.[cm]?jsx?$/u.test(file);
  return [
    {
      ...plugin.configs[preset],
      files: ['**'],
      languageOptions: {
        ...(!isScript && { parser: typescript }),
        sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
      },
      settings: { 'connection-churn': settings },
    },
  ];
}
