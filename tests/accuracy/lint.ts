import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type connectionChurn from '../../src/index.ts';
import { linesOf, readSource, sourceFiles, sourceTypeOf } from './sources.ts';

export type Config = 'recommended' | 'strict' | 'all';

/** A folder to lint as a project of its own. */
export interface Task {
  readonly repository: string;
  readonly folder: string;
  readonly config: Config;
  readonly projectIndex: boolean;
  /** Files that are linted whatever their size and wherever they stand. */
  readonly labelled: readonly string[];
  readonly files: 'sources' | 'labelled' | 'published';
}

export interface Report {
  readonly repository: string;
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  /** The last line of the callee part. */
  readonly calleeEnd: number;
  readonly message: string;
  readonly fix: boolean;
  readonly suggestions: number;
}

export interface Crash {
  readonly file: string;
  readonly rule: string | null;
  readonly stack: string;
}

export interface Result {
  readonly repository: string;
  readonly reports: Report[];
  readonly crashes: Crash[];
  /** Labelled files that do not stand in the folder. */
  readonly absent: string[];
  /** Files that do not parse, with the reason. */
  readonly broken: { readonly file: string; readonly message: string }[];
  /** Files too large to be written by hand, or minified. */
  skipped: number;
  files: number;
  /** Files that mention a client. */
  parsed: number;
  lines: number;
}

type Plugin = typeof connectionChurn;

const namespace = 'connection-churn';
const everything = 64 << 20;

/** Lints a folder with the built plugin and nothing of the folder's own: no configuration, no disable comments. */
export async function lintFolder(task: Task, begin: (file: string) => void): Promise<Result> {
  const { repository, folder, labelled } = task;
  const lint = await linterFor(task);
  const result: Result = {
    repository,
    reports: [],
    crashes: [],
    absent: [],
    broken: [],
    skipped: 0,
    files: 0,
    parsed: 0,
    lines: 0,
  };
  for (const file of filesOf(task)) {
    const isLabelled = labelled.includes(file);
    if (isLabelled && !existsSync(join(folder, file))) {
      result.absent.push(file);
      continue;
    }
    const text = readSource(join(folder, file), isLabelled ? everything : undefined);
    if (text === null) {
      result.skipped += 1;
      continue;
    }
    begin(file);
    result.files += 1;
    result.lines += linesOf(text);
    const linted = lint(text, file);
    if (linted === null) continue;
    const { messages, crashes } = linted;
    result.parsed += 1;
    result.crashes.push(...crashes);
    for (const found of messages) {
      const { fatal, ruleId, line, message, fix, suggestions = [] } = found;
      if (fatal) result.broken.push({ file, message: `${line}: ${message}` });
      if (!ruleId) continue;
      result.reports.push({
        repository,
        file,
        rule: ruleId.slice(`${namespace}/`.length),
        line,
        calleeEnd: calleeEndOf(text, found),
        message,
        fix: fix !== undefined,
        suggestions: suggestions.length,
      });
    }
  }
  return result;
}

function filesOf({ folder, labelled, files }: Task): readonly string[] {
  if (files === 'labelled') return labelled;
  const found = sourceFiles(folder, files === 'published' ? new Set(['node_modules']) : undefined);
  return [...new Set([...found, ...labelled])];
}

interface Look {
  readonly text: string;
  readonly settings: object;
  readonly cwd: string;
  readonly filename: string;
}

interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  readonly crashes: readonly Crash[];
}

async function linterFor({
  folder,
  config,
  projectIndex,
}: Task): Promise<(text: string, file: string) => Linted | null> {
  const plugin = await builtPlugin();
  const rules = rulesOf(plugin, config);
  const settings = { [namespace]: projectIndex ? { project: await indexOf(folder) } : {} };
  const linter = new Linter({ cwd: folder });
  return (text, file) => {
    const filename = join(folder, file);
    if (!listens(plugin, { text, settings, cwd: folder, filename })) return null;
    const crashes: Crash[] = [];
    for (;;) {
      const off = crashes.map(({ rule }) => rule);
      const enabled = Object.entries(rules.rules).filter(([rule]) => !off.includes(rule));
      try {
        const messages = linter.verify(
          text,
          [
            { ignores: ['!**/node_modules/', '!**/node_modules/**'] },
            {
              files: ['**'],
              languageOptions: {
                parser,
                sourceType: sourceTypeOf(file, text),
                parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/u.test(file) } },
              },
              linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
              plugins: rules.plugins,
              rules: Object.fromEntries(enabled),
              settings,
            },
          ],
          filename,
        );
        return { messages, crashes };
      } catch (error) {
        const { message, stack = message } = error as Error;
        const rule = /Rule: "(?<rule>[^"]+)"/u.exec(message)?.groups?.['rule'] ?? null;
        crashes.push({ file, rule, stack });
        if (rule === null || off.includes(rule)) return { messages: [], crashes };
      }
    }
  };
}

/**
 * Whether a rule would look at a file at all. Most files mention no client; the rules see that in their text and add no
 * listener, so they need not be parsed either.
 */
function listens({ rules }: Plugin, { text, ...rest }: Look): boolean {
  const context = { sourceCode: { text, ast: {} }, options: [], ...rest };
  try {
    return Object.values(rules).some((rule) => Object.keys(rule.create(context as never)).length > 0);
  } catch {
    return true;
  }
}

async function builtPlugin(): Promise<Plugin> {
  const { default: plugin } = (await import(new URL('../../dist/plugin.js', import.meta.url).href)) as {
    default: Plugin;
  };
  return plugin;
}

function rulesOf(plugin: Plugin, config: Config): { plugins: { [namespace]: Plugin }; rules: Linter.RulesRecord } {
  const rules =
    config === 'all'
      ? Object.fromEntries(Object.keys(plugin.rules).map((rule) => [`${namespace}/${rule}`, 'error' as const]))
      : (plugin.configs[config].rules ?? {});
  return { plugins: { [namespace]: plugin }, rules: rules as Linter.RulesRecord };
}

/** What `eslint-plugin-connection-churn/project` says of a folder. */
async function indexOf(folder: string): Promise<unknown> {
  const entry = new URL('../../dist/project.js', import.meta.url);
  if (!existsSync(entry)) throw new Error(`There is no ${fileURLToPath(entry)}: --project-index needs it.`);
  const { projectIndex } = (await import(entry.href)) as { projectIndex: (root: string) => Promise<unknown> };
  return projectIndex(folder);
}

/** The last line of the callee part of a report, which ends where the arguments begin: `new x\n  .Pool`. */
function calleeEndOf(text: string, { line, column, endLine = line, endColumn = column }: Linter.LintMessage): number {
  if (endLine === line) return line;
  const reported = text.split('\n').slice(line - 1, endLine);
  reported[reported.length - 1] = reported.at(-1)!.slice(0, endColumn - 1);
  reported[0] = reported[0]!.slice(column - 1);
  const [callee = ''] = reported.join('\n').split('(');
  return line + linesOf(callee) - 1;
}
