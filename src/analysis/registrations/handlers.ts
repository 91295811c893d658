import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { keepingFunction } from '../../catalog/idioms/keeping.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { memoByNode } from '../../facts/memo.ts';
import { outlineOf } from '../../facts/outline.ts';
import { variableOf } from '../../facts/scopes.ts';
import { memberNamesOf, memberOf, valuesOf } from '../../facts/values.ts';
import type { Given, Value, Values } from '../../facts/values.ts';
import { functionsAmong, functionsOf, lastName } from '../functions.ts';
import { matchesName } from '../knowledge.ts';
import type { File } from '../model.ts';
import type { Register } from './registration.ts';

/** Functions that run where an expression stands in the place of a handler. */
export function handlersAt(node: Node, file: File): readonly FunctionNode[] {
  return handlersAmong(valuesOf(node, file), file);
}

/** Functions at a dotted property path of an object, lists looked through; `*` is any key, `|` separates keys. */
export function functionsAtPath(node: Node, path: readonly string[], file: File): readonly FunctionNode[] {
  return valuesAtPath(valuesOf(node, file), path, file).flatMap((value) => handlersAmong([value], file));
}

/**
 * Functions that run where values stand in the place of a handler: functions of this file, in lists too, those that an
 * imported wrapper is given, as `asyncHandler(fn)` or `withAuth(options)(fn)` is, and those that callers pass to a
 * function that registers what it is given: `const route = (path, ...handlers) => router.get(path, ...handlers)`.
 */
export function handlersAmong(values: Values, file: File, seen = new Set<Value>()): readonly FunctionNode[] {
  const direct = values.filter(({ kind }) => kind === 'function');
  if (direct.length > 0) return functionsAmong(direct);
  const found = values.flatMap((value): readonly FunctionNode[] => {
    if (seen.has(value)) return [];
    seen.add(value);
    switch (value.kind) {
      case 'list':
        return value.elements().flatMap((element) => handlersAmong([element], file, seen));
      case 'given':
        return value.keys.length > 0
          ? []
          : passedFor(value, file).flatMap((passed) => handlersAmong(passed, file, seen));
      case 'foreign':
      case 'unknown':
        return value.call ? wrappedBy(value.call, file, seen) : [];
      default:
        return [];
    }
  });
  return [...new Set(found)];
}

/** The functions that a wrapper is given. A builder is handed them along the chain: `createRoute().handler(fn).build()`. */
function wrappedBy(call: CallNode, file: File, seen: Set<Value>): readonly FunctionNode[] {
  const { callee } = call;
  if (keepingFunction.test(lastName(callee) ?? '') || memberNameOf(callee) === 'bind') return [];
  const given = [
    ...call.arguments.map((argument) => (argument.type === 'SpreadElement' ? argument.argument : argument)),
    ...(callee.type === 'MemberExpression' ? [callee.object] : []),
  ];
  const passed = given.flatMap((node) => handlersAmong(valuesOf(node, file), file, seen));
  // `wrap(() => new Pool())` says nothing of a handler; a handler takes what it handles.
  return passed.length === 1 && call.arguments.length === 1 ? passed : passed.filter((fn) => fn.params.length > 0);
}

function memberNameOf(node: Node): string | null {
  return node.type === 'MemberExpression' ? memberName(node) : null;
}

/** `seen` are the lists on the way to this path: they may hold themselves. */
function valuesAtPath(values: Values, path: readonly string[], file: File, seen = new Set<Value>()): Values {
  const [pattern, ...rest] = path;
  if (pattern === undefined) return values;
  return values.flatMap((value): Values => {
    if (value.kind === 'list') {
      if (seen.has(value)) return [];
      seen.add(value);
      return valuesAtPath(value.elements(), path, file, seen);
    }
    if (value.kind !== 'object' && value.kind !== 'instance' && value.kind !== 'class') return [];
    const names = memberNamesOf(value, file).filter((name) =>
      pattern === '*' ? !name.startsWith('#') : matchesName(pattern, name),
    );
    return names.flatMap((name) => valuesAtPath(memberOf(value, name, file), rest, file));
  });
}

/** What the calls of this file pass for a parameter. */
function passedFor({ fn, index }: Given, file: File): readonly Values[] {
  const isRest = fn.params[index]?.type === 'RestElement';
  return (callsByFunction(file.sourceCode.ast, file).get(fn) ?? []).flatMap(({ arguments: passed }) =>
    (isRest ? passed.slice(index) : passed.slice(index, index + 1)).map((argument) =>
      valuesOf(argument.type === 'SpreadElement' ? argument.argument : argument, file),
    ),
  );
}

const callsByFunction = memoByNode((program: TSESTree.Program, file: File) => {
  const calls = new Map<FunctionNode, CallNode[]>();
  for (const call of outlineOf(program, file).calls) {
    for (const fn of functionsOf(call.callee, file)) {
      const known = calls.get(fn);
      if (known) known.push(call);
      else calls.set(fn, [call]);
    }
  }
  return calls;
});

/** Names that stand in the place of a handler and for no function of this file, behind wrappers and in lists too. */
export function foreignHandlersAt(raw: Node, file: File): readonly Node[] {
  const node = unwrapTypes(raw);
  switch (node.type) {
    case 'Identifier':
    case 'MemberExpression':
      return functionsOf(node, file).length > 0 ? [] : [node];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? foreignHandlersAt(element, file) : []));
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'MemberExpression' && memberName(callee) === 'bind')
        return foreignHandlersAt(callee.object, file);
      return node.arguments.flatMap((argument) => foreignHandlersAt(argument, file));
    }
    default:
      return [];
  }
}

/** Such names at a dotted property path of an object. */
export function foreignAtPath(raw: Node, path: readonly string[], file: File): readonly Node[] {
  return writtenAtPath(raw, path, file).flatMap((value) => foreignHandlersAt(value, file));
}

/** The expressions that are written at a path of an object or of the objects of a list. */
function writtenAtPath(raw: Node, path: readonly string[], file: File, seen = new Set<Node>()): readonly Node[] {
  const [pattern, ...rest] = path;
  if (pattern === undefined) return [raw];
  return valuesOf(raw, file).flatMap((value): readonly Node[] => {
    if (value.kind !== 'object' && value.kind !== 'list') return [];
    const { node } = value;
    if (seen.has(node)) return [];
    seen.add(node);
    if (node.type === 'ArrayExpression')
      return node.elements.flatMap((element) =>
        element && element.type !== 'SpreadElement' ? writtenAtPath(element, path, file, seen) : [],
      );
    if (node.type !== 'ObjectExpression') return [];
    return node.properties.flatMap((property) => {
      if (property.type !== 'Property') return [];
      const key = keyName(property);
      const isChosen = pattern === '*' || (key !== null && matchesName(pattern, key));
      return isChosen ? writtenAtPath(property.value, rest, file) : [];
    });
  });
}

/** Notes which parameters of a function are receivers of the framework. */
export function passTo(
  fn: FunctionNode,
  passes: Readonly<Record<number, string>> | undefined,
  entry: EntryPointEntry,
  register: Register,
): void {
  for (const [position, receiver] of Object.entries(passes ?? {})) {
    const parameter = fn.params[Number(position)];
    const id = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    const variable = id?.type === 'Identifier' ? variableOf(id, register.file) : null;
    if (variable) register.passed.set(variable, { entry, receiver });
  }
}
