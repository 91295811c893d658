import type { TSESTree } from '@typescript-eslint/utils';
import type { ReportDescriptor, RuleContext, RuleListener } from '@typescript-eslint/utils/ts-eslint';
import type { Rule } from 'eslint';
import { memoByNode } from './facts/memo.ts';
import { matchesName } from './analysis/knowledge.ts';
import { posixPath, projectOf, withoutSlash } from './analysis/project.ts';
import { findingsOf } from './analysis/pipeline.ts';
import { mentionsOf } from './analysis/requests.ts';
import type { Enabled, Finding, Owner } from './analysis/verdict.ts';
import { homepage } from './package-info.ts';
import { repairMessages } from './repairs/messages.ts';
import { settingsOf } from './settings.ts';
import type { Settings } from './settings.ts';
import type { Ignore } from './settings/ignored.ts';
import type { File, Project } from './analysis/model.ts';

export type Context = Readonly<RuleContext<string, readonly unknown[]>>;

/** What a rule knows about the file at hand when it reports. */
export interface Linting {
  readonly context: Context;
  readonly file: File;
  readonly settings: Settings;
  /** All findings of the file, whoever owns them: repairs are planned over all of them. */
  readonly findings: readonly Finding[];
}

export interface RuleSpec<Name extends Owner> {
  readonly name: Name;
  readonly description: string;
  readonly messages: Readonly<Record<string, string>>;
  /** Properties of the rule's options object, as JSON schema. */
  readonly options: Readonly<Record<string, object>>;
  /** Options that say nothing without others. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Reports one finding that the rule owns. */
  report?(finding: Extract<Finding, { owner: Name }>, linting: Linting): void;
  /** What it has to say of requests and responses, which are no creations. */
  check?(linting: Linting, options: Enabled): readonly Problem[];
}

/** Something to report about a request or a response. */
export interface Problem {
  /** The specifier of the client, `global` for what needs no import. */
  readonly module: string;
  readonly descriptor: ReportDescriptor<string>;
}

/** Rules that look at a file, by its Program: together they decide who owns what. */
const enabledIn = new WeakMap<TSESTree.Program, Map<string, Enabled>>();
const planned = new WeakMap<TSESTree.Program, Linting>();

/** Makes an ESLint rule that reports the findings it owns. The one place where our AST types meet ESLint's. */
export function createRule<const Name extends Owner>(spec: RuleSpec<Name>): Rule.RuleModule {
  const meta = {
    type: 'problem',
    docs: { description: spec.description, url: `${homepage}/blob/main/docs/rules/${spec.name}.md` },
    messages: { ...spec.messages, ...repairMessages },
    fixable: 'code',
    hasSuggestions: true,
    schema: [{ type: 'object', additionalProperties: false, properties: spec.options, dependencies: spec.needs ?? {} }],
    defaultOptions: [spec.defaults],
  };
  const create = (context: Context): RuleListener => {
    const settings = settingsOf(context.settings);
    const program = context.sourceCode.ast;
    const { client, request } = mentionsIn(program, { text: context.sourceCode.text, settings });
    if (!client && !(request && spec.check) && !projectIn(context, settings)) return {};
    const enabled = enabledIn.get(program) ?? new Map<string, Enabled>();
    enabledIn.set(program, enabled);
    const options = context.options[0] ?? {};
    enabled.set(spec.name, options);
    return {
      'Program:exit'() {
        const linting = lintingOf(context, settings, enabled);
        for (const finding of linting.findings) {
          if (finding.owner === spec.name)
            spec.report?.(finding as Extract<Finding, { owner: Name }>, { ...linting, context });
        }
        for (const { module, descriptor } of spec.check?.({ ...linting, context }, options) ?? []) {
          if (!settings.ignore.some((ignore) => isIgnored({ rule: spec.name, module }, ignore)))
            context.report(descriptor);
        }
      },
    };
  };
  return { meta, create } as unknown as Rule.RuleModule;
}

/** Asked by every rule that is on, answered once a file. */
const mentionsIn = memoByNode(
  (_program: TSESTree.Program, { text, settings }: { readonly text: string; readonly settings: Settings }) =>
    mentionsOf(text, settings.knowledge),
);

function lintingOf(context: Context, settings: Settings, enabled: ReadonlyMap<string, Enabled>): Linting {
  const program = context.sourceCode.ast;
  const known = planned.get(program);
  if (known) return known;
  const file = fileOf(context, settings);
  const findings = findingsOf(file, enabled).filter(
    (finding) => !settings.ignore.some((ignore) => isIgnored(subjectOf(finding), ignore)),
  );
  const linting: Linting = { context, file, settings, findings };
  planned.set(program, linting);
  return linting;
}

/** The file that a rule looks at. */
export function fileOf(context: Pick<Context, 'cwd' | 'filename' | 'sourceCode'>, settings: Settings): File {
  const path = posixPath(context.filename);
  const home = `${withoutSlash(posixPath(context.cwd))}/`;
  return {
    sourceCode: context.sourceCode,
    path: path.startsWith(home) ? path.slice(home.length) : path,
    knowledge: settings.knowledge,
    declared: settings.file,
    project: projectIn(context, settings),
  };
}

/** What the project index says about the file at hand; `null` for most files. */
function projectIn({ cwd, filename }: Pick<Context, 'cwd' | 'filename'>, settings: Settings): Project | null {
  return settings.project && projectOf(settings.project, filename, cwd, settings.knowledge);
}

/** What a team may decide not to hear about. */
interface Subject {
  readonly rule: Owner;
  /** The specifier of the client. */
  readonly module: string;
  readonly entryPoint?: string;
}

function subjectOf(finding: Finding): Subject {
  const { owner: rule, creation } = finding;
  const { module } = creation.origin;
  return finding.owner === 'no-client-in-handler'
    ? { rule, module, entryPoint: finding.hot.entryPoint }
    : { rule, module };
}

function isIgnored({ rule, module, entryPoint }: Subject, { rules, clients, entryPoints }: Ignore): boolean {
  if (rules && !rules.includes(rule)) return false;
  if (clients && !clients.some((client) => matchesName(client, module))) return false;
  return !entryPoints || (entryPoint !== undefined && entryPoints.includes(entryPoint));
}
