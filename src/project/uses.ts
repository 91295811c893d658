import { importedOrigin } from '../analysis/imported.ts';
import { exportsOf } from '../analysis/exports.ts';
import type { File } from '../analysis/file.ts';
import { nameOf } from '../analysis/functions.ts';
import { outlineOf } from '../analysis/outline.ts';
import { registrationsOf } from '../analysis/registrations.ts';
import type { Registration } from '../analysis/registrations.ts';
import { purposeOf } from '../analysis/runtime.ts';
import { classAround, isFunction } from '../ast/nodes.ts';
import type { CallNode, ClassNode, Node, Runnable } from '../ast/nodes.ts';
import type { Files } from './files.ts';
import type { Sources } from './sources.ts';

/** One place where a file uses a function or class of another one. */
export type Use = {
  readonly file: File;
  /** The path by which the file of the function exports it. */
  readonly path: string;
} & (
  | { readonly kind: 'called'; readonly site: CallNode }
  | { readonly kind: 'registered'; readonly registration: Registration }
  | { readonly kind: 'passed' }
  | { readonly kind: 'extended'; readonly by: ClassNode }
);

type Kind = Use extends infer Each ? (Each extends Use ? Omit<Each, 'file' | 'path'> : never) : never;

export interface Uses {
  /** Where other files use a function or class, in the order of their paths; tests and edge code left out. */
  of(runnable: Runnable, file: File): readonly Use[];
}

export function usesIn(sources: Sources, files: Files): Uses {
  const known = new Map<string, ReadonlyMap<Runnable, readonly Use[]>>();
  const onwardOf = new Map<string, readonly string[]>();

  const usesOf = (path: string): ReadonlyMap<Runnable, readonly Use[]> => {
    const remembered = known.get(path);
    if (remembered) return remembered;
    const uses = new Map<Runnable, Use[]>();
    known.set(path, uses);
    const file = files.at(path);
    if (!file || !speaksFor(file)) return uses;
    const add = (node: Node, use: Kind): void => {
      const origin = importedOrigin(node, file);
      const place = origin && origin.module !== 'global' ? files.placeOf(path, origin) : null;
      if (!place || place.file === file) return;
      const { runnable } = place;
      uses.set(runnable, [...(uses.get(runnable) ?? []), { file, path: place.path, ...use }]);
    };
    for (const by of outlineOf(file.sourceCode.ast, file).classes)
      if (by.superClass) add(by.superClass, { kind: 'extended', by });
    const { foreign } = registrationsOf(file.sourceCode.ast, file);
    for (const [node, registration] of foreign) add(node, { kind: 'registered', registration });
    for (const call of outlineOf(file.sourceCode.ast, file).calls) {
      add(call.callee, { kind: 'called', site: call });
      for (const argument of call.arguments)
        if ((argument.type === 'Identifier' || argument.type === 'MemberExpression') && !foreign.has(argument))
          add(argument, { kind: 'passed' });
    }
    return uses;
  };

  /** Files that import a file, and those that import it from there because they hand it on. */
  const importersOf = (path: string, words: readonly string[]): string[] => {
    const found = new Set<string>();
    const queue = [path];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const importer of sources.importers.get(at) ?? []) {
        if (found.has(importer) || importer === path) continue;
        const text = sources.files.get(importer)?.text ?? '';
        const handsOn = onward(importer).includes(at);
        if (!handsOn && words.length > 0 && !words.some((word) => text.includes(word))) continue;
        found.add(importer);
        if (handsOn) queue.push(importer);
      }
    }
    return [...found].sort();
  };

  /** The files whose exports a file exports again, or makes its own exports from. */
  const onward = (path: string): readonly string[] => {
    const remembered = onwardOf.get(path);
    if (remembered) return remembered;
    const source = sources.files.get(path);
    const targets = new Set<string>();
    const note = (specifier: string): void => {
      const target = source?.imports.get(specifier);
      if (target !== undefined) targets.add(target);
    };
    for (const { groups } of source?.text.matchAll(reExport) ?? []) note(groups?.['specifier'] ?? '');
    if (source && /\bexport\b|\bexports\b/u.test(source.text) && source.imports.size > 0) {
      const file = files.at(path);
      for (const { value } of file ? exportsOf(file.sourceCode.ast, file) : []) {
        const values = value.type === 'ObjectExpression' ? value.properties : [value];
        for (const each of values) {
          const at = each.type === 'Property' ? each.value : each.type === 'SpreadElement' ? each.argument : each;
          const origin = file && importedOrigin(at, file);
          if (origin) note(origin.module);
        }
      }
    }
    onwardOf.set(path, [...targets]);
    return [...targets];
  };

  return {
    of(runnable, file) {
      return importersOf(file.path, wordsFor(runnable, file)).flatMap((path) => usesOf(path).get(runnable) ?? []);
    },
  };
}

const reExport = /\bexport\s*(?:type\s*)?(?:\*(?:\s*as\s+\w+)?|\{[^}]*\})\s*from\s*['"](?<specifier>[^'"]+)['"]/gu;

/** What tests do says nothing about the program, and what edge code does is what it must do. */
export function speaksFor(file: File): boolean {
  const { kind } = purposeOf(file.sourceCode.ast, file);
  return kind === 'server' || kind === 'script';
}

/** A file that uses a function mentions one of these; none where it may have any name, as default exports do. */
function wordsFor(runnable: Runnable, file: File): string[] {
  const exported = exportsOf(file.sourceCode.ast, file).filter(({ value }) => value === runnable);
  if (exported.some(({ name }) => name === 'default')) return [];
  const owner = isFunction(runnable) ? classAround(runnable) : null;
  return [nameOf(runnable), owner && nameOf(owner), ...exported.map(({ name }) => name)].filter(
    (word) => word !== null && word !== '',
  ) as string[];
}
