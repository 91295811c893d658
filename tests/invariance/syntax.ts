import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import { creationsIn } from '../../src/analysis/creation.ts';
import { isFunction } from '../../src/ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../../src/ast/nodes.ts';
import { walk } from '../../src/ast/walk.ts';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import { settingsOf } from '../../src/settings.ts';
import { languageOptionsFor } from '../lint.ts';
import type { Source } from './program.ts';

type Code = Pick<Source, 'code' | 'file' | 'settings'>;

/** The tree of a program, and what the changes ask of it. */
export interface Syntax {
  readonly ast: TSESTree.Program;
  readonly sourceCode: Readonly<SourceCode>;
  readonly scopes: readonly Scope.Scope[];
  /** The calls by which clients are made, silent ones included. */
  readonly creations: readonly CallNode[];
  /** All nodes of these types, outer ones first. */
  readonly all: <Type extends TypeName>(...types: readonly Type[]) => NodeOf<Type>[];
}

/** Types of nodes are enums on paper and strings at run time. */
export type TypeName = `${Node['type']}`;
export type NodeOf<Type extends TypeName, Each = Node> = Each extends { readonly type: infer Own extends string }
  ? `${Own}` extends Type
    ? Each
    : never
  : never;

/** Parses a program as `problemsIn` does; `null` where it is none. */
export function syntaxOf(program: Code): Syntax | null {
  const known = parsed.get(program);
  if (known !== undefined) return known;
  const syntax = parse(program);
  parsed.set(program, syntax);
  return syntax;
}

const parsed = new WeakMap<Code, Syntax | null>();

function parse({ code, file, settings }: Code): Syntax | null {
  let syntax: Syntax | null = null;
  const look = (context: Context): void => {
    const { sourceCode } = context;
    const given = settingsOf(context.settings);
    syntax = {
      ast: sourceCode.ast,
      sourceCode,
      scopes: sourceCode.scopeManager?.scopes ?? [],
      creations: creationsIn(sourceCode.ast, fileOf(context, given)).map(({ node }) => node),
      all: (...types) => nodesIn(sourceCode, types),
    };
  };
  const rule = {
    meta: { schema: [] },
    create: (context: Context) => ({
      'Program:exit': () => {
        look(context);
      },
    }),
  };
  new Linter({ cwd: '/project' }).verify(
    code,
    [
      {
        files: ['**'],
        languageOptions: languageOptionsFor(file),
        linterOptions: { noInlineConfig: true },
        plugins: { invariance: { rules: { look: rule as unknown as Rule.RuleModule } } },
        rules: { 'invariance/look': 'error' },
        settings: { 'connection-churn': settings },
      },
    ],
    `/project/${file}`,
  );
  return syntax;
}

function nodesIn<Type extends TypeName>(
  { ast, visitorKeys }: Readonly<SourceCode>,
  types: readonly Type[],
): NodeOf<Type>[] {
  const found: NodeOf<Type>[] = [];
  walk(ast, visitorKeys, (node) => {
    if ((types as readonly string[]).includes(node.type)) found.push(node as NodeOf<Type>);
    return true;
  });
  return found;
}

/** Whether a program has syntax that only TypeScript has. */
export function hasTypeSyntax({ ast, sourceCode }: Pick<Syntax, 'ast' | 'sourceCode'>): boolean {
  let found = false;
  walk(ast, sourceCode.visitorKeys, ({ type }) => {
    found ||= type.startsWith('TS');
    return !found;
  });
  return found;
}

/**
 * Whether something below a node, or the node itself, fits. Functions that have a `this` of their own are left out, for
 * which it does not matter what is around them.
 */
export function holds(root: Node, { visitorKeys }: Readonly<SourceCode>, fits: (node: Node) => boolean): boolean {
  let found = false;
  walk(root, visitorKeys, (node) => {
    if (node !== root && isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
    found ||= fits(node);
    return !found;
  });
  return found;
}

/** Whether a function or expression means something else in another function: `this`, `arguments`, `super`. */
export function isBound(node: Node, sourceCode: Readonly<SourceCode>): boolean {
  return holds(node, sourceCode, (at) => {
    if (at.type === 'ThisExpression' || at.type === 'Super' || at.type === 'MetaProperty') return true;
    return at.type === 'Identifier' && at.name === 'arguments';
  });
}

/** Whether something is waited for in a function or expression itself. */
export function waits(root: Node, { visitorKeys }: Readonly<SourceCode>): boolean {
  let found = false;
  walk(root, visitorKeys, (node) => {
    if (node !== root && isFunction(node)) return false;
    found ||=
      node.type === 'AwaitExpression' ||
      node.type === 'YieldExpression' ||
      (node.type === 'ForOfStatement' && node.await) ||
      (node.type === 'VariableDeclaration' && node.kind === 'await using');
    return !found;
  });
  return found;
}

/** The list of statements that a statement stands in; `null` for one that stands alone. */
export function listOf(statement: Node): readonly Node[] | null {
  const { parent } = statement;
  switch (parent?.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return parent.body;
    case 'SwitchCase':
      return parent.consequent;
    default:
      return null;
  }
}

/** The statement in a list that holds a node, whatever functions are between; `null` where there is none. */
export function statementAround(node: Node): Node | null {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (listOf(at) && at.type !== 'BlockStatement') return at;
    if (isFunction(at) && at !== node) return null;
  }
  return null;
}

/** The function whose run comes to a node; `null` at the top. */
export function functionOf(node: Node): FunctionNode | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/** The variables that an expression reads which are declared outside of it, by name. */
export function freeVariables(root: Node, { scopes }: Pick<Syntax, 'scopes'>): Map<string, Scope.Variable> {
  const [start, end] = root.range;
  const isWithin = ({ range }: Node): boolean => range[0] >= start && range[1] <= end;
  const free = new Map<string, Scope.Variable>();
  for (const { references } of scopes) {
    for (const { identifier, resolved } of references) {
      if (!isWithin(identifier) || !resolved) continue;
      if (resolved.defs.length > 0 && !resolved.defs.some(({ name }) => isWithin(name)))
        free.set(identifier.name, resolved);
    }
  }
  return free;
}

/** A name that the program does not have. */
export function freshNames({ code }: Pick<Source, 'code'>, prefix: string): () => string {
  let count = 0;
  return () => {
    do count++;
    while (code.includes(`${prefix}${count}`));
    return `${prefix}${count}`;
  };
}
