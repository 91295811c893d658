import type { TSESTree } from '@typescript-eslint/utils';
import { isNothing } from '../../analysis/broken-cache/stores.ts';
import type { File } from '../../analysis/file.ts';
import { isFunction, memberName, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';

/** Something that has to happen on every way out of some code. */
export interface Duty {
  /** Whether an expression does it. */
  readonly isDoneBy: (expression: Node) => boolean;
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

/** How is the function left from behind a node on, with the duty open? */
export function exitsBehind(node: Node, duty: Duty, file: File): Exits {
  let at = node;
  while (at.parent && !isListed(at)) at = at.parent;
  let exits = openAt(at, duty, file, node);
  for (; at.parent && !isFunction(at); at = at.parent) {
    const { parent } = at;
    if (isListed(at)) exits = then(exits, () => exitsOf(behind(at), duty, file, false));
    if (parent.type === 'TryStatement' && parent.block === at) exits = tried(exits, parent, duty, file, false);
    else if (parent.type === 'CatchClause' && parent.parent.finalizer)
      exits = finalized(exits, parent.parent.finalizer, duty, file, false);
    // The next turn begins anew.
    else if (/^(?:For|While|DoWhile)/u.test(parent.type)) return left(exits);
  }
  return left(exits);
}

/** How is a function left with the duty open? */
export function exitsOfFunction(fn: FunctionNode, duty: Duty, file: File): Exits {
  const { body } = fn;
  if (body.type !== 'BlockStatement') return isDone(body, duty, file) ? done : left(waits(body, file));
  return left(exitsOf(body.body, duty, file, false));
}

function left(exits: Exits): Exits {
  return { ...exits, on: false, leaves: exits.leaves || exits.on };
}

function isListed(node: Node): boolean {
  return (
    /^(?:BlockStatement|Program|SwitchCase|StaticBlock)$/u.test(node.parent?.type ?? '') &&
    /Statement|Declaration/u.test(node.type)
  );
}

function behind(statement: Node): readonly TSESTree.Node[] {
  const { parent } = statement;
  const list: readonly TSESTree.Node[] =
    parent?.type === 'SwitchCase'
      ? parent.consequent
      : parent?.type === 'BlockStatement' || parent?.type === 'Program' || parent?.type === 'StaticBlock'
        ? parent.body
        : [];
  return list.slice(list.indexOf(statement) + 1);
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

/** `isInner`: a `break` stays inside. */
function exitsOf(statements: readonly Node[], duty: Duty, file: File, isInner: boolean): Exits {
  let exits = open;
  for (const statement of statements) exits = then(exits, () => exitsOfOne(statement, duty, file, isInner));
  return exits;
}

function exitsOfOne(statement: Node, duty: Duty, file: File, isInner: boolean): Exits {
  const inner = (node: Node, stays = isInner): Exits => exitsOfOne(node, duty, file, stays);
  switch (statement.type) {
    case 'BlockStatement':
      return exitsOf(statement.body, duty, file, isInner);
    case 'IfStatement': {
      const excused = excuseOf(statement.test, duty);
      const test = waits(statement.test, file);
      const held = excused.holds ? done : inner(statement.consequent);
      const other = excused.fails ? done : statement.alternate ? inner(statement.alternate) : open;
      return either(either(held, other), { ...test, on: false });
    }
    case 'TryStatement':
      return tried(inner(statement.block), statement, duty, file, isInner);
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const turn = inner(statement.body, true);
      const isWaiting = statement.type === 'ForOfStatement' && statement.await;
      return { on: true, leaves: turn.leaves, fails: turn.fails || isWaiting || headOf(statement, file) };
    }
    case 'SwitchStatement':
      return statement.cases
        .map(({ consequent }) => exitsOf(consequent, duty, file, true))
        .reduce((all, one) => either(all, { ...one, on: true }), open);
    case 'LabeledStatement':
      return inner(statement.body);
    case 'BreakStatement':
    case 'ContinueStatement':
      return isInner ? open : { ...done, leaves: true };
    case 'ThrowStatement':
      return { ...done, fails: true };
    case 'ReturnStatement': {
      if (statement.argument && isDone(statement.argument, duty, file)) return done;
      const fails = statement.argument !== null && waits(statement.argument, file).fails;
      return { on: false, leaves: true, fails };
    }
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return open;
    default:
      return isDone(statement, duty, file) ? done : waits(statement, file);
  }
}

function either(one: Exits, other: Exits): Exits {
  return { on: one.on || other.on, leaves: one.leaves || other.leaves, fails: one.fails || other.fails };
}

function tried(exits: Exits, statement: TSESTree.TryStatement, duty: Duty, file: File, isInner: boolean): Exits {
  let all = exits;
  if (duty.isSafe?.(statement)) all = { ...exits, fails: false };
  else if (exits.fails && statement.handler) {
    const caught = exitsOf(statement.handler.body.body, duty, file, isInner);
    all = { on: exits.on || caught.on, leaves: exits.leaves || caught.leaves, fails: caught.fails };
  }
  return statement.finalizer ? finalized(all, statement.finalizer, duty, file, isInner) : all;
}

function finalized(exits: Exits, block: TSESTree.BlockStatement, duty: Duty, file: File, isInner: boolean): Exits {
  const last = exitsOf(block.body, duty, file, isInner);
  if (!last.on && !last.leaves) return { ...done, fails: last.fails };
  return { on: exits.on && last.on, leaves: exits.leaves || last.leaves, fails: exits.fails || last.fails };
}

function headOf(loop: TSESTree.Node, file: File): boolean {
  const head = loop as { test?: Node | null; right?: Node; update?: Node | null };
  return [head.test, head.right, head.update].some((part) => part && waits(part, file).fails);
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
    if (isFound || isFunction(at) || at.type === 'ConditionalExpression') return false;
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
    if (!node) return false;
    const fn = unwrap(node);
    return isFunction(fn) && isNever(exitsOfFunction(fn, duty, file));
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
    case 'Identifier': {
      const where = duty.excusedBy?.(test);
      return { holds: where === 'something', fails: where === 'nothing' };
    }
    case 'UnaryExpression': {
      if (test.operator !== '!') return never;
      const { holds, fails } = excuseOf(test.argument, duty);
      return { holds: fails, fails: holds };
    }
    case 'LogicalExpression': {
      const [one, other] = [excuseOf(test.left, duty), excuseOf(test.right, duty)];
      if (test.operator === '&&') return { holds: one.holds || other.holds, fails: one.fails && other.fails };
      return test.operator === '||' ? { holds: one.holds && other.holds, fails: one.fails || other.fails } : never;
    }
    case 'BinaryExpression': {
      if (!isNothing(test.right)) return never;
      const { holds, fails } = excuseOf(test.left, duty);
      if (test.operator === '==' || test.operator === '===') return { holds: fails, fails: holds };
      return test.operator === '!=' || test.operator === '!==' ? { holds, fails } : never;
    }
    default:
      return never;
  }
}

function isNever({ on, leaves }: Exits): boolean {
  return !on && !leaves;
}
