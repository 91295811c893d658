import { decoratorsOf, isCall, isClass, isFunction, loopAround, nearestRunnable } from '../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../ast/nodes.ts';
import { keepingDecorator } from '../catalog/idioms/keeping.ts';
import { callGraphOf } from './calls.ts';
import { isReassigned } from '../facts/scopes.ts';
import { lastName } from './functions.ts';
import { returnedExpressions } from '../facts/outline.ts';
import { memoByNode } from '../facts/memo.ts';
import { registrationsOf } from './registrations.ts';
import { flowOf } from './retention/flow.ts';
import { replacesClosed, replacesFailed } from './retention/failure.ts';
import { guardOf } from './retention/guards.ts';
import type { Target } from './retention/guards.ts';
import { rememberedBy } from './retention/remembered.ts';
import { replacesItself } from './retention/replaced.ts';
import type { File } from './model.ts';

/**
 * What becomes of a created value.
 *
 * - `kept`: it is there the next time. `how` says why, for `explain`; `unseen` says that a test of something else
 *   speaks for it, and that nobody was seen to keep it.
 * - `near-miss`: it looks kept and is not.
 * - `instance`: it is a field of an object; whoever makes the object decides.
 * - `returned`: the function hands it to its callers.
 * - `escaped`: it is handed to code that we do not see.
 * - `dropped`: nobody has it when the function is done.
 */
export type Retention =
  | { readonly kind: 'dropped' }
  | { readonly kind: 'escaped'; readonly to: 'call' | 'closure' | 'object' | 'result'; readonly how: string }
  | { readonly kind: 'instance'; readonly of: Runnable }
  | { readonly kind: 'kept'; readonly how: string; readonly unseen?: true }
  | { readonly kind: 'near-miss'; readonly why: NearMiss }
  | { readonly kind: 'returned'; readonly from: FunctionNode };

/**
 * - `unguarded`: stored outside of the function on every run, over what was there.
 * - `request-bound`: kept on an object that belongs to this one request.
 * - `local`: guarded by a variable of the same function, which is new on every run.
 */
export type NearMiss = 'local' | 'request-bound' | 'unguarded';

/** Is the value of this expression kept for the next time? */
export const retentionOf: (node: Node, file: File) => Retention = memoByNode((node: Node, file: File): Retention => {
  const runnable = nearestRunnable(node);
  const keeper = keeperOf(runnable, file);
  if (keeper !== null) return { kind: 'kept', how: keeper };
  if (runnable && isFunction(runnable) && replacesItself(runnable, file))
    return { kind: 'kept', how: 'its function replaces itself' };
  const flow = flowOf(node, file);
  if (flow.kept !== null) return { kind: 'kept', how: flow.kept };

  const lasting = flow.stored.filter((target) => target.lives === 'on');
  const guard = guardOrFailure(node, lasting, file) ?? callersAsk(runnable, lasting, file);
  const remembered = runnable !== null && guard === null && !flow.guarded ? rememberedBy(node, file) : null;
  if (lasting.length > 0) {
    if (guard !== null || flow.guarded)
      return { kind: 'kept', how: guard ?? 'it is assigned only where nothing is there yet' };
    if (runnable === null) return { kind: 'kept', how: 'it belongs to the module' };
    if (isConstructor(runnable) && lasting.every(({ root }) => root === 'this')) {
      if (isFunction(runnable) && givesAnother(runnable, file))
        return { kind: 'kept', how: 'its constructor gives the one instance again' };
      return { kind: 'instance', of: runnable };
    }
    if (runnable && lasting.every(({ root }) => root === 'this') && returnsItself(runnable, file))
      return { kind: 'escaped', to: 'object', how: 'the method gives the instance that it belongs to' };
    if (remembered !== null) return { kind: 'kept', how: remembered };
    return replacesClosed(node, file)
      ? { kind: 'kept', how: 'it replaces the one that is closed there' }
      : { kind: 'near-miss', why: 'unguarded' };
  }
  if (guard !== null) return { kind: 'kept', how: guard, unseen: true };
  const elsewhere = flow.stored.filter((target) => target.lives === 'unknown');
  // `const pools = getPools(); if (!pools.has(key)) pools.set(key, new Pool());`
  const fetched = elsewhere.filter(({ root }) => isFetched(root));
  const found = fetched.length > 0 ? guardOf(node, fetched, file) : null;
  if (found !== null) return { kind: 'kept', how: found, unseen: true };
  if (remembered !== null) return { kind: 'kept', how: remembered, unseen: true };
  if (runnable !== null && isClass(runnable)) return { kind: 'instance', of: runnable };
  if (runnable === null && loopAround(node, null) === null) return { kind: 'kept', how: 'it belongs to the module' };
  if (flow.stored.some((target) => target.lives === 'request')) return { kind: 'near-miss', why: 'request-bound' };
  if (flow.returned && runnable && isFunction(runnable)) return { kind: 'returned', from: flow.from ?? runnable };
  const local = flow.stored.filter((target) => target.lives === 'call');
  if (local.length > 0 && (flow.guarded || guardOf(node, local, file) !== null))
    return { kind: 'near-miss', why: 'local' };
  if (elsewhere.length > 0)
    return { kind: 'escaped', to: 'object', how: 'it is stored in an object that came from elsewhere' };
  if (flow.captured) return { kind: 'escaped', to: 'closure', how: 'a function that runs later reads it' };
  if (flow.handedOn)
    return { kind: 'escaped', to: 'result', how: `what \`${flow.passed ?? '…'}\` makes of it is returned or kept` };
  if (flow.passed !== null) return { kind: 'escaped', to: 'call', how: `it is passed to \`${flow.passed}\`` };
  return { kind: 'dropped' };
});

/** Whether it is a constant of the function, so that something was put into it and not in its place. */
function isFetched(root: Target['root']): boolean {
  return typeof root !== 'string' && root.defs[0]?.type === 'Variable' && !isReassigned(root);
}

function guardOrFailure(node: Node, lasting: readonly Target[], file: File): string | null {
  const isReplacement = lasting.length > 0 && replacesFailed(node, lasting, file);
  return guardOf(node, lasting, file) ?? (isReplacement ? 'it replaces one that failed' : null);
}

/** Whether each call of the function in this file stands behind a test: `if (!client) await connect();`. */
function callersAsk(runnable: Runnable | null, lasting: readonly Target[], file: File): string | null {
  if (!runnable || lasting.length === 0) return null;
  const edges = callGraphOf(file.sourceCode.ast, file).into.get(runnable) ?? [];
  const guards = edges.map(({ site, kind }) => (kind === 'call' ? guardOrFailure(site, lasting, file) : null));
  const isEntryPoint = registrationsOf(file.sourceCode.ast, file).of.has(runnable);
  return isEntryPoint || guards.includes(null) ? null : (guards[0] ?? null);
}

/** `if (!Store.instance) { …; Store.instance = this; } return Store.instance;` */
function givesAnother(constructor: FunctionNode, file: File): boolean {
  return returnedExpressions(constructor, file).some(
    ({ type }) => type === 'MemberExpression' || type === 'Identifier',
  );
}

/** `async connect() { this.client = …; return this; }`, as in `await new Store().connect()`: a constructor that waits. */
function returnsItself(runnable: Runnable, file: File): boolean {
  return isFunction(runnable) && returnedExpressions(runnable, file).some(({ type }) => type === 'ThisExpression');
}

function isConstructor(runnable: Runnable): boolean {
  return isFunction(runnable) && runnable.parent.type === 'MethodDefinition' && runnable.parent.kind === 'constructor';
}

/** A helper that runs the function once and keeps its result, or a decorator that does. */
function keeperOf(runnable: Runnable | null, file: File): string | null {
  for (let at = runnable; at; at = nearestRunnable(at)) {
    const by = callGraphOf(file.sourceCode.ast, file).keeping.get(at);
    if (by !== undefined) return `\`${by}\` keeps what its callback returns`;
    const holder = at.parent;
    if (
      holder.type === 'MethodDefinition' &&
      decoratorsOf(holder).some(({ expression }) =>
        keepingDecorator.test(lastName(isCall(expression) ? expression.callee : expression) ?? ''),
      )
    ) {
      return 'its decorator keeps what it returns';
    }
  }
  return null;
}
