import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../analysis/creation.ts';
import { variableOf } from '../facts/scopes.ts';
import type { KeepAlive } from '../analysis/keep-alive.ts';
import { optionOf } from '../analysis/requests.ts';
import { isInside, propertyOf } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import type { ReuseOption } from '../catalog/types.ts';
import type { Edit } from './edits.ts';
import { commentBehind, indentAt, layoutOf, quoted, startsLine } from './layout.ts';
import type { Layout } from './layout.ts';
import { isName } from './names.ts';
import { expressionText } from './syntax.ts';
import type { File } from '../analysis/model.ts';

/** The edits that pass an option, or why they cannot be written. */
export type OptionPlan =
  { readonly edits: readonly Edit[]; readonly edition?: number | undefined } | { readonly reason: string };

/** Passes the option that switches connection reuse on or caps it, and more beside it. */
export function passOption(
  creation: Creation,
  { option, state }: Pick<KeepAlive, 'option' | 'state'>,
  file: File,
  sourceCode: SourceCode,
  beside: readonly ReuseOption[] = [],
): OptionPlan {
  const { node, optionsAt, options } = creation;
  if (option.value === undefined) return { reason: `\`${option.name}\` takes an agent, which has to be shared too` };
  if (optionsAt === null) return { reason: 'its options are not an object literal' };
  const { quote } = layoutOf(sourceCode.ast, sourceCode);
  const texts = [option, ...beside].map(({ name, value }) => propertyText(name.split('.'), value, quote));
  const argument = node.arguments[optionsAt];
  if (!argument) return addArgument(node, optionsAt, `{ ${texts.join(', ')} }`, sourceCode);
  if (!options) return { reason: 'its options are not an object literal' };
  const isShared = !isInside(options, argument) && !isOnlyFor(argument, file);
  if (state === 'oversized') {
    if (isShared) return { reason: 'its options are shared with other code' };
    const value = optionOf({ options: argument }, option.name, file)?.value;
    return value && isInside(value, options)
      ? { edits: [{ range: value.range, text: JSON.stringify(option.value) }] }
      : { reason: 'its options are not an object literal' };
  }
  // Its outermost object is there, and not one that we can add to.
  const isInner = option.name.includes('.');
  if (isInner && !isFree(option.name, options))
    return { reason: `\`${option.name}\` is part of an option that is given` };
  if (isShared) {
    const source = expressionText(argument, sourceCode);
    return { edits: [{ range: argument.range, text: `{ ...${source}, ${texts.join(', ')} }` }], edition: 2018 };
  }
  return { edits: addProperties(options, texts, sourceCode) };
}

/** `pool: { on: true }` for `pool.on`. */
function propertyText([name = '', ...inner]: readonly string[], value: unknown, quote: Layout['quote']): string {
  const key = isName(name) ? name : quoted(name, quote);
  return `${key}: ${inner.length === 0 ? JSON.stringify(value) : `{ ${propertyText(inner, value, quote)} }`}`;
}

/** Whether the outermost option of a dotted name is certainly not given. */
function isFree(name: string, options: TSESTree.ObjectExpression): boolean {
  const [outer = ''] = name.split('.');
  return !propertyOf(options, outer) && options.properties.every(({ type }) => type === 'Property');
}

/** Whether the constant that an argument names is read nowhere else, in other files neither. */
function isOnlyFor(argument: Node, file: File): boolean {
  const variable = argument.type === 'Identifier' ? variableOf(argument, file) : null;
  const declaration = variable?.defs[0]?.node.parent;
  if (!variable || declaration?.parent?.type === 'ExportNamedDeclaration') return false;
  return variable.references.filter(({ init }) => init !== true).length === 1;
}

function addArgument(node: Creation['node'], position: number, text: string, sourceCode: SourceCode): OptionPlan {
  if (node.arguments.length < position) return { reason: 'its options come after arguments that it is not given' };
  const last = node.arguments.at(-1);
  if (last) return { edits: [{ range: [last.range[1], last.range[1]], text: `, ${text}` }] };
  const close = sourceCode.getLastToken(node) as TSESTree.Token;
  const open = close.value === ')' ? sourceCode.getTokenBefore(close) : null;
  // `new Agent` needs no parentheses.
  if (open?.value !== '(' || open.range[0] < node.callee.range[1]) {
    return { edits: [{ range: [node.range[1], node.range[1]], text: `(${text})` }] };
  }
  const isBehindComment = sourceCode.text.slice(0, close.range[0]).endsWith('*/');
  return { edits: [{ range: [close.range[0], close.range[0]], text: isBehindComment ? ` ${text}` : text }] };
}

function addProperties(object: TSESTree.ObjectExpression, texts: readonly string[], sourceCode: SourceCode): Edit[] {
  const text = texts.join(', ');
  const last = object.properties.at(-1);
  const close = sourceCode.getLastToken(object) as TSESTree.Token;
  if (!last) {
    const between = sourceCode.text.slice(object.range[0] + 1, close.range[0]);
    if (between.trim() === '') return [{ range: [object.range[0] + 1, close.range[0]], text: ` ${text} ` }];
    const { newline, indent, trailing } = layoutOf(sourceCode.ast, sourceCode);
    const isLine = startsLine(sourceCode.text, close.range[0]);
    return [
      {
        range: [close.range[0], close.range[0]],
        text: isLine
          ? `${indent}${text}${trailing.inObjects}${newline}${indentAt(sourceCode.text, close.range[0])}`
          : `${text} `,
      },
    ];
  }
  const after = sourceCode.getTokenAfter(last);
  const comma = after?.value === ',' ? after : null;
  const end = comma?.range[1] ?? last.range[1];
  if (last.loc.start.line === object.loc.start.line || close.loc.start.line === last.loc.end.line) {
    return [{ range: [last.range[1], last.range[1]], text: `, ${text}` }];
  }
  // One property a line: each new one gets a line, behind the comment of the one before.
  const { newline } = layoutOf(sourceCode.ast, sourceCode);
  const indent = indentAt(sourceCode.text, last.range[0]);
  const line = texts.map((each) => `${newline}${indent}${each}`).join(',');
  const behind = commentBehind(comma ?? last, sourceCode);
  if (behind) {
    const place = behind.range[1];
    return comma
      ? [{ range: [place, place], text: `${line},` }]
      : [
          { range: [end, end], text: ',' },
          { range: [place, place], text: line },
        ];
  }
  return [{ range: [end, end], text: comma ? `${line},` : `,${line}` }];
}
