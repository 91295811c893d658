import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Node } from '../ast/nodes.ts';

/** The statement right before one in the same list; `null` where it is the first. */
export function statementBefore(statement: Node): TSESTree.Statement | null {
  const { parent } = statement;
  const list: readonly Node[] =
    parent && 'body' in parent && Array.isArray(parent.body)
      ? parent.body
      : parent?.type === 'SwitchCase'
        ? parent.consequent
        : [];
  return (list[list.indexOf(statement) - 1] as TSESTree.Statement | undefined) ?? null;
}

/** Whether only the end of the line ends a statement: what starts with a bracket behind it would carry it on. */
export function isOpenEnded(statement: Node | null, sourceCode: Readonly<SourceCode>): boolean {
  if (!statement) return false;
  switch (statement.type) {
    case 'BlockStatement':
    case 'ClassDeclaration':
    case 'DoWhileStatement':
    case 'EmptyStatement':
    case 'FunctionDeclaration':
    case 'SwitchStatement':
    case 'TryStatement':
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSModuleDeclaration':
      return false;
    case 'IfStatement':
      return isOpenEnded(statement.alternate ?? statement.consequent, sourceCode);
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
    case 'LabeledStatement':
    case 'WhileStatement':
    case 'WithStatement':
      return isOpenEnded(statement.body, sourceCode);
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
      if (statement.declaration) return isOpenEnded(statement.declaration, sourceCode);
      break;
    default:
  }
  return sourceCode.getLastToken(statement)?.value !== ';';
}

/** What parts a bracket that is to start a statement from the statement before: `;` or nothing. */
export function bracketGuard(value: Node, sourceCode: Readonly<SourceCode>): string {
  let at = value;
  while (at.parent && at.type !== 'ExpressionStatement' && at.parent.range[0] === value.range[0]) at = at.parent;
  return at.type === 'ExpressionStatement' && isOpenEnded(statementBefore(at), sourceCode) ? ';' : '';
}
