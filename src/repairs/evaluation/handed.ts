import type { TSESTree } from '@typescript-eslint/utils';
import { callGraphOf } from '../../analysis/calls.ts';
import { exportedRunnables } from '../../analysis/exports.ts';
import { isReassigned, soleDefinition, variableOf } from '../../facts/scopes.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import { isCall, isFunction, unwrapTypes } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import type { File } from '../../analysis/model.ts';

/** A call, and what goes in for one of the parameters there. */
interface Handing {
  readonly site: Node;
  readonly given: Node;
}

/** What goes in for a parameter, where all the calls of its function are in view; `null` where they are not. */
export function handedFor(id: TSESTree.Identifier, file: File): readonly Node[] | null {
  return handingsOf(id, file)?.map(({ given }) => given) ?? null;
}

/** The calls of the function that a parameter belongs to, where all of them are in view; `null` where they are not. */
export function handingsOf(id: TSESTree.Identifier, file: File): readonly Handing[] | null {
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
  const handed: Handing[] = [];
  for (const { site, kind } of edges) {
    if (kind !== 'call' || !isCall(site)) return null;
    const given = site.arguments[position] ?? defaultOf(fn, position);
    if (!given || given.type === 'SpreadElement') return null;
    handed.push({ site, given });
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
