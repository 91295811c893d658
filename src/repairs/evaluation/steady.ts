import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { creationAt } from '../../analysis/creation.ts';
import { destructuredPath, originOf } from '../../analysis/origin.ts';
import { soleDefinition, soleValue, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { gettersOf, ownerOf } from '../../analysis/members.ts';
import { returnedExpressions } from '../../analysis/returns.ts';
import { isClass, isFunction, keyName, memberName, unwrap } from '../../ast/nodes.ts';
import type { ClassNode, Node } from '../../ast/nodes.ts';
import { momentaryWords } from '../../catalog/idioms/changing.ts';
import { changesOf, changesOfProcess, ownChangesOf } from './changes.ts';
import { isText, meet } from './changes/search.ts';
import type { Change, Path } from './changes/search.ts';
import { isLater } from './later.ts';
import type { Moment } from './later.ts';

/** Why an expression may give another value when it is evaluated again. */
export interface Unsteady {
  readonly reason: string;
  /** The file shows that it does; otherwise it may. */
  readonly isSeen: boolean;
}

interface Asking {
  readonly moment: Moment;
  readonly file: File;
  readonly seen: Set<string>;
}

/** Why what a name of the surroundings gives, or the member of it that is read there, may change; `null` where nothing does. */
export function unsteadyName(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  return ofName(id, keysRead(id), { moment, file, seen: new Set() });
}

/** What the file changes in the package that a name is imported from: `pg.defaults.host = …`, `AWS.config.update(…)`. */
export function packageChanges(id: TSESTree.Identifier, file: File): readonly Change[] {
  const variable = variableOf(id, file);
  const module = originOf(id, file)?.module;
  if (!variable || module === undefined) return [];
  return variable.scope.variables.flatMap((other) => {
    const name = other.defs[0]?.name as Node | undefined;
    if (!name || (other !== variable && originOf(name, file)?.module !== module)) return [];
    return changesOf(other, file).filter(({ how }) => how === 'written');
  });
}

/** Why a package may make another client of the same arguments: its own settings change. */
export function unsteadyPackage(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  const found = packageChanges(id, file).find(({ node }) => isLater(node, moment, file));
  return found ? changed(found, id.name) : null;
}

/** Why what a global name gives may be something else later. */
export function unsteadyGlobal(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  return ofGlobal(id, keysRead(id), { moment, file, seen: new Set() });
}

function unsteadyProcess(keys: Path, moment: Moment, file: File): Unsteady | null {
  const found = seenChange(changesOfProcess(file.sourceCode.ast, file), keys, { moment, file, seen: new Set() });
  return found && changed(found, 'process');
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
  if (definition.type === 'ImportBinding') return ofImport(id, site, path, asking);
  if (isClass(site)) return path.length > 0 ? ofOwner(site, path, id.name, asking) : null;
  if (site.type === 'TSModuleDeclaration') return ofNamespace(site, path, asking);
  if (definition.type !== 'Variable') return null;
  const handed = value && isOwnObject(value, file) ? laterOf(changes, path, 'handed', asking) : null;
  const inner = ofValue(value ?? definition.node.init, value ? path : pathInto(definition, path), asking);
  if (inner?.isSeen || !handed) return inner;
  return inner ?? { reason: `\`${variable.name}\` is handed to code that may change it`, isSeen: false };
}

/** `database` of `const { db: { database } } = config` reads `config.db.database`. */
function pathInto({ node, name }: Scope.Definition, path: Path): Path {
  const keys = destructuredPath((node as TSESTree.VariableDeclarator).id, (name as TSESTree.Identifier).name);
  return keys ? [...keys, ...path] : [];
}

function seenChange(changes: readonly Change[], path: Path, asking: Asking): Change | null {
  return (
    laterOf(changes, path, 'written', asking) ??
    changes.find((change) => change.how === 'defined' && meet(change.path, path)) ??
    null
  );
}

function laterOf(changes: readonly Change[], path: Path, how: Change['how'], { moment, file }: Asking): Change | null {
  return (
    changes.find((change) => change.how === how && meet(change.path, path) && isLater(change.node, moment, file)) ??
    null
  );
}

function changed({ path }: Change, name: string): Unsteady {
  const known = path.slice(0, path.includes(null) ? path.indexOf(null) : path.length);
  return { reason: `\`${[name, ...known].join('.')}\` changes while the program runs`, isSeen: true };
}

/** An object that this file makes: whatever changes it, the file shows it or hands the object on. */
function isOwnObject(raw: Node, file: File): boolean {
  const value = unwrap(raw);
  if (value.type === 'ObjectExpression' || value.type === 'ArrayExpression') return true;
  return value.type === 'NewExpression' && (isMadeByLanguage(value, file) || ownerOf(value, file) !== null);
}

/** `new URL(…)`, `new Map(…)` */
function isMadeByLanguage(raw: Node, file: File): boolean {
  const value = unwrap(raw);
  return value.type === 'NewExpression' && originOf(value.callee, file)?.module === 'global';
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
        if (key !== undefined && key !== null && name !== null && name !== key) return null;
        if (property.kind === 'get') return ofGetter(property.value, name ?? '…', within);
        return isFunction(property.value) ? null : ofValue(property.value, rest, within);
      }),
    );
  }
}

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
  if (origin?.module === 'global' && origin.path === 'Proxy')
    return { reason: 'it is read through a `Proxy`', isSeen: true };
  const owner = ownerOf(node, file);
  if (owner && isClass(owner)) return ofOwner(owner, path, owner.id?.name ?? 'this', asking);
  if (path.length === 0 || origin?.module === 'global' || creationAt(node, file)) return null;
  return { reason: 'it is a member of an instance of a class that this file does not show', isSeen: false };
}

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
  const own = ownChangesOf(owner, file).find((change) => meet(change.path, path));
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
  if (origin?.module === 'global' && /^Object\.(?:assign|freeze|seal|preventExtensions)$/u.test(origin.path))
    return worst(call.arguments.map((argument) => ofValue(argument, path, asking)));
  return worst(
    functionsOf(call.callee, file).flatMap((fn) =>
      returnedExpressions(fn, file).map((value) => ofValue(value, path, asking)),
    ),
  );
}

/** Imports are live, and what they hold may be renewed; their names tell where that is what they are for. */
function ofImport(id: TSESTree.Identifier, site: Node, path: Path, asking: Asking): Unsteady | null {
  const origin = originOf(id, asking.file);
  if (origin?.module === 'process')
    return unsteadyProcess([...(origin.path === 'env' ? ['env'] : []), ...path], asking.moment, asking.file);
  const imported = site.type === 'ImportSpecifier' && site.imported.type === 'Identifier' ? site.imported : id;
  const momentary = [id, imported].some(({ name }) => isMomentary(name));
  return momentary
    ? { reason: `\`${id.name}\` is imported, and may be renewed while the program runs`, isSeen: false }
    : null;
}

function isMomentary(name: string): boolean {
  const words = name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  return words.some((word) => momentaryWords.has(word.toLowerCase()));
}

/** `globalThis.tenant` is whatever was put there last. */
function ofGlobal(id: TSESTree.Identifier, path: Path, { moment, file }: Asking): Unsteady | null {
  if (id.name === 'process') return unsteadyProcess(path, moment, file);
  if (id.name !== 'globalThis' && id.name !== 'global') return null;
  const [key, ...rest] = path;
  if (key === 'process') return unsteadyProcess(rest, moment, file);
  return { reason: `\`${[id.name, ...path].join('.')}\` can be assigned anywhere`, isSeen: true };
}
