import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { Linter } from 'eslint';
import type { ESLint, Rule } from 'eslint';
import { parserOf, problemIn, sourceTypeOf } from './parsers.ts';
import type { ParserName } from './parsers.ts';
import { everythingIsAClient } from './settings.ts';

export interface Program {
  /** Where it comes from: a path, or how it was made. */
  readonly name: string;
  /** Tells the language, as in a project. */
  readonly file: string;
  readonly text: string;
}

/** What went wrong, in a form that can be repeated. */
export interface Failure {
  readonly name: string;
  readonly parser: ParserName;
  readonly settings: 'none' | 'everything is a client';
  /** `crash`: a rule threw. `range`: edits that do not stand in the text. `repair`: what is left does not parse. */
  readonly kind: 'crash' | 'range' | 'repair';
  readonly what: string;
}

export interface Outcome {
  readonly parsed: boolean;
  readonly reports: number;
  readonly repairs: number;
  readonly milliseconds: number;
  /** ESLint or the parser gave up by a throw of their own, as they do for code that is nested too deeply. */
  readonly gaveUp: boolean;
  readonly failures: readonly Failure[];
}

const namespace = 'connection-churn';
const { Linter: Linter9 } = createRequire(import.meta.url)('eslint9') as { Linter: typeof Linter };

/** Repairs of a program that are tried one by one; all of them are tried together. */
const mostRepairs = 20;

const settings = { none: { repair: 'all' }, 'everything is a client': everythingIsAClient };

/** Lints a program with every rule and every option on, by a parser, and tries all repairs that are offered. */
export function strain(plugin: ESLint.Plugin, program: Program, parserName: ParserName): Outcome {
  const all = { parsed: true, reports: 0, repairs: 0, milliseconds: 0, gaveUp: false, failures: [] as Failure[] };
  for (const name of ['everything is a client', 'none'] as const) {
    // Without settings most programs mention no client. The rules see that in the text, so there is nothing to run.
    if (name === 'none' && !listens(plugin, program.text)) continue;
    const outcome = strainWith(plugin, program, parserName, name);
    all.reports += outcome.reports;
    all.repairs += outcome.repairs;
    all.milliseconds = Math.max(all.milliseconds, outcome.milliseconds);
    all.failures.push(...outcome.failures);
    all.gaveUp ||= outcome.gaveUp;
    if (!outcome.parsed) return { ...all, parsed: false };
  }
  return all;
}

function strainWith(
  plugin: ESLint.Plugin,
  program: Program,
  parser: ParserName,
  taught: keyof typeof settings,
): Outcome {
  const { name, file, text } = program;
  const config = configOf(plugin, program, parser, settings[taught]);
  // @babel/eslint-parser stops at ESLint 9.
  const linter = new (parser === 'babel' ? Linter9 : Linter)({ cwd: '/project' });
  // Nobody reads files of TypeScript with espree, but some of their text is JavaScript too.
  const filename = `/project/${parser === 'espree' ? file.replace(/ts(?<x>x?)$/u, 'js$<x>') : file}`;
  const failures: Failure[] = [];
  const fail = (kind: Failure['kind'], what: string): void => {
    failures.push({ name, parser, settings: taught, kind, what });
  };
  const start = performance.now();
  const end = (result: Partial<Outcome>): Outcome => ({
    ...{ parsed: false, reports: 0, repairs: 0, gaveUp: false, failures },
    milliseconds: performance.now() - start,
    ...result,
  });
  let messages: Linter.LintMessage[];
  try {
    messages = linter.verify(text, config, filename);
  } catch (error) {
    const { stack = '', message } = error as Error;
    const isOurs = /Rule: "|plugin\.js|\/src\//u.test(`${message}${stack}`);
    if (isOurs) fail('crash', stack.slice(0, 2000));
    return end({ gaveUp: !isOurs });
  }
  const milliseconds = performance.now() - start;
  if (messages.some(({ fatal }) => fatal)) return end({});
  const repairs = messages.flatMap(({ fix, suggestions = [] }) => [
    ...(fix ? [fix] : []),
    ...suggestions.map((suggestion) => suggestion.fix),
  ]);
  for (const { range } of repairs)
    if (!(range[0] >= 0 && range[0] <= range[1] && range[1] <= text.length)) fail('range', range.join('-'));
  for (const fix of chosen(repairs)) {
    const problem = problemIn(applied([fix], text), parser, program);
    if (problem !== null) fail('repair', `${problem}\n${fix.range.join('-')}: ${fix.text}`);
  }
  const fixes = messages.flatMap(({ fix }) => fix ?? []);
  if (fixes.length > 0) {
    try {
      const problem = linter.verify(applied(fixes, text), config, filename).find(({ fatal }) => fatal);
      if (problem) fail('repair', `all fixes: ${problem.message}`);
    } catch (error) {
      fail('crash', `after fixes: ${(error as Error).stack ?? ''}`.slice(0, 2000));
    }
  }
  return end({ parsed: true, reports: messages.length, repairs: repairs.length, milliseconds });
}

/** The text with all fixes that do not touch each other, as ESLint applies them in one pass. */
function applied(fixes: readonly Rule.Fix[], text: string): string {
  let result = '';
  let end = 0;
  for (const { range, text: inserted } of fixes.toSorted(({ range: one }, { range: other }) => one[0] - other[0])) {
    if (end > 0 && range[0] <= end) continue;
    result += `${text.slice(end, range[0])}${inserted}`;
    [, end] = range;
  }
  return `${result}${text.slice(end)}`;
}

/** Of many repairs, some from everywhere in the file. */
function chosen<Item>(items: readonly Item[]): Item[] {
  const step = Math.max(1, Math.ceil(items.length / mostRepairs));
  return items.filter((_, index) => index % step === 0);
}

function configOf(
  plugin: ESLint.Plugin,
  program: Pick<Program, 'file' | 'text'>,
  parser: ParserName,
  taught: object,
): Linter.Config[] {
  return [
    {
      files: ['**'],
      languageOptions: { ...parserOf(parser, program), sourceType: sourceTypeOf(program, parser) },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      plugins: { [namespace]: plugin },
      rules: everyRule(plugin),
      settings: { [namespace]: taught },
    },
  ];
}

/** Every rule, with every option that makes it say more. */
function everyRule(plugin: ESLint.Plugin): Linter.RulesRecord {
  const { configs = {}, rules = {} } = plugin;
  const { rules: strict = {} } = configs['strict'] as Linter.Config;
  return {
    ...Object.fromEntries(Object.keys(rules).map((rule) => [`${namespace}/${rule}`, 'error' as const])),
    ...(strict as Linter.RulesRecord),
    ...('require-keep-alive' in rules && {
      [`${namespace}/require-keep-alive`]: ['error', { check: 'all', requireMaxSockets: true }],
    }),
  };
}

function listens({ rules = {} }: ESLint.Plugin, text: string): boolean {
  const context = { sourceCode: { text, ast: {} }, settings: {}, options: [] };
  return Object.values(rules).some((rule) => 'create' in rule && Object.keys(rule.create(context as never)).length > 0);
}
