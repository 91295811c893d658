import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { choosingTypes, wrappingTypes } from '../../catalog/idioms/language.ts';
import type { EntryPointEntry, ObjectRule } from '../../catalog/types.ts';
import { nameOf } from '../functions.ts';
import { docTypedIn } from '../jsdoc.ts';
import { valuesOf } from '../../facts/values.ts';
import type { Values } from '../../facts/values.ts';
import { optionOf } from '../options.ts';
import { originOfType } from '../origin.ts';
import { functionsAtPath, passTo } from './handlers.ts';
import { importedEntries } from './imported.ts';
import type { File, Origin } from '../model.ts';
import type { Register } from './registration.ts';

/** Registers the functions of objects that a framework reads: known by their type, or by what is in them. */
export function registerObjects(register: Register): void {
  const { file, outline } = register;
  for (const { type, value } of outline.typed) {
    const named = namedIn(type);
    const origin = named && originOfType(named, file);
    if (origin) registerTyped(origin, value, register);
  }
  for (const { origin, value } of docTypedIn(file.sourceCode.ast, file)) registerTyped(origin, value, register);
  const imported = importedEntries(file.sourceCode.ast, file);
  const shaped = file.knowledge.entryPoints
    .filter((entry) => imported.has(entry))
    .flatMap((entry) =>
      (entry.objects ?? []).filter(({ keys }) => keys !== undefined).map((rule) => ({ entry, rule })),
    );
  if (shaped.length === 0) return;
  for (const object of outline.objects) {
    const found = shaped.find(({ rule }) => hasKeys(object, rule, file) && hasValues(object, rule.with, file));
    if (found) add(object, found.rule, found.entry, register);
  }
}

function registerTyped(origin: Origin, value: Node, register: Register): void {
  const { file } = register;
  for (const entry of file.knowledge.entryPointsOf(origin.module)) {
    const rules = entry.objects?.filter(({ types }) => types?.includes(origin.path) === true) ?? [];
    if (rules.length === 0) continue;
    // A list of them, or a record.
    for (const object of objectsAmong(valuesOf(value, file))) {
      const rule = rules.find((candidate) => hasValues(object, candidate.with, file));
      if (rule) add(object, rule, entry, register);
    }
  }
}

function objectsAmong(values: Values): readonly TSESTree.ObjectExpression[] {
  return values.flatMap((value) => {
    if (value.kind === 'list') return objectsAmong(value.elements().filter(({ kind }) => kind === 'object'));
    return value.kind === 'object' ? [value.node] : [];
  });
}

function add(object: TSESTree.ObjectExpression, rule: ObjectRule, entry: EntryPointEntry, register: Register): void {
  for (const [path, runs] of Object.entries(rule.members)) {
    for (const fn of functionsAtPath(object, path.split('.'), register.file)) {
      register.add(fn, {
        runs,
        evidence: 'explicit',
        phrase: `\`${nameOf(fn) ?? path}\` of ${rule.types ? `a \`${rule.types[0] ?? ''}\`` : 'an object'} that ${entry.name} reads`,
        entryPoint: entry.name,
        at: object,
      });
      passTo(fn, rule.passes, entry, register);
    }
  }
}

/** The name in a type: `ServerRoute` of `ServerRoute[]`, `Promise<ServerRoute>` or `Record<string, ServerRoute>`. */
function namedIn(type: TSESTree.TypeNode): TSESTree.EntityName | null {
  if (type.type === 'TSArrayType') return namedIn(type.elementType);
  if (type.type === 'TSTypeOperator') return type.typeAnnotation ? namedIn(type.typeAnnotation) : null;
  if (type.type !== 'TSTypeReference') return null;
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  const given = type.typeArguments?.params ?? [];
  const inner = choosingTypes.has(name) ? given[0] : wrappingTypes.has(name) ? given.at(-1) : null;
  return inner ? namedIn(inner) : type.typeName;
}

function hasKeys(object: TSESTree.ObjectExpression, { keys = [] }: ObjectRule, file: File): boolean {
  return keys.every((key) => optionOf({ options: object }, key, file) !== null);
}

/** Whether properties have these last names or literals: `{ scope: Scope.REQUEST }` has `scope: 'REQUEST'`. */
export function hasValues(
  object: TSESTree.ObjectExpression,
  wanted: Readonly<Record<string, string>> | undefined,
  file: File,
): boolean {
  return Object.entries(wanted ?? {}).every(([path, text]) => {
    const value = optionOf({ options: object }, path, file)?.value;
    if (!value) return false;
    const list = unwrapTypes(value);
    const values = list.type === 'ArrayExpression' ? list.elements : [list];
    return values.some((element) => element !== null && lastText(element) === text);
  });
}

function lastText(raw: Node): string | null {
  const node = unwrapTypes(raw);
  if (node.type === 'MemberExpression') return memberName(node);
  if (node.type === 'Identifier') return node.name;
  return literalString(node) ?? (node.type === 'Literal' ? String(node.value) : null);
}
