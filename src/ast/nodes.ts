import type { TSESTree } from '@typescript-eslint/utils';

export type Node = TSESTree.Node;
export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;
export type LoopNode =
  | TSESTree.DoWhileStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForStatement
  | TSESTree.WhileStatement;

/**
 * What runs as a unit. A class stands for making an instance of it: its field initialisers and, called by it, its
 * constructor.
 */
export type Runnable = ClassNode | FunctionNode;

/** Whether something can run. To Babel, a method of a `declare class` is a function too, one without a body. */
export function isFunction(node: Node): node is FunctionNode {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return Boolean(node.body);
    default:
      return false;
  }
}

export function isClass(node: Node): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

export function isCall(node: Node): node is CallNode {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

export function isLoop(node: Node): node is LoopNode {
  return (
    node.type === 'ForStatement' ||
    node.type === 'ForOfStatement' ||
    node.type === 'ForInStatement' ||
    node.type === 'WhileStatement' ||
    node.type === 'DoWhileStatement'
  );
}

/** Nodes that only wrap the value in their `expression`, those of Flow and of Babel's parentheses included. */
const valueWrappers: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSNonNullExpression',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'ChainExpression',
  'TypeCastExpression',
  'AsExpression',
  'AsConstExpression',
  'SatisfiesExpression',
  'ParenthesizedExpression',
]);

/** Strips what does not change the value: `x!`, `x as T`, `x satisfies T`, `x<T>`, `(x: T)` of Flow, parentheses, chains. */
export function unwrapTypes(node: Node): Node {
  return valueWrappers.has(node.type) ? unwrapTypes((node as TSESTree.TSAsExpression).expression) : node;
}

/** As `unwrapTypes`, and looks through `await` as well. */
export function unwrap(node: Node): Node {
  const { type } = node;
  if (type === 'AwaitExpression') return unwrap(node.argument);
  return valueWrappers.has(type) ? unwrap((node as TSESTree.TSAsExpression).expression) : node;
}

/** Whether the node only wraps a value: a type assertion, a chain or `await`. */
export function isWrapper({ type }: Node): boolean {
  return type === 'AwaitExpression' || valueWrappers.has(type);
}

/** `a.b`, `a['b']` and `a.#b` give `b` (`#b` for private names); a computed name gives `null`. */
export function memberName(node: TSESTree.MemberExpression): string | null {
  return nameIn(node.property, node.computed);
}

/**
 * A callee as a person would quote it, where all of it is names: `pg.Pool`, `this.make`, `require('got')`; `null` where
 * it is not, or longer than is read at a glance.
 */
export function quotedName(callee: Node): string | null {
  const name = nameAlong(callee) ?? requiredIn(unwrapTypes(callee));
  return name !== null && name.length <= maximumName ? name : null;
}

const maximumName = 60;

function nameAlong(raw: Node): string | null {
  const node = unwrapTypes(raw);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const object = nameAlong(node.object);
      const member = object === null ? null : memberName(node);
      return member === null ? null : `${object}.${member}`;
    }
    default:
      return null;
  }
}

function requiredIn(node: Node): string | null {
  if (node.type !== 'CallExpression' || nameAlong(node.callee) !== 'require') return null;
  const specifier = literalString(node.arguments[0]);
  return specifier === null ? null : `require('${specifier}')`;
}

/** The name of a property, method or field; `null` where it is computed, or a node of a kind that has no key. */
export function keyName(
  node: TSESTree.MethodDefinition | TSESTree.Property | TSESTree.PropertyDefinition | TSESTree.AccessorProperty,
): string | null {
  return nameIn((node as Partial<typeof node>).key, node.computed);
}

function nameIn(key: Node | undefined, isComputed: boolean): string | null {
  switch (key?.type) {
    case 'PrivateIdentifier':
      return `#${key.name}`;
    case 'Identifier':
      return isComputed ? null : key.name;
    default:
      return literalString(key);
  }
}

/** The text of a string literal or of a template without expressions; `null` for everything else. */
export function literalString(node: Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}

/** The property of an object literal with that name; `null` where it is missing or the object has it only by a spread. */
export function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Property | null {
  for (const property of object.properties.toReversed()) {
    if (property.type === 'Property' && keyName(property) === name) return property;
  }
  return null;
}

/** What an object literal holds: the values of its properties, and what is spread into it. */
export function propertiesIn(object: TSESTree.ObjectExpression): readonly Node[] {
  return object.properties.flatMap((property): Node[] => {
    if (property.type === 'Property') return [property.value];
    return (property.type as string) === 'SpreadElement' ? [property.argument] : [];
  });
}

/** Decorators of a class or member; parsers of plain JavaScript leave the list out. */
export function decoratorsOf(node: Node): readonly TSESTree.Decorator[] {
  const { decorators = [] } = node as { decorators?: readonly TSESTree.Decorator[] };
  return decorators.filter(({ type }) => (type as string) === 'Decorator');
}

/** Whether a node stands inside another one (or is it). */
export function isInside(node: Node, outer: Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** The function that a statement belongs to, whatever calls that function. */
export function functionAround(node: Node): FunctionNode | null {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return null;
}

/**
 * The function or class whose run evaluates the node; `null` at module level. Decorators, computed keys, static
 * fields and the base of a class belong to the code around it; functions that are called where they stand do too.
 */
export function nearestRunnable(node: Node): Runnable | null {
  let from = node;
  for (let at = node.parent; at; from = at, at = at.parent) {
    if (isFunction(at) && from !== (at as { id?: Node | null }).id && !isImmediatelyInvoked(at)) return at;
    if (
      (at.type === 'PropertyDefinition' || at.type === 'AccessorProperty') &&
      !at.static &&
      from === at.value &&
      isClass(at.parent.parent)
    ) {
      return at.parent.parent;
    }
  }
  return null;
}

/** `(() => {…})()`, `(function () {…}).call(this)`, `new (class {…})()`: runs where it stands. Generators do not. */
export function isImmediatelyInvoked(fn: FunctionNode): boolean {
  if (fn.generator) return false;
  const { parent } = fn;
  if (isCall(parent) && parent.callee === fn) return true;
  return (
    parent.type === 'MemberExpression' &&
    parent.object === fn &&
    (memberName(parent) === 'call' || memberName(parent) === 'apply') &&
    parent.parent.type === 'CallExpression' &&
    parent.parent.callee === parent
  );
}

/** The nearest loop around a node within its function whose body, test or update holds it; `null` where there is none. */
export function loopAround(node: Node, within: Runnable | null = nearestRunnable(node)): LoopNode | null {
  let from = node;
  for (let at = node.parent; at && at !== within; from = at, at = at.parent) {
    if (isLoop(at) && repeats(at, from)) return at;
  }
  return null;
}

function repeats(loop: LoopNode, part: Node): boolean {
  if (loop.type === 'ForStatement') return part !== loop.init;
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') return part !== loop.right;
  return true;
}

/** The class whose body holds the node, `this` meaning an instance of it; `null` outside of classes. */
export function classAround(node: Node): ClassNode | null {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ClassBody') return at.parent;
    if (at.type === 'FunctionDeclaration') return null;
    if (
      at.type === 'FunctionExpression' &&
      at.parent.type !== 'MethodDefinition' &&
      at.parent.type !== 'PropertyDefinition'
    ) {
      return null;
    }
  }
  return null;
}
