import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, decoratorsOf, isCall, isFunction } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { brokenCacheOf } from './broken-cache.ts';
import type { BrokenCache } from './broken-cache.ts';
import { storesOf } from './broken-cache/stores.ts';
import { broughtBy, creationAround, creationsIn, ownsSockets } from './creation.ts';
import type { Creation } from './creation.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { freshOf } from './fresh.ts';
import { isConnectionCheck } from './checking.ts';
import { keepAliveOf } from './keep-alive.ts';
import type { KeepAlive } from './keep-alive.ts';
import { varies } from './loops/variation.ts';
import { memoByNode } from '../facts/memo.ts';
import { isDropped, judge } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Target } from './retention/guards.ts';
import { occasionOf } from './occasion.ts';
import { isProbe } from './probing.ts';
import { purposeOf } from './runtime.ts';
import { silenceOf } from './silence.ts';
import type { Silence } from './silence.ts';
import { singleUseOf, uncachedFactoryOf } from './single-use.ts';
import type { SingleUse, UncachedFactory } from './single-use.ts';
import { onlySigns, onlyUpgrades, usageOf } from './usage.ts';
import type { File, Hot, Repeated } from './model.ts';

/** Rules that can own a creation, the first that applies owns it. */
export const owners = [
  'no-broken-client-cache',
  'no-client-in-handler',
  'no-client-in-loop',
  'no-single-use-client',
  'no-uncached-client-factory',
  'require-keep-alive',
  'no-shared-client-on-edge',
  'no-connection-close',
  'no-unread-response',
] as const;
export type { Judged } from './judge.ts';
export type Owner = (typeof owners)[number];

/** What the enabled rules were configured to listen to; the options of all rules have names of their own. */
export interface Enabled {
  /** `explicit` leaves out what only names speak for. */
  readonly evidence?: 'any' | 'explicit';
  /** `agents` leaves out transports and SDKs. */
  readonly check?: 'agents' | 'all';
  /** Agents must say how many connections they open at most, and what is proposed. */
  readonly requireMaxSockets?: boolean;
  readonly maxSockets?: number;
  readonly maxFreeSockets?: number;
}

/** What one rule would say about a creation. */
export type Finding =
  | {
      readonly owner: 'no-broken-client-cache';
      readonly creation: Creation;
      readonly cache: BrokenCache;
      readonly judged: Judged;
    }
  | { readonly owner: 'no-client-in-handler'; readonly creation: Creation; readonly hot: Hot; readonly judged: Judged }
  | {
      readonly owner: 'no-client-in-loop';
      readonly creation: Creation;
      readonly repeated: Repeated;
      readonly judged: Judged;
    }
  | {
      readonly owner: 'no-single-use-client';
      readonly creation: Creation;
      readonly single: SingleUse;
      readonly judged: Judged;
    }
  | {
      readonly owner: 'no-uncached-client-factory';
      readonly creation: Creation;
      readonly uncached: UncachedFactory;
      readonly judged: Judged;
    }
  /** `because` says why the file runs at the edge. */
  | { readonly owner: 'no-shared-client-on-edge'; readonly creation: Creation; readonly because: string }
  | { readonly owner: 'require-keep-alive'; readonly creation: Creation; readonly keepAlive: KeepAlive };

/** Everything that was seen at one creation, silence included. */
export interface Judgement {
  readonly creation: Creation;
  readonly judged: Judged;
  /** All the places where the value ends up, and what hands it on; empty where it does not matter how often it runs. */
  readonly ends: readonly Judged[];
  readonly carriers: ReadonlySet<Runnable>;
  /** Findings in the order of ownership. */
  readonly findings: readonly Finding[];
  /** Why nothing is reported; `null` when something is. */
  readonly silence: Silence | null;
}

/** One judgement for each creation of the file, in source order. */
export const judgementsOf = memoByNode((program: TSESTree.Program, file: File): readonly Judgement[] => {
  const purpose = purposeOf(program, file);
  return creationsIn(program, file).map((creation): Judgement => {
    const { judged, ends, carriers } = judge(creation, file);
    const settled = (findings: readonly Finding[], silence: Silence | null): Judgement => ({
      creation,
      judged,
      ends: [],
      carriers: new Set(),
      findings,
      silence,
    });
    const quiet = (kind: Silence['kind'], because: string): Judgement => settled([], { kind, because });
    if (purpose.kind === 'quiet') return quiet('left out', purpose.because);
    if (purpose.kind === 'edge' && isSharedOnEdge(creation, judged, file))
      return settled([{ owner: 'no-shared-client-on-edge', creation, because: purpose.because }], null);
    if (purpose.kind === 'edge')
      return quiet('edge', `on an edge runtime a client belongs to its request: ${purpose.because}`);
    const around = creationAround(creation, file);
    const inner = around && judge(around, file).judged;
    const carried =
      inner && around.factory.edge !== 'socket' && lasts(around, inner, file) && !inner.execution.hot
        ? keepAliveOf(creation, file)
        : null;
    if (carried) return settled([{ owner: 'require-keep-alive', creation, keepAlive: carried }], null);
    if (around) return quiet('part', `it belongs to \`${around.label}\`, which is judged as a whole`);
    const brought = broughtBy(creation, file);
    if (isProbe(creation, file)) return quiet('probe', 'it only sees whether it connects');
    const fresh = freshOf(creation, judged, file);
    if (fresh !== null) return quiet('wanted', fresh);
    if (usageOf(judged.at, file).blocks)
      return quiet('wanted', 'it waits on its connection, which nobody else can use meanwhile');
    if (brought !== null) return quiet('no connections', `its sockets belong to what \`${brought}\` brings`);
    if (onlySigns(creation.node, file))
      return quiet('no connections', 'it only signs, for which it opens no connection');
    const keepAlive = onlyUpgrades(creation.node, file) ? null : keepAliveOf(creation, file);
    const findings: Finding[] = [];
    const cache = brokenCacheOf(creation, judged, purpose.kind, file);
    if (cache) findings.push({ owner: 'no-broken-client-cache', creation, cache, judged });
    if (ownsSockets(creation.factory)) {
      const { hot, repeated } = judged.execution;
      const kept = judged.retention.kind === 'kept';
      // A connection test is right to make its own client; only a registration that one can see says more than its name.
      const isTest =
        hot !== null &&
        (hot.evidence === 'weak' || (hot.path.length > 0 && isConnectionCheck(creation.node))) &&
        occasionOf(creation, creation.node, file)?.kind === 'probe';
      if (hot && !kept && !isTest) findings.push({ owner: 'no-client-in-handler', creation, hot, judged });
      else if (
        repeated &&
        !kept &&
        isDropped(judged.retention) &&
        !isOnePerConfiguration(creation, repeated, judged, file)
      )
        findings.push({ owner: 'no-client-in-loop', creation, repeated, judged });
      const single =
        purpose.kind === 'server' && !ends.some(({ retention }) => retention.kind === 'kept')
          ? firstSingleUse(creation, ends, file)
          : null;
      if (single) findings.push({ owner: 'no-single-use-client', creation, single, judged });
      const uncached = purpose.kind === 'server' && !hot ? uncachedFactoryOf(creation, file) : null;
      if (uncached) findings.push({ owner: 'no-uncached-client-factory', creation, uncached, judged });
    }
    // An agent that is made again and again is not cured by keep-alive: it would keep sockets that nobody uses again.
    if (findings.length === 0 && keepAlive && (!ownsSockets(creation.factory) || lasts(creation, judged, file)))
      findings.push({ owner: 'require-keep-alive', creation, keepAlive });
    return {
      creation,
      judged,
      ends,
      carriers,
      findings,
      silence: findings.length > 0 ? null : silenceOf(creation, judged, file),
    };
  });
});

/** Sockets that are there for the next request, outside of objects, which have a life of their own at the edge. */
function isSharedOnEdge({ factory, node }: Creation, { at, retention }: Judged, file: File): boolean {
  if (factory.edge !== 'socket' || !ownsSockets(factory) || retention.kind !== 'kept') return false;
  return classAround(node) === null && !storesOf(at, file).some(({ target }) => isWeakMap(target.root));
}

/** What is kept under an object, as under the request, goes with it. */
function isWeakMap(root: Target['root']): boolean {
  const value = typeof root === 'string' ? null : soleValue(root);
  return (
    value?.type === 'NewExpression' &&
    value.callee.type === 'Identifier' &&
    /^Weak(?:Map|Set)$/u.test(value.callee.name)
  );
}

/** What is reported with the rules that are enabled: one finding per creation. */
export function findingsOf(file: File, enabled: ReadonlyMap<string, Enabled>): readonly Finding[] {
  const { ast } = file.sourceCode;
  if (creationsIn(ast, file).length === 0 || purposeOf(ast, file).kind === 'quiet') return [];
  return judgementsOf(ast, file).flatMap(({ findings }) => {
    const owned = findings.find((finding) => {
      const options = enabled.get(finding.owner);
      return options !== undefined && accepts(options, finding);
    });
    return owned ? [proposing(owned, enabled)] : [];
  });
}

/** The caps that the options of the rule propose, where they do. */
function proposing(finding: Finding, enabled: ReadonlyMap<string, Enabled>): Finding {
  if (finding.owner !== 'require-keep-alive') return finding;
  const options = enabled.get(finding.owner) ?? {};
  if (finding.keepAlive.state === 'uncapped') return { ...finding, keepAlive: capped(finding.keepAlive, options) };
  const { uncapped, ...keepAlive } = finding.keepAlive;
  const asks = uncapped && options.requireMaxSockets === true;
  return { ...finding, keepAlive: { ...keepAlive, ...(asks && { uncapped: capped(uncapped, options) }) } };
}

/** As many idle connections as all there may be are no cap. */
function capped({ idle: known, ...cap }: KeepAlive, { maxSockets, maxFreeSockets }: Enabled): KeepAlive {
  const option = { ...cap.option, value: maxSockets ?? cap.option.value ?? null };
  const idle = known && { ...known, value: maxFreeSockets ?? known.value ?? null };
  const isLess = idle && Number(idle.value) < Number(option.value);
  return { ...cap, option, ...(isLess && { idle }) };
}

/** Whether it is only about how many connections there may be, which `requireMaxSockets` asks for. */
export function asksForCap(finding: Finding): boolean {
  return finding.owner === 'require-keep-alive' && /^(?:oversized|uncapped)$/u.test(finding.keepAlive.state);
}

function accepts(options: Enabled, finding: Finding): boolean {
  if (finding.owner === 'no-client-in-handler')
    return options.evidence === 'any' || finding.hot.evidence === 'explicit';
  if (finding.owner === 'no-broken-client-cache')
    return options.evidence === 'any' || finding.cache.evidence === 'explicit';
  if (asksForCap(finding)) return options.requireMaxSockets === true;
  // Somebody wrote `keepAlive: false` down, and mostly knows why.
  if (finding.owner === 'require-keep-alive')
    return options.check === 'all' || (isAgent(finding.creation) && finding.keepAlive.state !== 'off');
  return true;
}

/** Whether it is an agent itself, not an SDK or proxy that needs one. */
function isAgent({ factory }: Creation): boolean {
  return factory.holds === 'agent' && factory.reuse?.value !== undefined;
}

/** Whether the client is there for more than one use, as far as the file shows. */
function lasts({ node }: Creation, { retention, execution }: Judged, file: File): boolean {
  if (retention.kind === 'instance') return !isMadeToMeasure(node, file);
  if (retention.kind === 'kept') return retention.unseen !== true;
  return execution.runs === 'startup' && execution.seldom !== true && retention.kind !== 'dropped';
}

/** Whether an instance makes it from what it is given, as the message of one mail is; a container makes few of them. */
function isMadeToMeasure(node: Node, file: File): boolean {
  const owner = classAround(node);
  if (!owner || decoratorsOf(owner).length > 0) return false;
  let isGiven = false;
  for (const argument of isCall(node) ? node.arguments : [])
    walk(argument, file.sourceCode.visitorKeys, (at) => {
      const definition = at.type === 'Identifier' ? variableOf(at, file)?.defs[0] : undefined;
      isGiven ||= definition?.type === 'Parameter' && classAround(definition.node) === owner;
      return !isGiven && !isFunction(at);
    });
  return isGiven;
}

/** Whether each turn needs a client of its own, or hands the one that it made to something that keeps it. */
function isOnePerConfiguration(creation: Creation, repeated: Repeated, judged: Judged, file: File): boolean {
  return varies(creation, repeated, file) || usageOf(judged.at, file).handedOver;
}

function firstSingleUse(creation: Creation, ends: readonly Judged[], file: File): SingleUse | null {
  for (const end of ends) {
    const single = singleUseOf(creation, end, file);
    if (single) return single;
  }
  return null;
}
