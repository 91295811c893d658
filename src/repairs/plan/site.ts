import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../../analysis/creation.ts';
import { isReassigned, variableOf } from '../../facts/scopes.ts';
import { isWrapper, keyName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
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

function wordOf(value: Node, { known, node, label }: Creation): string {
  let holder = value.parent;
  if (holder?.type === 'AwaitExpression') holder = holder.parent;
  if (holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier') return holder.id.name;
  if (holder?.type === 'AssignmentExpression' && holder.left.type === 'Identifier') return holder.left.name;
  if (holder?.type === 'Property' && holder.value === value) {
    const name = keyName(holder);
    if (name !== null && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return name;
  }
  const last = known.path === 'default' || known.path.includes('*') ? label : known.path;
  const name = /([\p{ID_Start}$_][\p{ID_Continue}$]*)(?:\.connect)?(?:\(\))?$/u.exec(last)?.[1] ?? 'client';
  const bare = name.replace(/^(?:create|make|new|get)(?=\p{Lu})/u, '');
  const word = bare === 'connect' || bare === 'default' ? 'client' : bare;
  return node.type === 'NewExpression' || bare !== name ? decapitalised(word) : word;
}

/** `Pool` gives `pool`, `S3Client` `s3Client`, `HTTPAgent` `httpAgent`. */
function decapitalised(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}/u, (head) => head.toLowerCase());
}
