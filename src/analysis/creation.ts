import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isWrapper, literalString, quotedName, unwrap, unwrapTypes } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { environments } from '../catalog/idioms/language.ts';
import type { ArgumentCondition, Factory, Scalar } from '../catalog/types.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { functionsOf } from './functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { importedOrigin, originOf } from './origin.ts';
import { isReadable, objectOf, optionOf, resolved } from './options.ts';
import { outlineOf } from '../facts/outline.ts';
import type { File, KnownFactory, Origin, Project } from './model.ts';

export { optionAt } from './options.ts';

/** An expression that makes a client. */
export interface Creation {
  readonly node: CallNode;
  /** What is known of it, with the variant that its arguments choose. */
  readonly factory: Factory;
  /** Key of the factory in the catalog, and the entry that holds it. */
  readonly known: KnownFactory;
  readonly origin: Origin;
  /** As a person would write it: `new Pool()`, `redis.createClient()`. */
  readonly label: string;
  /** The options object as far as the file shows it; `null` when there is none, or when it cannot be read. */
  readonly options: TSESTree.ObjectExpression | null;
  /** Position of the argument that holds them, or that would; `null` where that cannot be told. */
  readonly optionsAt: number | null;
  /** There is an options argument, but what it holds cannot be read from this file (or not all of it). */
  readonly optionsUnknown: boolean;
  /** The parameter of a callback that is given the client: `MongoClient.connect(url, (error, client) => …)`. */
  readonly delivered: TSESTree.Identifier | null;
}

/** What client, if any, this expression makes. Most calls make none: those that do are found once for the whole file. */
export function creationAt(node: Node, file: File): Creation | null {
  return isCall(node) ? (creationsByNode(file.sourceCode.ast, file).get(node) ?? null) : null;
}

function madeBy(node: CallNode, file: File): Creation | null {
  const origin = originOf(node.callee, file);
  if (file.project && (!origin || !file.knowledge.isClientModule(origin.module)))
    return importedCreation(node, file.project, file);
  if (!origin || !file.knowledge.isClientModule(origin.module)) return null;
  const path = origin.path === '' ? 'default' : origin.path;
  for (const known of file.knowledge.factoriesOf({ module: origin.module, path })) {
    if (!hasForm(node, known.factory) || !fits(node, known.factory, file)) continue;
    const variant = known.factory.variants?.find(({ when }) => when.some((condition) => holds(condition, node, file)));
    const factory = variant ? { ...known.factory, ...variant } : known.factory;
    return {
      node,
      factory,
      known,
      origin: { ...origin, path },
      label: labelOf(node, path),
      ...optionsOf(node, factory, file),
      delivered: factory.callback ? deliveredBy(node, file) : null,
    };
  }
  return null;
}

/** The call of an imported function that returns a fresh client, or of an imported class whose instances hold one. */
function importedCreation(node: CallNode, project: Project, file: File): Creation | null {
  const origin = importedOrigin(node.callee, file);
  if (!origin || origin.module === 'global') return null;
  const path = origin.path === '' ? 'default' : origin.path;
  const known = project.factoryOf({ module: origin.module, path });
  if (!known?.elsewhere || !hasForm(node, known.factory)) return null;
  return {
    node,
    factory: known.factory,
    known,
    origin: known.elsewhere.origin,
    label: labelOf(node, path),
    options: null,
    optionsAt: null,
    optionsUnknown: true,
    delivered: null,
  };
}

/** Every creation in the file, in source order. */
export const creationsIn = memoByNode((program: TSESTree.Program, file: File): readonly Creation[] => [
  ...creationsByNode(program, file).values(),
]);

const creationsByNode = memoByNode((program: TSESTree.Program, file: File): ReadonlyMap<Node, Creation> => {
  const creations = new Map<Node, Creation>();
  for (const call of outlineOf(program, file).calls) {
    const creation = madeBy(call, file);
    if (creation) creations.set(call, creation);
  }
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
  const value = condition.has === undefined ? argument : optionOf({ options: argument }, condition.has, file)?.value;
  if (!value) return false;
  if (condition.equals && !condition.equals.some((scalar) => scalar === scalarOf(value, file))) return false;
  if (condition.starts && !startsWith(value, condition.starts, file)) return false;
  if (condition.lacks !== undefined) {
    return isReadable(argument, file) && !optionOf({ options: argument }, condition.lacks, file);
  }
  return true;
}

/** The literal that an expression is or, through one constant, names. */
function scalarOf(raw: Node, file: File): Scalar | undefined {
  const node = resolved(raw, file);
  if (node.type === 'Literal' && typeof node.value !== 'bigint' && !(node.value instanceof RegExp)) return node.value;
  return literalString(node) ?? undefined;
}

function startsWith(raw: Node, beginnings: readonly string[], file: File): boolean {
  const node = resolved(raw, file);
  const text = node.type === 'TemplateLiteral' ? node.quasis[0]?.value.cooked : literalString(node);
  return beginnings.some((beginning) => text?.startsWith(beginning));
}

/** A string as far as one can see: a literal, a template, a concatenation, `process.env.X`. */
function isStringLike(raw: Node, file: File): boolean {
  const node = unwrapTypes(raw);
  if (literalString(node) !== null || node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression') return node.operator === '+';
  if (node.type === 'LogicalExpression') return isStringLike(node.left, file) || isStringLike(node.right, file);
  if (node.type === 'MemberExpression') {
    const origin = originOf(node, file);
    return origin?.module === 'global' && environments.some((environment) => origin.path.startsWith(`${environment}.`));
  }
  if (node.type !== 'Identifier') return false;
  const variable = variableOf(node, file);
  const value = variable && soleValue(variable);
  return value ? isStringLike(value, file) : false;
}

function optionsOf(
  node: CallNode,
  factory: Factory,
  file: File,
): Pick<Creation, 'options' | 'optionsAt' | 'optionsUnknown'> {
  if (node.arguments.some((argument) => argument.type === 'SpreadElement'))
    return { options: null, optionsAt: null, optionsUnknown: true };
  let optionsUnknown = false;
  for (const optionsAt of [factory.options ?? []].flat()) {
    const argument = node.arguments[optionsAt];
    if (!argument) return { options: null, optionsAt, optionsUnknown };
    const options = objectOf(argument, file);
    if (options) return { options, optionsAt, optionsUnknown: !isReadable(argument, file) };
    optionsUnknown ||= unwrapTypes(argument).type !== 'Literal';
  }
  return { options: null, optionsAt: null, optionsUnknown };
}

/** The second parameter of a callback in the last place. */
function deliveredBy(node: CallNode, file: File): TSESTree.Identifier | null {
  const last = node.arguments.at(-1);
  const callback = last && functionsOf(last, file)[0];
  const parameter = callback?.params[1];
  return parameter?.type === 'Identifier' ? parameter : null;
}

function labelOf(node: CallNode, path: string): string {
  const name = quotedName(node.callee) ?? (path === 'default' ? 'default export' : path);
  return `${node.type === 'NewExpression' ? 'new ' : ''}${name}()`;
}

/** Whether each creation has sockets of its own, so that making it again and again is what opens connections. */
export function ownsSockets({ tier, dials }: Factory): boolean {
  return tier !== 'shares' && dials !== 'never';
}

/** The option that brings sockets of its own, so that none are opened for this client: `requestHandler: sharedHandler`. */
export function broughtBy({ factory, node, optionsAt }: Creation, file: File): string | null {
  const options = optionsAt === null ? undefined : node.arguments[optionsAt];
  if (!options) return null;
  const brought = factory.carries?.find((path) => {
    const value = optionOf({ options }, path, file)?.value;
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
      if (outer && ownsSockets(outer.factory)) outermost = outer;
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

/** Whether a method of the client that is made here dials and returns nothing: `new Connection({}).connect()`. */
export function dialsForNothing(made: Node, name: string, file: File): boolean {
  const factory = creationAt(unwrap(made), file)?.factory;
  return factory?.connectReturns === 'nothing' && factory.connect?.includes(name) === true;
}
