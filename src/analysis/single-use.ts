import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, isCall, isClass, isFunction, isInside, keyName, nearestRunnable } from '../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import {
  checkingWords,
  connectionCheck,
  freshFunction,
  onceFunction,
  sharedInstance,
  surelyOnceFunction,
} from '../catalog/idioms/naming.ts';
import { callGraphOf } from './calls.ts';
import type { Creation } from './creation.ts';
import { runsAtStartup, runsForChecks } from './execution.ts';
import { variableOf } from '../facts/scopes.ts';
import { nameOf } from './functions.ts';
import { conditionsOf } from '../facts/conditions.ts';
import { memoByNode } from '../facts/memo.ts';
import { registrationsOf } from './registrations.ts';
import { bindingOf, releaseOf } from './release.ts';
import { retentionOf } from './retention.ts';
import type { Retention } from './retention.ts';
import { flowOf } from './retention/flow.ts';
import { listens, onlySigns, usageOf } from './usage.ts';
import type { Usage } from './usage.ts';
import type { Judged } from './judge.ts';
import type { File } from './model.ts';

/** A client that one call of a function makes, uses and drops. */
export interface SingleUse {
  /** The outermost function whose every call makes one; `null` for a function without a name. */
  readonly name: string | null;
}

type Escape = Extract<Retention, { kind: 'escaped' }>['to'];

/** An exported function that returns a fresh client on each call. */
export interface UncachedFactory {
  readonly name: string;
  /** It is a static `getInstance()`, which promises the one instance. */
  readonly singleton: boolean;
}

/** What cuts a sample out of its file, to be read and tried once: `// [START get_user]`, `// snippet-start:[get-user]`. */
const isSample = memoByNode(
  (_program: TSESTree.Program, text: string) =>
    (text.includes('[START ') || text.includes('snippet-start:')) && text.split('\n').some(startsSample),
);

function startsSample(line: string): boolean {
  const mark = ['//', '/*', '*'].find((each) => line.trimStart().startsWith(each));
  if (mark === undefined) return false;
  const comment = line.trimStart().slice(mark.length).trimStart();
  return /^(?:\[START \w[^\]]*\]|snippet-start:\s*\[)/u.test(comment);
}

/** Is the client made, used and dropped within one call of a function that is no start-up, script or factory? */
export function singleUseOf(creation: Creation, { at, execution, retention }: Judged, file: File): SingleUse | null {
  const { runnable } = execution;
  if (!runnable || isClass(runnable) || execution.runs === 'startup' || execution.repeated) return null;
  const isLocal = retention.kind === 'near-miss' && retention.why === 'local';
  if (retention.kind !== 'dropped' && retention.kind !== 'escaped' && !isLocal) return null;
  const outer = outermostFunction(runnable);
  if (isConstructor(outer) || runsAtStartup(outer, file) || runsAtStartup(runnable, file)) return null;
  const name = nameOf(outer);
  if ((name !== null && onceFunction.test(name)) || isPartOfOnce(outer, file)) return null;
  if (isCheck(at, file) || isSample(file.sourceCode.ast, file.sourceCode.text)) return null;
  const release = releaseOf(at, { creation, file });
  const closed = release.using || release.calls.length > 0;
  const usage = usageOf(at, file);
  const isCaptured = usage.captured || (retention.kind === 'escaped' && retention.to === 'closure');
  if (!closed && (isCaptured || listens(at, file) || usage.handedOver)) return null;
  if (!closed && retention.kind === 'escaped' && hasTaker(retention.to, usage, creation)) return null;
  if (onlySigns(at, file)) return null;
  // An agent that is put into the options of a request is used by that request.
  const handed = creation.factory.holds === 'agent' && bindingOf(at, file) === null;
  const used =
    handed ||
    usage.passedTo.length > 0 ||
    usage.otherwise ||
    usage.methods.some((method) => !creation.factory.close.includes(method));
  return used ? { name } : null;
}

/**
 * Whether something has the client from now on: `return rateLimit({ store })`, `app.locals.db = client`. A request
 * that is returned only used its agent, and options that it is put into are those of a request.
 */
function hasTaker(to: Escape, { passedTo }: Usage, { factory }: Creation): boolean {
  if (to === 'result') return factory.holds !== 'agent' || !passedTo.some((name) => requesting.test(name));
  return to === 'object' && factory.holds !== 'agent';
}

/** Names of functions and methods that send something. */
const requesting =
  /fetch|axios|request|^(?:got|ky|needle|superagent|rp|http|api|get|post|put|patch|delete|head|options|send|call|invoke|query|exec|execute|run|upload|download|load)(?:$|[A-Z_])/iu;

/**
 * Whether the name of the function around a node, of its class or of its file says that it checks a connection, or the
 * project index that only such functions run it.
 */
export function isCheck(node: Node, file: File): boolean {
  const runnable = nearestRunnable(node);
  if (!runnable || isClass(runnable)) return false;
  const fn = outermostFunction(runnable);
  return [nameOf(fn), classAround(fn)?.id?.name ?? null, file.path].some(checks) || runsForChecks(fn, file);
}

/**
 * Whether the function around a node is there to see whether something is reached, by its name: `healthCheck`,
 * `testConnection`. To verify a user or a token is work for each request, so the verb alone says nothing.
 */
export function isConnectionCheck(node: Node): boolean {
  const runnable = nearestRunnable(node);
  if (!runnable || isClass(runnable)) return false;
  return connectionCheck.test(nameOf(outermostFunction(runnable)) ?? '');
}

/** Whether one of the words of a name or path speaks of checking. */
export function checks(name: string | null): boolean {
  const words =
    name
      ?.replace(/([a-z\d])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u) ?? [];
  return words.some((word) => checkingWords.has(word));
}

/** Through callbacks to the function that a caller calls; functions that are handed on stay what they are. */
export function outermostFunction(fn: FunctionNode): FunctionNode {
  const outer = nearestRunnable(fn);
  return outer && isFunction(outer) && isCall(fn.parent) ? outermostFunction(outer) : fn;
}

/** Whether nothing but such functions calls it. */
function isPartOfOnce(fn: FunctionNode, file: File): boolean {
  const { into, escaping } = callGraphOf(file.sourceCode.ast, file);
  const edges = into.get(fn) ?? [];
  return edges.length > 0 && !escaping.has(fn) && edges.every(({ from }) => from !== null && isSurelyOnce(from));
}

function isSurelyOnce(runnable: Runnable): boolean {
  const name = isFunction(runnable) ? nameOf(outermostFunction(runnable)) : null;
  return name !== null && surelyOnceFunction.test(name);
}

function isConstructor(fn: FunctionNode): boolean {
  return fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor';
}

/** Does an exported function return a fresh client on each call, although nothing that it is given tells them apart? */
export function uncachedFactoryOf(creation: Creation, file: File): UncachedFactory | null {
  const retention = retentionOf(creation.node, file);
  if (retention.kind !== 'returned' || !flowOf(creation.node, file).handedOut) return null;
  const fn = retention.from;
  const name = nameOf(fn);
  const graph = callGraphOf(file.sourceCode.ast, file);
  if (name === null || !graph.escaping.has(fn) || runsAtStartup(fn, file)) return null;
  // Whoever it is registered with calls it once and keeps what it gives: `{ provide: POOL, useFactory: () => new Pool() }`.
  const registrations = registrationsOf(file.sourceCode.ast, file).of.get(fn) ?? [];
  if (registrations.some(({ runs }) => runs === 'once')) return null;
  const singleton = isStaticGetInstance(fn);
  // A name that says "create" promises a fresh one; whoever calls it decides.
  const tests = conditionsOf(creation.node, file, fn).filter(({ by }) => by === 'branch');
  const deciding = [creation.node, ...tests.map(({ test }) => test)];
  if (
    !singleton &&
    (freshFunction.test(name) || onceFunction.test(name) || deciding.some((node) => readsParameters(node, fn, file)))
  )
    return null;
  return { name, singleton };
}

function isStaticGetInstance(fn: FunctionNode): boolean {
  const { parent } = fn;
  return (
    parent.type === 'MethodDefinition' &&
    parent.static &&
    sharedInstance.test(keyName(parent) ?? '') &&
    classAround(fn) !== null
  );
}

/** Whether what is made depends on what the function is given, through names of its own too. */
export function readsParameters(node: Node, fn: FunctionNode, file: File, seen = new Set<Node>()): boolean {
  let reads = false;
  seen.add(node);
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'ThisExpression') reads = true;
    if (at.type === 'Identifier') {
      const definition = variableOf(at, file)?.defs[0];
      const home = definition && (definition.name as TSESTree.Node);
      if (definition && home && isInside(home, fn) && definition.type !== 'FunctionName') {
        const init = definition.type === 'Variable' ? definition.node.init : null;
        reads ||= !init || (!seen.has(init) && readsParameters(init, fn, file, seen));
      }
    }
    return !reads;
  });
  return reads;
}
