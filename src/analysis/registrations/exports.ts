import type { TSESTree } from '@typescript-eslint/utils';
import { anyPathPattern, isPattern } from '../../ast/glob.ts';
import { isFunction } from '../../ast/nodes.ts';
import type { FunctionNode } from '../../ast/nodes.ts';
import type { EntryPointEntry, ExportRule, Runs } from '../../catalog/types.ts';
import { exportsOf } from '../exports.ts';
import type { Export } from '../exports.ts';
import { nameOf } from '../functions.ts';
import { matchesName, matchesPath } from '../knowledge.ts';
import { memoByNode } from '../../facts/memo.ts';
import { functionsAtPath, handlersAt, passTo } from './handlers.ts';
import { importedEntries } from './imported.ts';
import { hasNames } from './signatures.ts';
import type { Evidence, File, Knowledge } from '../model.ts';
import type { Register } from './registration.ts';

/** Registers what frameworks call by the name of an export, by the place of the file, or by a directive. */
export function registerExports(program: TSESTree.Program, register: Register): void {
  const { file } = register;
  const exported = exportsOf(program, file);
  const names = new Set(exported.map(({ name }) => name));
  const imported = importedEntries(program, file);
  const { rules, places, anywhere } = exportRules(file.knowledge, null);
  for (const { entry, rule } of places.test(file.path) ? rules : anywhere) {
    if (!mayName(rule, names) || !applies(rule, file, imported.has(entry))) continue;
    if (rule.directive !== undefined) registerDirective(rule, rule.directive, entry, program, register);
    else
      for (const found of exported) registerExport(found, rule, { entry, isImported: imported.has(entry) }, register);
  }
}

/** Most files are in none of the places. */
const exportRules = memoByNode(({ entryPoints }: Knowledge) => {
  const rules = entryPoints.flatMap((entry) => (entry.exports ?? []).map((rule) => ({ entry, rule })));
  const anywhere = rules.filter(({ rule }) => !rule.files);
  const places = anyPathPattern(rules.flatMap(({ rule }) => rule.files ?? []));
  return { rules, places, anywhere };
});

/** Whether a rule may know one of the exports: a look-up for each of its names, however many exports there are. */
function mayName(rule: ExportRule, exported: ReadonlySet<string>): boolean {
  return rule.directive !== undefined || rule.names.some((name) => exported.has(name) || isPattern(name));
}

function applies(rule: ExportRule, file: File, isImported: boolean): boolean {
  if (rule.imports && !isImported) return false;
  if (rule.files) return rule.files.some((glob) => matchesPath(glob, file.path));
  return rule.directive !== undefined || rule.parameters !== undefined || isImported;
}

interface Framework {
  readonly entry: EntryPointEntry;
  /** Whether the file imports one of its modules. */
  readonly isImported: boolean;
}

function registerExport(
  exported: Export,
  rule: ExportRule,
  { entry, isImported }: Framework,
  register: Register,
): void {
  const { file } = register;
  if (!rule.names.some((name) => matchesName(name, exported.name))) return;
  for (const fn of handlersAt(exported.value, file)) {
    if (rule.parameters && !hasParameters(fn, rule.parameters, rule)) continue;
    add(fn, rule, rule.runs, entry, phraseOf(exported, fn), register);
    passTo(fn, rule.passes, entry, register);
  }
  for (const [path, runs] of Object.entries(rule.members ?? {})) {
    for (const fn of functionsAtPath(exported.value, path.split('.'), file)) {
      if (!isProvenMember(fn, rule, isImported)) continue;
      add(fn, rule, runs, entry, `\`${exported.name}.${nameOf(fn) ?? path}\``, register);
      passTo(fn, rule.passes, entry, register);
    }
  }
}

/** Any object may have a member of this name, so something besides has to speak for the framework. */
function isProvenMember(fn: FunctionNode, rule: ExportRule, isImported: boolean): boolean {
  if (rule.files || rule.weak || (isImported && !rule.imports)) return true;
  return rule.parameters !== undefined && hasParameters(fn, rule.parameters, rule);
}

/** A default export goes by its own name, where it has one. */
function phraseOf({ name }: Export, fn: FunctionNode): string {
  return quoted(name === 'default' ? nameOf(fn) : name, 'the default export');
}

function quoted(name: string | null, otherwise: string): string {
  return name === null ? otherwise : `\`${name}\``;
}

/**
 * A function may leave trailing parameters out, `(event)` for `(event, context)`, but not all of them. Where nothing but
 * they say that it runs again and again, they all do: `(context)` alone is anybody's.
 */
function hasParameters(fn: FunctionNode, names: readonly string[], { files, imports, runs }: ExportRule): boolean {
  const isAlone = !files && !imports && runs !== 'once';
  return fn.params.length > 0 && hasNames(fn, names, isAlone ? names.length : Math.min(fn.params.length, names.length));
}

function registerDirective(
  rule: ExportRule,
  directive: string,
  entry: EntryPointEntry,
  program: TSESTree.Program,
  register: Register,
): void {
  const { file } = register;
  if (!file.sourceCode.text.includes(directive)) return;
  if (hasDirective(program.body, directive)) {
    for (const exported of exportsOf(program, file)) {
      for (const fn of handlersAt(exported.value, file)) {
        if (fn.async) add(fn, rule, rule.runs, entry, phraseOf(exported, fn), register);
      }
    }
  }
  for (const fn of register.outline.functions) {
    if (fn.body.type === 'BlockStatement' && hasDirective(fn.body.body, directive))
      add(fn, rule, rule.runs, entry, quoted(nameOf(fn), 'a function'), register);
  }
}

/** Whether the statements start with a directive such as `'use server'`. */
export function hasDirective(statements: readonly TSESTree.Node[], directive: string): boolean {
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') return false;
    if (statement.expression.value === directive) return true;
  }
  return false;
}

/** Whether the pattern that fits the path names the file itself, as that of `+server.ts` does, and no folder. */
function placeOf(patterns: readonly string[], { path }: File): 'file' | 'folder' {
  const isNamed = patterns.some(
    (pattern) => !pattern.slice(pattern.lastIndexOf('/') + 1).includes('*') && matchesPath(pattern, path),
  );
  return isNamed ? 'file' : 'folder';
}

function add(
  fn: FunctionNode,
  rule: ExportRule,
  runs: Runs,
  entry: EntryPointEntry,
  name: string,
  register: Register,
): void {
  const evidence: Evidence = rule.weak ? 'weak' : 'explicit';
  if (isFunction(fn))
    register.add(fn, {
      runs,
      evidence,
      phrase: `${name}, which ${entry.name} calls`,
      entryPoint: entry.name,
      ...(rule.files && { convention: placeOf(rule.files, register.file) }),
      at: fn,
    });
}
