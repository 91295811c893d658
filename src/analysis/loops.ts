import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isInside, isLoop, unwrap } from '../ast/nodes.ts';
import type { LoopNode, Node } from '../ast/nodes.ts';
import { arrivalWords } from '../catalog/idioms/trying.ts';
import { conditionsOf, presencesIn } from '../facts/conditions.ts';
import { contains } from '../facts/contains.ts';
import { names, placeOf } from '../facts/places.ts';
import type { Source } from '../facts/source.ts';
import { lastName } from './functions.ts';
import { wordIn } from './words.ts';

/**
 * Whether a loop only repeats until it worked once, which is how a service connects at start-up:
 * `while (!connected) { try { …; connected = true } catch { await sleep(1000) } }`, or a `try` left by `return` or
 * `break` right after the creation. A branch that ends the loop counts too.
 */
export function isRetry(loop: LoopNode, creation: Node, file: Source): boolean {
  if (leavesAfter(creation, loop)) return true;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return false;
  const attempt = tryAround(creation, loop);
  if (attempt?.handler && !isExit(attempt.handler.body))
    return leaves(attempt.block, loop) || leaves(loop.body, loop) || endsWithFlag(loop, file);
  return endsWithFlag(loop, file) && loop.type !== 'ForStatement';
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
function endsWithFlag(loop: LoopNode, file: Source): boolean {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement' || !loop.test) return false;
  return presencesIn(loop.test, true).some(
    ({ asked, is }) =>
      is === 'absent' && (isSetIn(loop, asked, file) || wordIn(lastName(asked), arrivalWords) !== null),
  );
}

/** Whether each turn that does not fail gives what the loop waits for a value: `connected = true`. */
function isSetIn(loop: LoopNode, asked: Node, file: Source): boolean {
  const flag = placeOf(asked, file);
  return (
    flag !== null &&
    contains(
      loop.body,
      file,
      (at) =>
        at.type === 'AssignmentExpression' &&
        names(at.left, flag, file) &&
        isSomething(at.right) &&
        conditionsOf(at, file, loop).length === 0,
    )
  );
}

/** `true`, `new Client()` */
function isSomething(raw: Node): boolean {
  const node = unwrap(raw);
  return node.type === 'NewExpression' || (node.type === 'Literal' && node.value === true);
}
