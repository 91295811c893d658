import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, isCall, isClass, isFunction, keyName, literalString, nearestRunnable } from '../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../ast/nodes.ts';
import { freshFunction, makingFunction, sharedInstance } from '../catalog/idioms/naming.ts';
import { stoppingEvents } from '../catalog/idioms/running.ts';
import { startingWords } from '../catalog/idioms/setting-up.ts';
import { callGraphOf } from './calls.ts';
import type { Creation } from './creation.ts';
import { runsAtStartup, runsForChecks } from './execution.ts';
import { nameOf, outermostFunction } from './functions.ts';
import { conditionsOf } from '../facts/conditions.ts';
import { memoByNode } from '../facts/memo.ts';
import { occasionOf } from './occasion.ts';
import { readsParameters } from './parameters.ts';
import { registrationsOf } from './registrations.ts';
import { releaseOf } from './uses.ts';
import { retentionOf } from './retention.ts';
import type { Retention } from './retention.ts';
import { flowOf } from './retention/flow.ts';
import { onlySigns, usageOf } from './usage.ts';
import type { Usage } from './usage.ts';
import type { Judged } from './judge.ts';
import { leadsWith } from './words.ts';
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
  return isTag(comment, '[START ') || isTag(comment, 'snippet-start:');
}

/** `[START get_user]`, `snippet-start: [get-user]` */
function isTag(comment: string, start: string): boolean {
  if (!comment.startsWith(start)) return false;
  const name = comment.slice(start.length).trim();
  return start.startsWith('[') ? name.indexOf(']') > 0 : name.startsWith('[');
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
  if (isPartOfFactory(outer, file)) return null;
  if (runsForChecks(outer, file) || isSample(file.sourceCode.ast, file.sourceCode.text)) return null;
  const release = releaseOf(at, { creation, file });
  const closed = release.using || release.calls.some((call) => !isAtTheEnd(call, runnable));
  const usage = usageOf(at, file);
  const isCaptured = usage.captured || (retention.kind === 'escaped' && retention.to === 'closure');
  if (!closed && (isCaptured || usage.listens || usage.handedOver)) return null;
  if (!closed && retention.kind === 'escaped' && hasTaker(retention.to, usage, creation)) return null;
  if (onlySigns(at, file)) return null;
  const isUsed = [at, creation.node].some((node) => {
    const { methods, otherwise, passedTo } = usageOf(node, file);
    return passedTo.length > 0 || otherwise || methods.some((method) => !creation.factory.close.includes(method));
  });
  return isUsed && occasionOf(creation, at, file) === null ? { name } : null;
}

/** `server.on('stop', () => client.close())` closes it when the process ends, not when the function does. */
function isAtTheEnd(call: Node, home: Runnable): boolean {
  for (let fn = nearestRunnable(call); fn && fn !== home; fn = nearestRunnable(fn)) {
    const { parent } = fn;
    if (isCall(parent) && stoppingEvents.has(literalString(parent.arguments[0]) ?? '')) return true;
  }
  return false;
}

/**
 * Whether something has the client from now on: `return rateLimit({ store })`, `app.locals.db = client`. A request
 * that is returned only used its agent, and options that it is put into are those of a request.
 */
function hasTaker(to: Escape, { requests }: Usage, { factory }: Creation): boolean {
  if (to === 'result') return factory.holds !== 'agent' || !requests;
  return to === 'object' && factory.holds !== 'agent';
}

/** Whether nothing calls it but what makes an application, a server or a client. */
function isPartOfFactory(fn: FunctionNode, file: File): boolean {
  const { into, escaping } = callGraphOf(file.sourceCode.ast, file);
  const edges = into.get(fn) ?? [];
  return edges.length > 0 && !escaping.has(fn) && edges.every(({ from }) => from !== null && isFactory(from));
}

function isFactory(runnable: Runnable): boolean {
  const name = isFunction(runnable) ? nameOf(outermostFunction(runnable)) : null;
  return name !== null && makingFunction.test(name);
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
    (freshFunction.test(name) ||
      leadsWith(name, startingWords) ||
      deciding.some((node) => readsParameters(node, fn, file)))
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
