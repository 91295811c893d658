import type { Runnable } from '../ast/nodes.ts';
import type { EdgeRuntime } from '../catalog/idioms/edge.ts';
import type { BrokenCache } from './broken-cache.ts';
import type { Creation } from './creation.ts';
import type { KeepAlive } from './keep-alive.ts';
import type { Judged } from './judge.ts';
import type { Silence } from './silence.ts';
import type { SingleUse, UncachedFactory } from './single-use.ts';
import type { Hot, Repeated } from './model.ts';

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
  | {
      readonly owner: 'no-shared-client-on-edge';
      readonly creation: Creation;
      readonly because: string;
      readonly runtime: EdgeRuntime;
    }
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

/** The finding that is reported with the rules that are enabled: the first that one of them accepts. */
export function reportedOf(findings: readonly Finding[], enabled: ReadonlyMap<string, Enabled>): Finding | null {
  const owned = findings.find((finding) => {
    const options = enabled.get(finding.owner);
    return options !== undefined && accepts(options, finding);
  });
  return owned ? proposing(owned, enabled) : null;
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

const limits: ReadonlySet<KeepAlive['state']> = new Set(['oversized', 'uncapped'] as const);

/** Whether it is only about how many connections there may be, which `requireMaxSockets` asks for. */
export function asksForCap(finding: Finding): boolean {
  return finding.owner === 'require-keep-alive' && limits.has(finding.keepAlive.state);
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
