import type { TSESTree } from '@typescript-eslint/utils';
import { isTooDeep } from './nesting.ts';
import { scopesOf } from './scopes.ts';
import type { Tools } from './tools.ts';
import type { SourceCode } from '../facts/source.ts';

/**
 * Parses a text into what the analysis reads: the tree that typescript-eslint makes, with its scopes; `null` where the
 * text is no program, or one that is too deep to be walked. Scopes are those of a module, so that names at the top resolve
 * in scripts too.
 */
export function parse(path: string, text: string, { parseSync, visitorKeys }: Tools): SourceCode | null {
  if (isTooDeep(text)) return null;
  const { program, errors } = parseSync(path, text, {
    astType: 'ts',
    lang: languageOf(path),
    sourceType: path.endsWith('.cts') || path.endsWith('.cjs') ? 'commonjs' : 'unambiguous',
    range: true,
    preserveParens: false,
  });
  if (errors.length > 0 && program.body.length === 0) return null;
  const ast = program as unknown as TSESTree.Program;
  if (complete(ast, visitorKeys) > maximumDepth) return null;
  return { ast, text, scopeManager: { scopes: scopesOf(ast, visitorKeys) }, visitorKeys } as unknown as SourceCode;
}

/** JavaScript may have JSX in it, whatever its file is called. */
function languageOf(path: string): 'jsx' | 'ts' | 'tsx' {
  if (path.endsWith('.tsx')) return 'tsx';
  return ['.ts', '.mts', '.cts'].some((extension) => path.endsWith(extension)) ? 'ts' : 'jsx';
}

/** Where the parser says `null`, typescript-eslint leaves out. */
const typeKeys = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments']);

// Half of what the call stack has room for.
const maximumDepth = 1500;

/** Gives each node its parent, and makes of absent types what the analysis expects. Says how deep the tree is. */
function complete(program: TSESTree.Program, keys: Tools['visitorKeys']): number {
  const stack: TSESTree.Node[] = [program];
  const depths = [0];
  let depth = 0;
  let deepest = 0;
  const add = (node: TSESTree.Node, parent: TSESTree.Node): void => {
    (node as { parent?: TSESTree.Node }).parent = parent;
    stack.push(node);
    depths.push(depth + 1);
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    depth = depths.pop() ?? 0;
    deepest = Math.max(deepest, depth);
    const kind = kindOf(node.type, keys);
    // The parser makes a new string for each node; one for all compares by address, here and in each question after.
    (node as { type: string }).type = kind.type;
    for (const key of kind.keys) {
      const child = (node as unknown as Record<string, unknown>)[key] as
        TSESTree.Node | (TSESTree.Node | null)[] | null | undefined;
      if (Array.isArray(child)) {
        for (const each of child) if (each) add(each, node);
      } else if (child) add(child, node);
      else if (child === null && typeKeys.has(key)) (node as unknown as Record<string, unknown>)[key] = undefined;
    }
  }
  return deepest;
}

interface Kind {
  readonly type: string;
  readonly keys: readonly string[];
}

function kindOf(type: string, keys: Tools['visitorKeys']): Kind {
  const known = kinds.get(type);
  if (known) return known;
  const kind = { type, keys: keys[type] ?? [] };
  kinds.set(type, kind);
  return kind;
}

const kinds = new Map<string, Kind>();
