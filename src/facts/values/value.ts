import type { TSESTree } from '@typescript-eslint/utils';
import type { CallNode, ClassNode, FunctionNode, Node } from '../../ast/nodes.ts';

/** What an expression may stand for. One thing is one object, so that values can be compared and counted. */
export type Value = Foreign | Given | Instance | List | Written | Unknown;

/** A function, class, object literal or literal that the file writes down. */
export type Written =
  | { readonly kind: 'function'; readonly node: FunctionNode }
  | { readonly kind: 'class'; readonly node: ClassNode }
  | { readonly kind: 'object'; readonly node: TSESTree.ObjectExpression }
  | { readonly kind: 'literal'; readonly node: Node };

/** Something of another module, or of the language: what an import gives, its members, and results of calling them. */
export interface Foreign {
  readonly kind: 'foreign';
  /** The specifier, without `node:`; `global` for names that nobody declares. */
  readonly module: string;
  /**
   * Dotted path from the module; `default` is its default export or the CommonJS module itself, `()` the result of a
   * call or `new`: `Kafka().producer`. Default and namespace import of a CommonJS package are the same object, so
   * `default` is left out in front of a member. The namespace itself is the empty path.
   */
  readonly path: string;
  /** The call whose result it is. */
  readonly call: CallNode | null;
  /** Only a type says so. */
  readonly isTyped: boolean;
  /** How many members and calls lead to it. */
  readonly length: number;
}

/** An instance of a class of this file. */
export interface Instance {
  readonly kind: 'instance';
  readonly of: ClassNode;
  /** Only a type says so. */
  readonly isTyped: boolean;
}

/** What callers pass for a parameter, or a member of that. */
export interface Given {
  readonly kind: 'given';
  readonly fn: FunctionNode;
  /** The position of the parameter. */
  readonly index: number;
  readonly keys: readonly string[];
}

/** A list, set or map, as far as its elements are written in the file. */
export interface List {
  readonly kind: 'list';
  /** What makes it. */
  readonly node: Node;
  readonly elements: () => readonly Value[];
  /** What stands at an index. */
  readonly at: (index: number) => readonly Value[];
  /** Its elements are pairs of a key and a value. */
  readonly isMap: boolean;
  /** What it is to the language: a `Map()`. */
  readonly as: Foreign | null;
}

/** Something of which the file says nothing. */
export interface Unknown {
  readonly kind: 'unknown';
  /** The call whose result it is. */
  readonly call: CallNode | null;
}

export const unknown: Unknown = { kind: 'unknown', call: null };

export type Values = readonly Value[];

/** A name of a member; `*` for one that is not known. */
export type Key = string;

export const anyKey: Key = '*';

/** How values are asked about each other. */
export interface Asking {
  readonly made: Made;
  of(node: Node): Values;
  /** An instance of what a type annotation names. */
  ofType(annotation: TSESTree.TSTypeAnnotation): Values;
  memberOf(value: Value, key: Key): Values;
  /** A list; `elements` may lead back to the list. */
  list(node: Node, parts: Omit<List, 'kind' | 'node'>): Value;
  /** What a function returns, in terms of its parameters. */
  returnedBy(fn: FunctionNode): Values;
  /** What a function returns where it is given arguments. */
  resultWith(fn: FunctionNode, argument: (index: number) => Values): Values;
}

// Longer than any chain of calls that people write; `node = node.parent` goes on and on.
const maximumLength = 300;

// Nobody reads a member of a parameter as deep as this.
const maximumKeys = 6;

/** Makes each value once. */
export class Made {
  private readonly byNode = new WeakMap<Node, Value>();
  private readonly foreignValues = new Map<string, Foreign>();
  private readonly resultValues = new WeakMap<CallNode, Map<string, Foreign>>();
  private readonly unknownResults = new WeakMap<CallNode, Unknown>();
  private readonly given = new WeakMap<FunctionNode, Map<string, Given>>();
  private readonly typedInstances = new WeakMap<ClassNode, Instance>();

  written(kind: Written['kind'], node: Node): Value {
    return this.once(node, () => ({ kind, node }) as Written);
  }

  instanceOf(of: ClassNode, isTyped = false): Value {
    const known = isTyped ? this.typedInstances.get(of) : this.byNode.get(of.body);
    if (known) return known;
    const made: Instance = { kind: 'instance', of, isTyped };
    if (isTyped) this.typedInstances.set(of, made);
    else this.byNode.set(of.body, made);
    return made;
  }

  list(node: Node, make: () => Omit<List, 'kind' | 'node'>): Value {
    return this.once(node, () => ({ kind: 'list', node, ...make() }));
  }

  foreign(module: string, path: string, isTyped = false, length = 0): Foreign {
    return foreignOnce({ kind: 'foreign', module, path, call: null, isTyped, length }, this.foreignValues);
  }

  memberOf({ module, path, isTyped, length }: Foreign, name: string): Value {
    if (length > maximumLength) return unknown;
    const isWhole = path === '' || path === 'default';
    return this.foreign(module, isWhole ? name : `${path}.${name}`, isTyped, length + 1);
  }

  resultOf({ module, path: callee, isTyped, length }: Foreign, call: CallNode): Value {
    if (length > maximumLength) return unknown;
    const path = `${callee === '' ? 'default' : callee}()`;
    const known = this.resultValues.get(call) ?? new Map<string, Foreign>();
    this.resultValues.set(call, known);
    return foreignOnce({ kind: 'foreign', module, path, call, isTyped, length: length + 1 }, known);
  }

  unknownResult(call: CallNode): Unknown {
    const known = this.unknownResults.get(call) ?? { kind: 'unknown', call };
    this.unknownResults.set(call, known);
    return known;
  }

  /** An instance of a class of another module. */
  instanceOfForeign({ module, path, isTyped, length }: Foreign, fromType = isTyped): Foreign {
    return this.foreign(module, `${path === '' ? 'default' : path}()`, fromType, length + 1);
  }

  givenFor(fn: FunctionNode, index: number, keys: readonly string[]): Value {
    if (keys.length > maximumKeys) return unknown;
    const known = this.given.get(fn) ?? new Map<string, Given>();
    this.given.set(fn, known);
    const name = `${index}.${keys.join('.')}`;
    const value = known.get(name) ?? { kind: 'given', fn, index, keys };
    known.set(name, value);
    return value;
  }

  private once(node: Node, make: () => Value): Value {
    const known = this.byNode.get(node);
    if (known) return known;
    const value = make();
    this.byNode.set(node, value);
    return value;
  }
}

function foreignOnce(value: Foreign, known: Map<string, Foreign>): Foreign {
  const name = `${value.isTyped ? '?' : ''}${value.module}:${value.path}`;
  const before = known.get(name);
  if (before) return before;
  known.set(name, value);
  return value;
}
