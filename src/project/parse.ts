import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '../analysis/file.ts';
import type { Tools } from './tools.ts';

/**
 * Parses a text into what the analysis reads: the tree that typescript-eslint makes, with its scopes; `null` where the
 * text is no program. Scopes are those of a module, so that names at the top resolve in scripts too.
 */
export function parse(path: string, text: string, { parseSync, visitorKeys, analyze }: Tools): SourceCode | null {
  const { program, errors } = parseSync(path, text, {
    astType: 'ts',
    lang: languageOf(path),
    sourceType: /\.c[jt]s$/u.test(path) ? 'commonjs' : 'unambiguous',
    range: true,
    preserveParens: false,
  });
  if (errors.length > 0 && program.body.length === 0) return null;
  const ast = program as unknown as TSESTree.Program;
  linkParents(ast, visitorKeys);
  const scopeManager = analyze(ast, { sourceType: 'module' });
  return { ast, text, scopeManager, visitorKeys } as unknown as SourceCode;
}

function languageOf(path: string): 'jsx' | 'ts' | 'tsx' {
  if (/\.[cm]?ts$/u.test(path)) return 'ts';
  return path.endsWith('.tsx') ? 'tsx' : 'jsx';
}

function linkParents(program: TSESTree.Program, keys: Tools['visitorKeys']): void {
  const stack: TSESTree.Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key] as
        TSESTree.Node | (TSESTree.Node | null)[] | null;
      for (const each of Array.isArray(child) ? child : [child]) {
        if (!each) continue;
        (each as { parent?: TSESTree.Node }).parent = node;
        stack.push(each);
      }
    }
  }
}
