import type { TSESTree } from '@typescript-eslint/utils';
import { conditionsOf } from '../facts/conditions.ts';
import { memoByNode, onDemand } from '../facts/memo.ts';
import { creationAround, creationsIn } from './creation.ts';
import type { Creation } from './creation.ts';
import { executionOf } from './execution.ts';
import { endsOf, tellingOf } from './judge.ts';
import { judgementOf } from './judges.ts';
import { releaseOf } from './uses.ts';
import { retentionOf } from './retention.ts';
import { flowOf } from './retention/flow.ts';
import { purposeOf } from './runtime.ts';
import type { Site } from './site.ts';
import { usageOf } from './usage.ts';
import { reportedOf } from './verdict.ts';
import type { Enabled, Finding, Judgement } from './verdict.ts';
import type { File } from './model.ts';

/**
 * How a file is judged, stage after stage; `connection-churn explain --stages FILE` prints what each of them found.
 *
 * Before it stands the gate: `create-rule.ts` asks `mentionsOf` whether the text of a file can matter at all, before its
 * tree is looked at. Behind it stand the repairs: `planRepairs` in `repairs/plan.ts` looks at all findings of a file at
 * once, when a rule reports the first of them.
 */

/** What is reported of a file with the rules that are enabled: one finding a creation. */
export function findingsOf(file: File, enabled: ReadonlyMap<string, Enabled>): readonly Finding[] {
  const { ast } = file.sourceCode;
  if (creationsIn(ast, file).length === 0 || purposeOf(ast, file).kind === 'quiet') return [];
  return judgementsOf(ast, file).flatMap(({ findings }) => reportedOf(findings, enabled) ?? []);
}

/** One judgement for each creation of the file, in source order: all that rules might say, silence included. */
export const judgementsOf = memoByNode((program: TSESTree.Program, file: File): readonly Judgement[] =>
  creationsIn(program, file).map((creation) => judgementOf(siteOf(creation, file))),
);

/** The stages of one creation. Each runs when a later one, or the verdict, asks for what it finds, and once. */
export const siteOf: (creation: Creation, file: File) => Site = memoByNode((creation: Creation, file: File): Site => {
  const { node } = creation;
  const site: Site = onDemand<Site>({
    file: () => file,
    // Which client does it make? Its callee leads to an import of something that the catalog knows.
    creation: () => creation,
    // What is the file for? Tests, scripts, edge runtimes, servers.
    purpose: () => purposeOf(file.sourceCode.ast, file),
    // Is it made in the options of another client?
    around: () => {
      const outer = creationAround(creation, file);
      return outer && siteOf(outer, file);
    },
    // How often does the code around it run? Entry points, callers and loops.
    execution: () => executionOf(node, file),
    // Under which tests does it run? Retention asks that too, where it looks for the guard of a cache.
    conditions: () => conditionsOf(node, file),
    // Where does its value go from there? Retention reads that.
    flow: () => flowOf(node, file),
    // What becomes of it? Kept, handed on, dropped.
    retention: () => retentionOf(node, file),
    // Does the function that makes it close it?
    release: () => releaseOf(node, { creation, file }),
    // Where does it end up, if its function hands it to callers? There, how often and what becomes of it are asked anew.
    ends: () => {
      const { release, execution, retention } = site;
      return endsOf({ at: node, execution, retention, release }, file);
    },
    // Which of these places decides?
    judged: () => tellingOf(site.ends),
    // What is done with it there?
    usage: () => usageOf(site.judged.at, file),
  });
  return site;
});
