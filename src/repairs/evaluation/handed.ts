import type { TSESTree } from '@typescript-eslint/utils';
import { callGraphOf } from '../../analysis/calls.ts';
import { exportedRunnables } from '../../analysis/exports.ts';
import { isReassigned, soleDefinition, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import { isCall, isFunction, unwrapTypes } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';

/** What goes in for a parameter, where all the calls of its function are in view; `null` where they are not. */
export function handedFor(id: TSESTree.Identifier, file: File): readonly Node[] | null {
  const variable = variableOf(id, file);
  const definition = variable && soleDefinition(variable);
  const fn = definition?.type === 'Parameter' ? (definition.node as Node) : null;
  if (!fn || !isFunction(fn) || !variable || isReassigned(variable)) return null;
  const position = fn.params.findIndex(
    (parameter) => (parameter.type === 'AssignmentPattern' ? parameter.left : parameter) === definition?.name,
  );
  const { ast } = file.sourceCode;
  const { into, escaping } = callGraphOf(ast, file);
  const edges = into.get(fn) ?? [];
  const isOpen = escaping.has(fn) || registrationsOf(ast, file).of.has(fn) || exportedRunnables(ast, file).has(fn);
  if (position < 0 || isOpen || edges.length === 0) return null;
  const handed: Node[] = [];
  for (const { site, kind } of edges) {
    if (kind !== 'call' || !isCall(site)) return null;
    const given = site.arguments[position] ?? defaultOf(fn, position);
    if (!given || given.type === 'SpreadElement') return null;
    handed.push(given);
  }
  return handed;
}

function defaultOf(fn: FunctionNode, position: number): Node | null {
  const parameter = fn.params[position];
  return parameter?.type === 'AssignmentPattern' ? parameter.right : null;
}

/** The functions of this file that a call runs, those that are handed to the function around among them. */
export function calledFunctions(callee: Node, file: File): readonly FunctionNode[] {
  const own = functionsOf(callee, file);
  const name = unwrapTypes(callee);
  if (own.length > 0 || name.type !== 'Identifier') return own;
  const found = handedFor(name, file)?.map((node) => functionsOf(node, file)) ?? [];
  return found.every((functions) => functions.length > 0) ? found.flat() : [];
}
