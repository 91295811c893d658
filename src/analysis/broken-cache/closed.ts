import type { TSESTree } from '@typescript-eslint/utils';
import {
  classAround,
  isCall,
  isFunction,
  isInside,
  isWrapper,
  keyName,
  literalString,
  memberName,
  nearestRunnable,
} from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { stoppingWords } from '../../catalog/idioms/running.ts';
import { emitterMethods, forgettingMethods } from '../../catalog/idioms/listening.ts';
import { wordIn } from '../words.ts';
import { callGraphOf } from '../calls.ts';
import type { Creation } from '../creation.ts';
import { executionOf, runsAtStartup } from '../execution.ts';
import { variableOf } from '../../facts/scopes.ts';
import { nameOf } from '../functions.ts';
import { isOfProcess } from '../origin.ts';
import { deedsFrom } from '../deeds.ts';
import { occasionIn } from '../occasion.ts';
import { isNothing, storesOf } from './stores.ts';
import { conditionsOf } from '../../facts/conditions.ts';
import type { Condition } from '../../facts/conditions.ts';
import { mentions } from '../../facts/places.ts';
import type { Place } from '../../facts/places.ts';
import type { File, Hot } from '../model.ts';

/** A client that is kept, and that the function which uses it closes on its way out. */
export interface ClosedAfterUse {
  /** As the code writes it, and what it is. */
  readonly holder: string;
  readonly place: Place;
  readonly close: TSESTree.CallExpression;
  /** The function that uses and closes it. */
  readonly by: FunctionNode;
  readonly name: string | null;
  /** Set where that function is known to run again and again. */
  readonly hot: Hot | null;
  /** It is made, or connected, by each run that needs it; otherwise the first run leaves a closed client behind. */
  readonly reopens: boolean;
}

/** Is the client, which is kept beyond the call, closed by the function that uses it? */
export function closedAfterUse(creation: Creation, file: File): ClosedAfterUse | null {
  const { close: closing, connect = [] } = creation.factory;
  for (const { holder, place, uses, home } of holdersOf(creation, file)) {
    for (const use of uses) {
      const call = callOn(use);
      const by = call && closing.includes(call.name) ? functionOf(call.node) : null;
      if (!call || !by || by === home || !isOnWayOut(call.node, by, place, file)) continue;
      // `client.end(); client = connect();` replaces it.
      if (uses.some((other) => other.range[0] > call.node.range[1] && isInside(other, by) && isAssigned(other)))
        continue;
      if (!usesIn(by, uses, [...closing, ...connect]) || endsProcess(by, file) || runsAtStartup(by, file)) continue;
      const { hot: runs } = executionOf(call.node, file);
      const hot = runs?.evidence === 'explicit' && runs.runs !== 'event' ? runs : null;
      const reopens = reachesOpening(by, creation, uses, connect, file);
      const name = nameOf(by);
      if (hot ? !isToStop(hot.entry) : reopens && !isMeant(by, uses, creation, file))
        return { holder, place, close: call.node, by, name, hot, reopens };
    }
  }
  return null;
}

/** Whether all that a function does with the client is to set something up or to check. */
function isMeant(by: FunctionNode, uses: readonly Node[], creation: Creation, file: File): boolean {
  const own = uses.filter((use) => isInside(use, by));
  return occasionIn(by, deedsFrom(own, creation, file), file) !== null;
}

interface Holder {
  readonly holder: string;
  readonly place: Place;
  /** Everything that reads or writes it. */
  readonly uses: readonly Node[];
  /** The function that declares it, whose own client it is. */
  readonly home: Node | null;
}

/** The variables outside of functions, and the fields, that a client is kept in. */
function holdersOf({ node }: Creation, file: File): Holder[] {
  const holders: Holder[] = [];
  const variable = (id: TSESTree.Identifier): void => {
    const found = variableOf(id, file);
    const home = found?.defs[0] ? nearestRunnable(found.defs[0].name) : null;
    if (!found) return;
    const uses = found.references.map(({ identifier }) => identifier);
    holders.push({ holder: id.name, place: { root: found, keys: [] }, uses, home });
  };
  const { parent } = wrappedIn(node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    if (nearestRunnable(parent) === null) variable(parent.id);
  } else if (parent?.type === 'PropertyDefinition') {
    const name = keyName(parent);
    if (name !== null) holders.push(fieldOf(parent, name, file));
  }
  for (const { into, key, target, isWhole } of storesOf(node, file)) {
    if (!isWhole) continue;
    if (key || target.lives !== 'on') continue;
    if (into.type === 'Identifier') variable(into);
    else if (into.type === 'MemberExpression' && into.object.type === 'ThisExpression') {
      const name = memberName(into);
      if (name !== null) holders.push(fieldOf(into, name, file));
    }
  }
  return holders;
}

function wrappedIn(node: Node): Node {
  let at = node;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  return at;
}

/** `this.name` everywhere in the class around a node. */
function fieldOf(node: Node, name: string, file: File): Holder {
  const owner = classAround(node);
  const uses: Node[] = [];
  if (owner) {
    walk(owner.body, file.sourceCode.visitorKeys, (at) => {
      if (at.type === 'MemberExpression' && at.object.type === 'ThisExpression' && memberName(at) === name)
        uses.push(at);
      return undefined;
    });
  }
  return { holder: `this.${name}`, place: { root: owner ?? 'this', keys: [name] }, uses, home: null };
}

/** Whether a handler is there to stop the service: `app.post('/shutdown', …)`, `stopServer`. */
function isToStop(entry: Runnable): boolean {
  const { parent } = entry;
  const texts = parent && isCall(parent) ? parent.arguments.map((argument) => literalString(argument)) : [];
  return [isFunction(entry) ? nameOf(entry) : null, ...texts].some((text) => wordIn(text, stoppingWords) !== null);
}

/** The method that is called on a client: `client.end()`, `client?.end()`, `client!.end()`. */
function callOn(use: Node): { readonly node: TSESTree.CallExpression; readonly name: string } | null {
  const member = wrappedIn(use).parent;
  if (member?.type !== 'MemberExpression' || !isInside(use, member.object)) return null;
  const call = member.parent;
  const name = memberName(member);
  return call.type === 'CallExpression' && call.callee === member && name !== null ? { node: call, name } : null;
}

function isAssigned(use: Node): boolean {
  const { parent } = use;
  return parent?.type === 'AssignmentExpression' && parent.left === use && !isNothing(parent.right);
}

/** The function that a call belongs to, through `finally` and `then`. */
function functionOf(call: Node): FunctionNode | null {
  let fn = nearestRunnable(call);
  for (;;) {
    if (!fn || !isFunction(fn)) return null;
    if (!isTail(fn)) return fn;
    fn = nearestRunnable(fn.parent);
  }
}

/** Whether each run of a function that comes to its end comes by: nothing decides but whether there is a client. */
function isOnWayOut(call: Node, by: FunctionNode, place: Place, file: File): boolean {
  const decides = ({ by: what, test }: Condition): boolean =>
    what === 'branch' ? !mentions(test, place, file) : what !== 'exit';
  if (conditionsOf(call, file, by).some(decides)) return false;
  const fn = nearestRunnable(call);
  if (fn === null || fn === by) return true;
  return isFunction(fn) && isTail(fn) && isOnWayOut(fn.parent, by, place, file);
}

/** Whether a function runs when the call is done that it is handed to: `.finally(() => client.end())`. */
function isTail({ parent }: FunctionNode): boolean {
  return (
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    tails.has(memberName(parent.callee) ?? '')
  );
}

const tails = new Set(['finally', 'then']);

/** Whether a function does something with the client but open, watch and close it. */
function usesIn(by: FunctionNode, uses: readonly Node[], aside: readonly string[]): boolean {
  return uses.some((use) => {
    if (!isInside(use, by)) return false;
    const call = callOn(use);
    if (call) return !aside.includes(call.name) && !emitterMethods.has(call.name) && !forgettingMethods.has(call.name);
    const { parent } = wrappedIn(use);
    return parent?.type === 'MemberExpression' || (parent !== undefined && isCall(parent));
  });
}

/** Whether a function, or one of this file that it calls, makes or connects the client. */
function reachesOpening(
  by: FunctionNode,
  creation: Creation,
  uses: readonly Node[],
  connect: readonly string[],
  file: File,
): boolean {
  const { into } = callGraphOf(file.sourceCode.ast, file);
  const openings = [
    ...(nearestRunnable(creation.node) ? [creation.node] : []),
    ...uses.filter((use) => connect.includes(callOn(use)?.name ?? '')),
  ];
  return openings.some((opening) => {
    const fn = nearestRunnable(opening);
    if (fn === by) return true;
    if (fn?.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor') return false;
    return fn !== null && (into.get(fn) ?? []).some(({ from, kind }) => kind === 'call' && from === by);
  });
}

/** Whether the process is to end with the function. */
function endsProcess(by: FunctionNode, file: File): boolean {
  let ends = false;
  walk(by, file.sourceCode.visitorKeys, (at) => {
    ends ||= at.type === 'CallExpression' && isOfProcess(at.callee, 'exit', file);
    return !ends;
  });
  return ends;
}
