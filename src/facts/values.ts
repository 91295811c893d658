import type { TSESTree } from '@typescript-eslint/utils';
import { classAround, isClass, isFunction, literalString, memberName, unwrap } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { Circles } from './circles.ts';
import { memoByNode } from './memo.ts';
import { returnedExpressions } from './outline.ts';
import { variableOf } from './scopes.ts';
import type { Source } from './source.ts';
import { callValues, instanceValues, moduleOf } from './values/calls.ts';
import { listOf } from './values/lists.ts';
import { memberNames, memberValues } from './values/members.ts';
import { Made, anyKey, unknown } from './values/value.ts';
import type { Asking, Key, List, Value, Values } from './values/value.ts';
import { ofEntity, variableValues } from './values/variables.ts';

export type { Foreign, Given, Instance, List, Value, Values } from './values/value.ts';
export { requires } from './values/calls.ts';

/**
 * What an expression may stand for, through names, members, calls, patterns, loops and assignments of the file: all
 * that it is ever given, as far as the file shows, with `unknown` among it where the file does not show all. A promise
 * and what it brings are one value.
 */
export function valuesOf(node: Node, source: Source): Values {
  return askingIn(source.sourceCode.ast, source).of(node);
}

/** What a member of a value may stand for; `anyKey` asks for all of its members. */
export function memberOf(value: Value, key: Key, source: Source): Values {
  return askingIn(source.sourceCode.ast, source).memberOf(value, key);
}

/** The names of the members that the file gives a value. */
export function memberNamesOf(value: Value, source: Source): readonly string[] {
  return memberNames(value, askingIn(source.sourceCode.ast, source), source);
}

/** What the name of a type stands for as a value: a class, or what an import gives. */
export function valuesOfName(name: TSESTree.EntityName, source: Source): Values {
  return ofEntity(name, askingIn(source.sourceCode.ast, source));
}

/** Whether a value is `null` or `undefined`, which a variable has until it is given something. */
export function isNothing(value: Value): boolean {
  if (value.kind !== 'literal') return false;
  const { node } = value;
  return node.type === 'Identifier' || (node.type === 'Literal' && node.value === null && !('regex' in node));
}

/** What a function returns, in terms of its parameters. */
export function returnedBy(fn: FunctionNode, source: Source): Values {
  return askingIn(source.sourceCode.ast, source).returnedBy(fn);
}

const askingIn = memoByNode((_program: TSESTree.Program, source: Source): Asking => new Evaluation(source));

/** Asks about the values of one file. */
class Evaluation implements Asking {
  readonly made = new Made();
  private readonly circles = new Circles<Value>(unknown);
  private readonly members = new WeakMap<Value, Map<Key, object>>();
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  of(raw: Node): Values {
    const node = unwrap(raw);
    switch (node.type) {
      case 'Identifier':
        return this.named(node);
      case 'MemberExpression':
      case 'CallExpression':
      case 'NewExpression':
        this.answerInside(node);
        return this.circles.answer(node, () => this.along(node));
      case 'ThisExpression':
        return this.self(node);
      case 'ConditionalExpression':
        return [...this.of(node.consequent), ...this.of(node.alternate)];
      case 'LogicalExpression':
        return [...this.of(node.left), ...this.of(node.right)];
      case 'AssignmentExpression':
        return this.of(node.right);
      case 'SequenceExpression':
        return this.of(node.expressions.at(-1) as Node);
      case 'ArrayExpression':
        return [listOf(node, this)];
      case 'ObjectExpression':
        return [this.made.written('object', node)];
      case 'Literal':
      case 'TemplateLiteral':
        return [this.made.written('literal', node)];
      case 'ImportExpression': {
        const specifier = literalString(node.source);
        return [specifier === null ? unknown : moduleOf(specifier, this)];
      }
      default:
        if (isFunction(node)) return [this.made.written('function', node)];
        return [isClass(node) ? this.made.written('class', node) : unknown];
    }
  }

  ofType(annotation: TSESTree.TSTypeAnnotation): Values {
    // Other parsers know annotations that hold no type.
    const type = annotation.typeAnnotation as TSESTree.TypeNode | null | undefined;
    if (type?.type !== 'TSTypeReference') return [unknown];
    return ofEntity(type.typeName, this).map((value) => {
      if (value.kind === 'class') return this.made.instanceOf(value.node, true);
      return value.kind === 'foreign' && value.module !== 'global' ? this.made.instanceOfForeign(value, true) : unknown;
    });
  }

  memberOf(value: Value, key: Key): Values {
    // Members of what is elsewhere are told without a question.
    if (value.kind === 'foreign' || value.kind === 'given' || value.kind === 'unknown')
      return memberValues(value, key, this, this.source);
    const known = this.members.get(value) ?? new Map<Key, object>();
    this.members.set(value, known);
    const subject = known.get(key) ?? {};
    known.set(key, subject);
    return this.circles.answer(subject, () => memberValues(value, key, this, this.source));
  }

  list(node: Node, parts: Omit<List, 'kind' | 'node'>): Value {
    return this.made.list(node, () => {
      const subject = {};
      const elements = (): Values => this.circles.answer(subject, parts.elements);
      return { ...parts, elements, at: parts.at === parts.elements ? elements : parts.at };
    });
  }

  returnedBy(fn: FunctionNode): Values {
    if (fn.generator) return [unknown];
    return this.circles.answer(fn, () =>
      returnedExpressions(fn, this.source).flatMap((expression) => this.of(expression)),
    );
  }

  resultWith(fn: FunctionNode, argument: (index: number) => Values): Values {
    return this.returnedBy(fn).flatMap((value): Values => {
      if (value.kind !== 'given' || value.fn !== fn) return [value];
      return value.keys.reduce<Values>(
        (held, key) => held.flatMap((each) => this.memberOf(each, key)),
        argument(value.index),
      );
    });
  }

  private along(node: TSESTree.CallExpression | TSESTree.MemberExpression | TSESTree.NewExpression): Values {
    if (node.type === 'CallExpression') return callValues(node, this);
    if (node.type === 'NewExpression') return instanceValues(node, this);
    const key = memberName(node) ?? indexIn(node) ?? anyKey;
    return this.of(node.object).flatMap((value) => this.memberOf(value, key));
  }

  /** Answers what a long chain starts with first: `app.get(…).get(…)` may go on for hundreds of calls. */
  private answerInside(node: Node): void {
    const chain: Node[] = [];
    for (let at: Node = node; ;) {
      if (at.type === 'MemberExpression') at = unwrap(at.object);
      else if (at.type === 'CallExpression') at = unwrap(at.callee);
      else break;
      if (this.circles.isKnown(at)) break;
      chain.push(at);
    }
    if (chain.length < longChain) return;
    for (const each of chain.toReversed())
      if (each.type === 'CallExpression') this.circles.answer(each, () => callValues(each, this));
  }

  private named(id: TSESTree.Identifier): Values {
    const variable = variableOf(id, this.source);
    if (variable) return this.circles.answer(variable, () => variableValues(variable, this));
    return [id.name === 'undefined' ? this.made.written('literal', id) : this.made.foreign('global', id.name)];
  }

  private self(node: TSESTree.ThisExpression): Values {
    const owner = classAround(node);
    if (owner) return [this.made.instanceOf(owner)];
    const object = objectAround(node);
    return [object ? this.made.written('object', object) : unknown];
  }
}

/** `list[0]` */
function indexIn({ property }: TSESTree.MemberExpression): Key | null {
  return property.type === 'Literal' && typeof property.value === 'number' ? String(property.value) : null;
}

const longChain = 60;

/** The object literal whose method holds the node, `this` meaning that object. */
function objectAround(node: Node): TSESTree.ObjectExpression | null {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'FunctionDeclaration' || at.type === 'ClassBody') return null;
    if (at.type === 'FunctionExpression')
      return at.parent.type === 'Property' && at.parent.parent.type === 'ObjectExpression' ? at.parent.parent : null;
  }
  return null;
}
