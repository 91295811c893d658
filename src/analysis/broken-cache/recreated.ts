import { isCall, memberName } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { endedStates, transientStates } from '../../catalog/idioms/using.ts';
import type { Creation } from '../creation.ts';
import type { File } from '../file.ts';
import { guardAt } from '../retention/guards.ts';
import { codeOf } from './stores.ts';
import type { Store } from './stores.ts';

/**
 * The test that lets a client be made again while the old one, which nobody closes, is connecting again by itself:
 * `if (!client?.connected) client = mqtt.connect(url);`.
 */
export function recreatedBy({ factory }: Creation, store: Store, file: File): Node | null {
  if (factory.reconnects !== true || factory.holds !== 'connection' || store.key) return null;
  const guard = guardAt(store.node, [store.target], file);
  const holder = codeOf(store.into, file);
  if (!guard || !asksState(guard.test, holder, file)) return null;
  const region = guard.place === 'around' ? guard.test.parent : store.node.parent;
  return region && closesIn(region, holder, factory.close, file) ? null : guard.test;
}

/** `!client.connected`, `client.status !== 'ready'`, and not `client.status === 'end'`. */
function asksState(test: Node, holder: string, file: File): boolean {
  let asks = false;
  let asksForEnd = false;
  walk(test, file.sourceCode.visitorKeys, (at) => {
    if (
      at.type === 'MemberExpression' &&
      transientStates.test(memberName(at) ?? '') &&
      codeOf(at.object, file) === holder
    )
      asks = true;
    if (at.type === 'Literal' && typeof at.value === 'string' && endedStates.test(at.value)) asksForEnd = true;
    return undefined;
  });
  return asks && !asksForEnd;
}

function closesIn(region: Node, holder: string, close: readonly string[], file: File): boolean {
  let closes = false;
  walk(region, file.sourceCode.visitorKeys, (at) => {
    if (isCall(at) && at.callee.type === 'MemberExpression' && codeOf(at.callee.object, file) === holder)
      closes ||= close.includes(memberName(at.callee) ?? '') || memberName(at.callee) === 'removeAllListeners';
    return !closes;
  });
  return closes;
}
