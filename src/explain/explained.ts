import type { File } from '../analysis/model.ts';
import { findingsOf, judgementsOf } from '../analysis/pipeline.ts';
import { owners } from '../analysis/verdict.ts';
import type { Judgement } from '../analysis/verdict.ts';
import { planRepairs } from '../repairs/plan.ts';
import type { Planning, Repair } from '../repairs/repair.ts';

/** A creation, what is said of it, and what would mend it; `null` where nothing is found. */
export interface Explained {
  readonly judgement: Judgement;
  readonly repair: Repair | null;
}

/** All creations of a file. Every rule counts as enabled, at its strictest. */
export function explainedIn(file: File, planning: Pick<Planning, 'settings' | 'sourceCode'>): readonly Explained[] {
  const enabled = new Map(owners.map((owner) => [owner, { evidence: 'any', check: 'all' } as const]));
  const findings = findingsOf(file, enabled);
  const repairs = planRepairs({ ...planning, file, findings });
  return judgementsOf(file.sourceCode.ast, file).map((judgement) => {
    const finding = findings.find(({ creation }) => creation === judgement.creation);
    return { judgement, repair: (finding && repairs.get(finding)) ?? null };
  });
}
