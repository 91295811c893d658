import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isWrapper, keyName, literalString, propertyOf, unwrapTypes } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { ArgumentCondition, Factory } from '../catalog/types.ts';
import { soleValue, variableOf } from './file.ts';
import type { File } from './file.ts';
import type { KnownFactory } from './knowledge.ts';
import { memoByNode } from './memo.ts';
import { originOf } from './origin.ts';
import type { Origin } from './origin.ts';

/** An expression that makes a client. */
export interface Creation {
  readonly node: CallNode;
  readonly factory: Factory;
  /** Key of the factory in the catalog, and the entry that holds it. */
  readonly known: KnownFactory;
  readonly origin: Origin;
  /** As a person would write it: `new Pool()`, `redis.createClient()`. */
  readonly label: string;
  /** The options object as far as the file shows it; `null` when there is none, or when it cannot be read. */
  readonly options: TSESTree.ObjectExpression | null;
  /** There is an options argument, but what it holds cannot be read from this file (or not all of it). */
  readonly optionsUnknown: boolean;
}

/** What client, if any, this expression makes. */
export const creationAt = memoByNode((node: Node, file: File): Creation | null => {
  if (!isCall(node)) return null;
  const origin = originOf(node.callee, file);
  if (!origin || !file.knowledge.isClientModule(origin.module)) return null;
  const path = origin.path === '' ? 'default' : origin.path;
  for (const known of file.knowledge.factoriesOf({ module: origin.module, path })) {
    const { factory } = known;
    if (!hasForm(node, factory) || !fits(node, factory, file)) continue;
    return {
      node,
      factory,
      known,
      origin: { ...origin, path },
      label: labelOf(node, path, file),
      ...optionsOf(node, factory, file),
    };
  }
  return null;
});

/** Every creation in the file, in source order. */
export const creationsIn = memoByNode((program: TSESTree.Program, file: File): readonly Creation[] => {
  const creations: Creation[] = [];
  walk(program, file.sourceCode.visitorKeys, (node) => {
    const creation = creationAt(node, file);
    if (creation) creations.push(creation);
    return undefined;
  });
  return creations;
});

function hasForm(node: CallNode, factory: Factory): boolean {
  if (factory.form === 'either') return true;
  return (factory.form === 'new') === (node.type === 'NewExpression');
}

function fits(node: CallNode, factory: Factory, file: File): boolean {
  return !factory.when || factory.when.some((condition) => holds(condition, node, file));
}

function holds(condition: ArgumentCondition, node: CallNode, file: File): boolean {
  const argument = node.arguments[condition.argument];
  if (condition.is === 'absent') return !argument && !node.arguments.some((other) => other.type === 'SpreadElement');
  if (!argument || argument.type === 'SpreadElement') return false;
  if (condition.is === 'string' && !isStringLike(argument, file)) return false;
  const object = objectOf(argument, file);
  if (condition.is === 'object' && !object) return false;
  if (condition.has !== undefined && !(object && optionAt(object, condition.has, file))) return false;
  if (condition.lacks !== undefined) {
    return (
      object !== null &&
      !optionAt(object, condition.lacks, file) &&
      !object.properties.some((property) => property.type === 'SpreadElement')
    );
  }
  return true;
}

/** A string as far as one can see: a literal, a template, a concatenation, `process.env.X`. */
function isStringLike(raw: Node, file: File): boolean {
  const node = unwrapTypes(raw);
  if (literalString(node) !== null || node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression') return node.operator === '+';
  if (node.type === 'LogicalExpression') return isStringLike(node.left, file) || isStringLike(node.right, file);
  if (node.type === 'MemberExpression') {
    const origin = originOf(node, file);
    return origin?.module === 'global' && /^(?:process\.env|import\.meta\.env|Bun\.env)\./u.test(origin.path);
  }
  if (node.type !== 'Identifier') return false;
  const variable = variableOf(node, file);
  const value = variable && soleValue(variable);
  return value ? isStringLike(value, file) : false;
}

/** The object literal that an expression is or, through one constant, names. */
export function objectOf(raw: Node, file: File): TSESTree.ObjectExpression | null {
  const node = unwrapTypes(raw);
  if (node.type === 'ObjectExpression') return node;
  if (node.type !== 'Identifier') return null;
  const variable = variableOf(node, file);
  const value = variable && soleValue(variable);
  if (!value) return null;
  const object = unwrapTypes(value);
  return object.type === 'ObjectExpression' ? object : null;
}

/** The value at a dotted path of options: `socket.keepAlive`. */
export function optionAt(object: TSESTree.ObjectExpression, path: string, file: File): Node | null {
  const [name = '', ...rest] = path.split('.');
  const property = propertyOf(object, name);
  if (!property) return null;
  if (rest.length === 0) return property.value;
  const inner = objectOf(property.value, file);
  return inner && optionAt(inner, rest.join('.'), file);
}

function optionsOf(node: CallNode, factory: Factory, file: File): Pick<Creation, 'options' | 'optionsUnknown'> {
  const spread = node.arguments.some((argument) => argument.type === 'SpreadElement');
  const argument = factory.options === undefined ? undefined : node.arguments[factory.options];
  if (!argument || spread) return { options: null, optionsUnknown: spread };
  const options = objectOf(argument, file);
  if (!options) return { options: null, optionsUnknown: literalString(argument) === null };
  return {
    options,
    optionsUnknown: options.properties.some(
      (property) => property.type === 'SpreadElement' || keyName(property) === null,
    ),
  };
}

function labelOf(node: CallNode, path: string, file: File): string {
  const { text } = file.sourceCode;
  const callee = text.slice(node.callee.range[0], node.callee.range[1]);
  const readable = /^[\w$.#]{1,60}$/u.test(callee) ? callee : path.replace(/^default$/u, 'default export');
  return `${node.type === 'NewExpression' ? 'new ' : ''}${readable}()`;
}

/** The option that brings sockets of its own, so that none are opened for this client: `requestHandler: sharedHandler`. */
export function broughtBy({ factory, options }: Creation, file: File): string | null {
  if (!options) return null;
  const brought = factory.carries?.find((path) => {
    const value = optionAt(options, path, file);
    return (
      value &&
      value.type !== 'ObjectExpression' &&
      !makesClient(value, file) &&
      !(value.type === 'Literal' && (value.value === null || value.value === false))
    );
  });
  return brought ?? null;
}

function makesClient(value: Node, file: File): boolean {
  let makes = false;
  walk(value, file.sourceCode.visitorKeys, (node) => {
    makes ||= creationAt(node, file) !== null;
    return !makes;
  });
  return makes;
}

/** The outermost creation whose arguments hold this one: the client in whose options an agent is made. */
export function creationAround(creation: Creation, file: File): Creation | null {
  let outermost: Creation | null = null;
  let from: Node = creation.node;
  for (let at: Node | undefined = from.parent; at; from = at, at = at.parent) {
    if (isCall(at)) {
      if (at.callee === from) return outermost;
      const outer = creationAt(at, file);
      if (outer?.factory.tier === 'churns' || outer?.factory.tier === 'unpooled') outermost = outer;
    } else if (
      at.type !== 'Property' &&
      at.type !== 'ObjectExpression' &&
      at.type !== 'ArrayExpression' &&
      !isWrapper(at)
    ) {
      return outermost;
    }
  }
  return outermost;
}
