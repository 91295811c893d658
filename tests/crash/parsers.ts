import { createRequire } from 'node:module';
import * as espree from 'espree';
import type { Linter } from 'eslint';
import { parser as typescript } from '../parser.ts';

export const parsers = ['typescript', 'espree', 'babel'] as const;
export type ParserName = (typeof parsers)[number];

const babel = createRequire(import.meta.url)('@babel/eslint-parser') as Linter.Parser;

type Languages = Pick<Linter.LanguageOptions, 'parser' | 'parserOptions' | 'ecmaVersion'>;

/** How a project would set the parser up that reads such a file. */
export function parserOf(name: ParserName, { file, text }: { file: string; text: string }): Languages {
  const jsx = !/\.[cm]?ts$/u.test(file);
  if (name !== 'babel') return { parser: { typescript, espree }[name], parserOptions: { ecmaFeatures: { jsx } } };
  const types = /\.[cm]?tsx?$/u.test(file) ? ['typescript'] : /@flow/u.test(text) ? ['flow'] : [];
  return {
    parser: babel,
    parserOptions: {
      requireConfigFile: false,
      babelOptions: {
        babelrc: false,
        configFile: false,
        parserOpts: { plugins: [...types, ...(jsx ? ['jsx'] : []), 'decorators', 'explicitResourceManagement'] },
      },
    },
  };
}

/** Why a parser does not read a text in the place of a program; `null` where it does. */
export function problemIn(text: string, name: ParserName, program: { file: string; text: string }): string | null {
  const { parser, parserOptions } = parserOf(name, program) as Required<Languages> & { parser: Linter.ESTreeParser };
  const sourceType = sourceTypeOf(program, name);
  try {
    const options = { ...parserOptions, sourceType, ecmaVersion: 'latest', range: true, filePath: `/${program.file}` };
    if ('parseForESLint' in parser) parser.parseForESLint(text, options);
    else parser.parse(text, options);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Modules, but for what says that it is none: syntax that modules forbid, and Node's own wrapping. */
export function sourceTypeOf(
  { file, text }: { file: string; text: string },
  parser: ParserName,
): 'commonjs' | 'module' | 'script' {
  if (/\.module\.js$|\.m[jt]s$/u.test(file)) return 'module';
  if (/\.c[jt]s$/u.test(file)) return 'commonjs';
  if (/\.[jt]sx?$/u.test(file) && /^\s*(?:import\b(?!\s*\()|export\b)/mu.test(text)) return 'module';
  // Babel knows no wrapping; it lets `return` stand outside of functions for ESLint.
  return parser === 'babel' ? 'script' : 'commonjs';
}
