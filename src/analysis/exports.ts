import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, keyName, memberName, unwrapTypes } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { soleDefinition, soleValue, variableOf } from '../facts/scopes.ts';
import { memoByNode } from '../facts/memo.ts';
import type { File } from './model.ts';

/** A value that other files can reach. */
export interface Export {
  /** `default` stands for the default export and for `module.exports = …`. */
  readonly name: string;
  /** The exported expression or declaration, names resolved to what they stand for. */
  readonly value: Node;
}

/** Everything the file exports, as ES module or CommonJS. Re-exports from other files are not values of this one. */
export const exportsOf = memoByNode((program: TSESTree.Program, file: File): readonly Export[] => {
  const exports: Export[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration' && !statement.source) addNamed(statement, file, exports);
    if (statement.type === 'ExportDefaultDeclaration')
      exports.push({ name: 'default', value: standsFor(statement.declaration, file) });
    if (statement.type === 'TSExportAssignment') addDefault(statement.expression, file, exports);
    if (statement.type === 'ExpressionStatement') addAssigned(statement.expression, file, exports);
    if (statement.type === 'VariableDeclaration') {
      // `const handler = (exports.handler = …)`
      for (const { init } of statement.declarations) if (init) addAssigned(init, file, exports);
    }
  }
  return exports;
});

/** What a file exports under a name; the last of them where there are several. */
export const exportByName = memoByNode(
  (program: TSESTree.Program, file: File): ReadonlyMap<string, Export> =>
    new Map(exportsOf(program, file).map((each) => [each.name, each])),
);

/** Names under which functions and classes of the file can be reached from outside, directly or in an exported object. */
export const exportedRunnables = memoByNode((program: TSESTree.Program, file: File): ReadonlyMap<Runnable, string> => {
  const exported = new Map<Runnable, string>();
  for (const { name, value } of exportsOf(program, file)) {
    if (isFunction(value) || isClass(value)) exported.set(value, name);
    if (value.type !== 'ObjectExpression') continue;
    for (const property of value.properties) {
      if (property.type !== 'Property') continue;
      const member = standsFor(property.value, file);
      if (isFunction(member) || isClass(member)) exported.set(member, keyName(property) ?? name);
    }
  }
  return exported;
});

function addNamed(statement: TSESTree.ExportNamedDeclaration, file: File, exports: Export[]): void {
  const { declaration } = statement;
  if (declaration?.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) {
      if (declarator.id.type === 'Identifier' && declarator.init) {
        exports.push({ name: declarator.id.name, value: standsFor(declarator.init, file) });
      }
    }
  } else if (declaration && (isFunction(declaration) || isClass(declaration))) {
    if (declaration.id) exports.push({ name: declaration.id.name, value: declaration });
  }
  for (const specifier of statement.specifiers) {
    // Babel knows more of them: `export * as ns`, `export v from 'm'`.
    if ((specifier.type as string) !== 'ExportSpecifier') continue;
    const { local, exported } = specifier;
    const name = exported.type === 'Identifier' ? exported.name : exported.value;
    if (local.type === 'Identifier') exports.push({ name, value: standsFor(local, file) });
  }
}

/** `exports.a = …`, `module.exports.a = …`, `module.exports = …`, also chained. */
function addAssigned(node: Node, file: File, exports: Export[]): void {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'MemberExpression') return;
  const { left } = node;
  let value: Node = node.right;
  if (value.type === 'AssignmentExpression') {
    addAssigned(value, file, exports);
    while (value.type === 'AssignmentExpression') value = value.right;
  }
  if (isModuleExports(left, file)) addDefault(value, file, exports);
  else if (isName(left.object, 'exports', file) || isModuleExports(left.object, file)) {
    const name = memberName(left);
    if (name !== null) exports.push({ name, value: standsFor(value, file) });
  }
}

/** `module.exports = { a, b }` exports its members by name, and the object as a whole. */
function addDefault(node: Node, file: File, exports: Export[]): void {
  const value = standsFor(node, file);
  exports.push({ name: 'default', value });
  if (value.type !== 'ObjectExpression') return;
  for (const property of value.properties) {
    const name = property.type === 'Property' ? keyName(property) : null;
    if (property.type === 'Property' && name !== null) exports.push({ name, value: standsFor(property.value, file) });
  }
}

function isModuleExports(node: Node, file: File): boolean {
  return node.type === 'MemberExpression' && memberName(node) === 'exports' && isName(node.object, 'module', file);
}

function isName(node: Node, name: string, file: File): boolean {
  return node.type === 'Identifier' && node.name === name && !variableOf(node, file);
}

/** The declaration or the sole value that a name stands for; other expressions stand for themselves. */
export function standsFor(raw: Node, file: File, hops = 0): Node {
  const node = unwrapTypes(raw);
  if (node.type !== 'Identifier' || hops > 8) return node;
  const variable = variableOf(node, file);
  const definition = variable && soleDefinition(variable);
  // The definition of a parameter is its function; the parameter stands for something that is passed.
  if (!definition || definition.type === 'Parameter') return node;
  const site = definition.node as Node;
  if (site.type === 'FunctionDeclaration' || isClass(site)) return site;
  const value = soleValue(variable);
  return value ? standsFor(value, file, hops + 1) : node;
}
