import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../../analysis/creation.ts';
import { isReassigned, variableOf } from '../../facts/scopes.ts';
import { isWrapper, keyName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { lastName } from '../../analysis/functions.ts';
import { decapitalised, isName, withoutPrefix } from '../names.ts';
import { isUsing, statementsIn } from '../statements.ts';
import type { File } from '../../analysis/model.ts';

/** Where a creation stands in the code. */
export interface Site {
  /** The creation with the type assertions of TypeScript around it. */
  readonly value: TSESTree.Expression;
  /** Whether it is awaited there. */
  readonly isAwaited: boolean;
  /** The declaration that does nothing but give it a name, which may go away. */
  readonly declaration: {
    readonly statement: TSESTree.VariableDeclaration;
    readonly declarator: TSESTree.VariableDeclarator;
    readonly variable: Scope.Variable;
  } | null;
  /** A word for it: the name that it is given, or the name of what makes it. */
  readonly word: string;
}

export function siteOf(creation: Creation, file: File): Site {
  let value: Node = creation.node;
  while (value.parent && isWrapper(value.parent) && !staysBehind(value.parent)) value = value.parent;
  const { parent } = value;
  const declaration =
    parent?.type === 'VariableDeclarator' && parent.init === value ? declarationOf(parent, file) : null;
  return {
    value: value as TSESTree.Expression,
    isAwaited: parent?.type === 'AwaitExpression',
    declaration,
    word: wordOf(value, creation),
  };
}

/** `await` waits where it is; a cast of Flow is none without the parentheses around it. */
function staysBehind({ type }: Node): boolean {
  return type === 'AwaitExpression' || (type as string) === 'TypeCastExpression';
}

function declarationOf(declarator: TSESTree.VariableDeclarator, file: File): Site['declaration'] {
  const statement = declarator.parent;
  if (declarator.id.type !== 'Identifier' || statement.declarations.length !== 1) return null;
  if (isUsing(statement)) return null;
  if (!statementsIn(statement.parent)) return null;
  const variable = variableOf(declarator.id, file);
  return variable && variable.defs.length === 1 && !isReassigned(variable) ? { statement, declarator, variable } : null;
}

function wordOf(value: Node, { known, node }: Creation): string {
  let holder = value.parent;
  if (holder?.type === 'AwaitExpression') holder = holder.parent;
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') return holder.id.name;
  if (holder?.type === 'AssignmentExpression' && holder.left.type === 'Identifier') return holder.left.name;
  if (holder?.type === 'Property' && holder.value === value) {
    const name = keyName(holder);
    if (name !== null && isName(name)) return name;
  }
  // What the package calls it; where that is its default export, what the file does.
  const own = known.path
    .replaceAll('()', '')
    .split('.')
    .findLast((part) => !unnamed.has(part));
  const name = own !== undefined && isName(own) ? own : lastName(node.callee);
  if (name === null || unnamed.has(name)) return 'client';
  const word = makingVerbs.reduce(withoutPrefix, name);
  return node.type === 'NewExpression' || word !== name ? decapitalised(word) : word;
}

/** Members that say nothing of what is made. */
const unnamed: ReadonlySet<string> = new Set(['connect', 'default']);
const makingVerbs = ['create', 'make', 'new', 'get'] as const;
