import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, loopAround, nearestRunnable } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { startingWords } from '../catalog/idioms/setting-up.ts';
import { closedAfterUse } from './broken-cache/closed.ts';
import { nameOf } from './functions.ts';
import { returnedExpressions } from '../facts/outline.ts';
import type { ClosedAfterUse } from './broken-cache/closed.ts';
import { freshInstanceOf } from './broken-cache/instances.ts';
import { changingKey } from './broken-cache/keys.ts';
import { raceOf } from './broken-cache/race.ts';
import type { Race } from './broken-cache/race.ts';
import { recreatedBy } from './broken-cache/recreated.ts';
import type { Recreated } from './broken-cache/recreated.ts';
import { isNothing, storesOf } from './broken-cache/stores.ts';
import { placeText } from './quoting.ts';
import { conditionsOf } from '../facts/conditions.ts';
import { mentions, names, placeOf } from '../facts/places.ts';
import type { Store } from './broken-cache/stores.ts';
import { ownsSockets } from './creation.ts';
import { leadsWith } from './words.ts';
import type { Creation } from './creation.ts';
import { runsAtStartup } from './execution.ts';
import { takesOneAtATime } from './knowledge.ts';
import { soleDefinition } from '../facts/scopes.ts';
import type { Judged } from './judge.ts';
import { guardAt } from './retention/guards.ts';
import type { Purpose } from './runtime.ts';
import type { Evidence, File } from './model.ts';

/**
 * A client that the code means to keep and does not. `holder` is what it is kept in, as the code writes it.
 *
 * - `local`: the variable that is tested is declared in the same function, so it is new on each run.
 * - `request`: it is kept on the request.
 * - `overwritten`: each run puts a new one over the one that is there.
 * - `race`: between the test and the store something is awaited, so callers that come meanwhile make one each.
 * - `recreated`: it is made again while the old one, which nobody closes, connects again by itself.
 * - `key`: it is looked up by a key that is new on each run.
 * - `instance`: a `getInstance` that makes a new one on each call.
 * - `closed`: the function that uses it closes it.
 */
export type BrokenCache = { readonly evidence: Evidence } & (
  | { readonly why: 'instance'; readonly holder: string }
  | { readonly why: 'key'; readonly holder: string; readonly key: string }
  | { readonly why: 'local'; readonly holder: string; readonly declarator: TSESTree.VariableDeclarator }
  | { readonly why: 'overwritten' | 'request'; readonly holder: string; readonly store: Store }
  | { readonly why: 'race'; readonly holder: string; readonly race: Race }
  | ({ readonly why: 'recreated'; readonly holder: string } & Recreated)
  | ({ readonly why: 'closed' } & ClosedAfterUse)
);

/** Does the code mean to keep this client, and why does it not? */
export function brokenCacheOf(
  creation: Creation,
  judged: Judged,
  purpose: Purpose['kind'],
  file: File,
): BrokenCache | null {
  const { execution, retention } = judged;
  const { hot } = execution;
  const fn = nearestRunnable(judged.at);
  const isServer = purpose === 'server' || hot !== null;
  if (!isServer) return null;
  const { factory } = creation;
  const closed = factory.dials === 'never' ? null : closedAfterUse(creation, file);
  if (closed) return { why: 'closed', evidence: 'explicit', ...closed };
  // What is shared by the process is not made again, however often it is asked for.
  if (!ownsSockets(factory)) return null;
  const instance = freshInstanceOf(creation, file);
  if (instance !== null) return { why: 'instance', evidence: 'explicit', holder: instance };
  const local = localMemo(creation.node, file);
  if (local) return local;
  if (!fn || !isFunction(fn) || execution.runs === 'startup' || runsAtStartup(fn, file)) return null;
  const stores = storesOf(judged.at, file);
  if (retention.kind === 'near-miss') {
    const store = stores.find(({ isWhole }) => isWhole);
    if (!store || !hot || hot.runs === 'event') return null;
    const holder = placeText(store.into, file);
    if (retention.why === 'request-bound')
      return isGuarded(judged.at, fn, file) ? { why: 'request', evidence: hot.evidence, holder, store } : null;
    // A collection keeps what was there; a variable does not.
    if (store.key || store.node.type !== 'AssignmentExpression' || !isUnconditional(store.node, fn, file)) return null;
    if (isTakenBefore(store, fn, file)) return null;
    return { why: 'overwritten', evidence: hot.evidence, holder, store };
  }
  for (const store of stores) {
    const key = changingKey(store, fn, file);
    if (key !== null)
      return { why: 'key', evidence: 'explicit', holder: placeText(store.into, file), key: placeText(key, file) };
  }
  if (retention.kind === 'kept') {
    for (const store of stores) {
      const holder = placeText(store.into, file);
      const recreated = store.isWhole ? recreatedBy(creation, store, file) : null;
      if (recreated) return { why: 'recreated', evidence: 'explicit', holder, ...recreated };
      // An instance of a class of this file may be the one that it has.
      const race = judged.at.type === 'NewExpression' && judged.at !== creation.node ? null : raceOf(store, fn, file);
      // What nobody is seen to call again, and what gives its callers nothing, may be there to start the service.
      const mayStart =
        hot === null && leadsWith(nameOf(fn), startingWords) && returnedExpressions(fn, file).length === 0;
      if (race && !mayStart && !(hot && takesOneAtATime(hot.entryPoint, file.knowledge)))
        return { why: 'race', evidence: hot?.evidence ?? 'weak', holder, race };
    }
  }
  return null;
}

/** `let pool; if (!pool) pool = new Pool();`, all of it in one function. */
function localMemo(at: Node, file: File): BrokenCache | null {
  const fn = nearestRunnable(at);
  if (!fn || !isFunction(fn) || runsAtStartup(fn, file)) return null;
  for (const { target, key, node, isWhole } of storesOf(at, file)) {
    if (!isWhole || typeof target.root === 'string' || key || node.type !== 'AssignmentExpression') continue;
    const definition = soleDefinition(target.root);
    if (definition?.type !== 'Variable' || definition.node.id.type !== 'Identifier') continue;
    const declarator = definition.node;
    // In a loop, the variable does keep it from one turn to the next.
    if (nearestRunnable(declarator) !== fn || loopAround(at, fn) !== loopAround(declarator, fn)) continue;
    if (!isNothing(declarator.init) || !onlyNamedHere(target.root.references, at, declarator)) continue;
    const { name } = definition.node.id;
    const guard = node.operator === '=' ? guardAt(node, [target], file) : null;
    if (node.operator === '=' && !(guard && mentions(guard.test, { root: target.root, keys: [] }, file))) continue;
    return { why: 'local', evidence: 'explicit', holder: name, declarator };
  }
  return null;
}

/** Whether nothing but the creation gives the variable a value, so that the test always finds nothing. */
function onlyNamedHere(
  references: readonly { isWrite(): boolean; init?: boolean | undefined; identifier: Node }[],
  at: Node,
  declarator: Node,
): boolean {
  return references.every((reference) => {
    if (!reference.isWrite() || reference.init === true) return true;
    const { parent } = reference.identifier;
    if (parent?.type !== 'AssignmentExpression') return false;
    const holdsCreation = at.range[0] >= parent.range[0] && at.range[1] <= parent.range[1];
    return holdsCreation && nearestRunnable(parent) === nearestRunnable(declarator);
  });
}

/** Whether a condition or a logical operator decides if the code runs. */
function isGuarded(at: Node, fn: Node, file: File): boolean {
  return conditionsOf(at, file, fn).some(({ by }) => by === 'branch');
}

/** Whether each run of the function comes by, as far as what is around it shows. */
function isUnconditional(at: Node, fn: Node, file: File): boolean {
  return conditionsOf(at, file, fn).every(({ by }) => by === 'exit' || by === 'turn' || by === 'while');
}

/** Whether the function looks at the one that is there before it puts a new one over it: `const old = pool;`. */
function isTakenBefore({ into, node }: Store, fn: Node, file: File): boolean {
  const holder = placeOf(into, file);
  let isTaken = false;
  walk(fn, file.sourceCode.visitorKeys, (at) => {
    if (at.range[0] >= node.range[0]) return false;
    isTaken ||= holder !== null && names(at, holder, file);
    return !isTaken;
  });
  return isTaken;
}
