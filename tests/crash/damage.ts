// Trees as no parser of JavaScript makes them: a node of a kind that nobody has heard of in each place that a node may
// be in, and nothing where there may be nothing. Parsers of other languages make such trees.
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Linter } from 'eslint';
import * as typescript from '@typescript-eslint/parser';
import { copyOf } from '../parser.ts';

type Tree = Record<string, unknown> & { readonly type: string };
type Keys = Readonly<Record<string, readonly string[] | undefined>>;

/** One way to damage a tree: what is done, and where. */
export interface Damage {
  readonly name: string;
  /** A parser whose tree is damaged. */
  readonly parser: Linter.Parser;
}

/** What stands in the place of a node. */
const strangers: Readonly<Record<string, (node: Tree) => Tree>> = {
  'is of a kind that is unknown': ({ range, loc }) => ({ type: 'Unknown', range, loc }),
  'is wrapped in a kind that is unknown': (node) => ({
    ...{ type: 'UnknownWrapper', range: node['range'], loc: node['loc'] },
    inner: node,
  }),
};

/** Places that may be empty in some language, as `null` or left out. */
const optional: Readonly<Record<string, readonly string[]>> = {
  ...{ ClassDeclaration: ['id', 'superClass'], ClassExpression: ['id', 'superClass'] },
  ...{ FunctionDeclaration: ['id', 'returnType', 'body'], FunctionExpression: ['id', 'returnType', 'body'] },
  ...{ ArrowFunctionExpression: ['returnType'], Identifier: ['typeAnnotation'], VariableDeclarator: ['init'] },
  ...{ ForStatement: ['init', 'test', 'update'], IfStatement: ['alternate'], ReturnStatement: ['argument'] },
  ...{ YieldExpression: ['argument'], SwitchCase: ['test'], CatchClause: ['param'], TryStatement: ['finalizer'] },
  ...{ BreakStatement: ['label'], ContinueStatement: ['label'], PropertyDefinition: ['value', 'typeAnnotation'] },
  ...{ ExportAllDeclaration: ['exported'], ExportNamedDeclaration: ['declaration', 'source'] },
  ...{ JSXAttribute: ['value'], TSTypeAnnotation: ['typeAnnotation'], ImportExpression: ['options'] },
};

/** Places that hold the same kind of node in every language. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  ...{ ClassDeclaration: ['id', 'body'], ClassExpression: ['id', 'body'] },
  ...{ FunctionDeclaration: ['id'], FunctionExpression: ['id'], MethodDefinition: ['value'] },
  ...{ VariableDeclaration: ['declarations'], TemplateLiteral: ['quasis'], TaggedTemplateExpression: ['quasi'] },
  ...{ ImportDeclaration: ['source'], ExportAllDeclaration: ['source'], ExportNamedDeclaration: ['source'] },
  ...{ SwitchStatement: ['cases'], TryStatement: ['handler', 'block', 'finalizer'], CatchClause: ['body'] },
};

/** Every kind of damage once for each kind of place in a program. */
export function damagesTo(text: string, file: string): Damage[] {
  const known = new Map<string, Damage>();
  const whole = parsed(text, file);
  let index = 0;
  for (const { name } of changesOf(whole)) {
    const at = index++;
    if (!known.has(name)) known.set(name, { name, parser: damaging(at, whole) });
  }
  return [...known.values()];
}

/** A parser of that one program. */
function damaging(at: number, whole: { readonly ast: Tree; readonly keys: Keys }): Linter.Parser {
  return {
    parseForESLint() {
      const { keys } = whole;
      const ast = copyOf(whole.ast as unknown as TSESTree.Program) as unknown as Tree;
      changesOf({ ast, keys })[at]?.apply();
      const visitorKeys = { ...keys, Unknown: [], UnknownWrapper: ['inner'] };
      const scopeManager = analyze(ast as never, { childVisitorKeys: visitorKeys, sourceType: 'module' });
      return { ast, visitorKeys, scopeManager };
    },
  };
}

function parsed(text: string, file: string): { ast: Tree; keys: Keys } {
  const jsx = file.endsWith('x');
  const options = { range: true, loc: true, tokens: true, comment: true, ecmaFeatures: { jsx }, filePath: file };
  const { ast, visitorKeys } = typescript.parseForESLint(text, { ...options, sourceType: 'module' });
  return { ast: ast as unknown as Tree, keys: visitorKeys };
}

interface Change {
  readonly name: string;
  readonly apply: () => void;
}

function changesOf({ ast, keys }: { readonly ast: Tree; readonly keys: Keys }): Change[] {
  const changes: Change[] = [];
  const queue = [ast];
  for (let node = queue.pop(); node; node = queue.pop()) {
    for (const key of keys[node.type] ?? []) {
      const child = node[key];
      if (Array.isArray(child)) queue.push(...(child.filter(Boolean) as Tree[]));
      else if (child) queue.push(child as Tree);
      changes.push(...changesAt(node, key));
    }
  }
  return changes;
}

function changesAt(node: Tree, key: string): Change[] {
  const place = `${node.type}.${key}`;
  const child = node[key];
  const changes: Change[] = [];
  const change = (what: string, value: unknown): void => {
    changes.push({ name: `${place} ${what}`, apply: () => (node[key] = value) });
  };
  if (optional[node.type]?.includes(key)) {
    change('is null', null);
    change('is left out', undefined);
  }
  if (fixed[node.type]?.includes(key) || !child) return changes;
  for (const [what, stranger] of Object.entries(strangers)) {
    if (!Array.isArray(child)) change(what, stranger(child as Tree));
    else if (child[0]) change(`[0] ${what}`, child.with(0, stranger(child[0] as Tree)));
  }
  if (/^Array/u.test(node.type)) change('has a hole', [null, ...(child as unknown[])]);
  return changes;
}
