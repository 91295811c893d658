import { Linter } from 'eslint';
import plugin from '../src/index.ts';
import { parser } from './parser.ts';

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

/** How a program is read, by the name of its file: JavaScript as ESLint does, all else with the parser for TypeScript. */
export function languageOptionsFor(file: string): NonNullable<Linter.Config['languageOptions']> {
  return {
    ...(!isScript(file) && { parser }),
    sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
    parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
  };
}

/** Whether a file is JavaScript alone. */
export function isScript(file: string): boolean {
  return /\.[cm]?jsx?$/u.test(file);
}

function configOf({ file, settings, preset }: Required<Linted>): Linter.Config[] {
  return [
    {
      ...plugin.configs[preset],
      files: ['**'],
      languageOptions: languageOptionsFor(file),
      settings: { 'connection-churn': settings },
    },
  ];
}
