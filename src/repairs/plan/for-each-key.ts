import { loopAround, memberName, nearestRunnable } from '../../ast/nodes.ts';
import type { Change } from '../change.ts';
import type { Moving } from '../evaluation/inputs.ts';
import type { Uses } from '../evaluation/uses.ts';
import { varyingOf } from '../evaluation/varying.ts';
import type { Varying } from '../evaluation/varying.ts';
import { checkText, nounOf, releaseOf, releaseText } from '../messages.ts';
import { closingReplaced, releasedPlan, withoutEmptied } from '../release.ts';
import type { Released } from '../release.ts';
import { shareOf } from '../share.ts';
import { writeKeyed } from './keyed.ts';
import type { Bound } from './keyed.ts';
import { optionOf } from './write.ts';
import type { Writing } from './write.ts';
import type { Draft, Repair } from '../repair.ts';

/** Repairs a client whose options differ from run to run: one is kept for each combination of them. */
export function keepForEachKey(writing: Writing, uses: Uses, moving: Moving, draft: Draft): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { file, sourceCode } = draft;
  const { creation } = writing.finding;
  const { closer } = shareOf(creation, file, sourceCode);
  const varying = varyingOf(moving, writing.site.value, file, sourceCode);
  if ('reason' in varying) return declined(varying.reason);
  const bound = boundOf(varying.values, writing, uses);
  if (bound === null) return declined('nobody would know when one of the many that it makes is no longer used');
  const needsListener = creation.factory.needsErrorListener === true && !writing.opening.hasErrorListener;
  const [close] = uses.closes;
  const closing = (close && memberName(close)) ?? '';
  const written = writeKeyed(
    { ...writing, inputs: varying.inputs, needsListener },
    { values: varying.values, bound, closing },
    draft,
  );
  if ('reason' in written) return declined(written.reason);

  const released =
    bound === 'lent' ? lentBack(written.giveBack, writing, uses, draft) : releasedPlan(uses, file, sourceCode);
  if ('reason' in released) return declined(released.reason);
  const others = withoutEmptied([...written.edits, ...released.edits], released.emptied, sourceCode);
  const release = releaseOf(uses, bound === 'lent' ? 'lent' : 'never', closer);
  const data = { noun: nounOf(creation), release: releaseText(release), check: checkText(uses.doubt) };
  const change: Change = { destination: 'map', keys: varying.values.map(({ word }) => word), release };
  const how = { messageId: 'keepForEachKey', data, change } as const;
  return {
    verdict: 'review',
    options: [optionOf(how, { ...written, edits: others }, writing.destination, sourceCode)],
    reason: 'its arguments differ from run to run',
  };
}

/** The call that closes it says from now on that nobody uses it here any more. */
function lentBack(
  giveBack: string,
  { opening }: Writing,
  uses: Uses,
  { file }: Draft,
): Pick<Released, 'edits' | 'emptied'> | { readonly reason: string } {
  const back = closingReplaced(uses.closes, `${giveBack}(${opening.given?.variable.name ?? ''})`, file);
  return back
    ? { edits: [back], emptied: [] }
    : { reason: 'it is closed in a form that does not tell when it is no longer used' };
}

/** So many clients may be kept without a word about how many there are. */
const few = 64;

function boundOf(values: readonly Varying[], { finding, opening }: Writing, uses: Uses): Bound | null {
  const count = values.reduce((product, { primitive }) => product * (primitive?.count ?? Infinity), 1);
  if (count <= few) return 'finite';
  const { creation } = finding;
  if (creation.factory.holds === 'agent' || creation.factory.closesIdle === true) return 'idle';
  const [close] = uses.closes;
  const isHere =
    close !== undefined &&
    memberName(close) !== null &&
    !opening.isAsync &&
    opening.given !== null &&
    loopAround(close) === loopAround(creation.node) &&
    isWithinOf(nearestRunnable(close), nearestRunnable(creation.node));
  return isHere ? 'lent' : null;
}

function isWithinOf(inner: ReturnType<typeof nearestRunnable>, outer: ReturnType<typeof nearestRunnable>): boolean {
  for (let at = inner; at; at = nearestRunnable(at)) if (at === outer) return true;
  return inner === outer;
}
