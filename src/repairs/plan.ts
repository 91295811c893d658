import { memoByNode } from '../facts/memo.ts';
import type { Finding } from '../analysis/verdict.ts';
import { mendCache } from './cache.ts';
import { declarationsAt } from './destination.ts';
import { overlap } from './edits.ts';
import type { Edit } from './edits.ts';
import { withinHost } from './host.ts';
import { namesOf } from './names.ts';
import { hoist } from './plan/hoist.ts';
import { switchOn } from './plan/switch-on.ts';
import type { Declared, Draft, Planning, Repair } from './repair.ts';

/** Plans the repairs of a file, all of its findings at once, so that their names do not meet. */
export function planRepairs(planning: Planning): ReadonlyMap<Finding, Repair> {
  return planOf(planning.findings, planning);
}

const planOf = memoByNode((findings: readonly Finding[], planning: Planning): ReadonlyMap<Finding, Repair> => {
  // What is applied without asking gets its names first; a suggestion beside it must not take the good ones.
  const names = namesOf();
  const first = repairsOf(findings, { ...planning, names });
  if (!names.areContested()) return first;
  const isSafe = (finding: Finding): boolean => first.get(finding)?.verdict === 'safe';
  const inOrder = [...findings.filter(isSafe), ...findings.filter((finding) => !isSafe(finding))];
  return inOrder.every((finding, index) => finding === findings[index])
    ? first
    : repairsOf(inOrder, { ...planning, names: namesOf() });
});

function repairsOf(findings: readonly Finding[], draft: Draft): ReadonlyMap<Finding, Repair> {
  // Before equal ones are repaired together, so that one that cannot be applied spoils no other; and after, as a whole.
  const inHost = (finding: Finding, repair: Repair): Repair =>
    withinHost(repair, finding.creation.node, draft.sourceCode);
  const repairs = new Map(
    findings.map((finding) => [finding, inHost(finding, applicable(repairFor(finding, draft)))] as const),
  );
  return new Map([...sharing(repairs, draft)].map(([finding, repair]) => [finding, inHost(finding, repair)]));
}

function repairFor(finding: Finding, draft: Draft): Repair {
  if (finding.creation.known.elsewhere)
    return { verdict: 'declined', reason: 'the client is made in another file, which decides how it is kept' };
  switch (finding.owner) {
    case 'no-broken-client-cache':
      return mendCache(finding, draft);
    case 'no-shared-client-on-edge':
      return { verdict: 'declined', reason: 'where it belongs differs from runtime to runtime' };
    case 'require-keep-alive':
      return switchOn(finding, draft);
    default:
      return hoist(finding, draft);
  }
}

/** A repair that could not be applied as a whole is none: a linter must not fail over it. */
function applicable(repair: Repair): Repair {
  if (repair.verdict === 'declined' || !repair.options.some(({ edits }) => overlap(edits))) return repair;
  return { verdict: 'declined', reason: 'its parts stand too close to each other' };
}

/** Equal creations that somebody looks at anyway are repaired together: they share one client. */
function sharing(repairs: ReadonlyMap<Finding, Repair>, { sourceCode }: Planning): ReadonlyMap<Finding, Repair> {
  const groups = new Map<string, Declared[]>();
  for (const repair of repairs.values()) {
    const declared = declaredBy(repair);
    if (!declared) continue;
    const group = groups.get(textOf(declared));
    if (group) group.push(declared);
    else groups.set(textOf(declared), [declared]);
  }
  const shared = new Map([...groups].map(([text, group]) => [text, sharedBy(group, sourceCode)]));
  const together = (repair: Repair): Repair => {
    const declared = declaredBy(repair);
    const { edits, places } = (declared && shared.get(textOf(declared))) ?? { edits: null, places: 0 };
    if (repair.verdict !== 'review' || places < 2) return repair;
    if (!edits) return { verdict: 'declined', reason: 'equal clients are made too close to each other' };
    const [option] = repair.options;
    const release = `${option.data['release'] as string}, in all ${places} places`;
    return { ...repair, options: [{ ...option, data: { ...option.data, release }, edits }] };
  };
  return new Map([...repairs].map(([finding, repair]) => [finding, together(repair)]));
}

/** The edits that repair all of a group, made once for all of them; `null` where they would meet. */
function sharedBy(
  group: readonly Declared[],
  sourceCode: Planning['sourceCode'],
): { readonly edits: readonly Edit[] | null; readonly places: number } {
  const startOf = ({ destination }: Declared): number => destination.statement.range[0];
  const { destination, declarations } = group.reduce((first, one) => (startOf(one) < startOf(first) ? one : first));
  const edits = [declarationsAt(destination, declarations, sourceCode), ...group.flatMap(({ others }) => others)];
  return { edits: overlap(edits) ? null : edits, places: group.length };
}

function declaredBy(repair: Repair): Declared | undefined {
  return repair.verdict === 'review' ? repair.options[0].declared : undefined;
}

function textOf({ declarations }: Declared): string {
  return declarations.map(({ code }) => code).join('\n');
}
