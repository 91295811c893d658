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
  complete(ast, visitorKeys);
  const scopeManager = analyze(ast, { sourceType: 'module', lib: [] });
  return { ast, text, scopeManager, visitorKeys } as unknown as SourceCode;
}

function languageOf(path: string): 'jsx' | 'ts' | 'tsx' {
  if (/\.[cm]?ts$/u.test(path)) return 'ts';
  return path.endsWith('.tsx') ? 'tsx' : 'jsx';
}

/** Where the parser says `null`, typescript-eslint leaves out. */
const typeKeys = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments']);

/** Gives each node its parent, and makes of absent types what the analysis expects. */
function complete(program: TSESTree.Program, keys: Tools['visitorKeys']): void {
  const stack: TSESTree.Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key] as
        TSESTree.Node | (TSESTree.Node | null)[] | null;
      if (child === null && typeKeys.has(key)) (node as unknown as Record<string, unknown>)[key] = undefined;
      for (const each of Array.isArray(child) ? child : [child]) {
        if (!each) continue;
        (each as { parent?: TSESTree.Node }).parent = node;
        stack.push(each);
      }
    }
  }
}
