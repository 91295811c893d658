import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isLoop, memberName, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { presenceIn } from '../../facts/conditions.ts';
import { emitterMethods } from '../../catalog/idioms/listening.ts';
import { statementsBehind, statementsIn } from '../statements.ts';
import type { File } from '../../analysis/model.ts';

/** Something that has to happen on every way out of some code. */
export interface Duty {
  /** Whether a call does it. */
  readonly isDoneBy: (call: TSESTree.CallExpression) => boolean;
  /** Whether there is nothing to do where a name has a value (`error`), or where it has none (`connection`). */
  readonly excusedBy?: (id: TSESTree.Identifier) => 'something' | 'nothing' | null;
  /** Whether a call runs its callback in any case, with an error or without. */
  readonly reports?: (call: TSESTree.CallExpression) => boolean;
  /** Whether the errors of a `try` are taken care of in another way. */
  readonly isSafe?: (statement: TSESTree.TryStatement) => boolean;
}

/** How code is left while a duty is open. */
export interface Exits {
  /** It goes on behind the code. */
  readonly on: boolean;
  /** A statement leaves: `return`, or the end of the function. */
  readonly leaves: boolean;
  /** Something that is waited for may fail, or an error is thrown. */
  readonly fails: boolean;
}

const done: Exits = { on: false, leaves: false, fails: false };
const open: Exits = { on: true, leaves: false, fails: false };

/** Whether a method keeps a callback for later: `connection.on('end', …)`. */
export function addsListener(callee: TSESTree.MemberExpression): boolean {
  return emitterMethods.has(memberName(callee) ?? '');
}

/** How is the function left from behind a node on, with the duty open? */
export function exitsBehind(node: Node, duty: Duty, file: File): Exits {
  let at = node;
  while (at.parent && !statementsIn(at.parent)?.includes(at)) at = at.parent;
  let exits = openAt(at, duty, file, node);
  for (; at.parent && !isFunction(at); at = at.parent) {
    const { parent } = at;
    const behind = statementsBehind(at);
    exits = then(exits, () => exitsOf(behind, duty, file));
    if (parent.type === 'TryStatement' && parent.block === at) exits = tried(exits, parent, duty, file, null);
    else if (parent.type === 'CatchClause' && parent.parent.finalizer)
      exits = finalized(exits, parent.parent.finalizer, duty, file, null);
    // The next turn begins anew.
    else if (isLoop(parent)) return left(exits);
  }
  return left(exits);
}

/** How is a function left with the duty open? */
export function exitsOfFunction(fn: FunctionNode, duty: Duty, file: File): Exits {
  const { body } = fn;
  if (body.type !== 'BlockStatement') return isDone(body, duty, file) ? done : left(waits(body, file));
  return left(exitsOf(body.body, duty, file));
}

function left(exits: Exits): Exits {
  return { ...exits, on: false, leaves: exits.leaves || exits.on };
}

/** What the statement itself does with the duty that begins in it. */
function openAt(statement: Node, duty: Duty, file: File, from: Node): Exits {
  if (statement.type === 'ReturnStatement') return { ...done, leaves: true };
  return statement.type === 'ExpressionStatement' && statement.expression !== from && isDone(statement, duty, file)
    ? done
    : open;
}

function then(exits: Exits, next: () => Exits): Exits {
  if (!exits.on) return exits;
  const others = next();
  return { on: others.on, leaves: exits.leaves || others.leaves, fails: exits.fails || others.fails };
}

/** What a `break` without a label leaves; a `continue` stays where any loop is around. */
type Around = 'loop' | 'switch' | null;

function exitsOf(statements: readonly Node[], duty: Duty, file: File, around: Around = null): Exits {
  let exits = open;
  for (const statement of statements) exits = then(exits, () => exitsOfOne(statement, duty, file, around));
  return exits;
}

function exitsOfOne(statement: Node, duty: Duty, file: File, around: Around): Exits {
  const inner = (node: Node, within = around): Exits => exitsOfOne(node, duty, file, within);
  switch (statement.type) {
    case 'BlockStatement':
      return exitsOf(statement.body, duty, file, around);
    case 'IfStatement': {
      const excused = excuseOf(statement.test, duty);
      const test = waits(statement.test, file);
      const held = excused.holds ? done : inner(statement.consequent);
      const other = excused.fails ? done : statement.alternate ? inner(statement.alternate) : open;
      return either(either(held, other), { ...test, on: false });
    }
    case 'TryStatement':
      return tried(inner(statement.block), statement, duty, file, around);
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const turn = inner(statement.body, 'loop');
      const isWaiting = statement.type === 'ForOfStatement' && statement.await;
      return { on: true, leaves: turn.leaves, fails: turn.fails || isWaiting || headOf(statement, file) };
    }
    case 'SwitchStatement':
      return statement.cases
        .map(({ consequent }) => exitsOf(consequent, duty, file, around ?? 'switch'))
        .reduce((all, one) => either(all, { ...one, on: true }), { ...open, fails: headOf(statement, file) });
    case 'LabeledStatement':
      return inner(statement.body);
    case 'BreakStatement':
    case 'ContinueStatement':
      return jumpsWithin(statement, around) ? open : { ...done, leaves: true };
    case 'ThrowStatement':
      return { ...done, fails: true };
    case 'ReturnStatement': {
      if (statement.argument && isDone(statement.argument, duty, file)) return done;
      const fails = statement.argument !== null && waits(statement.argument, file).fails;
      return { on: false, leaves: true, fails };
    }
    default:
      return isDone(statement, duty, file) ? done : waits(statement, file);
  }
}

function either(one: Exits, other: Exits): Exits {
  return { on: one.on || other.on, leaves: one.leaves || other.leaves, fails: one.fails || other.fails };
}

function tried(exits: Exits, statement: TSESTree.TryStatement, duty: Duty, file: File, around: Around): Exits {
  let all = exits;
  if (duty.isSafe?.(statement)) all = { ...exits, fails: false };
  else if (exits.fails && statement.handler) {
    const caught = exitsOf(statement.handler.body.body, duty, file, around);
    all = { on: exits.on || caught.on, leaves: exits.leaves || caught.leaves, fails: caught.fails };
  }
  return statement.finalizer ? finalized(all, statement.finalizer, duty, file, around) : all;
}

function finalized(exits: Exits, block: TSESTree.BlockStatement, duty: Duty, file: File, around: Around): Exits {
  const last = exitsOf(block.body, duty, file, around);
  if (!last.on && !last.leaves) return { ...done, fails: last.fails };
  return { on: exits.on && last.on, leaves: exits.leaves || last.leaves, fails: exits.fails || last.fails };
}

/** Whether the code goes on inside of the loop or `switch` around. A label may lead out of any of them. */
function jumpsWithin({ type, label }: TSESTree.BreakStatement | TSESTree.ContinueStatement, around: Around): boolean {
  return label === null && (type === 'BreakStatement' ? around !== null : around === 'loop');
}

/** Whether something is waited for in front of the body of a loop or `switch`, or between the turns. */
function headOf(statement: TSESTree.Node, file: File): boolean {
  const head = statement as { [part in 'init' | 'test' | 'right' | 'update' | 'discriminant']?: Node | null };
  return [head.init, head.test, head.right, head.update, head.discriminant].some(
    (part) => part && waits(part, file).fails,
  );
}

/** Whether code waits for something, which may fail. */
function waits(node: Node, file: File): Exits {
  let fails = false;
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (isFunction(at)) return false;
    fails ||= at.type === 'AwaitExpression' || at.type === 'YieldExpression';
    return !fails;
  });
  return { ...open, fails };
}

/** Whether an expression or a simple statement does the duty, whatever becomes of its values. */
function isDone(root: Node, duty: Duty, file: File): boolean {
  let isFound = false;
  walk(root, file.sourceCode.visitorKeys, (at) => {
    if (isFound || isFunction(at)) return false;
    // `isBroken ? connection.destroy() : connection.release()`
    if (at.type === 'ConditionalExpression') {
      const { holds, fails } = excuseOf(at.test, duty);
      isFound = (holds || isDone(at.consequent, duty, file)) && (fails || isDone(at.alternate, duty, file));
      return false;
    }
    // `connection && connection.release()`
    if (at.type === 'LogicalExpression' && !excuseOf(at.left, duty)[at.operator === '&&' ? 'fails' : 'holds'])
      return false;
    if (at.type === 'CallExpression' && (duty.isDoneBy(at) || isDoneByChain(at, duty, file))) isFound = true;
    return !isFound;
  });
  return isFound;
}

/** `.finally(release)`, or `.then(…)` with `.catch(…)` that both do it, or a callback that does. */
function isDoneByChain(call: TSESTree.CallExpression, duty: Duty, file: File): boolean {
  const does = (node: Node | undefined): boolean => {
    const fn = node && unwrap(node);
    return fn !== undefined && isFunction(fn) && !exitsOfFunction(fn, duty, file).leaves;
  };
  let isCaught = false;
  for (let at: Node = call; at.type === 'CallExpression' && at.callee.type === 'MemberExpression';) {
    const name = memberName(at.callee);
    const [first, second] = at.arguments;
    if (name === 'finally' && does(first)) return true;
    if (name === 'then' && does(first) && (isCaught || does(second))) return true;
    if (name === 'catch' && does(first)) isCaught = true;
    at = unwrap(at.callee.object);
  }
  return duty.reports?.(call) === true && does(call.arguments.at(-1));
}

/** Whether there is nothing to do where a test holds, and where it fails. */
function excuseOf(raw: Node, duty: Duty): { readonly holds: boolean; readonly fails: boolean } {
  const test = unwrap(raw);
  const never = { holds: false, fails: false };
  switch (test.type) {
    case 'UnaryExpression': {
      if (test.operator !== '!') return never;
      const { holds, fails } = excuseOf(test.argument, duty);
      return { holds: fails, fails: holds };
    }
    case 'LogicalExpression': {
      const [one, other] = [excuseOf(test.left, duty), excuseOf(test.right, duty)];
      const both = { holds: one.holds && other.holds, fails: one.fails && other.fails };
      if (test.operator === '&&') return { ...both, holds: one.holds || other.holds };
      return test.operator === '||' ? { ...both, fails: one.fails || other.fails } : both;
    }
    default:
      return { holds: isExcused(test, true, duty), fails: isExcused(test, false, duty) };
  }
}

function isExcused(test: Node, holds: boolean, { excusedBy }: Duty): boolean {
  const presence = presenceIn(test, holds);
  const where = presence?.asked.type === 'Identifier' ? excusedBy?.(presence.asked) : null;
  return where === (presence?.is === 'present' ? 'something' : 'nothing');
}
