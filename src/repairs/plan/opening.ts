import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../../analysis/creation.ts';
import { variableOf } from '../../facts/scopes.ts';
import { isInside, isWrapper, literalString, memberName, unwrap } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { Uses } from '../evaluation/uses.ts';
import { emitterMethods } from '../../catalog/idioms/listening.ts';
import { statementsBehind } from '../statements.ts';
import type { File } from '../../analysis/model.ts';

/** How a client is made ready: the expression that makes it and the statements that set it up. */
export interface Opening {
  /** The creation with what is called on it at once: `await createClient().on('error', log).connect()`. */
  readonly init: TSESTree.Expression;
  /** The variable that it is given to, and the statement that does so. */
  readonly given: { readonly variable: Scope.Variable; readonly statement: TSESTree.Statement } | null;
  /** `client.on(…)`, `await client.connect()`: statements right behind that belong to making it. */
  readonly setup: readonly TSESTree.ExpressionStatement[];
  /** The `try` at whose head the set-up stands, where it does not stand behind the creation. */
  readonly tried: TSESTree.TryStatement | null;
  /** What makes it gives a promise of it. */
  readonly isAsync: boolean;
  /** That promise is awaited where it is made; otherwise the code there goes on with the promise. */
  readonly isAwaited: boolean;
  readonly hasErrorListener: boolean;
}

/** How is this client made ready? A reason where that is spread over the code. */
export function openingOf(creation: Creation, uses: Uses, file: File): Opening | { readonly reason: string } {
  const members = [...uses.connects, ...uses.configures];
  const init = initOf(creation.node, members);
  const given = givenOf(init, file);
  const rest = members.filter((member) => !isInside(member, init));
  const statements = rest.map((member) => setupOf(member));
  const isSetUp =
    given && statements.every((statement, index) => statement && variableAt(rest[index], file) === given.variable);
  if (rest.length > 0 && !isSetUp) return { reason: 'it is configured where it is used' };
  const setup = (statements as TSESTree.ExpressionStatement[]).toSorted((a, b) => a.range[0] - b.range[0]);
  if (creation.factory.async === true && init.parent?.type === 'MemberExpression')
    return { reason: 'callbacks get it when it is connected' };
  const place = given ? placeOf(setup, given.statement) : { tried: null };
  if (!place) return { reason: 'it is connected or configured later than it is made' };
  const isAwaited =
    isAwaitedWithin(creation.node, init) || setup.some(({ expression }) => expression.type === 'AwaitExpression');
  const isAsync = creation.factory.async === true || isAwaited;
  const hasErrorListener = uses.configures.some((member) => {
    const call = member.parent;
    return (
      call.type === 'CallExpression' &&
      emitterMethods.has(memberName(member) as string) &&
      literalString(call.arguments[0]) === 'error'
    );
  });
  return { init, given, setup, tried: place.tried, isAsync, isAwaited, hasErrorListener };
}

function isAwaitedWithin(node: Node, init: Node): boolean {
  for (let at: Node | undefined = node; at && at !== init.parent; at = at.parent)
    if (at.type === 'AwaitExpression') return true;
  return false;
}

function initOf(node: Node, members: readonly Node[]): TSESTree.Expression {
  let at = node;
  for (;;) {
    const parent: Node | undefined = at.parent;
    if (parent && isWrapper(parent)) at = parent;
    else if (
      parent?.type === 'MemberExpression' &&
      members.includes(parent) &&
      parent.parent.type === 'CallExpression' &&
      parent.parent.callee === parent
    )
      at = parent.parent;
    else return at as TSESTree.Expression;
  }
}

function givenOf(init: Node, file: File): Opening['given'] {
  const { parent } = init;
  if (
    parent?.type === 'VariableDeclarator' &&
    parent.id.type === 'Identifier' &&
    parent.parent.declarations.length === 1
  ) {
    const variable = variableOf(parent.id, file);
    return variable && { variable, statement: parent.parent };
  }
  if (
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    parent.left.type === 'Identifier' &&
    parent.parent.type === 'ExpressionStatement'
  ) {
    const variable = variableOf(parent.left, file);
    return variable && { variable, statement: parent.parent };
  }
  return null;
}

/** The statement that only calls or assigns the member. */
function setupOf(member: TSESTree.MemberExpression): TSESTree.ExpressionStatement | null {
  let at: TSESTree.Expression = member;
  for (;;) {
    const parent: Node = at.parent;
    if (parent.type === 'ExpressionStatement') return parent;
    const isHead =
      (parent.type === 'MemberExpression' && parent.object === at) ||
      (parent.type === 'CallExpression' && parent.callee === at) ||
      (parent.type === 'AssignmentExpression' && parent.left === at) ||
      isWrapper(parent);
    if (!isHead) return null;
    at = parent as TSESTree.Expression;
  }
}

/** The variable at the head of `client.on('ready', go).on('error', log)`. */
function variableAt(member: TSESTree.MemberExpression | undefined, file: File): Scope.Variable | null {
  let at: Node | undefined = member;
  while (at?.type === 'MemberExpression' || at?.type === 'CallExpression')
    at = unwrap(at.type === 'MemberExpression' ? at.object : at.callee);
  return at?.type === 'Identifier' ? variableOf(at, file) : null;
}

/** Whether the set-up stands right behind the creation, or at the head of a `try` that does. Declarations may stand between. */
function placeOf(
  setup: readonly TSESTree.Statement[],
  made: TSESTree.Statement,
): { readonly tried: TSESTree.TryStatement | null } | null {
  if (setup.length === 0) return { tried: null };
  const behind = statementsBehind(made);
  if (isHeadOf(setup, behind)) return { tried: null };
  const next = behind.find((statement) => statement.type !== 'VariableDeclaration');
  const tried = next?.type === 'TryStatement' ? next : null;
  return tried && isHeadOf(setup, tried.block.body) ? { tried } : null;
}

function isHeadOf(setup: readonly Node[], statements: readonly Node[]): boolean {
  const end = statements.indexOf(setup.at(-1) as Node);
  return (
    end >= 0 &&
    statements
      .slice(0, end + 1)
      .every((statement) => statement.type === 'VariableDeclaration' || setup.includes(statement)) &&
    setup.every((one) => statements.includes(one))
  );
}
