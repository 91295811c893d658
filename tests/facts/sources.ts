import { Linter } from 'eslint';
import type { Source } from '../../src/facts/source.ts';
import { languageOptionsFor } from '../lint.ts';

/** A program as ESLint reads it, anew on each call. */
export function sourcesOf(code: string, file: string): Source {
  const linter = new Linter({ cwd: '/project' });
  linter.verify(code, [{ files: ['**'], languageOptions: languageOptionsFor(file) }], `/project/${file}`);
  return { sourceCode: linter.getSourceCode() as unknown as Source['sourceCode'] };
}
