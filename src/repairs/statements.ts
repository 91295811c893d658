import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { isLoop } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';

/** The statements of a list, in which one can be added or taken out; `null` where a node has no such list. */
export function statementsIn(holder: Node | undefined): readonly Node[] | null {
  switch (holder?.type) {
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return holder.body;
    case 'SwitchCase':
      return holder.consequent;
    default:
      return null;
  }
}

/** The statements behind one in the same list; none where it stands for itself. */
export function statementsBehind(statement: Node): readonly Node[] {
  const list = statementsIn(statement.parent) ?? [];
  return list.slice(list.indexOf(statement) + 1);
}

/** The statement right before one in the same list; `null` where it is the first. */
export function statementBefore(statement: Node): Node | null {
  const list = statementsIn(statement.parent) ?? [];
  return list[list.indexOf(statement) - 1] ?? null;
}

/** Statements that end where their last bracket does. */
const closed: ReadonlySet<string> = new Set([
  'BlockStatement',
  'ClassDeclaration',
  'DoWhileStatement',
  'FunctionDeclaration',
  'SwitchStatement',
  'TryStatement',
  'TSEnumDeclaration',
  'TSInterfaceDeclaration',
  'TSModuleDeclaration',
]);

/** Whether only the end of the line ends a statement: what starts with a bracket behind it would carry it on. */
export function isOpenEnded(statement: Node | null, sourceCode: Readonly<SourceCode>): boolean {
  if (!statement || sourceCode.getLastToken(statement)?.value === ';') return false;
  const tail = tailOf(statement);
  return tail ? isOpenEnded(tail, sourceCode) : !closed.has(statement.type);
}

/** Whether what is declared is closed where its block ends. */
export function isUsing({ kind }: TSESTree.VariableDeclaration): boolean {
  return kind === 'using' || kind === 'await using';
}

/** The statement that another one ends with: the body of a loop, what is exported. */
function tailOf(statement: Node): Node | null {
  if (statement.type === 'IfStatement') return statement.alternate ?? statement.consequent;
  if (isLoop(statement) && statement.type !== 'DoWhileStatement') return statement.body;
  if (statement.type === 'LabeledStatement' || statement.type === 'WithStatement') return statement.body;
  return 'declaration' in statement ? statement.declaration : null;
}

/** What parts a bracket that is to start a statement from the statement before: `;` or nothing. */
export function bracketGuard(value: Node, sourceCode: Readonly<SourceCode>): string {
  let at = value;
  while (at.parent && at.type !== 'ExpressionStatement' && at.parent.range[0] === value.range[0]) at = at.parent;
  return at.type === 'ExpressionStatement' && isOpenEnded(statementBefore(at), sourceCode) ? ';' : '';
}
