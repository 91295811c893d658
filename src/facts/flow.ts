import type { TSESTree } from '@typescript-eslint/utils';
import {
  functionAround,
  isFunction,
  isImmediatelyInvoked,
  isWrapper,
  keyName,
  memberName,
  unwrap,
} from '../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../ast/nodes.ts';
import { settlingMethods } from '../catalog/idioms/language.ts';
import { collectionResult, elementTaker, languageResult, mapsWith, resolvedBy, settlingOf } from './flow/language.ts';
import { Places, calledAs, indexOf, isIfAbsent, isWritten } from './flow/places.ts';
import type { Notes, Take } from './flow/places.ts';
import type { Held, Returned } from './flow/step.ts';
import { memoByNode } from './memo.ts';
import type { Source } from './source.ts';
import { valuesOf } from './values.ts';
import { anyKey } from './values/value.ts';
import type { Key } from './values/value.ts';

export type { Notes, Take } from './flow/places.ts';
export type { Held, Returned, Step } from './flow/step.ts';

/**
 * A question about where values go, as a reduction over steps: `take` says what is to be noted of a step, the answer
 * is all that was noted on the way. The way is followed through names, members, patterns, lists, promises, functions
 * of the file and what they return; what one variable holds is followed once, whoever gives it to the variable. Notes
 * that are the same have to be one object; a step is. `lost` is noted where a way is too long to be followed.
 */
export function flowing<Note extends object>(
  take: Take<Note>,
  lost: Note,
): (held: Held, source: Source) => Notes<Note> {
  const walks = memoByNode((_program: TSESTree.Program, source: Source) => new Walk(take, lost, source));
  return (held, source) => walks(source.sourceCode.ast, source).from(held);
}

type Keys = readonly Key[];

/** The way of a value through expressions. */
class Walk<Note extends object> extends Places<Note> {
  from({ node, keys }: Held): Notes<Note> {
    this.reads = 0;
    // A parameter is given the value.
    const isParameter = node.type === 'Identifier' && isFunction(node.parent) && node.parent.params.includes(node);
    if (isParameter) return this.bind(node, keys, 'parameter');
    return [...new Set(this.after(node, keys))];
  }

  protected into(at: Node, from: Node, keys: Keys): Notes<Note> {
    if (isWrapper(at)) return this.after(at, keys);
    switch (at.type) {
      case 'LogicalExpression':
        return this.after(at, keys);
      case 'ConditionalExpression':
        return at.test === from ? this.end('used', from, keys) : this.after(at, keys);
      case 'SequenceExpression':
        return at.expressions.at(-1) === from ? this.after(at, keys) : [];
      case 'ExpressionStatement':
        return [];
      case 'AssignmentExpression':
        if (at.right !== from) return [];
        return [...this.bind(at.left, keys, 'assignment', isIfAbsent(at)), ...this.after(at, keys)];
      case 'AssignmentPattern':
        return at.right === from ? this.bind(at.left, keys, 'declaration') : [];
      case 'VariableDeclarator':
        return at.init === from ? this.bind(at.id, keys, 'declaration') : [];
      case 'ForOfStatement': {
        if (at.right !== from || keys.length === 0) return this.end('used', from, keys);
        const left = at.left.type === 'VariableDeclaration' ? at.left.declarations[0]?.id : at.left;
        return left ? this.bind(left, keys.slice(1), 'declaration') : [];
      }
      case 'ReturnStatement':
        return this.returned(functionAround(at), keys);
      case 'ArrowFunctionExpression':
        return at.body === from ? this.returned(at, keys) : [];
      case 'YieldExpression':
        return this.end('yielded', from, keys);
      case 'ExportDefaultDeclaration':
      case 'TSExportAssignment':
        return this.end('exported', from, keys);
      case 'PropertyDefinition':
      case 'AccessorProperty':
        return at.value === from ? this.step(from, { kind: 'field', at, keys }) : [];
      case 'Property':
        if (at.value !== from || at.parent.type !== 'ObjectExpression') return [];
        return this.after(at.parent, [keyName(at) ?? anyKey, ...keys]);
      case 'ArrayExpression': {
        const index = at.elements.indexOf(from as TSESTree.Expression);
        const isKnown = at.elements.slice(0, index).every((element) => element?.type !== 'SpreadElement');
        return this.after(at, [isKnown ? String(index) : anyKey, ...keys]);
      }
      case 'SpreadElement':
        return this.spread(at, keys);
      case 'MemberExpression':
        return at.object === from ? this.member(at, keys) : this.end('used', from, keys);
      case 'CallExpression':
      case 'NewExpression':
        if (at.callee !== from) return this.passed(at, from, keys);
        return keys.length > 0 ? [] : this.end('invoked', from, keys);
      case 'TaggedTemplateExpression':
        return this.end('invoked', from, keys);
      default:
        return this.end('used', from, keys);
    }
  }

  private spread(at: TSESTree.SpreadElement, keys: Keys): Notes<Note> {
    const { parent } = at;
    if (parent.type === 'ObjectExpression') return this.after(parent, keys);
    if (parent.type === 'ArrayExpression') return this.after(parent, [anyKey, ...keys.slice(1)]);
    return this.passed(parent, at, keys.slice(1));
  }

  private returned(fn: FunctionNode | null, keys: Keys): Notes<Note> {
    if (!fn) return [];
    const { parent } = fn;
    if (isImmediatelyInvoked(fn)) return this.after(parent.type === 'MemberExpression' ? parent.parent : parent, keys);
    const settling = settlingOf(fn);
    if (settling?.byReturn) return this.after(settling.promise, keys);
    const list = mapsWith(fn);
    if (list) return this.after(list, [anyKey, ...keys]);
    return [this.once<Returned>(fn, { kind: 'returned', fn, keys })];
  }

  private member(at: TSESTree.MemberExpression, keys: Keys): Notes<Note> {
    const name = memberName(at) ?? indexOf(at);
    const [key, ...rest] = keys;
    const call = calledAs(at);
    if (key === undefined) {
      if (call && name !== null && settlingMethods.has(name)) return this.settled(call, name, keys);
      if (call)
        return this.step(at, { kind: 'called', at: call, member: at, name, keys, on: () => this.after(call, []) });
      if (isWritten(at)) return this.end('written', at, keys);
      return this.step(at, { kind: 'member', at, name, keys, on: () => this.after(at, []) });
    }
    if (isWritten(at)) return [];
    if (call && key !== name) return name === null ? [] : this.methodOfHolder(call, name, keys);
    return key === name || key === anyKey || name === null ? this.after(at, rest) : [];
  }

  /** `list.pop()`, `clients.get(key)`, `clients.forEach((client) => …)`, `holder.then(({ client }) => …)` */
  private methodOfHolder(call: TSESTree.CallExpression, name: Key, keys: Keys): Notes<Note> {
    if (settlingMethods.has(name)) return this.settled(call, name, keys);
    const index = elementTaker(name);
    const [callback] = call.arguments;
    const taken = index !== null && callback ? this.given(callback, index, keys.slice(1)) : [];
    const result = collectionResult(name, keys);
    return result ? [...taken, ...this.after(call, result)] : taken;
  }

  /** `connect().then((client) => …)`: the callback has the value, and the promise what the callback returns. */
  private settled(call: TSESTree.CallExpression, name: string, keys: Keys): Notes<Note> {
    const [callback] = call.arguments;
    if (name !== 'then' || !callback) return this.after(call, keys);
    const promise = resolvedBy(callback, this.source);
    if (promise) return this.after(promise, keys);
    const functions = this.functionsAt(callback);
    return functions ? this.within(functions, { index: 0, keys, result: call }) : this.after(call, keys);
  }

  private passed(call: CallNode, argument: Node, keys: Keys): Notes<Note> {
    const { callee } = call;
    const result = languageResult(callee, keys);
    if (result) {
      const [target] = call.arguments;
      const isAssigned = memberName(unwrap(callee) as TSESTree.MemberExpression) === 'assign' && target !== argument;
      return [...(isAssigned && target ? this.assignedTo(target, keys) : []), ...this.after(call, result)];
    }
    const promise = resolvedBy(callee, this.source);
    if (promise) return this.after(promise, keys);
    const into = call.type === 'CallExpression' ? this.functionsAt(callee) : null;
    return this.step(argument, {
      kind: 'passed',
      at: call,
      argument,
      into,
      keys,
      on: () => this.after(call, []),
      inside: () => this.inside(call, argument, { into: into ?? [], keys }),
      storedIn: (container) => this.placed(container, [anyKey, ...keys]),
    });
  }

  /** `Object.assign(store, { client })` */
  private assignedTo(target: Node, keys: Keys): Notes<Note> {
    return this.step(target, {
      kind: 'stored',
      at: target,
      ifAbsent: false,
      keys,
      on: () => this.placed(target, keys),
    });
  }

  /** What functions do with an argument, and what becomes of it where they return it. */
  private inside(
    call: CallNode,
    argument: Node,
    { into, keys }: { readonly into: readonly FunctionNode[]; readonly keys: Keys },
  ): Notes<Note> {
    const index = call.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
    return this.within(into, { index, keys, result: call });
  }

  private within(
    functions: readonly FunctionNode[],
    { index, keys, result }: { readonly index: number; readonly keys: Keys; readonly result: Node },
  ): Notes<Note> {
    return functions.flatMap((fn) =>
      this.ofParameter(fn, index, keys).flatMap((note) =>
        'kind' in note && note.kind === 'returned' && note.fn === fn ? this.after(result, note.keys) : [note],
      ),
    );
  }

  /** What the functions that an expression stands for do with what they are given. */
  private given(callback: Node, index: number, keys: Keys): Notes<Note> {
    return (this.functionsAt(callback) ?? []).flatMap((fn) => this.ofParameter(fn, index, keys));
  }

  private ofParameter(fn: FunctionNode, index: number, keys: Keys): Notes<Note> {
    const parameter = fn.params[index] ?? fn.params.at(-1);
    if (!parameter) return [];
    if (parameter.type === 'RestElement')
      return this.bind(parameter.argument, [String(index - fn.params.length + 1), ...keys], 'parameter');
    return fn.params[index] ? this.bind(parameter, keys, 'parameter') : [];
  }

  /** The functions of the file that an expression stands for; `null` where it may stand for something else. */
  private functionsAt(node: Node): readonly FunctionNode[] | null {
    const values = valuesOf(node, this.source);
    const functions = values.flatMap((value) => (value.kind === 'function' ? [value.node] : []));
    return functions.length > 0 && functions.length === values.length ? functions : null;
  }
}
