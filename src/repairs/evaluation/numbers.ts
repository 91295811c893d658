import type { TSESTree } from '@typescript-eslint/utils';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import { membersAt } from '../../analysis/objects.ts';
import { originOf } from '../../analysis/origin.ts';
import { literalString, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { handedFor } from './handed.ts';
import type { File } from '../../analysis/model.ts';

const most = 16;

/**
 * The numbers that a value may be, as far as the file shows: texts count as what they say, and where one of several
 * values is taken, all of them do. Choices of choices, and names of themselves, come to an end.
 */
export const numbersOf: (raw: Node, file: File) => readonly number[] = memoByNode(
  (raw: Node, file: File): readonly number[] => {
    const node = unwrapTypes(raw);
    const of = (at: Node): readonly number[] => numbersOf(at, file);
    const text = literalString(node);
    if (text !== null) return text.trim() === '' ? [] : [Number.parseFloat(text)];
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number' ? [node.value] : [];
      case 'ConditionalExpression':
        return [...of(node.consequent), ...of(node.alternate)];
      case 'LogicalExpression':
        return [...of(node.left), ...of(node.right)];
      case 'UnaryExpression':
        return node.operator === '-' ? of(node.argument).map((value) => -value) : of(node.argument);
      case 'BinaryExpression':
        return calculated(of(node.left), node.operator, of(node.right));
      case 'CallExpression':
        return convertedBy(node, file);
      case 'MemberExpression':
        return [...membersAt(node, file).flatMap(of), ...enumerated(node, file)];
      case 'Identifier':
        return named(node, file);
      default:
        return [];
    }
  },
  [],
);

function calculated(left: readonly number[], operator: string, right: readonly number[]): readonly number[] {
  const calculate = operations[operator];
  if (!calculate) return [];
  return left.flatMap((one) => right.map((other) => calculate(one, other))).slice(0, most);
}

const operations: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
  '|': (one, other) => Math.trunc(one) | Math.trunc(other),
};

const conversions: ReadonlyMap<string, (value: number) => number> = new Map([
  ['Math.abs', Math.abs],
  ['Math.ceil', Math.ceil],
  ['Math.floor', Math.floor],
  ['Math.round', Math.round],
  ['Math.sqrt', Math.sqrt],
  ['Math.trunc', Math.trunc],
  ['Number', Number],
  ['Number.parseFloat', Number],
  ['Number.parseInt', Math.trunc],
  ['String', Number],
  ['parseFloat', Number],
  ['parseInt', Math.trunc],
]);

/** `Number(process.env.MAX ?? 1)`, `parseInt(max || '1', 10)`, `Math.max(1, cores)` */
function convertedBy(call: TSESTree.CallExpression, file: File): readonly number[] {
  const origin = originOf(call.callee, file);
  if (origin?.module !== 'global') return [];
  const isChoice = origin.path === 'Math.max' || origin.path === 'Math.min';
  const convert = conversions.get(origin.path);
  if (!isChoice && !convert) return [];
  const given = isChoice ? call.arguments : call.arguments.slice(0, 1);
  const values = given.flatMap((argument) => numbersOf(argument, file));
  return convert ? values.map((value) => convert(value)) : values;
}

/** What a name has, whichever of its values is taken: those that are assigned later, and its default. */
function named(id: TSESTree.Identifier, file: File): readonly number[] {
  const variable = variableOf(id, file);
  const definition = variable && soleDefinition(variable);
  if (!definition) return [];
  const given = definition.type === 'Parameter' ? (handedFor(id, file) ?? []) : [];
  const written = variable.references.flatMap(({ writeExpr, identifier }): Node[] => {
    if (!writeExpr) return [];
    // `const { max = 1 } = process.env` writes both: what is destructured is no number.
    return identifier.parent.type === 'AssignmentExpression' && identifier.parent.operator !== '=' ? [] : [writeExpr];
  });
  return [...given, ...written].flatMap((value) => numbersOf(value, file)).slice(0, most);
}

/** A member of an enumeration of this file. */
function enumerated(member: TSESTree.MemberExpression, file: File): readonly number[] {
  const id = unwrapTypes(member.object);
  const variable = id.type === 'Identifier' ? variableOf(id, file) : null;
  const declaration = variable?.defs[0]?.node;
  const name = memberName(member);
  if (declaration?.type !== 'TSEnumDeclaration' || name === null) return [];
  let next: readonly number[] = [0];
  for (const { id: key, initializer } of declaration.body.members) {
    if (initializer) next = numbersOf(initializer, file);
    if ((key.type === 'Identifier' ? key.name : literalString(key)) === name) return next;
    next = next.map((value) => value + 1);
  }
  return [];
}
