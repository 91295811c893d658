import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { isWrapper, keyName, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { below, copyOf, follow, followVariable, isNew, note } from './search.ts';
import type { Holding, Path, Search } from './search.ts';

/** Whether an expression is given a value, loses it, or counts up. */
export function isTarget(node: Node): boolean {
  const parent = node.parent as Node;
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern';
    default:
      return isWrapper(parent) && isTarget(parent);
  }
}

/** What a pattern takes: a name, or parts of it. */
export function bind(pattern: Node | null | undefined, holding: Holding | null, search: Search): void {
  if (!pattern || !holding) return;
  switch (pattern.type) {
    case 'Identifier': {
      const variable = variableOf(pattern, search.file);
      if (variable) followVariable(variable, holding, search);
      return;
    }
    case 'VariableDeclaration':
      for (const { id } of pattern.declarations) bind(id, holding, search);
      return;
    case 'AssignmentPattern':
      bind(pattern.left, holding, search);
      return;
    case 'TSParameterProperty':
      bind(pattern.parameter, holding, search);
      if (pattern.parameter.type === 'Identifier') followStored(pattern.parameter.name, holding, search);
      return;
    case 'RestElement':
      bind(pattern.argument, copyOf(holding), search);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') bind(property, holding, search);
        else bind(property.value, below(keyName(property), holding), search);
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) {
        if (element?.type === 'RestElement') bind(element, holding, search);
        else bind(element, below(null, holding), search);
      }
      return;
    case 'MemberExpression':
      store(pattern, holding, search);
      return;
    default:
      return;
  }
}

/** `holder.options = options`: from now on it goes by another name. */
function store(member: TSESTree.MemberExpression, holding: Holding, search: Search): void {
  const { keys, root } = pathTo(member);
  const variable = root.type === 'Identifier' ? variableOf(root, search.file) : null;
  if (variable) followVariable(variable, { ...holding, inner: [...keys, ...holding.inner] }, search);
  if (!variable && root.type === 'Identifier' && (root.name === 'module' || root.name === 'exports'))
    note(member, [], 'exported', holding, search);
  followStored(keys.at(-1) ?? null, holding, search);
}

/** `app.locals.db` is `['locals', 'db']` of `app`. */
export function pathTo(node: Node): { readonly keys: Path; readonly root: Node } {
  const keys: (string | null)[] = [];
  let root = unwrap(node);
  for (; root.type === 'MemberExpression'; root = unwrap(root.object)) keys.unshift(memberName(root));
  return { keys, root };
}

/** Whatever has a member of this name may be what it was stored in. Only what is written there counts. */
export function followStored(key: string | null, holding: Holding, search: Search): void {
  if (key === null || !isNew(key, holding, search)) return;
  const { file } = search;
  for (const member of outlineOf(file.sourceCode.ast, file).members)
    if (memberName(member) === key && !isTarget(member)) follow(member, { ...holding, isGuess: true }, search);
}
