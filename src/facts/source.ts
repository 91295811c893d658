import type { SourceCode as EslintSourceCode } from '@typescript-eslint/utils/ts-eslint';

/** The part of ESLint's `SourceCode` that the analysis reads, so that other parsers can provide it too. */
export type SourceCode = Pick<EslintSourceCode, 'ast' | 'scopeManager' | 'text' | 'visitorKeys'>;

/** A program that questions are asked about. */
export interface Source {
  readonly sourceCode: SourceCode;
}
