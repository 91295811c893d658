import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../../../src/ast/nodes.ts';
import { isFunction } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { functionOf, holds, syntaxOf } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';

/** `return x()` as `return await x()`, in asynchronous functions. */
export function awaitReturns(program: Program): Program | null {
  return edited(program, (value, edits) => {
    // Of a name one cannot see whether it is a promise; nobody waits for a literal.
    if (value.type === 'CallExpression' || value.type === 'Identifier') edits.before(value, 'await ');
  });
}

/** `return await x()` as `return x()`, outside of `try`. */
export function returnWithoutAwait(program: Program): Program | null {
  return edited(program, (value, edits, { sourceCode }) => {
    const operand = value.type === 'AwaitExpression' ? sourceCode.getTokens(value)[1] : undefined;
    if (operand) edits.replace([value.range[0], operand.range[0]], '');
  });
}

function edited(
  program: Program,
  edit: (value: TSESTree.Expression, edits: Edits, syntax: Syntax) => void,
): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const value of returnedIn(syntax)) edit(value, edits, syntax);
  return edits.done();
}

/** What asynchronous functions return, where nothing else happens behind it. */
function returnedIn(syntax: Syntax): TSESTree.Expression[] {
  const returned = syntax
    .all('ReturnStatement')
    .flatMap((statement) => (statement.argument && isPlain(statement, syntax) ? [statement.argument] : []));
  const bodies = syntax
    .all('ArrowFunctionExpression')
    .flatMap(({ async, body }) =>
      async && body.type !== 'BlockStatement' && !isParenthesized(body, syntax) ? [body] : [],
    );
  return [...returned.filter((value) => !isParenthesized(value, syntax)), ...bodies];
}

function isPlain(statement: TSESTree.ReturnStatement, { sourceCode }: Syntax): boolean {
  const fn = functionOf(statement);
  if (!fn?.async || fn.generator || isInTry(statement, fn)) return false;
  return !holds(fn, sourceCode, (node) => node.type === 'VariableDeclaration' && /using$/u.test(node.kind));
}

function isInTry(statement: Node, fn: FunctionNode): boolean {
  for (let at = statement.parent; at && at !== fn && !isFunction(at); at = at.parent)
    if (at.type === 'TryStatement') return true;
  return false;
}

/** Parentheses may go over several lines, which `return` alone does not. */
function isParenthesized(value: Node, { sourceCode }: Syntax): boolean {
  return sourceCode.getTokenBefore(value)?.value === '(';
}
