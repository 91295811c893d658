import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, isFunction, keyName, unwrap } from '../../ast/nodes.ts';
import type { ClassNode, FunctionNode } from '../../ast/nodes.ts';
import { sharedInstance } from '../../catalog/idioms/naming.ts';
import type { Creation } from '../creation.ts';
import { standsFor } from '../exports.ts';
import { returnedExpressions } from '../../facts/outline.ts';
import { retentionOf } from '../retention.ts';
import type { File } from '../model.ts';

/**
 * The static `getInstance` that returns a new object with a client in it on each call, as a person would write it;
 * `null` where there is none.
 */
export function freshInstanceOf(creation: Creation, file: File): string | null {
  const owner = classAround(creation.node);
  if (!owner || retentionOf(creation.node, file).kind !== 'instance') return null;
  for (const element of owner.body.body) {
    if (!isGetInstance(element) || !isFunction(element.value)) continue;
    if (element.value.params.length === 0 && returnsFresh(element.value, owner, file))
      return `${owner.id?.name ?? 'this'}.${keyName(element) ?? 'getInstance'}`;
  }
  return null;
}

function isGetInstance(element: TSESTree.ClassElement): element is TSESTree.MethodDefinition {
  return element.type === 'MethodDefinition' && element.static && sharedInstance.test(keyName(element) ?? '');
}

function returnsFresh(method: FunctionNode, owner: ClassNode, file: File): boolean {
  const returned = returnedExpressions(method, file).map(unwrap);
  return (
    returned.length === 1 &&
    returned.every(
      (value) =>
        value.type === 'NewExpression' &&
        (value.callee.type === 'ThisExpression' || standsFor(value.callee, file) === owner) &&
        retentionOf(value, file).kind === 'returned',
    )
  );
}
