import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction } from '../ast/nodes.ts';
import type { ClassNode, FunctionNode, Node, Runnable } from '../ast/nodes.ts';
import { exportByName, standsFor } from './exports.ts';
import { handlersAt } from './registrations/handlers.ts';
import { returnedExpressions } from '../facts/outline.ts';
import { importedOrigin, joined, originOf } from './origin.ts';
import { memoByNode } from '../facts/memo.ts';
import { memberIn, resultIn, startOf } from './paths.ts';
import { gettersOf, membersOf, memberValue, ownerOf } from './members.ts';
import type { File, Origin } from './model.ts';

/** Where a path from a module leads: to a function or class of the file, or on to other modules, tried in order. */
export type Reached = { readonly runnable: Runnable } | { readonly onward: readonly Origin[] };

const nowhere: Reached = { onward: [] };

/** What does a path such as `getDb`, `default` or `Users().find` from this module stand for? */
export function reach(path: string, file: File): Reached {
  const { name: head, rest } = startOf(path);
  const exports = exportByName(file.sourceCode.ast, file);
  const own = exports.get(head);
  if (own) return follow(own.value, rest, file, 0);
  const whole = exports.get('default');
  const member = whole ? follow(whole.value, `.${path}`, file, 0) : nowhere;
  if ('runnable' in member) return member;
  return { onward: [...member.onward, ...reExported(head, rest, file)] };
}

/** `export { a as b } from './x'`, `export * as b from './x'`, `export * from './x'`. */
function reExported(head: string, rest: string, file: File): Origin[] {
  const { named, whole } = reExportsOf(file.sourceCode.ast, null);
  const own = (named.get(head) ?? []).map((origin) => joined(origin, rest) as Origin);
  return head === 'default' ? own : [...own, ...whole.map((module) => ({ module, path: `${head}${rest}` }))];
}

interface ReExports {
  readonly named: ReadonlyMap<string, readonly Origin[]>;
  /** The modules that are exported as they are. */
  readonly whole: readonly string[];
}

const reExportsOf = memoByNode((program: TSESTree.Program): ReExports => {
  const named = new Map<string, Origin[]>();
  const whole: string[] = [];
  const add = (name: string, origin: Origin): void => {
    const others = named.get(name);
    if (others) others.push(origin);
    else named.set(name, [origin]);
  };
  for (const statement of program.body) {
    if (statement.type === 'ExportAllDeclaration') {
      const module = statement.source.value;
      if (statement.exported === null) whole.push(module);
      else add(nameIn(statement.exported), { module, path: '' });
    }
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) continue;
    for (const { local, exported } of statement.specifiers)
      add(nameIn(exported), { module: statement.source.value, path: nameIn(local) });
  }
  return { named, whole };
});

function nameIn(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

// Values may refer to each other; nobody writes more than a few hops.
const maximumHops = 8;

function follow(raw: Node, rest: string, file: File, hops: number): Reached {
  const node = standsFor(raw, file);
  if (hops > maximumHops) return nowhere;
  if (rest === '' && (isFunction(node) || isClass(node))) return { runnable: node };
  const result = resultIn(rest);
  if (result !== null) {
    if (isClass(node)) return ofInstance(node, result, file, hops);
    if (isFunction(node)) return ofResult(node, result, file, hops);
  }
  const member = memberIn(rest);
  const value = member && memberValue(node, member.name, file);
  if (value) return follow(value, member.rest, file, hops + 1);
  const owner = member && ownerOf(node, file);
  if (owner && isClass(owner) && !isClass(node)) return ofInstance(owner, rest, file, hops + 1);
  const origin = joined(importedOrigin(node, file), rest);
  if (origin && origin.module !== 'global') return { onward: [origin] };
  // `export const list = asyncHandler(async (req, res) => …)`
  const wrapped = rest === '' ? handlersAt(node, file) : [];
  return wrapped.length === 1 ? { runnable: wrapped[0] as FunctionNode } : spreads(node, rest, file);
}

function ofInstance(node: ClassNode, rest: string, file: File, hops: number): Reached {
  if (rest === '') return { runnable: node };
  const { name, rest: after } = memberIn(rest) ?? { name: '', rest: '' };
  const getter = gettersOf(node, file).get(name);
  if (getter) return after === '' ? { runnable: getter } : ofResult(getter, after, file, hops);
  const value = membersOf(node, file).get(name);
  if (value) return follow(value, after, file, hops + 1);
  if (value === null || !node.superClass || hops > maximumHops) return nowhere;
  const base = standsFor(node.superClass, file);
  if (isClass(base)) return ofInstance(base, rest, file, hops + 1);
  const origin = joined(originOf(node.superClass, file), `()${rest}`);
  return origin && origin.module !== 'global' ? { onward: [origin] } : nowhere;
}

function ofResult(fn: FunctionNode, rest: string, file: File, hops: number): Reached {
  const [value, ...others] = returnedExpressions(fn, file);
  return value && others.length === 0 && rest !== '' ? follow(value, rest, file, hops + 1) : nowhere;
}

/** `module.exports = { ...require('./users'), … }` */
function spreads(node: Node, rest: string, file: File): Reached {
  if (node.type !== 'ObjectExpression' || !rest.startsWith('.')) return nowhere;
  return {
    onward: node.properties.flatMap((property) => {
      const origin = property.type === 'SpreadElement' ? joined(originOf(property.argument, file), rest) : null;
      return origin && origin.module !== 'global' ? [origin] : [];
    }),
  };
}
