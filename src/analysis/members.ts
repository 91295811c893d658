import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, keyName, memberName, propertyOf, unwrapTypes } from '../ast/nodes.ts';
import type { ClassNode, FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { memoByNode } from '../facts/memo.ts';
import { outlineOf } from '../facts/outline.ts';
import type { Source } from '../facts/source.ts';
import { isNothing, valuesOf } from '../facts/values.ts';
import type { File } from './model.ts';

/**
 * What `object.name` stands for, where the object is a class of this file, an instance of one or an object literal:
 * a method, or the one value that the member is ever given. `null` when this file alone cannot tell.
 */
export function memberValue(object: Node, name: string, file: File): Node | null {
  if (!isMemberName(name, file)) return null;
  const owner = isClass(object) ? object : ownerOf(object, file);
  if (!owner) return null;
  return owner.type === 'ObjectExpression' ? propertyValue(owner, name) : classMember(owner, name, file, 0);
}

/** Whether anything in the file gives a member this name. It spares most questions about members: `res.json`, `req.params`. */
export function isMemberName(name: string, { sourceCode }: File): boolean {
  return outlineOf(sourceCode.ast, { sourceCode }).memberNames.has(name);
}

/** The class that an expression is (`C.create`), is an instance of (`new C()`, `c: C`, `this`), or the object literal. */
export function ownerOf(node: Node, file: Source): ClassNode | TSESTree.ObjectExpression | null {
  const owners = valuesOf(node, file).flatMap((value) => {
    if (value.kind === 'instance') return [value.of];
    if (value.kind === 'class' || value.kind === 'object') return [value.node];
    return value.kind === 'given' || isNothing(value) ? [] : [null];
  });
  const [owner = null, ...others] = new Set(owners);
  return others.length === 0 ? owner : null;
}

// Classes may extend each other; nobody writes more than a few.
const maximumHops = 8;

function classOnly(found: ClassNode | TSESTree.ObjectExpression | null): ClassNode | null {
  return found && isClass(found) ? found : null;
}

function propertyValue(object: TSESTree.ObjectExpression, name: string): Node | null {
  let found: Node | null = null;
  for (const property of object.properties) {
    // What a spread or a computed key brings may replace what was written before.
    if (property.type === 'SpreadElement') continue;
    if (keyName(property) === name) found = property.kind === 'init' ? property.value : null;
  }
  return found;
}

function classMember(node: ClassNode, name: string, file: File, depth: number): Node | null {
  const found = membersOf(node, file).get(name);
  if (found !== undefined) return found;
  if (!node.superClass || depth > maximumHops) return null;
  const base = ownerOf(node.superClass, file);
  return base && isClass(base) && base !== node ? classMember(base, name, file, depth + 1) : null;
}

/** Methods, fields and parameter properties of a class by name; `null` for a member that is given several values. */
export const membersOf = memoByNode((node: ClassNode, file: File): ReadonlyMap<string, Node | null> => {
  const members = new Map<string, Node | null>();
  const add = (name: string | null, value: Node | null): void => {
    if (name === null || value === null) return;
    members.set(name, members.has(name) ? null : value);
  };
  for (const element of node.body.body) {
    if (element.type === 'MethodDefinition') {
      // An overload says nothing that its implementation does not say.
      if ((element.value as Node).type === 'TSEmptyBodyFunctionExpression') continue;
      if (element.kind !== 'constructor') add(keyName(element), element.kind === 'method' ? element.value : null);
    } else if (element.type === 'PropertyDefinition') add(keyName(element), element.value);
  }
  walk(node.body, file.sourceCode.visitorKeys, (at) => {
    if (isClass(at) || at.type === 'FunctionDeclaration') return false;
    if (
      at.type === 'AssignmentExpression' &&
      at.left.type === 'MemberExpression' &&
      at.left.object.type === 'ThisExpression' &&
      !isRebound(at.left, at.right)
    ) {
      add(memberName(at.left), unwrapTypes(at.right));
    }
    return undefined;
  });
  return members;
});

/** `this.list = this.list.bind(this)` is still the method. */
function isRebound(left: TSESTree.MemberExpression, right: Node): boolean {
  if (right.type !== 'CallExpression' || right.callee.type !== 'MemberExpression') return false;
  const { object } = right.callee;
  return (
    memberName(right.callee) === 'bind' &&
    object.type === 'MemberExpression' &&
    object.object.type === 'ThisExpression' &&
    memberName(object) === memberName(left)
  );
}

/** Getters of a class by name. */
export const gettersOf = memoByNode((node: ClassNode): ReadonlyMap<string, FunctionNode> => {
  const getters = new Map<string, FunctionNode>();
  for (const element of node.body.body) {
    const name = element.type === 'MethodDefinition' && element.kind === 'get' ? keyName(element) : null;
    if (name !== null && element.type === 'MethodDefinition' && isFunction(element.value))
      getters.set(name, element.value);
  }
  return getters;
});

/** A read of a property that runs a getter of this file. */
export interface GetterRead {
  readonly read: TSESTree.MemberExpression;
  readonly getter: FunctionNode;
}

/** Every read that runs a getter of this file. */
export function getterReadsIn(program: TSESTree.Program, file: File): GetterRead[] {
  const { members, getters } = outlineOf(program, file);
  if (getters.length === 0) return [];
  const names = new Set(getters.map((getter) => keyName(getter) ?? ''));
  return members.flatMap((read) => {
    const name = memberName(read);
    if (name === null || !names.has(name) || (read.parent.type === 'AssignmentExpression' && read.parent.left === read))
      return [];
    const getter = getterOf(ownerOf(read.object, file), name, file);
    return getter ? [{ read, getter }] : [];
  });
}

function getterOf(found: ClassNode | TSESTree.ObjectExpression | null, name: string, file: File): FunctionNode | null {
  let holder = found;
  for (let depth = 0; holder && depth < maximumHops; depth++) {
    if (holder.type === 'ObjectExpression') {
      const property = propertyOf(holder, name);
      return property?.kind === 'get' && isFunction(property.value) ? property.value : null;
    }
    const own = gettersOf(holder, file).get(name);
    if (own || membersOf(holder, file).has(name)) return own ?? null;
    holder = holder.superClass ? classOnly(ownerOf(holder.superClass, file)) : null;
  }
  return null;
}
