import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, keyName, propertiesIn, unwrap } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { creationAt } from './creation.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { functionsOf } from './functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { returnedExpressions } from '../facts/outline.ts';
import type { File } from './model.ts';

/** The names that take apart what a function of this file returns: `const { client, options } = connect();`. */
export interface Unpacked {
  /** The name that is given the client itself. */
  readonly client: TSESTree.Identifier | null;
  /** Names that are given something that has the client. */
  readonly holders: readonly TSESTree.Identifier[];
}

/** Which names of an object pattern are given a client that a function of this file packed into what it returns? */
export const unpackedBy = memoByNode((pattern: TSESTree.ObjectPattern, file: File): Unpacked => {
  const { parent } = pattern;
  const call = parent.type === 'VariableDeclarator' && parent.init ? unwrap(parent.init) : null;
  const packages =
    call?.type === 'CallExpression'
      ? functionsOf(call.callee, file).flatMap((fn) =>
          returnedExpressions(fn, file).map((value) => valueOf(value, file)),
        )
      : [];
  const named = pattern.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.value.type !== 'Identifier') return [];
    const key = keyName(property);
    const packed = packages.flatMap((object) => (key === null ? [] : memberOf(object, key)));
    return [{ id: property.value, packed }];
  });
  return {
    client: named.find(({ packed }) => packed.some((value) => creationAt(valueOf(value, file), file)))?.id ?? null,
    holders: named.filter(({ packed }) => packed.some((value) => holds(value, file))).map(({ id }) => id),
  };
});

function memberOf(object: Node, name: string): Node[] {
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((property) =>
    property.type === 'Property' && keyName(property) === name ? [property.value] : [],
  );
}

/** What an expression stands for: a name for the one value that it is given. */
function valueOf(node: Node, file: File): Node {
  const value = unwrap(node);
  const variable = value.type === 'Identifier' ? variableOf(value, file) : null;
  const sole = variable && soleValue(variable);
  return sole ? unwrap(sole) : value;
}

/** Whether a value has a client among its members, or was made of one. */
function holds(node: Node, file: File): boolean {
  const value = valueOf(node, file);
  if (creationAt(value, file)) return false;
  const parts: readonly Node[] =
    value.type === 'ObjectExpression' ? propertiesIn(value) : isCall(value) ? value.arguments : [];
  return parts.some((part) => creationAt(valueOf(part, file), file) !== null);
}
