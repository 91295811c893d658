import type { TSESTree } from '@typescript-eslint/utils';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { anyKey, unknown } from './value.ts';
import type { Asking, Foreign, List, Value, Values } from './value.ts';

/** `[a, b, ...more]` */
export function listOf(node: TSESTree.ArrayExpression, ask: Asking): Value {
  return ask.list(node, {
    isMap: false,
    as: null,
    elements: () =>
      node.elements.flatMap((element): Values => {
        if (!element) return [];
        return element.type === 'SpreadElement' ? elementsIn(ask.of(element.argument)) : ask.of(element);
      }),
    at: (index) => {
      const before = node.elements.slice(0, index + 1);
      const element = before.some((each) => each?.type === 'SpreadElement') ? null : node.elements[index];
      return element ? ask.of(element) : [unknown];
    },
  });
}

/** `new Map([['a', f]])`, `new Set([f])` */
export function collectionOf(node: CallNode, kind: Foreign, ask: Asking): Value {
  const [list] = node.arguments;
  const elements = (): Values => (list ? elementsIn(ask.of(list)) : []);
  const as = ask.made.resultOf(kind, node) as Foreign;
  return ask.list(node, { isMap: kind.path.endsWith('Map'), as, elements, at: elements });
}

/** The elements of all lists among some values; what is no list has none that are known. */
export function elementsIn(values: Values): Values {
  return values.flatMap((value) => (value.kind === 'list' ? value.elements() : [unknown]));
}

/** What a method of a list gives; `null` where that is nothing of the list. */
export function listMethod(list: List, name: string, call: TSESTree.CallExpression, ask: Asking): Values | null {
  const values = (): Values => (list.isMap ? secondOf(list.elements(), ask) : list.elements());
  switch (name) {
    case 'get':
      return list.isMap ? orUnknown(values()) : null;
    case 'values':
      return [derived(call, values, ask)];
    case 'entries':
      return [list.isMap ? list : derived(call, () => [pair(call, values, ask)], ask, true)];
    case 'at':
    case 'find':
    case 'findLast':
    case 'pop':
    case 'shift':
      return orUnknown(list.elements());
    case 'concat':
      return [
        derived(call, () => [...list.elements(), ...call.arguments.flatMap((each) => elementsIn(ask.of(each)))], ask),
      ];
    case 'filter':
    case 'slice':
    case 'sort':
    case 'toSorted':
    case 'reverse':
    case 'toReversed':
      return [derived(call, () => list.elements(), ask, list.isMap)];
    case 'flat':
      return [
        derived(call, () => list.elements().flatMap((each) => (each.kind === 'list' ? each.elements() : [each])), ask),
      ];
    case 'map':
      return [derived(call, () => mapped(call, list.elements(), ask), ask)];
    default:
      return null;
  }
}

/** A list may have been given more than what is written. */
function orUnknown(values: Values): Values {
  return values.length > 0 ? values : [unknown];
}

/** What a function makes of each element: `handlers.map((handler) => wrap(handler))`. */
function mapped(call: TSESTree.CallExpression, elements: Values, ask: Asking): Values {
  const [callback] = call.arguments;
  if (!callback) return [unknown];
  return ask
    .of(callback)
    .flatMap((fn) =>
      fn.kind === 'function' ? ask.resultWith(fn.node, () => elements) : [ask.made.unknownResult(call)],
    );
}

/** `Object.values(routes)`, `Object.entries(routes)` */
export function membersAsList(call: TSESTree.CallExpression, isMap: boolean, ask: Asking): Values {
  const [object] = call.arguments;
  if (!object) return [unknown];
  const members = (): Values =>
    ask.of(object).flatMap((value) => (value.kind === 'list' ? value.elements() : ask.memberOf(value, anyKey)));
  return [derived(call, isMap ? () => [pair(call, members, ask)] : members, ask, isMap)];
}

function derived(node: Node, elements: () => Values, ask: Asking, isMap = false): Value {
  return ask.list(node, { isMap, as: null, elements, at: elements });
}

/** A pair of a key and one of some values. */
function pair({ callee }: CallNode, values: () => Values, ask: Asking): Value {
  return ask.list(callee, {
    isMap: false,
    as: null,
    elements: values,
    at: (index) => (index === 1 ? values() : [unknown]),
  });
}

function secondOf(pairs: Values, ask: Asking): Values {
  return pairs.flatMap((pair) => ask.memberOf(pair, '1'));
}
