import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, loopAround, nearestRunnable } from '../ast/nodes.ts';
import type { CallNode, Node, Runnable } from '../ast/nodes.ts';
import { singleTimers } from '../catalog/idioms/language.ts';
import { recoveryName } from '../catalog/idioms/running.ts';
import { callGraphOf } from './calls.ts';
import type { CallEdge } from './calls.ts';
import { reach } from './exported.ts';
import { lastName, nameOf } from './functions.ts';
import { isRetry } from './loops.ts';
import { memoByNode } from '../facts/memo.ts';
import { registrationsOf } from './registrations.ts';
import { rememberedBy } from './retention/remembered.ts';
import type { Execution, File, Hot, Repeated } from './model.ts';
import type { Registration } from './registrations/registration.ts';

/** The entry point of functions that start themselves again, which no catalog entry has. */
export const timers = 'timers';

/** How often does the code at a node run, and how do we know? */
export function executionOf(node: Node, file: File): Execution {
  const runnable = nearestRunnable(node);
  const loop = loopAround(node, runnable);
  const inner: Repeated | null = loop && !isRetry(loop, node, file) ? { by: loop, path: [] } : null;
  if (!runnable) return { runs: 'startup', hot: null, repeated: inner, runnable };
  const facts = factsOf(file.sourceCode.ast, file);
  const hot = facts.hot.get(runnable) ?? null;
  const repeated = inner ?? facts.repeated.get(runnable) ?? null;
  const runs = hot?.runs ?? (facts.startup.has(runnable) ? 'startup' : 'unknown');
  return { runs, hot, repeated, runnable, ...(runs === 'startup' && isSeldom(runnable, file) && { seldom: true }) };
}

function isSeldom(runnable: Runnable, file: File): boolean {
  const found = registrationsOf(file.sourceCode.ast, file).of.get(runnable);
  return found?.some(({ seldom }) => seldom === true) === true;
}

interface Facts {
  readonly hot: ReadonlyMap<Runnable, Hot>;
  readonly repeated: ReadonlyMap<Runnable, Repeated>;
  /** Functions that only code at start-up runs. */
  readonly startup: ReadonlySet<Runnable>;
  /** Functions that run at start-up at least once. */
  readonly startedUp: ReadonlySet<Runnable>;
  /** Functions that only checks of a connection run. */
  readonly checks: ReadonlySet<Runnable>;
}

/** Edges by the function whose code they belong to; `null` is module level. */
type Outgoing = Map<Runnable | null, { readonly to: Runnable; readonly edge: CallEdge }[]>;

/** Each function is visited a bounded number of times, each edge too: linear in the size of the file. */
const factsOf = memoByNode((program: TSESTree.Program, file: File): Facts => {
  const graph = callGraphOf(program, file);
  const { of: registrations } = registrationsOf(program, file);
  const outgoing: Outgoing = new Map();
  const leave = (from: Runnable | null, to: Runnable, edge: CallEdge): void => {
    const edges = outgoing.get(from);
    if (edges) edges.push({ to, edge });
    else outgoing.set(from, [{ to, edge }]);
  };
  for (const [to, edges] of graph.into) for (const edge of edges) leave(edge.from, to, edge);
  const isRemembered = ({ site }: CallEdge): boolean => rememberedBy(site, file) !== null;

  const elsewhere = runsElsewhere(file);
  const explicit: [Runnable, Hot][] = [];
  const weak: [Runnable, Hot][] = [];
  const onceAt: [Runnable, Node][] = [];
  for (const [fn, found] of registrations) {
    const once =
      found.find(({ runs, evidence }) => runs === 'once' && evidence === 'explicit') ??
      found.find(({ runs }) => runs === 'once');
    if (once) onceAt.push([fn, once.at]);
    for (const registration of found) {
      const { runs, evidence, phrase, entryPoint, at } = registration;
      if (runs === 'once') continue;
      // What only looks like a handler, by its signature or place, is none when the framework says it runs once.
      // A folder alone says less than types or parameters: handlers are put anywhere.
      if (once && (evidence === 'weak' || (at === fn && !(isByPlace(once) && !isByPlace(registration))))) continue;
      (evidence === 'explicit' ? explicit : weak).push([
        fn,
        { runs, evidence, phrase, entryPoint, path: [], entry: fn },
      ]);
    }
  }
  for (const [fn, timer] of graph.rearming) {
    explicit.push([
      fn,
      { runs: 'tick', evidence: 'explicit', phrase: rearmingPhrase(timer), entryPoint: timers, path: [], entry: fn },
    ]);
  }
  for (const [fn, at] of onceAt) {
    const from = at === fn ? null : nearestRunnable(at);
    if (from) leave(from, fn, { site: at, from, kind: 'callback', repeatedBy: null });
  }

  for (const [fn, { evidence, ...run }] of elsewhere.hot)
    (evidence === 'explicit' ? explicit : weak).push([fn, { ...run, evidence, entry: fn }]);

  const hot = new Map<Runnable, Hot>();
  const spread = (roots: readonly [Runnable, Hot][]): void => {
    const queue = roots.filter(([fn]) => !hot.has(fn));
    for (const [fn, how] of queue) if (!hot.has(fn)) hot.set(fn, how);
    for (let index = 0; index < queue.length; index++) {
      const [from] = queue[index] as [Runnable, Hot];
      const how = hot.get(from) as Hot;
      for (const { to, edge } of outgoing.get(from) ?? []) {
        if (hot.has(to) || graph.keeping.has(to) || recovers(to) || isRemembered(edge)) continue;
        const next: Hot = {
          ...how,
          evidence: edge.kind === 'perhaps' && !isFunctionLiteralAt(to) ? 'weak' : how.evidence,
          path: extend(how.path, to, edge),
        };
        hot.set(to, next);
        queue.push([to, next]);
      }
    }
  };
  spread(explicit);
  spread(weak);

  const repeated = new Map<Runnable, Repeated>();
  const loops: [Runnable, Repeated][] = [];
  for (const [to, edges] of graph.into) {
    for (const edge of edges) {
      if (edge.repeatedBy && !isRemembered(edge)) loops.push([to, { by: edge.repeatedBy, path: extend([], to, edge) }]);
    }
  }
  for (let index = 0; index < loops.length; index++) {
    const [fn, how] = loops[index] as [Runnable, Repeated];
    if (repeated.has(fn) || graph.keeping.has(fn)) continue;
    repeated.set(fn, how);
    for (const { to, edge } of outgoing.get(fn) ?? [])
      if (!isRemembered(edge)) loops.push([to, { by: how.by, path: extend(how.path, to, edge) }]);
  }

  for (const fn of elsewhere.startup) onceAt.push([fn, fn]);
  const { checks } = elsewhere;
  return { hot, repeated, checks, ...startupOf(outgoing, graph.escaping, onceAt, registrations.keys()) };
});

/** Whether nothing but the place of the file says so. */
function isByPlace({ convention }: Registration): boolean {
  return convention === 'file' || convention === 'folder';
}

/** `scheduleReconnect`, `handleConnectionLoss`: whatever calls it, it runs as often as a connection breaks. */
function recovers(runnable: Runnable): boolean {
  return isFunction(runnable) && recoveryName.test(nameOf(runnable) ?? '');
}

interface RunsElsewhere {
  readonly hot: readonly (readonly [Runnable, Omit<Hot, 'entry'>])[];
  readonly startup: readonly Runnable[];
  readonly checks: ReadonlySet<Runnable>;
}

/** What the project index says of the functions and classes that other files run. */
function runsElsewhere(file: File): RunsElsewhere {
  const hot: [Runnable, Omit<Hot, 'entry'>][] = [];
  const startup: Runnable[] = [];
  const checks = new Set<Runnable>();
  for (const [path, run] of Object.entries(file.project?.runs ?? {})) {
    const reached = reach(path, file);
    if (!('runnable' in reached)) continue;
    if ('phrase' in run) hot.push([reached.runnable, run]);
    else if (run.runs === 'check') checks.add(reached.runnable);
    else startup.push(reached.runnable);
  }
  return { hot, startup, checks };
}

/** Which functions run at start-up, and which only there: everything reachable from elsewhere is taken out. */
function startupOf(
  outgoing: Outgoing,
  escaping: ReadonlySet<Runnable>,
  onceAt: readonly [Runnable, Node][],
  registered: Iterable<Runnable>,
): Pick<Facts, 'startedUp' | 'startup'> {
  const once = new Set(onceAt.map(([fn]) => fn));
  const elsewhere = new Set<Runnable>();
  const spread = (into: Set<Runnable>, roots: Iterable<Runnable>, certain: boolean): void => {
    const queue = [...roots];
    for (let at = queue.pop(); at; at = queue.pop()) {
      if (into.has(at)) continue;
      into.add(at);
      for (const { to, edge } of outgoing.get(at) ?? []) if (!certain || edge.kind !== 'perhaps') queue.push(to);
    }
  };
  const startedUp = new Set<Runnable>();
  const fromModule = (outgoing.get(null) ?? []).filter(({ edge }) => edge.kind !== 'perhaps').map(({ to }) => to);
  spread(
    startedUp,
    [...fromModule, ...onceAt.filter(([fn, at]) => at === fn || nearestRunnable(at) === null).map(([fn]) => fn)],
    true,
  );
  const unsure = (outgoing.get(null) ?? []).filter(({ edge }) => edge.kind === 'perhaps').map(({ to }) => to);
  spread(
    elsewhere,
    [...[...escaping].filter((fn) => !once.has(fn)), ...unsure, ...[...registered].filter((fn) => !once.has(fn))],
    false,
  );
  return { startedUp, startup: new Set([...startedUp].filter((fn) => !elsewhere.has(fn))) };
}

/** Whether a function runs at start-up at least once, whatever else runs it. */
export function runsAtStartup(runnable: Runnable, file: File): boolean {
  return factsOf(file.sourceCode.ast, file).startedUp.has(runnable);
}

/** Whether only what checks a connection or monitors it runs a function, as the project index says. */
export function runsForChecks(runnable: Runnable, file: File): boolean {
  return factsOf(file.sourceCode.ast, file).checks.has(runnable);
}

/** Whether a framework calls functions of the file again and again, or they see to that themselves. */
export function runsAgain(program: TSESTree.Program, file: File): boolean {
  const registered = [...registrationsOf(program, file).of.values()].flat();
  return registered.some(({ runs }) => runs !== 'once') || callGraphOf(program, file).rearming.size > 0;
}

/** Whether all calls of functions of the file are in view: it hands none to something that nobody knows. */
export function isInView(program: TSESTree.Program, file: File): boolean {
  return [...callGraphOf(program, file).into.values()].flat().every(({ kind }) => kind !== 'perhaps');
}

/** How a function or class of the file runs, as `executionOf` says of the code in it. */
export function runsOf(runnable: Runnable, file: File): Pick<Execution, 'hot' | 'runs'> {
  const { hot, startup } = factsOf(file.sourceCode.ast, file);
  const found = hot.get(runnable) ?? null;
  return { hot: found, runs: found?.runs ?? (startup.has(runnable) ? 'startup' : 'unknown') };
}

function isFunctionLiteralAt(fn: Runnable): boolean {
  return fn.type === 'ArrowFunctionExpression' || fn.type === 'FunctionExpression';
}

function rearmingPhrase(by: CallNode): string {
  const name = lastName(by.callee) ?? 'itself';
  return singleTimers.has(name)
    ? `a timer that re-arms itself with \`${name}\``
    : `\`${name}\`, which calls itself again at its end`;
}

/** Anonymous callbacks say nothing to a reader; names do. */
function extend(path: readonly string[], to: Runnable, edge: CallEdge): readonly string[] {
  if (isClass(to)) return [...path, `the constructor of \`${nameOf(to) ?? 'a class'}\``];
  if (
    edge.kind === 'call' &&
    isFunction(to) &&
    to.parent.type === 'MethodDefinition' &&
    to.parent.kind === 'constructor'
  )
    return path;
  const name = edge.kind === 'call' || edge.kind === 'perhaps' ? nameOf(to) : null;
  return name === null ? path : [...path, `\`${name}\``];
}

/** A clause for messages: "it stands in a handler of `app.get`", "`query` is called by `load`, which is called by …". */
export function becauseOf(hot: Hot): string {
  const [last, ...callers] = hot.path.toReversed();
  if (last === undefined) return `it stands in ${hot.phrase}`;
  return `${last} is called by ${[...callers, hot.phrase].join(', which is called by ')}`;
}
