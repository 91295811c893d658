import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { unwrapTypes } from '../ast/nodes.ts';
import { docCommentBefore, docCommentsIn, docTagsIn, docTypesIn, importedBy } from '../facts/doc-comments.ts';
import type { DocTag, DocType } from '../facts/doc-comments.ts';
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
  const comment = commentFor(fn, file);
  if (comment === null) return none;
  const types = parameterTypesIn(comment);
  return {
    type: typeIn(comment, file),
    parameters: fn.params.map((parameter) => {
      const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      const type = id.type === 'Identifier' ? types.get(id.name) : undefined;
      return type === undefined ? null : originOfText(type, file);
    }),
  };
});

// `/** @type {import('next-auth').NextAuthOptions} */ const options = {…}`
/** Values that a comment gives a type. */
export const docTypedIn = memoByNode(
  (program: TSESTree.Program, file: File): readonly { readonly origin: Origin; readonly value: Node }[] => {
    if (!hasDocTypes(program, file)) return [];
    return outlineOf(program, file).objects.flatMap((value) => {
      const comment = commentFor(value, file);
      const origin = comment === null ? null : typeIn(comment, file);
      return origin ? [{ origin, value }] : [];
    });
  },
);

function typeIn(comment: string, file: File): Origin | null {
  const found = docTagsIn(comment).find(({ tag, type }) => (tag === 'type' || tag === 'satisfies') && type !== null);
  return found?.type == null ? null : originOfText(found.type, file);
}

/** The types that a comment gives to parameters, by their names; the first tag of a name counts. */
function parameterTypesIn(comment: string): Map<string, string> {
  const types = new Map<string, string>();
  for (const { tag, type, name } of docTagsIn(comment))
    if (tag === 'param' && type !== null && name !== '' && !types.has(name)) types.set(name, type);
  return types;
}

/** Few files have a comment that may give a type. */
const hasDocTypes = memoByNode(
  (program: TSESTree.Program, file: File): boolean =>
    // Most files have none at all.
    file.sourceCode.text.includes('/**') &&
    tagsOf(program, file).some(({ tag, type }) => type !== null && typing.has(tag)),
);

const typing: ReadonlySet<string> = new Set(['type', 'satisfies', 'param']);

/** The comment before a function or object, or before the declaration, member or statement whose value it is. */
function commentFor(value: Node, file: File): string | null {
  for (let at: Node | undefined = value; at; at = at.parent) {
    const text = docCommentBefore(at.range[0], file.sourceCode.text);
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

function originOfText(text: string, file: File): Origin | null {
  for (const type of docTypesIn(text)) {
    const origin = originOfDocType(type, file);
    if (origin) return origin;
  }
  return null;
}

function originOfDocType(type: DocType, file: File): Origin | null {
  if ('module' in type) return type;
  const [first = '', ...rest] = type.names;
  const origin = originOfName(first, file);
  if (!origin) return null;
  const path = [...(origin.path === '' || origin.path === 'default' ? [] : [origin.path]), ...rest].join('.');
  return { module: origin.module, path: path === '' ? origin.path : path };
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
  for (const tag of tagsOf(file.sourceCode.ast, file)) {
    if (tag.tag === 'import') for (const [name, origin] of importedBy(tag)) definitions.set(name, origin);
    if (tag.tag !== 'typedef' || tag.type === null) continue;
    const [type] = docTypesIn(tag.type);
    if (type && 'module' in type) definitions.set(tag.name, type);
  }
  return definitions;
});

/** The tags of all documentation comments of the file. */
const tagsOf = memoByNode((_program: TSESTree.Program, { sourceCode }: File): readonly DocTag[] =>
  docCommentsIn(sourceCode.text).flatMap(docTagsIn),
);
