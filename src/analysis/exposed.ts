import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, nearestRunnable, propertiesIn, unwrap } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { keepingFunction } from '../catalog/idioms/keeping.ts';
import { exportsOf, standsFor } from './exports.ts';
import { lastName } from './functions.ts';
import { gettersOf, membersOf } from './members.ts';
import { memoByNode } from '../facts/memo.ts';
import { boundValues, membersAt } from './objects.ts';
import { outlineOf, returnedExpressions } from '../facts/outline.ts';
import type { File } from './model.ts';

/**
 * Functions that other files get hold of by what this file exports, however it is packed: in objects and lists, as
 * members of classes and instances, wrapped (`asyncHandler(fn)`), returned by a function that is exported.
 */
export const exposedFunctions = memoByNode((program: TSESTree.Program, file: File): ReadonlySet<FunctionNode> => {
  const exposed = new Set<FunctionNode>();
  const seen = new Set<Node>();
  const assigned = assignedTo(program, file);
  const queue: Node[] = exportsOf(program, file).map(({ value }) => value);
  for (let raw = queue.pop(); raw; raw = queue.pop()) {
    const node = standsFor(unwrap(raw), file);
    if (seen.has(node)) continue;
    seen.add(node);
    if (isFunction(node)) exposed.add(node);
    queue.push(...partsOf(node, file), ...(assigned.get(node) ?? []));
  }
  return exposed;
});

/** What one gets hold of with a value. */
function partsOf(node: Node, file: File): readonly Node[] {
  if (isFunction(node)) return returnedExpressions(node, file);
  if (isClass(node)) {
    const members = [...membersOf(node, file)].filter(([name]) => !name.startsWith('#')).map(([, value]) => value);
    return [...members.filter((value) => value !== null), ...gettersOf(node, file).values()];
  }
  switch (node.type) {
    case 'ObjectExpression':
      return propertiesIn(node);
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    case 'SpreadElement':
      return [node.argument];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'AssignmentExpression':
      return [node.right];
    case 'NewExpression':
      return [node.callee];
    case 'CallExpression':
      return keepingFunction.test(lastName(node.callee) ?? '') ? [] : [node.callee, ...node.arguments];
    case 'MemberExpression':
      return membersAt(node, file);
    case 'Identifier':
      return boundValues(node, file);
    default:
      return [];
  }
}

/**
 * What is assigned to the members of an object, class or function: `controller.list = …`, `Users.prototype.list = …`,
 * and `this.list = …` in a constructor function.
 */
function assignedTo(program: TSESTree.Program, file: File): ReadonlyMap<Node, readonly Node[]> {
  const assigned = new Map<Node, Node[]>();
  for (const { left, right } of outlineOf(program, file).assignments) {
    if (left.type !== 'MemberExpression') continue;
    const object = left.object.type === 'MemberExpression' ? left.object.object : left.object;
    const holder = object.type === 'ThisExpression' ? nearestRunnable(object) : standsFor(object, file);
    if (!holder) continue;
    const known = assigned.get(holder);
    if (known) known.push(right);
    else assigned.set(holder, [right]);
  }
  return assigned;
}
