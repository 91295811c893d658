import type { TSESTree } from '@typescript-eslint/utils';
import { meansValue, reads } from './scope.ts';
import type { Scope } from './scope.ts';
import { visitType } from './types.ts';
import type { Walker } from './walker.ts';

type Jsx =
  | TSESTree.JSXAttribute
  | TSESTree.JSXClosingElement
  | TSESTree.JSXFragment
  | TSESTree.JSXMemberExpression
  | TSESTree.JSXOpeningElement;

/** Walks through the parts of JSX whose names are not all names of the program. */
export function visitJsx(node: Jsx, walker: Walker): void {
  switch (node.type) {
    case 'JSXAttribute':
      walker.visit(node.value);
      break;
    case 'JSXFragment':
      useReact(walker);
      walker.children(node, (child) => {
        walker.visit(child);
      });
      break;
    case 'JSXOpeningElement':
      useReact(walker);
      visitTag(node.name, walker);
      visitType(node.typeArguments, walker);
      for (const attribute of node.attributes) walker.visit(attribute);
      break;
    case 'JSXClosingElement':
      visitTag(node.name, walker);
      break;
    case 'JSXMemberExpression':
      if (node.object.type !== 'JSXIdentifier' || node.object.name !== 'this') walker.visit(node.object);
  }
}

/** The name of an element; what starts in lower case is none of the program's. */
function visitTag(tag: TSESTree.JSXTagNameExpression, walker: Walker): void {
  const isIntrinsic = tag.type === 'JSXIdentifier' && tag.name[0]?.toUpperCase() !== tag.name[0] && tag.name !== 'this';
  if (!isIntrinsic) walker.visit(tag);
}

/** JSX once stood for a call of `React`, and names it still. */
function useReact(walker: Walker): void {
  if (walker.usedReact) return;
  for (let at: Scope | null = walker.scope; at; at = at.upper) {
    const name = at.set.get('React')?.defs[0]?.name;
    if (!name) continue;
    at.refer(name, reads, meansValue, null, false);
    walker.usedReact = true;
    return;
  }
}
