import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isInside, isLoop } from '../ast/nodes.ts';
import type { LoopNode, Node } from '../ast/nodes.ts';
import { presencesIn } from '../facts/conditions.ts';
import { lastName } from './functions.ts';

/**
 * Whether a loop only repeats until it worked once, which is how a service connects at start-up:
 * `while (!connected) { try { …; connected = true } catch { await sleep(1000) } }`, or a `try` left by `return` or
 * `break` right after the creation. A branch that ends the loop counts too.
 */
export function isRetry(loop: LoopNode, creation: Node): boolean {
  if (leavesAfter(creation, loop)) return true;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return false;
  const attempt = tryAround(creation, loop);
  if (attempt?.handler && !isExit(attempt.handler.body))
    return leaves(attempt.block, loop) || leaves(loop.body, loop) || testsFlag(loop);
  return testsFlag(loop) && loop.type !== 'ForStatement';
}

/** Whether the statements after the creation always leave the loop: `if (ok) { await connect(); break; }`. */
function leavesAfter(node: Node, loop: LoopNode): boolean {
  let from = node;
  for (let at = node.parent; at && at !== loop; from = at, at = at.parent) {
    if (isFunction(at) || isLoop(at) || at.type === 'SwitchStatement') return false;
    if (at.type !== 'BlockStatement') continue;
    const rest = at.body.slice(at.body.indexOf(from as TSESTree.Statement));
    if (rest.some(endsTurns)) return true;
  }
  return false;
}

function tryAround(node: Node, loop: LoopNode): TSESTree.TryStatement | null {
  for (let at = node.parent; at && at !== loop; at = at.parent) {
    if (at.type === 'TryStatement' && isInside(node, at.block)) return at;
  }
  return null;
}

/** A handler that always throws or returns does not try again. */
function isExit(block: TSESTree.BlockStatement): boolean {
  const last = block.body.at(-1);
  if (last?.type === 'BlockStatement') return isExit(last);
  return last?.type === 'ThrowStatement' || last?.type === 'ReturnStatement' || last?.type === 'BreakStatement';
}

/** Whether a block leaves the loop as its own last step, not just under a condition of the work. */
function leaves(node: Node, loop: LoopNode): boolean {
  return node.type === 'BlockStatement' && !isLoopInside(node, loop) && node.body.some(endsTurns);
}

/** Whether a statement ends the loop that it stands in, in blocks too. */
function endsTurns(statement: Node): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(endsTurns);
  return statement.type === 'BreakStatement' || statement.type === 'ReturnStatement';
}

function isLoopInside(node: Node, loop: LoopNode): boolean {
  for (let at: Node | undefined = node; at && at !== loop; at = at.parent)
    if (isLoop(at) || isFunction(at)) return true;
  return false;
}

/** `while (!connected)`, `do … while (client === undefined)`: the loop ends when something is there. */
function testsFlag(loop: LoopNode): boolean {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement' || !loop.test) return false;
  const missing = presencesIn(loop.test, true).filter(({ is }) => is === 'absent');
  const names = missing.map(({ asked }) => lastName(asked) ?? '');
  return names.some((name) => /connect|ready|success|client|conn|pool|done|ok|open|initiali[sz]ed|up$/iu.test(name));
}
