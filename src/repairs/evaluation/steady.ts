import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { creationAt } from '../../analysis/creation.ts';
import { destructuredPath, originOf } from '../../analysis/origin.ts';
import { soleDefinition, soleValue, variableOf } from '../../facts/scopes.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { gettersOf, ownerOf } from '../../analysis/members.ts';
import { returnedExpressions } from '../../facts/outline.ts';
import { isClass, isFunction, keyName, memberName, unwrap } from '../../ast/nodes.ts';
import type { ClassNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { givingBack } from '../../catalog/idioms/answering.ts';
import { changesOf, ownChangesOf } from './changes.ts';
import { isMadeByLanguage, isMadeHere } from './changes/calls.ts';
import { isText, meet } from './changes/search.ts';
import type { Change, Path } from './changes/search.ts';
import type { Moment } from './later.ts';
import { changed, isReadAt, isWrittenByName, laterOf, seenChange } from './steady/changed.ts';
import { callbackDoubt } from './steady/callbacks.ts';
import type { Asking, Unsteady } from './steady/changed.ts';
import { ofGlobal, ofImport } from './steady/surroundings.ts';
import type { File } from '../../analysis/model.ts';

/** Why what a name of the surroundings gives, or the member of it that is read there, may change; `null` where nothing does. */
export function unsteadyName(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  return ofName(id, keysRead(id), { moment, file, seen: new Set() });
}

/** Why what a global name gives may be something else later. */
export function unsteadyGlobal(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  return ofGlobal(id, keysRead(id), { moment, file, seen: new Set() });
}

/** Keys of the members that are read of a name: `['db', 'host']` for `config.db.host`. */
function keysRead(id: Node): Path {
  const keys: (string | null)[] = [];
  for (let at = id; ;) {
    const { parent } = at;
    if (parent?.type === 'TSNonNullExpression' || parent?.type === 'ChainExpression') at = parent;
    else if (parent?.type === 'MemberExpression' && parent.object === at) {
      if (parent.parent.type === 'CallExpression' && parent.parent.callee === parent) return keys;
      keys.push(memberName(parent));
      at = parent;
    } else return keys;
  }
}

function ofName(id: TSESTree.Identifier, path: Path, asking: Asking): Unsteady | null {
  const { file, seen } = asking;
  const variable = variableOf(id, file);
  if (!variable) return ofGlobal(id, path, asking);
  const key = `${String(id.range[0])} ${id.name} ${JSON.stringify(path)}`;
  if (seen.has(key) || seen.size > 200) return null;
  seen.add(key);
  const definition = soleDefinition(variable);
  const site = definition?.node as Node | undefined;
  if (!definition || !site) return null;
  const value = definition.type === 'Variable' ? soleValue(variable) : null;
  const changes = changesOf(variable, file);
  // One part of an address tells of the others.
  const found = seenChange(changes, value && isMadeByLanguage(value, file) ? [] : path, asking);
  if (found) return changed(found, variable.name);
  if (definition.type === 'ImportBinding') return ofImport(id, site, path, changes, asking);
  if (isClass(site)) return path.length > 0 ? ofOwner(site, path, id.name, asking) : null;
  if (site.type === 'TSModuleDeclaration') return ofNamespace(site, path, asking);
  if (definition.type === 'FunctionName' && isFunction(site))
    return path.length === 0 ? ofFunction(site, asking) : null;
  if (definition.type !== 'Variable') return null;
  const inner = ofValue(value ?? definition.node.init, value ? path : pathInto(definition, path), asking);
  return inner?.isSeen || !value ? inner : (ofHolders(id, value, path, changes, asking) ?? inner);
}

/** What others may do to what a variable holds, by another name or where this file does not show it. */
function ofHolders(
  id: TSESTree.Identifier,
  value: Node,
  path: Path,
  changes: readonly Change[],
  asking: Asking,
): Unsteady | null {
  const shown = `\`${id.name}\``;
  if (isOwnObject(value, asking.file)) {
    // Whoever gets it while the program starts may keep it.
    const isHanded = changes.some(({ how, path: of }) => how === 'handed' && meet(of, path));
    return isHanded ? { reason: `${shown} is handed to code that may change it`, isSeen: false } : null;
  }
  if (isWrittenByName(path, asking)) return changed({ path }, id.name);
  // `options.refresh()`
  const isAsked = unwrap(value).type === 'CallExpression' && isReadAt(id, path);
  return isAsked && laterOf(changes, path, 'called', asking)
    ? { reason: `a method that is called on ${shown} may change it`, isSeen: false }
    : null;
}

/** `database` of `const { db: { database } } = config` reads `config.db.database`. */
function pathInto({ node, name }: Scope.Definition, path: Path): Path {
  const keys = destructuredPath((node as TSESTree.VariableDeclarator).id, (name as TSESTree.Identifier).name);
  return keys ? [...keys, ...path] : [];
}

/** An object that this file makes: whatever changes it, the file shows it or hands the object on. */
function isOwnObject(raw: Node, file: File): boolean {
  const value = unwrap(raw);
  return isMadeHere(value, file) || (value.type === 'NewExpression' && ownerOf(value, file) !== null);
}

/** What a value may be found to be later, that was computed once. */
function ofValue(raw: Node | null | undefined, path: Path, asking: Asking): Unsteady | null {
  if (!raw) return null;
  const node = unwrap(raw);
  const { file } = asking;
  const first = (nodes: readonly (Node | null)[], rest: Path): Unsteady | null =>
    worst(nodes.map((at) => ofValue(at, rest, asking)));
  switch (node.type) {
    case 'Identifier':
      return ofName(node, path, asking);
    case 'MemberExpression':
      return isPlain(node, path, asking) ? null : ofValue(node.object, [memberName(node), ...path], asking);
    case 'ConditionalExpression':
      return first([node.consequent, node.alternate], path);
    case 'LogicalExpression':
      return first([node.left, node.right], path);
    case 'SequenceExpression':
      return ofValue(node.expressions.at(-1), path, asking);
    case 'ObjectExpression':
      return ofObject(node, path, asking);
    case 'ArrayExpression':
      return first(
        node.elements.map((element) => (element?.type === 'SpreadElement' ? element.argument : element)),
        path.slice(1),
      );
    case 'NewExpression':
      return ofInstance(node, path, asking);
    case 'CallExpression':
      return ofResult(node, path, asking);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return path.length === 0 && isFunction(node) ? ofFunction(node, asking) : null;
    default:
      return null;
  }

  function ofObject(object: TSESTree.ObjectExpression, keys: Path, within: Asking): Unsteady | null {
    const own = ownChangesOf(object, file).find((change) => meet(change.path, keys));
    if (own) return changed(own, 'this');
    const [key, ...rest] = keys;
    return worst(
      object.properties.map((property) => {
        if (property.type === 'SpreadElement') return ofValue(property.argument, keys, within);
        const name = keyName(property);
        if (name === '__proto__' && !property.computed) return ofValue(property.value, keys, within);
        if (key === undefined && isFunction(property.value) && converting.has(name ?? ''))
          return ofGetter(property.value, name ?? '…', within);
        if (key !== undefined && key !== null && name !== null && name !== key) return null;
        if (property.kind === 'get') return ofGetter(property.value, name ?? '…', within);
        return ofValue(property.value, rest, within);
      }),
    );
  }
}

/** A function among the options runs when the client wants it to: once for all who share it, where it ran for each. */
function ofFunction(fn: FunctionNode, { file }: Asking): Unsteady | null {
  const reason = callbackDoubt(fn, file);
  return reason === null ? null : { reason, isSeen: false };
}

/** Methods that the language calls to make a string or number of an object. */
const converting: ReadonlySet<string> = new Set(['toJSON', 'toString', 'valueOf']);

/** The one that the file shows, before one that may be. */
function worst(found: readonly (Unsteady | null)[]): Unsteady | null {
  return found.find((one) => one?.isSeen) ?? found.find((one) => one !== null) ?? null;
}

/** Whether a member that was read once is a string or number, which nothing changes any more. */
function isPlain(member: TSESTree.MemberExpression, path: Path, { file }: Asking): boolean {
  const name = memberName(member);
  const owner = name !== null && path.length === 0 ? ownerOf(member.object, file) : null;
  if (owner?.type !== 'ObjectExpression') return false;
  return owner.properties.some(
    (property) => property.type === 'Property' && keyName(property) === name && isText(property.value),
  );
}

function ofInstance(node: TSESTree.NewExpression, path: Path, asking: Asking): Unsteady | null {
  const { file } = asking;
  const origin = originOf(node.callee, file);
  if (origin?.module === 'global' && origin.path === 'Proxy') return proxied;
  const owner = ownerOf(node, file);
  if (owner && isClass(owner)) return ofOwner(owner, path, owner.id?.name ?? 'this', asking);
  if (path.length === 0 || origin?.module === 'global' || creationAt(node, file)) return null;
  return { reason: 'it is a member of an instance of a class that this file does not show', isSeen: false };
}

const proxied: Unsteady = { reason: 'it is read through a `Proxy`', isSeen: true };

/** What a getter gives may be something else at each read, unless it is written there. */
function ofGetter(getter: Node, name: string, { file }: Asking): Unsteady | null {
  const values = isFunction(getter) ? returnedExpressions(getter, file) : [];
  const isWritten = values.length > 0 && values.every(({ type }) => type === 'Literal');
  return isWritten ? null : { reason: `\`${name}\` is read through a getter`, isSeen: true };
}

/** A field of a class, or of an instance of it. */
function ofOwner(owner: ClassNode, path: Path, name: string, asking: Asking): Unsteady | null {
  const { file } = asking;
  const [key, ...rest] = path;
  const getters = gettersOf(owner, file);
  const read = key === undefined || key === null ? [...getters] : [...getters].filter(([own]) => own === key);
  const gotten = worst(read.map(([own, getter]) => ofGetter(getter, `${name}.${own}`, asking)));
  if (gotten) return gotten;
  const own = changesOfClass(owner, file).find((change) => meet(change.path, path));
  if (own) return changed(own, name);
  if (key === undefined) return null;
  const field = owner.body.body.find(
    (element) =>
      (element.type === 'PropertyDefinition' || element.type === 'AccessorProperty') && keyName(element) === key,
  );
  if (field?.type === 'PropertyDefinition' || field?.type === 'AccessorProperty')
    return field.value ? ofValue(field.value, rest, asking) : null;
  return owner.superClass
    ? { reason: `\`${name}.${key}\` belongs to a class that this file may not show`, isSeen: false }
    : null;
}

/** What a class, or one that it extends, does to its instances and to itself, and what the file does to its prototype. */
function changesOfClass(owner: ClassNode, file: File, depth = 0): readonly Change[] {
  const variable = owner.id && variableOf(owner.id, file);
  const outer = variable ? changesOf(variable, file).filter(({ path }) => path[0] === 'prototype') : [];
  const inner = ownChangesOf(owner, file).map((change) =>
    change.path[0] === 'constructor' ? { ...change, path: change.path.slice(1) } : change,
  );
  const parent = owner.superClass && depth < 5 ? ownerOf(owner.superClass, file) : null;
  return [
    ...inner,
    ...outer.map((change) => ({ ...change, path: change.path.slice(1) })).filter(({ how }) => how !== 'handed'),
    ...(parent && isClass(parent) ? changesOfClass(parent, file, depth + 1) : []),
  ];
}

/** `export let tenant` of a namespace can be assigned; what is constant there is as good as anywhere. */
function ofNamespace(site: TSESTree.TSModuleDeclaration, [key, ...rest]: Path, asking: Asking): Unsteady | null {
  const statements = site.body?.type === 'TSModuleBlock' ? site.body.body : [];
  for (const statement of statements) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || (typeof key === 'string' && id.name !== key)) continue;
      if (declaration.kind !== 'const')
        return { reason: `\`${id.name}\` of a namespace can be assigned`, isSeen: true };
      const inner = ofValue(init, rest, asking);
      if (inner) return inner;
    }
  }
  return null;
}

function ofResult(call: TSESTree.CallExpression, path: Path, asking: Asking): Unsteady | null {
  const { file } = asking;
  const origin = originOf(call.callee, file);
  if (origin?.module === 'global' && givingBack.has(origin.path))
    return worst(call.arguments.map((argument) => ofValue(argument, path, asking)));
  if (origin?.module === 'global' && origin.path === 'Proxy.revocable') return proxied;
  if (origin?.module === 'global' && origin.path === 'Object.create') {
    const [prototype, descriptors] = call.arguments;
    return descriptors ? { reason: 'its properties may be getters', isSeen: false } : ofValue(prototype, path, asking);
  }
  return worst(
    functionsOf(call.callee, file).flatMap((fn) =>
      returnedExpressions(fn, file).map((value) => ofValue(value, path, asking)),
    ),
  );
}
