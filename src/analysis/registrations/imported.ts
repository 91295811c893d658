import type { TSESTree } from '@typescript-eslint/utils';
import { literalString } from '../../ast/nodes.ts';
import { withoutScheme } from '../../ast/specifiers.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { memoByNode } from '../../facts/memo.ts';
import { isRequire } from '../origin.ts';
import { outlineOf } from '../../facts/outline.ts';
import type { File } from '../model.ts';

/** The entry points of the catalog whose modules a file imports. */
export const importedEntries = memoByNode(
  (program: TSESTree.Program, file: File): ReadonlySet<EntryPointEntry> =>
    new Set(specifiersOf(program, file).flatMap((specifier) => file.knowledge.entryPointsOf(specifier))),
);

/** Specifiers of the modules that a file imports or requires, `node:` left off. */
export const specifiersOf = memoByNode((program: TSESTree.Program, file: File): readonly string[] =>
  writtenSpecifiersOf(program, file).map(withoutScheme),
);

/** The same as they are written. */
export const writtenSpecifiersOf = memoByNode((program: TSESTree.Program, file: File): readonly string[] => {
  const specifiers: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') specifiers.push(statement.source.value);
  }
  for (const call of outlineOf(program, file).calls) {
    const specifier = literalString(call.arguments[0]);
    if (specifier !== null && call.type === 'CallExpression' && isRequire(call, file)) specifiers.push(specifier);
  }
  return specifiers;
});
