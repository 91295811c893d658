import { loopAround, memberName, nearestRunnable } from '../../ast/nodes.ts';
import type { Edit } from '../edits.ts';
import type { Moving } from '../evaluation/inputs.ts';
import type { Uses } from '../evaluation/uses.ts';
import { varyingOf } from '../evaluation/varying.ts';
import type { Varying } from '../evaluation/varying.ts';
import { nounOf, releaseText } from '../messages.ts';
import type { Draft, Repair } from '../plan.ts';
import { closingReplaced, releasedPlan, withoutEmptied } from '../release.ts';
import { writeKeyed } from './keyed.ts';
import type { Bound } from './keyed.ts';
import type { Writing } from './write.ts';

/** Repairs a client whose options differ from run to run: one is kept for each combination of them. */
export function keepForEachKey(writing: Writing, uses: Uses, moving: Moving, draft: Draft): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { file, sourceCode } = draft;
  const { creation } = writing.finding;
  const varying = varyingOf(moving, writing.site.value, file, sourceCode);
  if ('reason' in varying) return declined(varying.reason);
  const bound = boundOf(varying.values, writing, uses);
  if (bound === null) return declined('nobody would know when one of the many that it makes is no longer used');
  const [close] = uses.closes;
  const closing = (close && memberName(close)) ?? '';
  const written = writeKeyed({ ...writing, inputs: varying.inputs }, { values: varying.values, bound, closing }, draft);
  if ('reason' in written) return declined(written.reason);

  let edits: readonly Edit[];
  if (bound === 'lent') {
    const back = closingReplaced(uses.closes, `${written.giveBack}(${nameOf(writing)})`, file);
    if (!back) return declined('it is closed in a form that does not tell when it is no longer used');
    edits = [...written.edits, back];
  } else {
    const release = releasedPlan(uses, file, sourceCode);
    if ('reason' in release) return declined(release.reason);
    edits = withoutEmptied([...written.edits, ...release.edits], release.emptied, sourceCode);
  }
  const data = { noun: nounOf(creation), release: releaseText(uses, bound === 'lent' ? 'lent' : 'never') };
  return {
    verdict: 'review',
    options: [{ messageId: 'keepForEachKey', data, edits }],
    reason: 'its arguments differ from run to run',
  };
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

function nameOf({ opening }: Writing): string {
  return opening.given?.variable.name ?? '';
}
