import * as typescript from '@typescript-eslint/parser';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import * as astro from 'astro-eslint-parser';
import { Linter } from 'eslint';
import type { Rule, SourceCode } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import * as vue from 'vue-eslint-parser';
import { fileOf } from '../../src/create-rule.ts';
import type { Context } from '../../src/create-rule.ts';
import { explain } from '../../src/explain.ts';
import plugin from '../../src/index.ts';
import { settingsOf } from '../../src/settings.ts';
import { fixedBy as fixedTexts } from './repaired.ts';

/** A file that holds code among other text: markup and code by turns, markup first and last. */
export interface Document {
  readonly file: string;
  readonly parts: readonly string[];
  /** For what the parsers of components do not parse. */
  readonly parser?: Linter.Parser;
}

/** One fix or suggestion, applied alone. */
export interface Edited {
  readonly rule: string;
  readonly kind: 'fix' | 'suggestion';
  readonly output: string;
  /** Names at the top of the scripts that were not there before. */
  readonly declares: readonly string[];
}

const strictest: Linter.RulesRecord = {
  ...plugin.configs.strict.rules,
  'connection-churn/require-keep-alive': ['error', { check: 'all', requireMaxSockets: true }],
  'connection-churn/no-broken-client-cache': ['error', { evidence: 'any' }],
};

type Run = readonly [rules: Linter.Config['rules'], settings: object];

/** Both presets; what is a fix, what is a suggestion, and all of them as fixes. */
const runs: readonly Run[] = [
  [plugin.configs.recommended.rules, {}],
  [strictest, { evaluation: 'lazy' }],
  [strictest, { repair: 'all' }],
];

/** Every edit that is offered for a document; throws where one of them leaves its part. */
export function editsOf(document: Document, ...others: readonly object[]): Edited[] {
  const text = document.parts.join('');
  const edited = new Map<string, Edited>();
  for (const run of [...runs, ...others.map((settings): Run => [strictest, settings])])
    for (const { ruleId, fix, suggestions = [], line, column } of problemsIn(document, run)) {
      const rule = (ruleId ?? '').replace('connection-churn/', '');
      const reported = offsetOf(text, line, column);
      const fixes = fix ? [{ kind: 'fix' as const, edit: fix }] : [];
      const offers = suggestions.map((suggestion) => ({ kind: 'suggestion' as const, edit: suggestion.fix }));
      for (const { kind, edit } of [...fixes, ...offers]) {
        const output = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
        if (edited.has(kind + output)) continue;
        if (!isInPart(edit.range, reported, document))
          throw new Error(`${rule} leaves its script in ${document.file}:\n${output}`);
        const before = namesOf(text, document);
        const declares = [...namesOf(output, document)].filter((name) => !before.has(name));
        edited.set(kind + output, { rule, kind, output, declares });
      }
    }
  return [...edited.values()];
}

/** What `eslint --fix` makes of a document, as recommended and at its boldest. */
export function fixedBy(document: Document): string[] {
  const program = { code: document.parts.join('') };
  return ([runs[0], runs[2]] as Run[]).map((run) => {
    const { texts } = fixedTexts(program, problemsIn(document, run), (text) => problemsOf(text, document, run));
    return texts.at(-1) ?? program.code;
  });
}

/** Whether the markup of a document is still there, and nothing else between it but one code for each. */
export function hasItsMarkup(output: string, { parts }: Document): boolean {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) continue;
    const found = index === parts.length - 1 ? output.length - part.length : output.indexOf(part, at);
    if (found < at || (index === 0 && found > 0) || !output.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}

function isInPart([start, end]: readonly [number, number], reported: number, { parts }: Document): boolean {
  let at = 0;
  return parts.some((part, index) => {
    const [from, to] = [at, (at += part.length)];
    return index % 2 === 1 && from <= start && end <= to && from <= reported && reported <= to;
  });
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** What is said of documents as they are: every test that looks at one asks for its edits and for its fixes. */
const known = new WeakMap<Document, Map<Run, Linter.LintMessage[]>>();

function problemsIn(document: Document, run: Run): Linter.LintMessage[] {
  const ofDocument = known.get(document) ?? new Map<Run, Linter.LintMessage[]>();
  known.set(document, ofDocument);
  const problems = ofDocument.get(run) ?? problemsOf(document.parts.join(''), document, run);
  ofDocument.set(run, problems);
  return problems;
}

function problemsOf(text: string, document: Document, [rules, settings]: Run): Linter.LintMessage[] {
  const linter = new Linter({ cwd: '/project' });
  const problems = linter.verify(text, configOf(document, settings, rules), `/project/${document.file}`);
  complainOf(problems, text, document);
  remember(text, document, linter.getSourceCode());
  return problems;
}

/** A text that does not parse is no result. */
function complainOf(problems: readonly Linter.LintMessage[], text: string, { file }: Document): void {
  const fatal = problems.find((problem) => problem.fatal);
  if (fatal) throw new Error(`${fatal.message} in ${file}:\n${text}`);
}

/** Names that are declared at the top of the scripts, in each text of a document that was parsed. */
const declared = new WeakMap<Document, Map<string, ReadonlySet<string>>>();

function namesOf(text: string, document: Document): ReadonlySet<string> {
  let names = declared.get(document)?.get(text);
  if (!names)
    looking(text, document, ({ sourceCode }) => {
      names = remember(text, document, sourceCode);
    });
  return names ?? new Set();
}

function remember(
  text: string,
  document: Document,
  { scopeManager }: Pick<SourceCode | Context['sourceCode'], 'scopeManager'>,
): ReadonlySet<string> {
  const { scopes } = scopeManager as Scope.ScopeManager;
  const names = scopes
    .filter(({ type }) => type === 'module')
    .flatMap(({ variables }) => variables.map(({ name }) => name));
  const ofDocument = declared.get(document) ?? new Map<string, ReadonlySet<string>>();
  declared.set(document, ofDocument.set(text, new Set(names)));
  return new Set(names);
}

/** What `explain` prints of a document. */
export function explained(document: Document): string {
  let text = '';
  looking(document.parts.join(''), document, (context) => {
    const given = settingsOf({});
    text = explain(fileOf(context, given), given, context.sourceCode);
  });
  return text;
}

/** Parses a document and looks at what comes out. */
function looking(text: string, document: Document, look: (context: Context) => void): void {
  const rule = {
    create: (context: Context) => ({
      'Program:exit': () => {
        look(context);
      },
    }),
  };
  const [config = {}] = configOf(document, {}, { 'look/at': 'error' });
  const plugins = { look: { rules: { at: rule as unknown as Rule.RuleModule } } };
  const problems = new Linter({ cwd: '/project' }).verify(text, [{ ...config, plugins }], `/project/${document.file}`);
  complainOf(problems, text, document);
}

function configOf({ file, parser }: Document, settings: object, rules: Linter.Config['rules']): Linter.Config[] {
  const known = { astro, svelte, vue }[/\.(?<kind>astro|svelte|vue)$/u.exec(file)?.groups?.['kind'] ?? ''];
  return [
    {
      files: ['**'],
      plugins: { 'connection-churn': plugin },
      rules: rules!,
      languageOptions: {
        parser: parser ?? known,
        parserOptions: { parser: typescript, extraFileExtensions: ['.astro', '.svelte', '.vue'] },
      },
      settings: { 'connection-churn': settings },
    },
  ];
}
