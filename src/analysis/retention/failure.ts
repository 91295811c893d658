import { isFunction } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { targetOf } from './guards.ts';
import type { Target } from './guards.ts';
import type { File } from '../model.ts';

/**
 * Whether an expression is only reached when what it replaces has failed:
 * `try { await redis.ping(); } catch { redis = new Redis(); }`.
 */
export function replacesFailed(node: Node, stored: readonly Target[], file: File): boolean {
  for (let at: Node | undefined = node; at && !isFunction(at); at = at.parent) {
    if (at.type === 'CatchClause' && uses(at.parent.block, stored, file)) return true;
  }
  return false;
}

function uses(block: Node, stored: readonly Target[], file: File): boolean {
  let found = false;
  walk(block, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'Identifier' || at.type === 'ThisExpression') {
      const root = targetOf(at, file)?.root;
      found ||= stored.some((target) => target.root === root);
    }
    return !found;
  });
  return found;
}
