import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isClass, literalString, memberName, unwrap } from '../ast/nodes.ts';
import type { ClassNode, Node } from '../ast/nodes.ts';
import { isReassigned, soleDefinition, soleValue, variableOf } from '../facts/scopes.ts';
import { memoByNode } from '../facts/memo.ts';
import { memberValue } from './members.ts';
import type { File, Origin } from './model.ts';

/** Resolves a value to the export it comes from; `null` when this file alone cannot tell. */
export const originOf = memoByNode((node: Node, file: File): Origin | null => resolve(node, file, new Set()));

/** Whether an expression is a member of `process`, the global one or that of `node:process`: `exit`, `hrtime.bigint`. */
export function isOfProcess(node: Node, path: string, file: File): boolean {
  const origin = originOf(node, file);
  if (origin?.module === 'global') return origin.path === `process.${path}`;
  return origin?.module === 'process' && origin.path === path;
}

/** Resolves the name of a type to the export it comes from. */
export function originOfType(node: TSESTree.EntityName, file: File): Origin | null {
  if (node.type === 'Identifier') return fromName(node, file, new Set());
  if (node.type === 'TSQualifiedName') return member(originOfType(node.left, file), node.right.name);
  return null;
}

type Seen = Set<Scope.Variable | Node>;

// A chain of names as long as this is made by a program, and following it would exhaust the call stack.
const maximumNames = 100;

function resolve(raw: Node, file: File, seen: Seen): Origin | null {
  const node = unwrap(raw);
  switch (node.type) {
    case 'Identifier':
      return fromName(node, file, seen);
    case 'MemberExpression': {
      const name = memberName(node);
      if (name === null) return null;
      if (node.object.type === 'ThisExpression') return fromField(node, name, file, seen);
      return member(resolve(node.object, file, seen), name) ?? fromObject(node, file, seen);
    }
    case 'ImportExpression':
      return fromSpecifier(node.source);
    case 'NewExpression':
      return result(resolve(node.callee, file, seen));
    case 'CallExpression':
      return importInterop(node, file, seen) ?? fromCall(node, resolve(node.callee, file, seen));
    case 'ClassExpression':
      return subclass(node, file, seen);
    case 'AssignmentExpression':
      return resolve(node.right, file, seen);
    default:
      return null;
  }
}

function fromName(id: TSESTree.Identifier, file: File, seen: Seen): Origin | null {
  const variable = variableOf(id, file);
  if (!variable) return { module: 'global', path: id.name };
  const definition = soleDefinition(variable);
  if (!definition || seen.has(variable) || seen.size > maximumNames) return null;
  seen.add(variable);

  const site = definition.node as Node;
  switch (site.type) {
    case 'ImportDefaultSpecifier':
      return member(fromSpecifier(site.parent.source), 'default');
    case 'ImportNamespaceSpecifier':
      return fromSpecifier(site.parent.source);
    case 'ImportSpecifier': {
      const name = site.imported.type === 'Identifier' ? site.imported.name : site.imported.value;
      return member(fromSpecifier((site.parent as TSESTree.ImportDeclaration).source), name);
    }
    case 'TSImportEqualsDeclaration':
      return site.moduleReference.type === 'TSExternalModuleReference'
        ? fromSpecifier(site.moduleReference.expression)
        : originOfType(site.moduleReference, file);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return subclass(site, file, seen);
    case 'VariableDeclarator':
      return fromDeclarator(variable, site, id, file, seen);
    default:
      return isClass(site) ? subclass(site, file, seen) : fromThenCallback(definition, file, seen);
  }
}

function fromDeclarator(
  variable: Scope.Variable,
  declarator: TSESTree.VariableDeclarator,
  id: TSESTree.Identifier,
  file: File,
  seen: Seen,
): Origin | null {
  if (declarator.id.type === 'Identifier') {
    const value = soleValue(variable);
    return value && resolve(value, file, seen);
  }
  if (!declarator.init || isReassigned(variable)) return null;
  if (declarator.id.type === 'ArrayPattern') return fromElements(declarator.id, declarator.init, id.name, file, seen);
  const keys = destructuredPath(declarator.id, id.name);
  if (!keys) return null;
  return keys.reduce<Origin | null>(member, resolve(declarator.init, file, seen));
}

/** `const [{ Pool }, http] = await Promise.all([import('pg'), import('http')])`: each pattern reads one of the elements. */
function fromElements(
  { elements }: TSESTree.ArrayPattern,
  init: Node,
  name: string,
  file: File,
  seen: Seen,
): Origin | null {
  const call = unwrap(init);
  const list = call.type === 'CallExpression' && isPromiseAll(call.callee) ? call.arguments[0] : call;
  if (list?.type !== 'ArrayExpression' || list.elements.some((element) => element?.type === 'SpreadElement'))
    return null;
  for (const [index, pattern] of elements.entries()) {
    const keys = pattern && destructuredPath(pattern, name);
    const value = list.elements[index];
    if (keys && value) return keys.reduce<Origin | null>(member, resolve(value, file, seen));
  }
  return null;
}

function isPromiseAll(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    memberName(callee) === 'all' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise'
  );
}

/** `import('pg').then(({ Pool }) => …)`: the parameter is the module. */
function fromThenCallback(definition: Scope.Definition, file: File, seen: Seen): Origin | null {
  if (definition.type !== 'Parameter') return null;
  const fn = definition.node as TSESTree.FunctionExpression;
  const call = fn.parent;
  if (call.type !== 'CallExpression' || call.arguments[0] !== fn || call.callee.type !== 'MemberExpression')
    return null;
  const [parameter] = fn.params;
  if (memberName(call.callee) !== 'then' || unwrap(call.callee.object).type !== 'ImportExpression' || !parameter)
    return null;
  const source = resolve(call.callee.object, file, seen);
  if (parameter.type === 'Identifier') return source;
  const keys = destructuredPath(parameter, (definition.name as TSESTree.Identifier).name);
  return keys && keys.reduce<Origin | null>(member, source);
}

/** `this.app`: the one value that the class gives the field, where nothing else is assigned to it. */
function fromField(node: TSESTree.MemberExpression, name: string, file: File, seen: Seen): Origin | null {
  const value = memberValue(node.object, name, file);
  if (!value || seen.has(value)) return null;
  seen.add(value);
  return resolve(value, file, seen);
}

/** `clients.redis` with `const clients = { redis: createClient() }`. */
function fromObject(node: TSESTree.MemberExpression, file: File, seen: Seen): Origin | null {
  const value = memberValue(node.object, memberName(node) as string, file);
  if (!value || seen.has(value)) return null;
  seen.add(value);
  return resolve(value, file, seen);
}

function subclass(node: ClassNode, file: File, seen: Seen): Origin | null {
  const base = node.superClass && resolve(node.superClass, file, seen);
  return base && { ...base, subclass: node };
}

function member(origin: Origin | null, name: string): Origin | null {
  if (!origin || origin.subclass) return null;
  if (origin.path === '' || origin.path === 'default') return { module: origin.module, path: name };
  return { module: origin.module, path: `${origin.path}.${name}` };
}

function result(origin: Origin | null): Origin | null {
  if (!origin) return null;
  return { module: origin.module, path: `${origin.path === '' ? 'default' : origin.path}()` };
}

function fromCall(call: TSESTree.CallExpression, callee: Origin | null): Origin | null {
  return requires(call, callee) ? fromSpecifier(call.arguments[0]) : result(callee);
}

function fromSpecifier(node: Node | undefined): Origin | null {
  const specifier = literalString(node);
  return specifier === null ? null : { module: specifier.replace(/^node:/u, ''), path: '' };
}

/** `require('pg')`, and not a function of the user that happens to have that name. */
export function isRequire(call: TSESTree.CallExpression, file: File): boolean {
  return requires(call, originOf(call.callee, file));
}

function requires(call: TSESTree.CallExpression, callee: Origin | null): boolean {
  if (call.arguments.length !== 1 || !callee) return false;
  return callee.module === 'global'
    ? callee.path === 'require'
    : callee.module === 'module' && callee.path === 'createRequire()';
}

/** What compilers wrap around `require`: `__importDefault(require('x'))`, `_interopRequireWildcard(require('x'))`. */
function importInterop(call: TSESTree.CallExpression, file: File, seen: Seen): Origin | null {
  if (
    call.callee.type !== 'Identifier' ||
    !/^_+(?:import|interopRequire)(?:Default|Star|Wildcard)$/u.test(call.callee.name)
  ) {
    return null;
  }
  const [required] = call.arguments;
  return required ? resolve(required, file, seen) : null;
}

/** The keys under which a pattern reads a name: `const { a: { b } } = x` gives `['a', 'b']` for `b`. */
export function destructuredPath(pattern: Node, name: string): string[] | null {
  if (pattern.type === 'AssignmentPattern') return destructuredPath(pattern.left, name);
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : null;
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property') continue;
    const rest = destructuredPath(property.value, name);
    if (!rest) continue;
    const key =
      !property.computed && property.key.type === 'Identifier' ? property.key.name : literalString(property.key);
    return key === null ? null : [key, ...rest];
  }
  return null;
}
