import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isImmediatelyInvoked, literalString, unwrap } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { Source } from './source.ts';

/** What decides whether the code at a node runs. */
export interface Condition {
  /**
   * - `branch`: it stands in a branch of the test.
   * - `exit`: a statement before it leaves where the test says otherwise.
   * - `while`: it is the body of a loop that goes on while the test holds.
   * - `turn`: it is the body of a loop that counts or goes over elements, of which there may be none.
   * - `case`: it stands in a case of a `switch`.
   * - `catch`: it stands where something has failed.
   */
  readonly by: 'branch' | 'case' | 'catch' | 'exit' | 'turn' | 'while';
  /** What is asked; the block that has failed, what the loop goes over, or what the `switch` compares. */
  readonly test: Node;
  /** Whether it runs where the test holds, or where it does not. */
  readonly holds: boolean;
  /** The exit depends on more than the test, so that the code may run whatever the test says. */
  readonly isPartial?: true;
}

/**
 * What decides whether the code at a node runs once its function runs, the nearest first. Functions that are called
 * where they stand belong to the code around them. `within` ends it sooner.
 */
export function conditionsOf(node: Node, source: Source, within: Node | null = null): readonly Condition[] {
  const conditions: Condition[] = [];
  let part = node;
  for (let at = node.parent; at && at !== within; part = at, at = at.parent) {
    if (isFunction(at) && !isImmediatelyInvoked(at)) break;
    conditions.push(...conditionsIn(at, part, source));
  }
  return conditions;
}

/** What a node decides of one of its parts. */
function conditionsIn(at: Node, part: Node, source: Source): readonly Condition[] {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return part === at.test ? none : [{ by: 'branch', test: at.test, holds: part === at.consequent }];
    case 'LogicalExpression':
      return part === at.right ? [{ by: 'branch', test: at.left, holds: at.operator === '&&' }] : none;
    case 'AssignmentExpression':
      return part === at.right && logicalAssignments.has(at.operator)
        ? [{ by: 'branch', test: at.left, holds: at.operator === '&&=' }]
        : none;
    case 'WhileStatement':
      return part === at.body ? [{ by: 'while', test: at.test, holds: true }] : none;
    case 'ForStatement':
      return at.test && (part === at.body || part === at.update) ? [{ by: 'turn', test: at.test, holds: true }] : none;
    case 'ForInStatement':
    case 'ForOfStatement':
      return part === at.body ? [{ by: 'turn', test: at.right, holds: true }] : none;
    case 'SwitchCase':
      return [...exitsBefore(at.consequent, part, source), { by: 'case', test: at.parent.discriminant, holds: true }];
    case 'CatchClause':
      return [{ by: 'catch', test: at.parent.block, holds: false }];
    case 'BlockStatement':
    case 'Program':
    case 'StaticBlock':
      return exitsBefore(at.body, part, source);
    default:
      return none;
  }
}

const none: readonly Condition[] = [];
const logicalAssignments = new Set(['&&=', '??=', '||=']);

/** The exits of a list of statements before one of them, in their order: also those that are tried. */
function exitsBefore(statements: readonly Node[], part: Node, source: Source): readonly Condition[] {
  const exits: Condition[] = [];
  for (const statement of statements) {
    if (statement === part) break;
    if (statement.type === 'TryStatement')
      exits.push(...statement.block.body.flatMap((one) => exitAt(one, source)).map(partial));
    else exits.push(...exitAt(statement, source));
  }
  return exits;
}

function partial(condition: Condition): Condition {
  return { ...condition, isPartial: true };
}

/** Leaving after `if (client) return client;`, the test did not hold. */
function exitAt(statement: Node, source: Source): readonly Condition[] {
  if (statement.type !== 'IfStatement') return none;
  const { test, consequent, alternate } = statement;
  const exits: Condition[] = [];
  const exit = (branch: Node, holds: boolean): void => {
    if (leaves(branch)) exits.push({ by: 'exit', test, holds });
    else if (mayReturn(branch, source)) exits.push({ by: 'exit', test, holds, isPartial: true });
  };
  exit(consequent, false);
  if (alternate) exit(alternate, true);
  return exits;
}

/** Whether a statement never goes on to the next one. */
export function leaves(statement: Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(leaves);
    case 'IfStatement':
      return statement.alternate !== null && leaves(statement.consequent) && leaves(statement.alternate);
    case 'TryStatement':
      return (
        (statement.finalizer !== null && leaves(statement.finalizer)) ||
        (leaves(statement.block) && (statement.handler === null || leaves(statement.handler.body)))
      );
    default:
      return false;
  }
}

function mayReturn(branch: Node, { sourceCode }: Source): boolean {
  let found = false;
  walk(branch, sourceCode.visitorKeys, (at) => {
    if (isFunction(at)) return false;
    found ||= at.type === 'ReturnStatement';
    return !found;
  });
  return found;
}

/** What a test that holds, or that does not, says of something. */
export interface Presence {
  readonly asked: Node;
  readonly is: 'absent' | 'present';
  /** What is absent, or cannot be; `falsy` where the value itself is the test. */
  readonly what: 'falsy' | 'nullish' | 'null' | 'undefined';
  /** Whether that must be so, or one of several may be. */
  readonly isSure: boolean;
}

/** What is there, or is not, where the code at a node runs, as far as the tests around it and before it say. */
export function presencesAt(node: Node, source: Source): readonly Presence[] {
  return conditionsOf(node, source).flatMap(({ by, test, holds, isPartial }) =>
    isPartial !== true && (by === 'branch' || by === 'exit' || by === 'while') ? presencesIn(test, holds) : [],
  );
}

/** What is there, or is not, where a test holds, or where it does not. */
export function presencesIn(raw: Node, holds: boolean, isSure = true): readonly Presence[] {
  const test = unwrap(raw);
  switch (test.type) {
    case 'LogicalExpression': {
      if (test.operator === '??') return [];
      const isBoth = (test.operator === '&&') === holds;
      return [test.left, test.right].flatMap((side) => presencesIn(side, holds, isSure && isBoth));
    }
    case 'UnaryExpression':
      return test.operator === '!' ? presencesIn(test.argument, !holds, isSure) : [];
    case 'BinaryExpression':
      return comparisonOf(test, holds, isSure);
    default:
      return [{ asked: test, is: holds ? 'present' : 'absent', what: 'falsy', isSure }];
  }
}

/** What a test says of the one thing that it asks for; `null` where it asks for more. */
export function presenceIn(test: Node, holds: boolean): Presence | null {
  return unwrap(test).type === 'LogicalExpression' ? null : (presencesIn(test, holds)[0] ?? null);
}

function comparisonOf(
  { operator, left, right }: TSESTree.BinaryExpression,
  holds: boolean,
  isSure: boolean,
): readonly Presence[] {
  const isOfType = left.type === 'UnaryExpression' && left.operator === 'typeof';
  const what = isOfType ? (literalString(right) === 'undefined' ? 'undefined' : null) : nothingOf(right);
  if (what === null || !comparisons.has(operator)) return [];
  const isEqual = operator.startsWith('=');
  const isStrict = operator.length === 3;
  const asked = isOfType ? left.argument : left;
  return [
    {
      asked: unwrap(asked),
      is: isEqual === holds ? 'absent' : 'present',
      what: isStrict || isOfType ? what : 'nullish',
      isSure,
    },
  ];
}

const comparisons = new Set(['==', '===', '!=', '!==']);

/** `null`, `undefined` or `void 0`. */
function nothingOf(raw: Node): 'null' | 'undefined' | null {
  const node = unwrap(raw);
  if (node.type === 'Literal') return node.raw === 'null' ? 'null' : null;
  if (node.type === 'Identifier') return node.name === 'undefined' ? 'undefined' : null;
  return node.type === 'UnaryExpression' && node.operator === 'void' ? 'undefined' : null;
}
