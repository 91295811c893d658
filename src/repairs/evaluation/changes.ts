import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { callGraphOf } from '../../analysis/calls.ts';
import { creationAt } from '../../analysis/creation.ts';
import { soleValue } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import { functionAround, isClass, isInside, isWrapper, keyName, memberName } from '../../ast/nodes.ts';
import type { ClassNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { constructorOf, followArgument, followMethod } from './changes/calls.ts';
import { bind, followStored, isTarget } from './changes/patterns.ts';
import { below, copyOf, follow, followVariable, note, whole, within } from './changes/search.ts';
import type { Change, Holding, Search } from './changes/search.ts';
import type { File } from '../../analysis/model.ts';

/** Everything in the file that may change the object that a variable holds, under whatever name it goes there. */
export function changesOf(variable: Scope.Variable, file: File): readonly Change[] {
  const at = variable.defs[0]?.name as Node | undefined;
  return at ? changesOfName(at, { variable, file }) : [];
}

const changesOfName = memoByNode(
  (_name: Node, { variable, file }: { readonly variable: Scope.Variable; readonly file: File }): readonly Change[] => {
    const search = searchIn(file, soleValue(variable));
    followVariable(variable, whole, search);
    visitAll(search);
    for (const { node } of variable.defs) if (isExported(node)) note(node, [], 'exported', whole, search);
    return search.changes;
  },
);

/** What the file does to what an expression gives: `require('pg')`. */
export const changesOfExpression = memoByNode((expression: Node, file: File): readonly Change[] => {
  const search = searchIn(file, null);
  follow(expression, whole, search);
  visitAll(search);
  return search.changes;
});

export function searchIn(file: File, value: Node | null): Search {
  return { file, value, changes: [], seen: new Map(), queue: [], steps: 0 };
}

export function visitAll(search: Search): void {
  for (let next = search.queue.pop(); next; next = search.queue.pop()) visit(next, search);
}

/** What is done with what an expression holds. */
function visit({ node, holding }: Search['queue'][number], search: Search): void {
  const parent = node.parent as Node;
  if (isWrapper(parent)) {
    follow(parent, holding, search);
    return;
  }
  switch (parent.type) {
    case 'MemberExpression':
      if (parent.object === node) followMember(parent, holding, search);
      return;
    case 'VariableDeclarator':
      bind(parent.id, holding, search);
      return;
    case 'AssignmentPattern':
      if (parent.right === node) bind(parent.left, holding, search);
      return;
    case 'AssignmentExpression':
      if (parent.right !== node) return;
      bind(parent.left, holding, search);
      follow(parent, holding, search);
      return;
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (parent.type !== 'ConditionalExpression' || parent.test !== node) follow(parent, holding, search);
      return;
    case 'Property':
      if (parent.value === node && parent.parent.type === 'ObjectExpression')
        follow(parent.parent, within(keyName(parent), holding), search);
      return;
    case 'PropertyDefinition':
      if (parent.value === node) followStored(keyName(parent), holding, search);
      return;
    case 'ArrayExpression':
      follow(parent, within(null, holding), search);
      return;
    case 'SpreadElement':
      followSpread(parent, holding, search);
      return;
    case 'ForOfStatement':
      if (parent.right === node) bind(parent.left, below(null, holding), search);
      return;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      followReturned(parent, holding, search);
      return;
    case 'YieldExpression':
      note(parent, [], 'handed', holding, search);
      return;
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSExportAssignment':
      note(parent, [], 'exported', holding, search);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== node) followArgument(parent, node, holding, search);
      return;
    default:
      return;
  }
}

function followMember(member: TSESTree.MemberExpression, holding: Holding, search: Search): void {
  const key = memberName(member);
  if (isTarget(member)) {
    note(member, [key], 'written', holding, search);
    return;
  }
  const { parent } = member;
  if (parent.type === 'CallExpression' && parent.callee === member) followMethod(parent, key, holding, search);
  const part = below(key, holding);
  if (part) follow(member, part, search);
}

function followSpread(spread: TSESTree.SpreadElement, holding: Holding, search: Search): void {
  const { parent } = spread;
  if (parent.type === 'ObjectExpression' || parent.type === 'ArrayExpression') follow(parent, copyOf(holding), search);
  else if (!creationAt(parent, search.file)) note(spread, [null], 'handed', holding, search);
}

/** Whoever calls the function that returns it has it too. */
function followReturned(at: Node, holding: Holding, search: Search): void {
  const fn = at.type === 'ArrowFunctionExpression' ? at : functionAround(at);
  if (!fn) return;
  const { file } = search;
  for (const { site, kind } of callGraphOf(file.sourceCode.ast, file).into.get(fn) ?? []) {
    if (kind === 'call') follow(site, holding, search);
    else note(site, [], 'handed', holding, search);
  }
}

function isExported(definition: Node): boolean {
  const statement = definition.type === 'VariableDeclarator' ? definition.parent : definition;
  return statement.parent?.type === 'ExportNamedDeclaration';
}

/** Changes that an object makes to itself, by `this` in its methods, or a class to its instances behind the constructor. */
export const ownChangesOf = memoByNode(
  (owner: ClassNode | TSESTree.ObjectExpression, file: File): readonly Change[] => {
    const search = searchIn(file, null);
    const constructor = isClass(owner) ? constructorOf(owner) : null;
    walk(isClass(owner) ? owner.body : owner, file.sourceCode.visitorKeys, (node) => {
      if (node !== owner && (isClass(node) || node.type === 'FunctionDeclaration')) return false;
      if (node.type !== 'ThisExpression') return undefined;
      const isMaking = constructor !== null && isInside(node, constructor) && functionAround(node) === constructor;
      if (!isMaking) follow(node, whole, search);
      return undefined;
    });
    visitAll(search);
    return search.changes.filter(({ how }) => how === 'written' || how === 'defined');
  },
);
