import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../../src/ast/nodes.ts';
import { isFunction, isInside, isLoop } from '../../../src/ast/nodes.ts';
import { Edits } from '../edits.ts';
import type { Program } from '../program.ts';
import { listOf, syntaxOf } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';

/** `if (a) {x} else {y}` as `if (!a) {y} else {x}`. */
export function turnIfs(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const branch of syntax.all('IfStatement')) {
    const { consequent, alternate, parent } = branch;
    if (consequent.type !== 'BlockStatement' || !alternate) continue;
    // What ends with a chain of `else if` cannot be moved while its own end moves: each chain turns at its first test.
    if (parent.type === 'IfStatement' && parent.alternate === branch) continue;
    if (alternate.type !== 'BlockStatement' && alternate.type !== 'IfStatement') continue;
    negate(branch.test, syntax, edits);
    if (alternate.type === 'IfStatement') {
      edits.before(alternate, '{ ');
      edits.after(alternate, ' }');
    }
    edits.move(alternate, consequent.range[1]);
    edits.move(consequent, alternate.range[1]);
  }
  return edits.done();
}

/**
 * `if (!a) return; rest` as `if (a) { rest }`, `if (!a) continue; rest` too, and `if (a) return x; rest` as
 * `if (a) return x; else { rest }`.
 */
export function nestRest(program: Program): Program | null {
  const syntax = syntaxOf(program);
  if (!syntax) return null;
  const edits = new Edits(program);
  for (const branch of syntax.all('IfStatement')) {
    const list = listOf(branch);
    const rest = list?.slice(list.indexOf(branch) + 1) ?? [];
    const [first, last] = [rest[0], rest.at(-1)];
    if (
      branch.alternate ||
      branch.parent.type === 'SwitchCase' ||
      !first ||
      !last ||
      !canBeBlock(rest, branch.parent, syntax)
    )
      continue;
    const exit = exitOf(branch.consequent);
    if (exit === null) continue;
    if (isEndOf(exit, branch.parent)) {
      negate(branch.test, syntax, edits);
      edits.replace([...branch.consequent.range], '{');
    } else {
      edits.before(first, 'else { ');
    }
    edits.after(last, '\n}');
  }
  return edits.done();
}

/** The statement by which a branch leaves for good; `null` where it may go on. */
function exitOf(consequent: TSESTree.Statement): Node | null {
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  switch (last?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      // What else is in the branch stays where it is, in front of `else`.
      return consequent.type === 'BlockStatement' || last.range[1] === consequent.range[1] ? last : null;
    default:
      return null;
  }
}

/** Whether a branch does nothing but to leave for where its block ends anyway. */
function isEndOf(exit: Node, block: Node): boolean {
  const { parent } = exit;
  if (parent?.type === 'BlockStatement' && parent.body.length > 1) return false;
  if (exit.type === 'ReturnStatement') return !exit.argument && block.parent !== undefined && isFunction(block.parent);
  return exit.type === 'ContinueStatement' && !exit.label && block.parent !== undefined && isLoop(block.parent);
}

/** Whether statements may stand in a block of their own: what they declare is used only by themselves. */
export function canBeBlock(statements: readonly Node[], block: Node, { scopes, sourceCode }: Syntax): boolean {
  const isOwn = (node: Node): boolean => statements.some((statement) => isInside(node, statement));
  return statements.every((statement) => {
    if (/^(?:Import|Export|TS)/u.test(statement.type)) return false;
    // A function is there for the whole block, from its start on.
    if (statement.type === 'FunctionDeclaration') return false;
    const declared = statement.type === 'VariableDeclaration' || statement.type === 'ClassDeclaration';
    if (!declared || block.type === 'Program') return !declared;
    const names = sourceCode.scopeManager?.getDeclaredVariables(statement).map(({ name }) => name) ?? [];
    return scopes
      .flatMap(({ variables }) => variables)
      .filter(({ name, defs }) => names.includes(name) && defs.some((def) => isOwn(def.name)))
      .every(({ references }) => references.every(({ identifier }) => isOwn(identifier)));
  });
}

/** Turns a test round: `!a` for `a`, and `a` for `!a`. */
function negate(test: TSESTree.Expression, { sourceCode }: Syntax, edits: Edits): void {
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    const sign = sourceCode.getFirstToken(test);
    if (sign) edits.replace([...sign.range], '');
    return;
  }
  const isTight = ['Identifier', 'MemberExpression', 'CallExpression', 'ThisExpression'].includes(test.type);
  edits.before(test, isTight ? '!' : '!(');
  if (!isTight) edits.after(test, ')');
}
