import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, isImmediatelyInvoked, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { isNothing, textOf } from '../broken-cache/stores.ts';
import { soleDefinition, variableOf } from '../file.ts';
import { lastName } from '../functions.ts';
import { memoByNode } from '../memo.ts';
import { isCalledAgain } from '../registrations.ts';
import { targetOf } from './guards.ts';
import type { File } from '../model.ts';

/**
 * Whether an expression only runs until what it is there for is known: `if (secret) return secret;` before it, and
 * `secret = …` behind it. The client itself may well be dropped. `null` when nothing is remembered, and of a key of a
 * map, because nobody knows how many keys there are.
 */
export function rememberedBy(node: Node, file: File): string | null {
  for (let from = node, at = node.parent; at; from = at, at = at.parent) {
    if (isFunction(at) && !isImmediatelyInvoked(at)) return null;
    for (const { test, absent } of askedBefore(at, from)) {
      const known = presenceTests(test, absent).find((asked) => isRemembered(asked, node, file));
      if (known) return `it runs until \`${textOf(known, file)}\` is known`;
    }
  }
  return null;
}

/** Whether what a test asks for is there in the next run too, and is given a value by the function around a node. */
function isRemembered(asked: Node, node: Node, file: File): boolean {
  const path = pathOf(asked, file);
  const fn = path === null ? null : nearestRunnable(node);
  if (path === null || !fn || !isFunction(fn) || !outlastsRun(asked, file)) return false;
  const { written, cleared } = assignedIn(fn, file);
  if (cleared.has(path)) return false;
  // What was assigned before it is asked for is of this run.
  return [...written].some(
    ([assigned, end]) => end > asked.range[1] && (assigned === path || path.startsWith(`${assigned}.`)),
  );
}

/** Whether a reference leads to what the next run finds too: no local, and none of the handler around. */
function outlastsRun(reference: Node, file: File): boolean {
  const target = targetOf(reference, file);
  if (target?.lives !== 'on') return false;
  const definition = typeof target.root === 'string' ? null : soleDefinition(target.root);
  for (let home = definition && nearestRunnable(definition.name); home; home = nearestRunnable(home))
    if (isCalledAgain(home, file)) return false;
  return true;
}

interface Asked {
  readonly test: Node;
  /** The code runs where the test says that nothing is there. */
  readonly absent: boolean;
}

/** The tests that were asked before a part of a node is reached. */
function askedBefore(at: Node, part: Node): readonly Asked[] {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return at.test === part ? none : [{ test: at.test, absent: at.consequent === part }];
    case 'LogicalExpression':
      return at.right === part ? [{ test: at.left, absent: at.operator === '&&' }] : none;
    case 'AssignmentExpression':
      return /^(?:\?\?|\|\|)=$/u.test(at.operator) ? [{ test: at.left, absent: false }] : none;
    case 'BlockStatement':
      return at.body
        .slice(0, at.body.indexOf(part as TSESTree.Statement))
        .flatMap((statement) =>
          statement.type === 'IfStatement' && leaves(statement.consequent)
            ? [{ test: statement.test, absent: false }]
            : none,
        );
    default:
      return none;
  }
}

const none: readonly Asked[] = [];

function leaves(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(leaves);
  return statement.type === 'ReturnStatement';
}

/** What a test asks to be there; with `absent`, what it asks to be missing. */
function presenceTests(raw: Node, absent: boolean): Node[] {
  const test = unwrap(raw);
  if (test.type === 'LogicalExpression')
    return [...presenceTests(test.left, absent), ...presenceTests(test.right, absent)];
  if (test.type === 'UnaryExpression' && test.operator === '!') return presenceTests(test.argument, !absent);
  if (test.type === 'BinaryExpression') {
    const { operator, left, right } = test;
    return isNothing(right) && /^[!=]==?$/u.test(operator) && operator.startsWith('!') !== absent ? [unwrap(left)] : [];
  }
  return absent ? [] : [test];
}

interface Assigned {
  /** Paths that get a value where nothing has failed, `secret`, `this.token`, and where the last one gets it. */
  readonly written: ReadonlyMap<string, number>;
  /** Paths that are emptied again, as the flag of what is under way is. */
  readonly cleared: ReadonlySet<string>;
}

const assignedIn = memoByNode((fn: FunctionNode, file: File): Assigned => {
  const written = new Map<string, number>();
  const cleared = new Set<string>();
  walk(fn.body, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'CatchClause' || isForFailure(at)) return false;
    if (at.type === 'AssignmentExpression' && at.operator !== '+=' && at.operator !== '-=') {
      const path = pathOf(at.left, file);
      if (path !== null && empties(at.right)) cleared.add(path);
      else if (path !== null) written.set(path, at.range[1]);
    }
    return undefined;
  });
  return { written, cleared };
});

/** `.catch(() => { promise = null; })` */
function isForFailure(node: Node): boolean {
  const { parent } = node;
  return (
    isFunction(node) &&
    parent !== undefined &&
    isCall(parent) &&
    parent.callee !== node &&
    lastName(parent.callee) === 'catch'
  );
}

/** `null`, `false`, `''`, `void 0` */
function empties(raw: Node): boolean {
  const node = unwrap(raw);
  if (node.type === 'Literal') return !node.value;
  return isNothing(node) || (node.type === 'UnaryExpression' && !/^[!+-]$/u.test(node.operator));
}

/** `cache.token` as text that is the same wherever the same member of the same variable is meant. */
function pathOf(raw: Node, file: File): string | null {
  const node = unwrap(raw);
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'Identifier') {
    const variable = variableOf(node, file);
    const definition = variable?.defs[0]?.name;
    return definition ? `${node.name}@${definition.range[0]}` : node.name;
  }
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const object = pathOf(node.object, file);
  const name = memberName(node);
  return object === null || name === null ? null : `${object}.${name}`;
}
