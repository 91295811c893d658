import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import * as typescript from '@typescript-eslint/parser';
import type { ParserOptions } from '@typescript-eslint/parser';
import type { Linter } from 'eslint';

type Parsed = ReturnType<typeof typescript.parseForESLint>;

/** Texts that are kept. Those that are asked for again follow closely: under other settings, or after a repair. */
const mostKept = 60;
const kept = new Map<string, Parsed>();

/**
 * The parser for TypeScript, which takes most of the time that a small program needs to be linted. It reads a text once;
 * after that it copies the tree. Each run of the rules needs one of its own, for what they remember is bound to nodes.
 */
export const parser = { meta: typescript.meta, parseForESLint } as unknown as Linter.Parser;

export function parseForESLint(text: string, options: ParserOptions = {}): Parsed {
  const { sourceType, ecmaFeatures, filePath } = options;
  const key = JSON.stringify([sourceType, ecmaFeatures, filePath, text]);
  const known = kept.get(key);
  const parsed = known ? copied(known, options) : typescript.parseForESLint(text, options);
  // Taken out and put in again, what was asked for last is the last to go.
  kept.delete(key);
  kept.set(key, known ?? parsed);
  const [oldest = key] = kept.keys();
  if (kept.size > mostKept) kept.delete(oldest);
  return parsed;
}

function copied({ ast, ...others }: Parsed, { sourceType, ecmaFeatures }: ParserOptions): Parsed {
  const copy = copyOf(ast);
  const options = {
    globalReturn: ecmaFeatures?.globalReturn === true,
    sourceType: sourceType === 'module' ? sourceType : 'script',
  } as const;
  return { ...others, ast: copy, scopeManager: analyze(copy, options) };
}

/** Shared by all copies: nothing is bound to them. */
const shared = new Set(['range', 'loc', 'tokens', 'comments']);

/** Copies a tree with all links in it. Trees may be deeper than the call stack. */
export function copyOf<Tree extends TSESTree.Node>(tree: Tree): Tree {
  const copies = new Map<object, object>();
  const open: object[] = [];
  const copyFor = (value: object): object => {
    const known = copies.get(value);
    if (known) return known;
    const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    copies.set(value, copy);
    open.push(copy);
    return copy;
  };
  const root = copyFor(tree);
  for (let copy = open.pop() as Record<string, unknown> | undefined; copy; copy = open.pop() as typeof copy)
    for (const key of Object.keys(copy)) {
      const value = copy[key];
      if (typeof value === 'object' && value !== null && !shared.has(key) && (Array.isArray(value) || 'type' in value))
        copy[key] = copyFor(value);
    }
  return root as Tree;
}
