import type { TSESTree } from '@typescript-eslint/utils';
import { optionAt } from '../../analysis/creation.ts';
import type { Creation } from '../../analysis/creation.ts';
import { soleValue, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { memoByNode } from '../../analysis/memo.ts';
import { membersAt } from '../../analysis/objects.ts';
import { unreadIn } from '../../analysis/unread.ts';
import { isInside, literalString, memberName, nearestRunnable, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { streamingMembers } from '../../catalog/idioms/using.ts';
import { writtenAt } from './written.ts';

/** A client of one connection serves one run well, and makes all runs that share it wait for each other. */
export function limitOf(
  creation: Creation,
  file: File,
): { readonly obstacle: string | null; readonly doubt: string } | null {
  const { size } = creation.factory;
  if (!size) return null;
  const names = [size.name, size.formerly?.name ?? size.name, ...(size.also ?? [])];
  const found = names.find((name) => isOneIn(creation, name, file)) ?? defaultOf(creation, file);
  if (found === null) return null;
  const doubt = `all who share it would wait for the one connection of \`${found}: 1\``;
  return {
    obstacle: lasts(creation, file) ? `${doubt}, and a body that is not read to its end keeps it` : null,
    doubt,
  };
}

/** Pools that lend one connection at a time where they are not told how many to hold. */
function defaultOf({ factory: { size, lends }, options, optionsUnknown }: Creation, file: File): string | null {
  if (size?.default !== 1 || !lends || optionsUnknown) return null;
  return options && optionAt(options, size.name, file) ? null : size.name;
}

function isOneIn({ node, factory }: Creation, name: string, file: File): boolean {
  const isAt = new Set([factory.options ?? []].flat());
  return node.arguments.some((argument, index) => {
    if (isInUrl(argument, name.split('.').at(-1) ?? name, file)) return true;
    return isAt.has(index) && writtenAt(argument, name.split('.'), file).some((value) => isOne(value, file));
  });
}

/** `mongodb://db/?maxPoolSize=1` */
function isInUrl(argument: Node, name: string, file: File): boolean {
  const node = valueOf(argument, file);
  const text =
    literalString(node) ?? (node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join('…') : '');
  const query = text.slice(text.indexOf('?') + 1);
  return text.includes('?') && query.split('&').some((pair) => pair === `${name}=1`);
}

/** Whether a value may be 1, as far as the file shows. Choices of choices, and names of themselves, come to an end. */
const isOne = memoByNode((raw: Node, file: File): boolean => {
  const node = valueOf(raw, file);
  switch (node.type) {
    case 'Literal':
      return node.value === 1;
    case 'ConditionalExpression':
      return isOne(node.consequent, file) || isOne(node.alternate, file);
    case 'LogicalExpression':
      return isOne(node.left, file) || isOne(node.right, file);
    case 'MemberExpression':
      return membersAt(node, file).some((value) => isOne(value, file));
    default:
      return false;
  }
}, false);

function valueOf(raw: Node, file: File): Node {
  let node = unwrapTypes(raw);
  for (let hops = 0; node.type === 'Identifier' && hops < 8; hops++) {
    const variable = variableOf(node, file);
    const value = variable && soleValue(variable);
    if (!value) break;
    node = unwrapTypes(value);
  }
  return node;
}

/** Whether the code around streams a body or leaves one unread. */
function lasts({ node }: Creation, file: File): boolean {
  const around = nearestRunnable(node) ?? file.sourceCode.ast;
  if (unreadIn(file.sourceCode.ast, file).some(({ at }) => isInside(at, around))) return true;
  let isFound = false;
  walk(around, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'CallExpression') isFound ||= streamingMembers.test(calledName(at));
    return !isFound;
  });
  return isFound;
}

function calledName({ callee }: TSESTree.CallExpression): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : '';
}
