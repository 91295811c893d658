import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isClass, isFunction, keyName, literalString, memberName } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { iterationMethods } from '../../catalog/idioms/iterating.ts';
import { valueDefinitions } from '../scopes.ts';
import { moduleOf } from './calls.ts';
import { elementsIn } from './lists.ts';
import { plainly } from './members.ts';
import { anyKey, unknown } from './value.ts';
import type { Asking, Key, Values } from './value.ts';

/** All that a variable is ever given, as far as the file shows. */
export function variableValues(variable: Scope.Variable, ask: Asking): Values {
  const declared = valueDefinitions(variable).flatMap((definition) => definedBy(definition, ask));
  const written = variable.references.flatMap((reference) =>
    reference.isWrite() ? writtenTo(reference.identifier, ask) : [],
  );
  const values = [...declared, ...written];
  return values.length > 0 ? values : typed(variable, ask);
}

/** A variable that nobody writes is what its type says: `declare const db: Db`, `let db!: Db`. */
function typed(variable: Scope.Variable, ask: Asking): Values {
  const name = variable.defs[0]?.name as TSESTree.Identifier | undefined;
  return name?.typeAnnotation ? ask.ofType(name.typeAnnotation) : [unknown];
}

function definedBy({ type, node, name }: Scope.Definition, ask: Asking): Values {
  const site = node as Node;
  switch (site.type) {
    case 'ImportDefaultSpecifier':
      return imported(site.parent.source, 'default', ask);
    case 'ImportNamespaceSpecifier':
      return imported(site.parent.source, '', ask);
    case 'ImportSpecifier':
      return imported((site.parent as TSESTree.ImportDeclaration).source, nameIn(site.imported), ask);
    case 'TSImportEqualsDeclaration':
      if (site.moduleReference.type === 'TSExternalModuleReference')
        return imported(site.moduleReference.expression, '', ask);
      return ofEntity(site.moduleReference, ask);
    case 'VariableDeclarator':
      return [];
    default:
      if (isClass(site)) return [ask.made.written('class', site)];
      if (!isFunction(site)) return [unknown];
      return (type as string) === 'Parameter' ? passedTo(site, name, ask) : [ask.made.written('function', site)];
  }
}

function nameIn(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

function imported(source: Node, name: string, ask: Asking): Values {
  const specifier = literalString(source);
  if (specifier === null) return [unknown];
  const module = moduleOf(specifier, ask);
  return name === '' ? [module] : ask.memberOf(module, name);
}

/** The value of a name of types: `Net.Agent` in `import Agent = Net.Agent`. */
export function ofEntity(name: TSESTree.EntityName, ask: Asking): Values {
  if (name.type !== 'TSQualifiedName') return name.type === 'Identifier' ? ask.of(name) : [unknown];
  return ofEntity(name.left, ask).flatMap((value) => ask.memberOf(value, name.right.name));
}

/** Where a name stands in a pattern: what holds the pattern, and the keys that lead from there to the name. */
interface Spot {
  readonly holder: Node;
  readonly from: Node;
  readonly keys: readonly Key[] | null;
  readonly defaults: readonly Node[];
}

function spotOf(name: Node): Spot {
  let keys: Key[] | null = [];
  const defaults: Node[] = [];
  for (let from = name, at = name.parent; ; from = at, at = at.parent) {
    switch (at?.type) {
      case 'AssignmentPattern':
        if (from === at.left) defaults.push(at.right);
        break;
      case 'Property': {
        const key = keyName(at);
        keys = key === null || !keys ? null : [key, ...keys];
        break;
      }
      case 'ArrayPattern':
        keys = keys && [String(at.elements.indexOf(from as TSESTree.DestructuringPattern)), ...keys];
        break;
      case 'RestElement':
        keys = null;
        break;
      case 'ObjectPattern':
      case 'TSParameterProperty':
        break;
      default:
        return { holder: at as Node, from, keys, defaults };
    }
  }
}

/** A default stands for what is missing; of another module nothing is. */
function withDefaults(values: Values, defaults: readonly Node[], ask: Asking): Values {
  if (defaults.length === 0 || (values.length > 0 && values.every(({ kind }) => kind === 'foreign'))) return values;
  return [...values, ...defaults.flatMap((value) => ask.of(value))];
}

function along(values: Values, keys: readonly Key[] | null, ask: Asking): Values {
  if (!keys) return [unknown];
  return keys.reduce<Values>((held, key) => held.flatMap((value) => ask.memberOf(value, key)), values);
}

/** What one write gives a variable. */
function writtenTo(name: Node, ask: Asking): Values {
  const { holder, keys, defaults } = spotOf(name);
  const taken = (values: Values): Values => withDefaults(along(values, keys, ask), defaults, ask);
  switch (holder.type) {
    case 'VariableDeclarator': {
      const loop = holder.parent.parent;
      if (loop.type === 'ForOfStatement' && loop.left === holder.parent) return taken(elementsIn(ask.of(loop.right)));
      return holder.init ? taken(ask.of(holder.init)) : [unknown];
    }
    case 'AssignmentExpression':
      return plainly.has(holder.operator) ? taken(ask.of(holder.right)) : [unknown];
    case 'ForOfStatement':
      return taken(elementsIn(ask.of(holder.right)));
    default:
      // The default of a parameter is part of the parameter.
      return isFunction(holder) ? [] : [unknown];
  }
}

/** What a parameter, or a part of one, is given. */
function passedTo(fn: FunctionNode, name: Node, ask: Asking): Values {
  const { from, keys, defaults } = spotOf(name);
  const index = fn.params.findIndex((parameter) => parameter === from);
  // `...handlers` is given all that is left.
  if (from.type === 'RestElement' && from.argument === name && index >= 0) return [ask.made.givenFor(fn, index, [])];
  if (index < 0 || !keys) return [unknown];
  const known = knownArgument(fn, index, ask);
  if (known) return withDefaults(along(known, keys, ask), defaults, ask);
  const given = ask.made.givenFor(fn, index, keys);
  const type = annotationIn(fn.params[index] as Node);
  return withDefaults([given, ...(type ? along(ask.ofType(type), keys, ask) : [])], defaults, ask);
}

function annotationIn(parameter: Node): TSESTree.TSTypeAnnotation | undefined {
  if (parameter.type === 'TSParameterProperty') return annotationIn(parameter.parameter);
  if (parameter.type === 'AssignmentPattern') return annotationIn(parameter.left);
  return 'typeAnnotation' in parameter
    ? (parameter.typeAnnotation as TSESTree.TSTypeAnnotation | undefined)
    : undefined;
}

/**
 * What is passed to a function where it stands: `routes.forEach(({ handler }) => …)`, `import('pg').then((pg) => …)`;
 * `null` where its caller decides.
 */
function knownArgument(fn: FunctionNode, index: number, ask: Asking): Values | null {
  const call = fn.parent;
  if (!isCall(call)) return null;
  if (call.callee === (fn as Node)) {
    const argument = call.arguments[index];
    return argument && argument.type !== 'SpreadElement' ? ask.of(argument) : [unknown];
  }
  if (call.callee.type !== 'MemberExpression') return null;
  const method = memberName(call.callee) ?? '';
  const { object } = call.callee;
  if (method === 'then' && call.arguments[0] === fn) return index === 0 ? ask.of(object) : [unknown];
  if (!iterationMethods.has(method)) return null;
  if (index !== (method.startsWith('reduce') ? 1 : 0)) return [unknown];
  return ask.of(object).flatMap((value): Values => {
    if (value.kind === 'list') return value.elements();
    return value.kind === 'foreign' || value.kind === 'given' ? [unknown] : ask.memberOf(value, anyKey);
  });
}
