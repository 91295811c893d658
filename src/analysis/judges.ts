import { classAround, decoratorsOf, isCall, isFunction } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { weakCollections } from '../catalog/idioms/language.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { brokenCacheOf } from './broken-cache.ts';
import { isConnectionCheck } from './checking.ts';
import { storesOf } from './broken-cache/stores.ts';
import { ownsSockets } from './creation.ts';
import { isDropped } from './judge.ts';
import { originOf } from './origin.ts';
import { occasionOf } from './occasion.ts';
import { keepAliveOf } from './keep-alive.ts';
import { varies } from './loops/variation.ts';
import type { Target } from './retention/guards.ts';
import { silenceOf, silences } from './silence.ts';
import type { Silence } from './silence.ts';
import { singleUseOf, uncachedFactoryOf } from './single-use.ts';
import type { Site } from './site.ts';
import { onlyUpgrades, usageOf } from './usage.ts';
import type { Finding, Judgement } from './verdict.ts';
import type { File } from './model.ts';

/** What is found at a creation, if anything, after what others found. */
type Judge = (site: Site, found: readonly Finding[]) => Finding | null;

/**
 * What ends the judging, the first that applies: a silence, or a finding that belongs to a place where other rules have
 * nothing to say.
 */
const settling: readonly ((site: Site) => Finding | Silence | null)[] = [
  silences.leftOut,
  sharedOnEdge,
  silences.onEdge,
  agentOfClient,
  silences.partOfClient,
  silences.probe,
  silences.meantToBeFresh,
  silences.waiting,
  silences.socketsBrought,
  silences.onlySigning,
];

/** Who may find something, in the order of ownership (`owners` in `verdict.ts`). */
const judges: readonly Judge[] = [brokenCache, handler, loop, singleUse, uncachedFactory, keepAlive];

/** What the rules may say of a creation, or why they are silent. */
export function judgementOf(site: Site): Judgement {
  for (const settle of settling) {
    const answer = settle(site);
    if (answer) return 'owner' in answer ? settled(site, [answer], null) : settled(site, [], answer);
  }
  const findings: Finding[] = [];
  for (const judge of judges) {
    const finding = judge(site, findings);
    if (finding) findings.push(finding);
  }
  const { creation, judged } = site;
  const { ends, carriers } = site.ends;
  return { creation, judged, ends, carriers, findings, silence: findings.length > 0 ? null : silenceOf(site) };
}

/** Where it ends up does not matter then, nor is it asked unless somebody wants to see it. */
function settled(site: Site, findings: readonly Finding[], silence: Silence | null): Judgement {
  const { creation } = site;
  return {
    creation,
    get judged() {
      return site.judged;
    },
    ends: [],
    carriers: new Set<Runnable>(),
    findings,
    silence,
  };
}

/** Sockets that are there for the next request, outside of objects, which have a life of their own at the edge. */
function sharedOnEdge({ creation, purpose, judged, file }: Site): Finding | null {
  if (purpose.kind !== 'edge') return null;
  const { factory, node } = creation;
  if (factory.edge !== 'socket' || !ownsSockets(factory) || judged.retention.kind !== 'kept') return null;
  if (classAround(node) !== null || storesOf(judged.at, file).some(({ target }) => isWeakMap(target.root, file)))
    return null;
  return { owner: 'no-shared-client-on-edge', creation, because: purpose.because, runtime: purpose.runtime ?? 'edge' };
}

/** What is kept under an object, as under the request, goes with it. */
function isWeakMap(root: Target['root'], file: File): boolean {
  const value = typeof root === 'string' ? null : soleValue(root);
  const origin = value?.type === 'NewExpression' ? originOf(value.callee, file) : null;
  return origin?.module === 'global' && weakCollections.has(origin.path);
}

/** An agent in the options of a client that lasts is asked for itself: the client sends all its requests through it. */
function agentOfClient({ creation, around, file }: Site): Finding | null {
  if (!around || around.creation.factory.edge === 'socket' || !lasts(around) || around.judged.execution.hot)
    return null;
  const keepAlive = keepAliveOf(creation, file);
  return keepAlive && { owner: 'require-keep-alive', creation, keepAlive };
}

function brokenCache({ creation, judged, purpose, file }: Site): Finding | null {
  const cache = brokenCacheOf(creation, judged, purpose.kind, file);
  return cache && { owner: 'no-broken-client-cache', creation, cache, judged };
}

function handler({ creation, judged, file }: Site): Finding | null {
  const { hot } = judged.execution;
  if (!hot || !ownsSockets(creation.factory) || judged.retention.kind === 'kept') return null;
  // A connection test is right to make its own client; only a registration that one can see says more than its name.
  const isTest =
    (hot.evidence === 'weak' || (hot.path.length > 0 && isConnectionCheck(creation.node))) &&
    occasionOf(creation, creation.node, file)?.kind === 'probe';
  return isTest ? null : { owner: 'no-client-in-handler', creation, hot, judged };
}

function loop({ creation, judged, file }: Site, found: readonly Finding[]): Finding | null {
  const { repeated } = judged.execution;
  if (!repeated || !ownsSockets(creation.factory) || !isDropped(judged.retention)) return null;
  if (found.some(({ owner }) => owner === 'no-client-in-handler')) return null;
  // Each turn needs a client of its own, or hands the one that it made to something that keeps it.
  const isOnePerConfiguration = varies(creation, repeated, file) || usageOf(judged.at, file).handedOver;
  return isOnePerConfiguration ? null : { owner: 'no-client-in-loop', creation, repeated, judged };
}

function singleUse({ creation, judged, ends: { ends }, purpose, file }: Site): Finding | null {
  if (purpose.kind !== 'server' || !ownsSockets(creation.factory)) return null;
  if (ends.some(({ retention }) => retention.kind === 'kept')) return null;
  for (const end of ends) {
    const single = singleUseOf(creation, end, file);
    if (single) return { owner: 'no-single-use-client', creation, single, judged };
  }
  return null;
}

function uncachedFactory({ creation, judged, purpose, file }: Site): Finding | null {
  if (purpose.kind !== 'server' || judged.execution.hot || !ownsSockets(creation.factory)) return null;
  const uncached = uncachedFactoryOf(creation, file);
  return uncached && { owner: 'no-uncached-client-factory', creation, uncached, judged };
}

/** An agent that is made again and again is not cured by keep-alive: it would keep sockets that nobody uses again. */
function keepAlive(site: Site, found: readonly Finding[]): Finding | null {
  const { creation, file } = site;
  if (found.length > 0 || onlyUpgrades(creation.node, file)) return null;
  const missing = keepAliveOf(creation, file);
  if (!missing || (ownsSockets(creation.factory) && !lasts(site))) return null;
  return { owner: 'require-keep-alive', creation, keepAlive: missing };
}

/** Whether the client is there for more than one use, as far as the file shows. */
function lasts({ creation, judged: { retention, execution }, file }: Site): boolean {
  if (retention.kind === 'instance') return !isMadeToMeasure(creation.node, file);
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
