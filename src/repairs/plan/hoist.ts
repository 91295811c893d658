import { reuseOf } from '../../analysis/keep-alive.ts';
import type { File } from '../../analysis/model.ts';
import { isFunction, isLoop, nearestRunnable } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { Change, Release } from '../change.ts';
import { loopDestination, moduleDestination } from '../destination.ts';
import { evaluationOf } from '../evaluation.ts';
import { moduleObstacle } from '../host.ts';
import { inputsOf } from '../evaluation/inputs.ts';
import type { Moving } from '../evaluation/inputs.ts';
import { typingOf } from '../evaluation/types.ts';
import { usesOf } from '../evaluation/uses.ts';
import type { Uses } from '../evaluation/uses.ts';
import { checkText, nounOf, releaseOf, releaseText } from '../messages.ts';
import { closedByOthers, handedOut, shareOf } from '../share.ts';
import { releasedPlan, withoutEmptied } from '../release.ts';
import type { Released } from '../release.ts';
import { writeCreator } from './creator.ts';
import { keepForEachKey } from './for-each-key.ts';
import { releaseBehind } from './loop.ts';
import { openingOf } from './opening.ts';
import type { Opening } from './opening.ts';
import { poolInstead } from './pool.ts';
import { siteOf } from './site.ts';
import { frameworkOf, isReloaded } from './slot.ts';
import { optionOf, writeEager, writeLazy } from './write.ts';
import type { Writing, Written } from './write.ts';
import type { Churn, Destination, Draft, Repair } from '../repair.ts';

/** Repairs a client that is made again and again: it is made once, at module level or before the loop. */
export function hoist(finding: Churn, draft: Draft): Repair {
  const { creation } = finding;
  const { file, sourceCode } = draft;
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { pool } = creation.factory;
  if (pool && creation.factory.holds === 'connection' && !creation.origin.subclass)
    return poolInstead(finding, pool, draft);
  const nature = natureOf(finding, file);
  if (nature !== null) return declined(nature);
  const uses = usesOf(creation, file);
  if (uses.obstacle !== null) return declined(uses.obstacle);
  const opening = openingOf(creation, uses, file);
  if ('reason' in opening) return declined(opening.reason);
  if (opening.isAsync && creation.factory.reconnects !== true)
    return declined('it does not connect again by itself when its connection is lost');

  const { closer } = shareOf(creation, file, sourceCode);
  if (closer === 'callers') return declined(closedByOthers);

  const site = siteOf(creation, file);
  const loop = finding.owner === 'no-client-in-loop' ? loopOf(finding, opening, draft) : null;
  const destination = loop ?? moduleDestination(site.value, file, sourceCode);
  if ('reason' in destination) return declined(destination.reason);
  const annotation = site.declaration?.declarator.id.typeAnnotation;
  const moved: Node[] = isOpened(opening, creation.node) ? [opening.init, ...opening.setup] : [site.value];
  if (annotation) moved.push(annotation);
  const moving = { values: moved, made: creation.node, home: destination.scope, own: opening.given?.variable ?? null };
  const inputs = inputsOf(moving, file);
  const writing: Writing = {
    finding,
    site,
    destination,
    inputs,
    opening,
    isReviewed: true,
    needsListener: needsListener(finding, uses, opening),
  };
  if (inputs.obstacle !== null)
    return loop ? declined(inputs.obstacle) : keepForEachKey(...onceConnected(writing, uses, moving, draft), draft);
  const release = releasedPlan(uses, file, sourceCode);
  if ('reason' in release) return declined(release.reason);
  if (loop && inputs.locals[0])
    return declined(`it depends on \`${inputs.locals[0].name}\`, which is bound in the loop`);

  const doubt = loop && takesTurns(finding) ? uses.doubtInTurn : uses.doubt;
  const reason =
    reviewReason(finding, file) ??
    (uses.closes.length > 0 || uses.using ? 'it is closed on each run, and from now on by nobody' : null) ??
    (isOpened(opening, creation.node) ? 'it is configured or connected when it is made' : null) ??
    inputs.doubt ??
    doubt ??
    (uses.isHandedOut ? handedOut : null) ??
    (loop && !inputs.isStatic && moduleObstacle(site.value, file, sourceCode) !== null
      ? 'the component may change what it reads while the loop runs'
      : null) ??
    (loop && creation.factory.throws ? 'it may throw where the loop would not have run' : null);
  const written = write({ ...writing, isReviewed: reason !== null }, release, loop !== null, draft);
  if ('reason' in written) return declined(written.reason);
  const left = releaseOf(uses, loop ? 'behind' : 'never', closer);
  const data = { noun: nounOf(creation), release: releaseText(left), check: checkText(inputs.doubt, doubt) };
  const edits = withoutEmptied([...written.edits, ...release.edits], release.emptied, sourceCode);
  const how = { messageId: written.messageId, data, change: changeOf(finding, file, written.messageId, left) };
  const options = [optionOf(how, { ...written, edits }, destination, sourceCode)] as const;
  return reason === null ? { verdict: 'safe', options } : { verdict: 'review', options, reason };
}

/** Who may call `connect` on a shared client does so where it did: nothing of that has to move. */
function onceConnected(
  writing: Writing,
  uses: Uses,
  moving: Moving,
  { file }: Draft,
): readonly [Writing, Uses, Moving] {
  const { creation } = writing.finding;
  const others = { ...uses, connects: [] };
  const opening = creation.factory.connectsOnce === true ? openingOf(creation, others, file) : writing.opening;
  if ('reason' in opening || opening === writing.opening || isOpened(opening, creation.node))
    return [writing, uses, moving];
  return [{ ...writing, opening }, others, { ...moving, values: [writing.site.value] }];
}

/** What cannot be shared, whatever the code does with it. */
function natureOf({ creation }: Churn, file: File): string | null {
  const { factory, origin, label, delivered } = creation;
  if (origin.subclass) return `\`${label}\` makes a class of this file, which may hold state of one run`;
  if (factory.shareable === false) return 'it carries the state of one task or user';
  if (delivered) return 'it is handed to a callback';
  if (factory.holds === 'connection' && !factory.reconnects)
    return 'it is a single connection, which must not be shared';
  // Somebody wrote that down, and mostly knows why; whoever shares it as it is reuses nothing.
  if (reuseOf(creation, file)?.state === 'off') return 'its options switch reuse off';
  return null;
}

/** Why a person should look at the repair before it is applied. */
function reviewReason(finding: Churn, file: File): string | null {
  const { factory } = finding.creation;
  if (finding.owner === 'no-client-in-handler') {
    const { hot, judged } = finding;
    if (hot.evidence !== 'explicit') return 'only names say that this code runs again and again';
    const waits = frameworkOf(finding, file)?.waitsForConnections === true;
    if (waits && isFunction(hot.entry) && hot.entry.params.length > 2)
      return 'a Lambda function with a callback waits until every connection is closed';
    if (judged.retention.kind === 'near-miss' || judged.retention.kind === 'instance')
      return 'it is stored, and the code that reads it may close it';
  } else if (finding.owner !== 'no-client-in-loop' || finding.judged.execution.runs === 'unknown') {
    return 'this file does not tell how often this code runs';
  }
  if (factory.reconnects === false) return 'it is not replaced when its connection is lost';
  if (factory.holds === 'connection') return 'everything that used connections of its own would share one';
  return null;
}

/** Whether one turn of the loop is over before the next begins. */
function takesTurns(finding: Churn): boolean {
  if (finding.owner !== 'no-client-in-loop') return false;
  const { by } = finding.repeated;
  return isLoop(by) && nearestRunnable(by) === nearestRunnable(finding.creation.node);
}

/** Before the loop, where the code runs at start-up and the loop itself is seen. */
function loopOf(
  { repeated, judged, creation }: Extract<Churn, { owner: 'no-client-in-loop' }>,
  opening: Opening,
  { file, sourceCode }: Draft,
): Destination | null {
  if (
    judged.at !== creation.node ||
    repeated.path.length > 0 ||
    judged.execution.hot ||
    isOpened(opening, creation.node)
  )
    return null;
  const { by } = repeated;
  if (judged.execution.runs === 'unknown' && !isLoop(by)) return null;
  return loopDestination(by, file, sourceCode);
}

/** Whether more than the creation itself belongs to making the client. */
function isOpened({ isAsync, setup, init }: Opening, node: Churn['creation']['node']): boolean {
  return isAsync || setup.length > 0 || (init.type === 'CallExpression' && init !== node);
}

/** An idle connection that breaks would take the process down; until now there were none. */
function needsListener({ creation }: Churn, uses: Uses, opening: Opening): boolean {
  const isNew = uses.closes.length > 0 || uses.using !== null || opening.isAsync;
  return creation.factory.needsErrorListener === true && isNew && !opening.hasErrorListener;
}

type Hoisted = (Written & { readonly messageId: Creating }) | { readonly reason: string };

function write(writing: Writing, release: Released, isInLoop: boolean, draft: Draft): Hoisted {
  const { finding, opening, destination, inputs, site } = writing;
  if (isInLoop) {
    // Closed after the loop, it is idle no longer than before; and what another loop makes belongs to that.
    return writeInLoop({ ...writing, isReviewed: false, needsListener: false }, release, draft);
  }
  const created = (): Hoisted => {
    const written = writeCreator(writing, draft);
    if ('reason' in written) return written;
    return { ...written, messageId: opening.isAsync ? 'connectOnFirstUse' : 'createOnFirstUse' };
  };
  if (isOpened(opening, finding.creation.node)) return created();
  const typing = typingOf(site.value, draft.file, inputs.locals);
  const isEager = evaluationOf(finding.creation, inputs, destination, draft.settings) === 'eager';
  if (isEager && inputs.locals.length === 0 && (typing.kind !== 'creator' || !isReloaded(finding, draft.file))) {
    return { ...writeEager(writing, typing, draft), messageId: 'createAtModule' };
  }
  if (typing.kind === 'creator' || writing.needsListener) return created();
  return { ...writeLazy(writing, typing, draft), messageId: 'createOnFirstUse' };
}

type Creating = 'connectOnFirstUse' | 'createAtModule' | 'createBeforeLoop' | 'createOnFirstUse';

const evaluations = {
  connectOnFirstUse: 'connected at first use',
  createAtModule: 'at import',
  createOnFirstUse: 'at first use',
} as const;

function changeOf(finding: Churn, file: File, creating: Creating, release: Release): Change {
  if (creating === 'createBeforeLoop') return { destination: 'loop', release };
  return { destination: isReloaded(finding, file) ? 'process' : 'module', evaluation: evaluations[creating], release };
}

function writeInLoop(writing: Writing, release: Released, draft: Draft): Hoisted {
  const { name, ...written } = writeEager(writing, { kind: 'none' }, draft);
  if (release.statements.length === 0 && release.edits.length === 0)
    return { ...written, messageId: 'createBeforeLoop' };
  const behind = releaseBehind(writing, release, name, draft);
  return 'reason' in behind ? behind : { ...written, edits: [...written.edits, behind], messageId: 'createBeforeLoop' };
}
