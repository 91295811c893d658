import { isCall, isFunction, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { names, placeOf } from '../../facts/places.ts';
import { storesOf } from '../broken-cache/stores.ts';
import { returnedExpressions } from '../../facts/outline.ts';
import { creationAt } from '../creation.ts';
import { functionsOf } from '../functions.ts';
import { usesOf } from '../uses.ts';
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

/**
 * Whether the function that makes a client closes the one that it puts it in the place of, so that there is one at a
 * time: `await pool.end(); pool = new Pool(settings);`.
 */
export function replacesClosed(node: Node, file: File): boolean {
  const close = closingOf(node, file);
  const fn = nearestRunnable(node);
  if (!fn || close.length === 0) return false;
  return storesOf(node, file).some(({ into, isWhole, key }) => {
    const place = isWhole && !key ? placeOf(into, file) : null;
    let closes = false;
    if (place)
      walk(fn, file.sourceCode.visitorKeys, (at) => {
        if (at.range[0] >= into.range[0]) return false;
        closes ||= names(at, place, file) && closedFrom(at, close, file);
        return !closes;
      });
    return closes;
  });
}

/** The methods that close what an expression gives, by itself or by a function of the file that makes it. */
function closingOf(node: Node, file: File): readonly string[] {
  const made = isCall(node) ? functionsOf(node.callee, file).flatMap((fn) => returnedExpressions(fn, file)) : [];
  return [node, ...made].flatMap((each) => creationAt(unwrap(each), file)?.factory.close ?? []);
}

function closedFrom(read: Node, close: readonly string[], file: File): boolean {
  return usesOf(read, file).some((use) => use.kind === 'call' && !use.isPart && close.includes(use.name ?? ''));
}
