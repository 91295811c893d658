import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { unwrapTypes } from '../ast/nodes.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOfType } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import type { File, Origin } from './model.ts';

/** The types that a comment gives to a function, as plain JavaScript states them. */
export interface DocTypes {
  /** `@type {RequestHandler}` */
  readonly type: Origin | null;
  /** `@param {Request} req`, by position. */
  readonly parameters: readonly (Origin | null)[];
}

const none: DocTypes = { type: null, parameters: [] };

/** Which types does the comment before a function give it? */
export function docTypesOf(fn: FunctionNode, file: File): DocTypes {
  return hasDocTypes(file.sourceCode.ast, file) ? docTypesBefore(fn, file) : none;
}

const docTypesBefore = memoByNode((fn: FunctionNode, file: File): DocTypes => {
  const text = commentFor(fn, file);
  if (text === null) return none;
  const types = parameterTypesIn(text);
  return {
    type: typeIn(text, file),
    parameters: fn.params.map((parameter) => {
      const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (id.type !== 'Identifier') return null;
      const type = types.get(id.name);
      return type === undefined ? null : originOfText(type, file);
    }),
  };
});

// `/** @type {import('next-auth').NextAuthOptions} */ const options = {…}`
/** Values that a comment gives a type. */
export const docTypesIn = memoByNode(
  (program: TSESTree.Program, file: File): readonly { readonly origin: Origin; readonly value: Node }[] => {
    if (!hasDocTypes(program, file)) return [];
    return outlineOf(program, file).objects.flatMap((value) => {
      const text = commentFor(value, file);
      const origin = text === null ? null : typeIn(text, file);
      return origin ? [{ origin, value }] : [];
    });
  },
);

const typeTag = /@(?:type|satisfies)\s*\{(?<type>[^{}]*)\}/u;
const parameterTag = /@param\s*\{(?<type>[^{}]*)\}\s*\[?(?<name>[\w$]+)/gu;

function typeIn(text: string, file: File): Origin | null {
  const type = typeTag.exec(text)?.groups?.['type'];
  return type === undefined ? null : originOfText(type, file);
}

/** The types that a comment gives to parameters, by their names; the first tag of a name counts. */
function parameterTypesIn(text: string): Map<string, string> {
  const types = new Map<string, string>();
  for (const { groups } of text.matchAll(parameterTag)) {
    const name = groups?.['name'] ?? '';
    if (!types.has(name)) types.set(name, groups?.['type'] ?? '');
  }
  return types;
}

const hasDocTypes = memoByNode((_program: TSESTree.Program, file: File): boolean =>
  /@(?:type|satisfies|param)\s*\{/u.test(file.sourceCode.text),
);

/** The comment before a function or object, or before the declaration, member or statement whose value it is. */
function commentFor(value: Node, file: File): string | null {
  for (let at: Node | undefined = value; at; at = at.parent) {
    const text = commentBefore(at.range[0], file.sourceCode.text);
    if (text !== null) return text;
    const { parent } = at;
    const goesOn =
      parent &&
      (unwrapTypes(parent) !== parent ||
        parent.type === 'VariableDeclarator' ||
        parent.type === 'VariableDeclaration' ||
        (parent.type === 'AssignmentExpression' && parent.right === at) ||
        (parent.type === 'CallExpression' && parent.callee !== at) ||
        parent.type === 'ExpressionStatement' ||
        ((parent.type === 'Property' || parent.type === 'PropertyDefinition') && parent.value === at) ||
        parent.type === 'MethodDefinition' ||
        parent.type === 'ExportNamedDeclaration' ||
        parent.type === 'ExportDefaultDeclaration');
    if (goesOn !== true) return null;
  }
  return null;
}

/** A documentation comment that ends right before a position, white space and `(` aside. */
function commentBefore(position: number, text: string): string | null {
  let end = position;
  while (end > 0 && /[\s(]/u.test(text[end - 1] ?? '')) end--;
  if (!text.endsWith('*/', end)) return null;
  const start = text.lastIndexOf('/*', end - 2);
  return text.startsWith('/**', start) ? text.slice(start, end) : null;
}

function originOfText(raw: string, file: File): Origin | null {
  for (const part of raw.split('|')) {
    const text = bareType(part);
    const imported = /^(?:typeof\s+)?import\(\s*['"](?<module>[^'"]+)['"]\s*\)\.(?<path>[\w$.]+)$/u.exec(text)?.groups;
    if (imported) return { module: (imported['module'] ?? '').replace(/^node:/u, ''), path: imported['path'] ?? '' };
    const [first = '', ...rest] = text.split('.');
    const origin = /^[\w$.]+$/u.test(text) ? originOfName(first, file) : null;
    if (origin) {
      const path = [...(origin.path === '' || origin.path === 'default' ? [] : [origin.path]), ...rest].join('.');
      return { module: origin.module, path: path === '' ? origin.path : path };
    }
  }
  return null;
}

/** A type without what says how many, or of what: `?Pool`, `Pool<Row>`, `Pool[]`, `Pool=`. */
function bareType(part: string): string {
  let text = part.trim().replace(/^[?!]/u, '');
  const generic = text.indexOf('<');
  if (generic >= 0) text = text.slice(0, generic);
  while (text.endsWith('[]')) text = text.slice(0, -2);
  return text.replace(/[=?!]$/u, '');
}

/** A name in a comment: a type definition of this file's comments, or what the module declares or imports. */
function originOfName(name: string, file: File): Origin | null {
  const defined = definitionsOf(file.sourceCode.ast, file).get(name);
  if (defined) return defined;
  for (const scope of file.sourceCode.scopeManager?.scopes.slice(0, 2) ?? []) {
    const [definition] = scope.set.get(name)?.defs ?? [];
    if (definition?.name.type === 'Identifier') return originOfType(definition.name, file);
  }
  return null;
}

// `@typedef {import('express').Request} Request`, `@import { Request } from 'express'`.
/** Types that comments of the file give a name. */
const definitionsOf = memoByNode((_program: TSESTree.Program, file: File): ReadonlyMap<string, Origin> => {
  const definitions = new Map<string, Origin>();
  const { text } = file.sourceCode;
  for (const { groups } of text.matchAll(/@typedef\s*\{(?<type>[^{}]*)\}\s*(?<name>[\w$]+)/gu)) {
    const imported = /^\s*import\(\s*['"](?<module>[^'"]+)['"]\s*\)\.(?<path>[\w$.]+)/u.exec(
      groups?.['type'] ?? '',
    )?.groups;
    if (imported)
      definitions.set(groups?.['name'] ?? '', { module: imported['module'] ?? '', path: imported['path'] ?? '' });
  }
  for (const { groups } of text.matchAll(/@import\s*\{(?<names>[^{}]*)\}\s*from\s*['"](?<module>[^'"]+)['"]/gu)) {
    for (const name of (groups?.['names'] ?? '').split(',')) {
      const [path = '', as, alias] = name.trim().split(/\s+/u);
      definitions.set(as === 'as' && alias !== undefined ? alias : path, { module: groups?.['module'] ?? '', path });
    }
  }
  return definitions;
});
