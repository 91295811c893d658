import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { functionsOf } from '../../../analysis/functions.ts';
import { isWrapper, memberName } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { followParameter, followPattern } from './patterns.ts';
import { doubt, follow } from './watch.ts';
import type { Watch } from './watch.ts';

/** What becomes of a list that holds the client: its elements may be closed. */
export function followElements(list: Node, watch: Watch): void {
  if (watch.seen.has(list)) return;
  watch.seen.set(list, 'element');
  const at = list.parent as Node;
  if (isWrapper(at) || at.type === 'SpreadElement') {
    followElements(at.type === 'SpreadElement' ? at.parent : at, watch);
    return;
  }
  switch (at.type) {
    case 'VariableDeclarator':
      followListName(at.id, watch);
      return;
    case 'ForOfStatement':
      followPattern(at.left.type === 'VariableDeclaration' ? at.left.declarations[0].id : at.left, watch, 'element');
      return;
    case 'MemberExpression':
      if (at.object === list) followListMember(at, watch);
      return;
    case 'CallExpression':
      if (at.callee !== list) followPassedList(at, list, watch);
      return;
    default:
      return;
  }
}

/** What becomes of the list that a name holds. */
export function followListName(pattern: Node, watch: Watch): void {
  if (pattern.type !== 'Identifier') {
    doubt(watch, 'where it goes cannot be followed, and it may be closed there');
    return;
  }
  for (const { identifier } of variableOf(pattern, watch.file)?.references ?? [])
    if (identifier !== pattern) followElements(identifier, watch);
}

function followListMember(member: TSESTree.MemberExpression, watch: Watch): void {
  const { parent } = member;
  const name = memberName(member);
  const call = parent.type === 'CallExpression' && parent.callee === member ? parent : null;
  if (!call) {
    // `open[0].end()`
    if (member.computed) follow(member, watch, 'element');
    return;
  }
  const position = name?.startsWith('reduce') ? 1 : 0;
  for (const argument of call.arguments) followParameter(functionsOf(argument, watch.file), position, watch, 'element');
  if (name !== null && givingElements.has(name)) follow(call, watch, 'element');
  else followElements(call, watch);
}

/** Methods of lists and maps that give one of their elements. */
const givingElements: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'get', 'pop', 'shift']);

/** `each(open, (one) => one.end())`, `closeEach(open)` of this file. */
function followPassedList(call: TSESTree.CallExpression, list: Node, watch: Watch): void {
  const position = call.arguments.indexOf(list as TSESTree.CallExpressionArgument);
  for (const { params } of functionsOf(call.callee, watch.file)) {
    const parameter = params[position];
    if (parameter) followListName(parameter, watch);
  }
  for (const argument of call.arguments)
    if (argument !== list) followParameter(functionsOf(argument, watch.file), 0, watch, 'element');
}
