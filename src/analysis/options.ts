import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { keyName, literalString, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { writingFunctions } from '../catalog/idioms/changing.ts';
import { variableOf } from '../facts/scopes.ts';
import { isNothing, valuesOf } from '../facts/values.ts';
import { lastName } from './functions.ts';
import type { File } from './model.ts';

/** Where an option is written: in an object literal, or by an assignment to a member of the constant that holds it. */
export interface Written {
  readonly at: TSESTree.AssignmentExpression | TSESTree.Property;
  readonly value: Node;
}

/** What a call is given. */
interface Given {
  /** The argument with its options; `null` where it is given none. */
  readonly options: Node | null;
}

/** The place that decides an option of a call, by its dotted path; header names do not mind their case. */
export function optionOf({ options }: Given, path: string, file: File): Written | null {
  return options && writtenAt(options, path.split('.'), file, 0);
}

/** Whether everything that an argument holds is written in this file, spreads included. */
export function isReadable(raw: Node, file: File, hops = 0): boolean {
  const { object, variable } = heldAt(raw, file);
  if (!object || hops > maximumHops || isWrittenInto(variable)) return false;
  return object.properties.every((property) =>
    property.type === 'SpreadElement' ? isReadable(property.argument, file, hops + 1) : keyName(property) !== null,
  );
}

// Objects may be spread into each other; nobody writes more than a few hops.
const maximumHops = 6;

/** The object literal that an argument is, and the constant that holds it, where one does. */
interface Held {
  readonly object: TSESTree.ObjectExpression | null;
  readonly variable: Scope.Variable | null;
}

function heldAt(raw: Node, file: File): Held {
  const node = unwrapTypes(raw);
  if (node.type === 'ObjectExpression') return { object: node, variable: null };
  if (node.type !== 'Identifier') return { object: null, variable: null };
  const value = valueOf(node, file);
  return { object: value?.type === 'ObjectExpression' ? value : null, variable: variableOf(node, file) };
}

/** Whether the constant that holds options is handed to something that writes into it: `Object.assign(options, more)`. */
function isWrittenInto(variable: Scope.Variable | null): boolean {
  return (
    variable?.references.some(({ identifier }) => {
      const { parent } = identifier;
      if (parent.type !== 'CallExpression' || parent.arguments[0] !== identifier) return false;
      return writingFunctions.test(lastName(parent.callee) ?? '');
    }) ?? false
  );
}

function writtenAt(raw: Node, path: readonly string[], file: File, hops: number): Written | null {
  const [name, ...rest] = path;
  const { object, variable } = heldAt(raw, file);
  if (!object || name === undefined || hops > maximumHops) return null;
  const found = assignedTo(variable, [name]) ?? propertyIn(object, name, file, hops);
  if (isDeleted(variable, path) || isWrittenInto(variable)) return null;
  if (!found || rest.length === 0) return found;
  return assignedTo(variable, path) ?? writtenAt(found.value, rest, file, hops + 1);
}

function propertyIn(object: TSESTree.ObjectExpression, name: string, file: File, hops: number): Written | null {
  for (const property of object.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      const choices = choicesOf(property.argument, file);
      const brought = choices.flatMap((each) => writtenAt(each, [name], file, hops + 1) ?? []);
      // What cannot be read may bring the option, and of several nobody knows which it is.
      if (choices.length === 0 || brought.length > 0) return choices.length === 1 ? (brought[0] ?? null) : null;
    } else if (keyName(property)?.toLowerCase() === name.toLowerCase()) {
      return { at: property, value: property.value };
    }
  }
  return null;
}

/** The objects of the file that a spread may stand for; none where it may stand for something else. */
function choicesOf(raw: Node, file: File): readonly Node[] {
  if (objectOf(raw, file)) return [raw];
  const values = valuesOf(raw, file).filter((value) => !isNothing(value));
  const objects = values.flatMap((value) => (value.kind === 'object' ? [value.node] : []));
  return objects.length === values.length ? objects : [];
}

/** `options.agent = false;` for a constant `options`. */
function assignedTo(variable: Scope.Variable | null, path: readonly string[]): Written | null {
  for (const at of membersOf(variable, path)) {
    const { parent } = at;
    if (parent?.type === 'AssignmentExpression' && parent.left === at && parent.operator === '=')
      return { at: parent, value: parent.right };
  }
  return null;
}

/** `delete options.headers.connection;` */
function isDeleted(variable: Scope.Variable | null, path: readonly string[]): boolean {
  return membersOf(variable, path).some(
    ({ parent }) => parent?.type === 'UnaryExpression' && parent.operator === 'delete',
  );
}

/** Each mention of a member of the constant that holds options, by its path, the last one first. */
function membersOf(variable: Scope.Variable | null, path: readonly string[]): Node[] {
  return (variable?.references.toReversed() ?? []).flatMap(({ identifier }) => {
    let at: Node = identifier;
    for (const name of path) {
      const parent: Node | undefined = at.parent;
      if (parent?.type !== 'MemberExpression' || parent.object !== at || nameOf(parent) !== name.toLowerCase())
        return [];
      at = parent;
    }
    return [at];
  });
}

function nameOf(member: TSESTree.MemberExpression): string | null {
  if (member.computed) return literalString(member.property)?.toLowerCase() ?? null;
  return member.property.type === 'Identifier' ? member.property.name.toLowerCase() : null;
}

/** The value of a constant in place of its name. */
export function resolved(raw: Node, file: File): Node {
  const node = unwrapTypes(raw);
  return node.type === 'Identifier' ? (valueOf(node, file) ?? node) : node;
}

/** The literal or object that a name stands for; `null` where it is another thing, or one of several. */
function valueOf(name: TSESTree.Identifier, file: File): Node | null {
  const [value, ...others] = valuesOf(name, file).filter((one) => !isNothing(one));
  const isWritten = value && others.length === 0 && (value.kind === 'literal' || value.kind === 'object');
  return isWritten ? value.node : null;
}

/** The object literal that an expression is or, through one constant, names. */
export function objectOf(raw: Node, file: File): TSESTree.ObjectExpression | null {
  return heldAt(raw, file).object;
}

/** The value of an option in an object literal. */
export function optionAt(object: TSESTree.ObjectExpression, path: string, file: File): Node | null {
  return optionOf({ options: object }, path, file)?.value ?? null;
}
