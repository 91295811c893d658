import type { EntryPointEntry } from '../../catalog/types.ts';
import type { Churn } from '../repair.ts';
import type { File } from '../../analysis/model.ts';

/** The framework that runs the code of a finding again and again, as far as it is known. */
export function frameworkOf(finding: Churn, { knowledge }: File): EntryPointEntry | null {
  if (finding.owner !== 'no-client-in-handler') return null;
  const { entryPoint } = finding.hot;
  return knowledge.entryPoints.find(({ name }) => name === entryPoint) ?? null;
}
