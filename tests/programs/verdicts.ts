import { isDeepStrictEqual } from 'node:util';
import { Linter } from 'eslint';
import type { Rule, SourceCode } from 'eslint';
import { findingsOf, judgementsOf } from '../../src/analysis/pipeline.ts';
import type { Enabled, Owner } from '../../src/analysis/verdict.ts';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import plugin from '../../src/index.ts';
import { changeText } from '../../src/repairs/messages.ts';
import type { RepairMessage } from '../../src/repairs/messages.ts';
import { planRepairs } from '../../src/repairs/plan.ts';
import { settingsOf } from '../../src/settings.ts';
import { languageOptionsFor, problemsIn } from '../lint.ts';
import { indexOf } from './indexed.ts';
import type { Program } from './page.ts';
import type { Repair } from '../../src/repairs/repair.ts';

export interface Linted {
  readonly code: string;
  readonly file?: string;
  readonly settings?: object;
}

/** What a comment on the line says: `report: no-client-in-handler; repair: at import`, or `silent: kept`. */
interface Verdict {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What was seen of the creations of a program. */
interface Seen {
  readonly silent: readonly Verdict[];
  /** By rule and place. */
  readonly repairs: ReadonlyMap<string, Repair | undefined>;
  /** By which rule `recommended` reports what `strict` reports, `none` where it does not; by rule and place. */
  readonly recommended: ReadonlyMap<string, string>;
}

/** With which options each preset switches its rules on. */
const presets = { recommended: enabledBy('recommended'), strict: enabledBy('strict') };

function enabledBy(preset: keyof typeof plugin.configs): ReadonlyMap<Owner, Enabled> {
  const entries = Object.entries(plugin.configs[preset].rules ?? {});
  return new Map(
    entries.map(([name, entry]) => {
      const rule = name.replace('connection-churn/', '');
      return [rule as Owner, { ...defaultsOf(rule), ...(Array.isArray(entry) ? (entry[1] as Enabled) : {}) }];
    }),
  );
}

function defaultsOf(rule: string): Enabled {
  return (plugin.rules[rule]?.meta?.defaultOptions?.[0] ?? {}) as Enabled;
}

/** All verdicts on a program that stands on a page; those of several files say which. */
export async function verdictsOn({ files, settings }: Program): Promise<string[]> {
  const [first, ...others] = files;
  if (others.length === 0) return verdictsIn({ ...first, settings });
  const project = await indexOf(files, settings);
  return files.flatMap((one) =>
    verdictsIn({ ...one, settings: { ...settings, project } }).map((verdict) => `${one.file}:${verdict}`),
  );
}

/** What a page expects, as `verdictsOn` says it. */
export function expectedOf({ files }: Program): string[] {
  return files.flatMap(({ file, expected }) =>
    expected.map((verdict) => (files.length > 1 ? `${file}:${verdict}` : verdict)),
  );
}

/**
 * All verdicts on a program, in source order: `5 report: no-client-in-handler; repair: at import`, or `5 silent: kept`.
 * Reports are those of `strict`; where `recommended` says something else of the same place, that is in the text too.
 */
export function verdictsIn(program: Linted): string[] {
  const { problems, seen } = judged(program);
  const reported = problems.map((problem): Verdict => {
    const { line, column } = problem;
    const rule = ruleOf(problem);
    const other = recommended(problem, seen, program);
    const also = other === rule ? '' : `; recommended: ${other}`;
    const key = keyOf(rule, { line, column: column - 1 });
    const repair = seen.repairs.has(key) ? repairText(seen.repairs.get(key)) : offeredText(problem);
    return { line, column, text: `report: ${rule}${also}; repair: ${repair}` };
  });
  return [...reported, ...seen.silent]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, text }) => `${line} ${text}`);
}

/** The rule by which `recommended` reports what `strict` reports, or `none`. */
function recommended(problem: Linter.LintMessage, { recommended: owned }: Seen, program: Linted): string {
  const { line, column } = problem;
  const rule = ruleOf(problem) as Owner;
  const known = owned.get(keyOf(rule, { line, column: column - 1 }));
  if (known !== undefined) return known;
  // What rules say of requests is no finding. With the same options they say the same.
  if (isDeepStrictEqual(presets.recommended.get(rule), presets.strict.get(rule))) return rule;
  const other = problemsIn(program.code, program).find((one) => one.line === line && one.column === column);
  return other ? ruleOf(other) : 'none';
}

function ruleOf({ ruleId, message }: Linter.LintMessage): string {
  return ruleId?.replace('connection-churn/', '') ?? message;
}

interface Judged {
  readonly problems: readonly Linter.LintMessage[];
  readonly sourceCode: SourceCode;
  readonly seen: Seen;
}

let last: { readonly program: Linted; readonly judged: Judged } | undefined;

/** What `strict` reports, remembered for the program that was asked about last. */
export function judged(program: Linted): Judged {
  const { code, file, settings } = program;
  if (last?.program.code !== code || last.program.file !== file || last.program.settings !== settings)
    last = { program, judged: judgedAnew(program) };
  return last.judged;
}

/** For those who ask which code each test runs: what was remembered runs none. */
export function forget(): void {
  last = undefined;
}

/** Lints with `strict`, and looks at what it saw. */
function judgedAnew({ code, file = 'src/server.ts', settings = {} }: Linted): Judged {
  let seen: Seen = { silent: [], repairs: new Map(), recommended: new Map() };
  const rule = {
    meta: { schema: [] },
    create: (context: Context) => ({
      'Program:exit': () => {
        seen = seenBy(context);
      },
    }),
  };
  const { strict } = plugin.configs;
  const linter = new Linter({ cwd: '/project' });
  const problems = linter.verify(
    code,
    [
      {
        ...strict,
        plugins: { ...strict.plugins, verdicts: { rules: { seen: rule as unknown as Rule.RuleModule } } },
        rules: { ...strict.rules, 'verdicts/seen': 'error' },
        files: ['**'],
        languageOptions: languageOptionsFor(file),
        settings: { 'connection-churn': settings },
      },
    ],
    `/project/${file}`,
  );
  return { problems, sourceCode: linter.getSourceCode(), seen };
}

function seenBy(context: Context): Seen {
  const settings = settingsOf(context.settings);
  const file = fileOf(context, settings);
  const silent = judgementsOf(file.sourceCode.ast, file).flatMap(({ creation, silence }): Verdict[] => {
    const { line, column } = creation.node.loc.start;
    return silence ? [{ line, column: column + 1, text: `silent: ${silence.kind}` }] : [];
  });
  const findings = findingsOf(file, presets.strict);
  const others = findingsOf(file, presets.recommended);
  const recommended = findings.map(({ owner, creation }) => {
    const other = others.find((one) => one.creation === creation);
    return [keyOf(owner, creation.node.loc.start), other?.owner ?? 'none'] as const;
  });
  const planned = planRepairs({ file, findings, settings, sourceCode: context.sourceCode });
  const repairs = findings.map(
    (finding) => [keyOf(finding.owner, finding.creation.node.loc.start), planned.get(finding)] as const,
  );
  return { silent, repairs: new Map(repairs), recommended: new Map(recommended) };
}

function keyOf(rule: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return `${rule} ${line}:${column}`;
}

function repairText(repair: Repair | undefined): string {
  if (!repair || repair.verdict === 'declined') return 'none';
  const changes = repair.options.map(changeText).join(' or ');
  return repair.verdict === 'safe' ? changes : `suggested ${changes}`;
}

/** Rules that look at requests only suggest, and change something in place: the message says what. */
function offeredText({ suggestions = [] }: Linter.LintMessage): string {
  const offered = suggestions.map(({ messageId }) => changeText({ messageId: messageId as RepairMessage }));
  return offered.length > 0 ? `suggested ${offered.join(' or ')}` : 'none';
}
