import { isCall, isInside, memberName, nearestRunnable } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { endedStates, stoppingMethods, transientStates } from '../../catalog/idioms/using.ts';
import type { Creation } from '../creation.ts';
import { functionsOf } from '../functions.ts';
import { originOf } from '../origin.ts';
import { guardAt } from '../retention/guards.ts';
import type { Guard } from '../retention/guards.ts';
import { codeOf } from './stores.ts';
import type { Store } from './stores.ts';
import type { File } from '../model.ts';

/** The test that lets a client be made again, and whether something ends the old one, which may not be enough. */
export interface Recreated {
  readonly test: Node;
  readonly isEnded: boolean;
}

/**
 * Whether a test lets a client be made again while the old one, which nobody closes, is connecting again by itself:
 * `if (!client?.connected) client = mqtt.connect(url);`.
 */
export function recreatedBy({ factory }: Creation, store: Store, file: File): Recreated | null {
  if (factory.reconnects !== true || factory.holds !== 'connection' || store.key) return null;
  const guard = guardAt(store.node, [store.target], file);
  const holder = codeOf(store.into, file);
  if (!guard || !asksState(guard.test, holder, file)) return null;
  const calls = callsBetween(guard, store, file);
  const around = nearestRunnable(store.node) ?? file.sourceCode.ast;
  const aliases = aliasesIn(around, holder, file);
  if (calls.some((call) => closes(call, holder, factory.close, file))) return null;
  if (callsIn(around, file).some((call) => aliases.has(holderOf(call, file)) && isOn(call, factory.close))) return null;
  return {
    test: guard.test,
    isEnded: calls.some((call) => holderOf(call, file) === holder && isOn(call, stoppingMethods)),
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

/** Whether a call closes the old one, by itself or in a function of this file, or hands it to what may. */
function closes(call: CallNode, holder: string, close: readonly string[], file: File): boolean {
  const closesIt = (at: CallNode): boolean =>
    holderOf(at, file) === holder && isOn(at, [...close, 'removeAllListeners']);
  if (closesIt(call)) return true;
  const isHanded = call.arguments.some((argument) => codeOf(argument, file) === holder);
  const isLogged = originOf(call.callee, file)?.path.startsWith('console.') === true;
  if (isHanded && !isLogged) return true;
  return functionsOf(call.callee, file).some(({ body }) => callsIn(body, file).some(closesIt));
}

/** What a method is called on, as the code writes it. */
function holderOf({ callee }: CallNode, file: File): string {
  return callee.type === 'MemberExpression' ? codeOf(callee.object, file) : '';
}

function isOn({ callee }: CallNode, methods: readonly string[]): boolean {
  return callee.type === 'MemberExpression' && methods.includes(memberName(callee) ?? '');
}

/** Names that take the old one before it is replaced: `const old = client;`. */
function aliasesIn(code: Node, holder: string, file: File): ReadonlySet<string> {
  const aliases = new Set<string>();
  walk(code, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'VariableDeclarator' && at.id.type === 'Identifier' && at.init && codeOf(at.init, file) === holder)
      aliases.add(at.id.name);
    return undefined;
  });
  return aliases;
}
