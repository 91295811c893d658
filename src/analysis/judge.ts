import { isClass, isFunction } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { callGraphOf } from './calls.ts';
import { executionOf } from './execution.ts';
import { nameOf } from './functions.ts';
import { isCalledAgain } from './registrations.ts';
import type { Release } from './uses.ts';
import { retentionOf } from './retention.ts';
import type { Retention } from './retention.ts';
import type { Execution, File } from './model.ts';

/** How a value is judged: where it was judged, what becomes of it there, and how often that code runs. */
export interface Judged {
  /** The creation itself, or the call of a function of this file that returns it. */
  readonly at: Node;
  readonly execution: Execution;
  readonly retention: Retention;
  readonly release: Release;
}

/** All the places where a value ends up. */
export interface Ends {
  /** Where it is made, which is not among them where callers get it. */
  readonly own: Judged;
  readonly ends: readonly Judged[];
  /** Functions that hand the value to whoever calls them, and classes whose instances hold it. */
  readonly carriers: ReadonlySet<Runnable>;
}

/** Where a value ends up: in its own function, or where the functions that return it are called. */
export function endsOf(own: Judged, file: File): Ends {
  const carriers = new Set<Runnable>();
  return { own, ends: followed(own, new Set(), carriers, file), carriers };
}

/** The end at which a creation is judged: the one that tells most. Without any, nobody is seen to run it again and again. */
export function tellingOf({ ends, own }: Ends): Judged {
  return telling(ends) ?? { ...own, execution: { ...own.execution, hot: null } };
}

// Following a longer chain of functions that return each other's results would exhaust the call stack.
const maximumSteps = 200;

/** Where a value ends up: followed through `return` and through fields to whoever calls or makes the object. */
function followed(own: Judged, seen: Set<Node>, carriers: Set<Runnable>, file: File): Judged[] {
  const { retention } = own;
  if (seen.has(own.at) || seen.size > maximumSteps || (retention.kind !== 'returned' && retention.kind !== 'instance'))
    return [own];
  seen.add(own.at);
  const carrier: Runnable | null = retention.kind === 'returned' ? retention.from : ownerOfInstance(retention.of);
  if (!carrier) return [own];
  carriers.add(carrier);
  // What an entry point itself returns, or what is made with an instance per request, is made per request.
  if (isCalledAgain(carrier, file)) return [own];
  return (callGraphOf(file.sourceCode.ast, file).into.get(carrier) ?? []).flatMap((edge) => {
    const at = edge.site;
    // An instance of a sub-class is one of its base.
    if (isClass(at)) return followed({ ...own, at, retention: { kind: 'instance', of: at } }, seen, carriers, file);
    const execution = withPath(executionOf(at, file), carrier);
    // What an unknown function does with the result of its callback cannot be seen: `cache.get(key, () => new Pool())`.
    if (edge.kind === 'perhaps') return [{ ...own, at, execution: { ...execution, hot: null } }];
    return followed({ at, execution, retention: retentionOf(at, file), release: own.release }, seen, carriers, file);
  });
}

/** The end that decides: a hot one first, then a repeated one, then one that drops the value. */
function telling(ends: readonly Judged[]): Judged | undefined {
  const open = ends.filter(({ retention }) => retention.kind !== 'kept');
  return (
    open.find(({ execution }) => execution.hot?.evidence === 'explicit') ??
    open.find(({ execution }) => execution.hot !== null) ??
    open.find(({ execution, retention }) => execution.repeated && isDropped(retention)) ??
    (open.length < ends.length ? undefined : open.find(({ retention }) => isDropped(retention))) ??
    ends[0]
  );
}

/** Nobody has the value when the function that made it is done, as far as one can see. */
export function isDropped(retention: Retention): boolean {
  return retention.kind === 'dropped' || retention.kind === 'escaped';
}

/** A value in a field belongs to whoever makes the object: the class, whose constructor or field it is. */
function ownerOfInstance(of: Runnable): Runnable | null {
  return isFunction(of) ? nearestClass(of) : of;
}

function nearestClass(constructor: Node): Runnable | null {
  const body = constructor.parent?.parent;
  return body?.type === 'ClassBody' ? body.parent : null;
}

function withPath(execution: Execution, carrier: Runnable): Execution {
  if (!execution.hot) return execution;
  const name = isFunction(carrier) ? nameOf(carrier) : (carrier.id?.name ?? null);
  if (name === null) return execution;
  const label = isFunction(carrier) ? `\`${name}\`` : `the constructor of \`${name}\``;
  return { ...execution, hot: { ...execution.hot, path: [...execution.hot.path, label] } };
}
