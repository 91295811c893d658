import { isCall, isInside, memberName, nearestRunnable, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { endedStates, stoppingMethods, transientStates } from '../../catalog/idioms/using.ts';
import type { Creation } from '../creation.ts';
import { functionsOf } from '../functions.ts';
import { originOf } from '../origin.ts';
import { guardAt } from '../retention/guards.ts';
import type { Guard } from '../retention/guards.ts';
import { names, placeOf } from '../../facts/places.ts';
import type { Place } from '../../facts/places.ts';
import type { Store } from './stores.ts';
import type { File } from '../model.ts';

/** The test that lets a client be made again, and whether something ends the old one, which may not be enough. */
export interface Recreated {
  readonly test: Node;
  /** What the old one is in. */
  readonly place: Place;
  readonly isEnded: boolean;
}

/**
 * Whether a test lets a client be made again while the old one, which nobody closes, is connecting again by itself:
 * `if (!client?.connected) client = mqtt.connect(url);`.
 */
export function recreatedBy({ factory }: Creation, store: Store, file: File): Recreated | null {
  if (factory.reconnects !== true || factory.holds !== 'connection' || store.key) return null;
  const guard = guardAt(store.node, [store.target], file);
  const holder = placeOf(store.into, file);
  if (!guard || !holder || !asksState(guard.test, holder, file)) return null;
  const calls = callsBetween(guard, store, file);
  const around = nearestRunnable(store.node) ?? file.sourceCode.ast;
  const aliases = aliasesIn(around, holder, file);
  if (calls.some((call) => closes(call, holder, factory.close, file))) return null;
  if (
    callsIn(around, file).some((call) => aliases.some((alias) => isOf(call, alias, file)) && isOn(call, factory.close))
  )
    return null;
  return {
    test: guard.test,
    place: holder,
    isEnded: calls.some((call) => isOf(call, holder, file) && isOn(call, stoppingMethods)),
  };
}

/** What is called between the test and the store: in the branch of the test, or behind the early return. */
function callsBetween({ test, place }: Guard, { node }: Store, file: File): readonly CallNode[] {
  const around = nearestRunnable(node) ?? file.sourceCode.ast;
  return callsIn(around, file).filter((call) =>
    place === 'around'
      ? test.parent !== undefined && isInside(call, test.parent)
      : call.range[0] >= test.range[1] && call.range[1] <= node.range[0],
  );
}

function callsIn(code: Node, file: File): readonly CallNode[] {
  const calls: CallNode[] = [];
  walk(code, file.sourceCode.visitorKeys, (at) => {
    if (isCall(at)) calls.push(at);
    return undefined;
  });
  return calls;
}

/** `!client.connected`, `client.status !== 'ready'`, and not `client.status === 'end'`. */
function asksState(test: Node, holder: Place, file: File): boolean {
  let asks = false;
  let asksForEnd = false;
  walk(test, file.sourceCode.visitorKeys, (at) => {
    if (
      at.type === 'MemberExpression' &&
      transientStates.test(memberName(at) ?? '') &&
      names(unwrapTypes(at.object), holder, file)
    )
      asks = true;
    if (at.type === 'Literal' && typeof at.value === 'string' && endedStates.test(at.value)) asksForEnd = true;
    return undefined;
  });
  return asks && !asksForEnd;
}

/** Whether a call closes the old one, by itself or in a function of this file, or hands it to what may. */
function closes(call: CallNode, holder: Place, close: readonly string[], file: File): boolean {
  const closesIt = (at: CallNode): boolean => isOf(at, holder, file) && isOn(at, [...close, 'removeAllListeners']);
  if (closesIt(call)) return true;
  const isHanded = call.arguments.some((argument) => names(unwrapTypes(argument), holder, file));
  const isLogged = originOf(call.callee, file)?.path.startsWith('console.') === true;
  if (isHanded && !isLogged) return true;
  return functionsOf(call.callee, file).some(({ body }) => callsIn(body, file).some(closesIt));
}

/** Whether a method of what is in a place is called. */
function isOf({ callee }: CallNode, place: Place, file: File): boolean {
  return callee.type === 'MemberExpression' && names(unwrapTypes(callee.object), place, file);
}

function isOn({ callee }: CallNode, methods: readonly string[]): boolean {
  return callee.type === 'MemberExpression' && methods.includes(memberName(callee) ?? '');
}

/** Variables that take the old one before it is replaced: `const old = client;`. */
function aliasesIn(code: Node, holder: Place, file: File): readonly Place[] {
  const aliases: Place[] = [];
  walk(code, file.sourceCode.visitorKeys, (at) => {
    const isAlias = at.type === 'VariableDeclarator' && at.init && names(unwrapTypes(at.init), holder, file);
    const alias = isAlias ? placeOf(at.id, file) : null;
    if (alias) aliases.push(alias);
    return undefined;
  });
  return aliases;
}
