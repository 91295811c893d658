import type { TSESTree } from '@typescript-eslint/utils';
import { literalString, memberName, unwrap } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { withoutScheme } from '../../ast/specifiers.ts';
import { mergingFunction } from '../../catalog/idioms/keeping.ts';
import { collections, interopFunctions } from '../../catalog/idioms/language.ts';
import { collectionOf, listMethod, membersAsList } from './lists.ts';
import { unknown } from './value.ts';
import type { Asking, Foreign, Value, Values } from './value.ts';

/** What a call gives. */
export function callValues(call: TSESTree.CallExpression, ask: Asking): Values {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier' && interopFunctions.has(callee.name)) return argumentAt(call, 0, ask);
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name !== null) return ask.of(callee.object).flatMap((receiver) => methodValues(receiver, name, call, ask));
  }
  const name = callee.type === 'Identifier' ? callee.name : '';
  return ask.of(callee).flatMap((value) => [...injectedBy(value, name, call, ask), ...resultValues(value, call, ask)]);
}

/** What `new` gives. */
export function instanceValues(call: TSESTree.NewExpression, ask: Asking): Values {
  return ask.of(call.callee).flatMap((value): Value => {
    if (value.kind === 'class') return ask.made.instanceOf(value.node);
    // `new this()` in a static method.
    if (value.kind === 'instance' && call.callee.type === 'ThisExpression') return value;
    if (value.kind !== 'foreign') return ask.made.unknownResult(call);
    if (value.module === 'global' && collections.has(value.path)) return collectionOf(call, value, ask);
    return ask.made.resultOf(value, call);
  });
}

function methodValues(receiver: Value, name: string, call: TSESTree.CallExpression, ask: Asking): Values {
  const ofList = receiver.kind === 'list' ? listMethod(receiver, name, call, ask) : null;
  if (ofList) return ofList;
  switch (name) {
    case 'bind':
      if (receiver.kind === 'function') return [receiver];
      break;
    case 'call':
      if (receiver.kind === 'function')
        return ask.resultWith(receiver.node, (index) => argumentAt(call, index + 1, ask));
      break;
    case 'apply':
      if (receiver.kind === 'function') return ask.resultWith(receiver.node, () => [unknown]);
      break;
    // A promise and what it brings are one value.
    case 'catch':
    case 'finally':
      return [receiver];
    case 'then':
      return thenValues(receiver, call, ask);
    default:
  }
  return [
    ...injectedBy(receiver, name, call, ask),
    ...ask.memberOf(receiver, name).flatMap((value) => resultValues(value, call, ask)),
  ];
}

/** `container.get(Users)`, `moduleRef.resolve(Users)`: a container gives an instance of the class that it is asked for. */
function injectedBy(receiver: Value, name: string, call: TSESTree.CallExpression, ask: Asking): Values {
  const [asked] = call.arguments;
  const isContainer = name === 'get' || name === 'resolve' || name === 'inject';
  if (!isContainer || call.arguments.length !== 1 || asked?.type !== 'Identifier') return [];
  if (receiver.kind !== 'foreign' && receiver.kind !== 'given' && receiver.kind !== 'unknown') return [];
  return ask.of(asked).flatMap((value) => {
    if (value.kind === 'class') return [ask.made.instanceOf(value.node, true)];
    const isClass = value.kind === 'foreign' && isClassName(lastName(asked, value));
    return isClass ? [ask.made.instanceOfForeign(value, true)] : [];
  });
}

/** What stands in another file tells by its name alone that it is a class. */
function isClassName(name: string): boolean {
  return name.charAt(0) !== name.charAt(0).toLowerCase();
}

function thenValues(receiver: Value, call: TSESTree.CallExpression, ask: Asking): Values {
  const [callback] = call.arguments;
  if (!callback) return [receiver];
  return ask.of(callback).flatMap((fn): Values => {
    if (fn.kind === 'function') return ask.resultWith(fn.node, (index) => (index === 0 ? [receiver] : [unknown]));
    return [unknown];
  });
}

/** What calling a value gives. */
function resultValues(value: Value, call: TSESTree.CallExpression, ask: Asking): Values {
  switch (value.kind) {
    case 'function':
      return ask.resultWith(value.node, (index) => argumentAt(call, index, ask));
    case 'foreign':
      return foreignResult(value, call, ask);
    default:
      return [ask.made.unknownResult(call)];
  }
}

function foreignResult(callee: Foreign, call: TSESTree.CallExpression, ask: Asking): Values {
  if (requires(callee) && call.arguments.length === 1) {
    const specifier = literalString(call.arguments[0]);
    return [specifier === null ? unknown : moduleOf(specifier, ask)];
  }
  const name = lastName(call.callee, callee);
  if (interopFunctions.has(name)) return argumentAt(call, 0, ask);
  if (callee.module === 'global') {
    switch (callee.path) {
      case 'Object.values':
        return membersAsList(call, false, ask);
      case 'Object.entries':
        return membersAsList(call, true, ask);
      case 'Array.from':
      case 'Promise.all':
      case 'Promise.race':
      case 'Promise.any':
      case 'Promise.resolve':
        return argumentAt(call, 0, ask);
      default:
    }
  }
  if (mergingFunction.test(name)) {
    const merged = call.arguments
      .flatMap((each) => ask.of(each.type === 'SpreadElement' ? each.argument : each))
      .flatMap((value) => (value.kind === 'list' ? value.elements() : [value]))
      .filter(({ kind }) => kind === 'object' || kind === 'instance' || kind === 'class' || kind === 'function');
    if (merged.length > 0) return merged;
  }
  return [ask.made.resultOf(callee, call)];
}

/** What a function is called: where it is imported as a whole, by whoever imports it. */
function lastName(node: Node, { path }: Foreign): string {
  if (node.type === 'Identifier' && (path === '' || path === 'default')) return node.name;
  return path.slice(path.lastIndexOf('.') + 1);
}

/** `require('pg')`, and not a function of the user that happens to have that name. */
export function requires({ module, path }: Pick<Foreign, 'module' | 'path'>): boolean {
  return module === 'global' ? path === 'require' : module === 'module' && path === 'createRequire()';
}

/** The module that a specifier names. */
export function moduleOf(specifier: string, ask: Asking): Value {
  return ask.made.foreign(withoutScheme(specifier), '');
}

function argumentAt(call: CallNode, index: number, ask: Asking): Values {
  const before: readonly Node[] = call.arguments.slice(0, index + 1);
  if (before.some(({ type }) => type === 'SpreadElement')) return [unknown];
  const argument = before[index];
  return argument ? ask.of(argument) : [];
}
