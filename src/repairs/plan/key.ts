import type { Varying } from '../evaluation/varying.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { isName, reserved } from '../names.ts';
import type { Draft } from '../repair.ts';

/** What tells one client from another. */
export interface Key {
  readonly text: string;
  /** The one value itself, which needs no name. */
  readonly isPlain: boolean;
  /** Names for the key and the client in the functions that look it up. */
  readonly name: string;
  readonly kept: string;
  /** Its type, where types are written. */
  readonly type: string;
}

/** Names for the values where the client is made: those that the values have, unless the code there reads others so named. */
export function parametersOf(
  values: readonly Varying[],
  moved: readonly Node[],
  own: string,
  { sourceCode }: Draft,
): readonly string[] {
  const taken = new Set<string>([own, 'kept', 'key', 'oldest', 'Map', 'JSON', 'String']);
  const given = new Set(values.flatMap(({ nodes }) => nodes));
  for (const root of moved)
    walk(root, sourceCode.visitorKeys, (node) => {
      if (given.has(node)) return false;
      if (node.type === 'Identifier' && !isKey(node)) taken.add(node.name);
      return undefined;
    });
  return values.map(({ word }) => {
    const base = isName(word) && !reserved.has(word) ? word : 'value';
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
    taken.add(name);
    return name;
  });
}

function isKey(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'Property') return parent.key === node && !parent.computed && parent.value !== node;
  return parent?.type === 'MemberExpression' && parent.property === node && !parent.computed;
}

/** A key that two different sets of values never share. */
export function keyOf(values: readonly Varying[], parameters: readonly string[]): Key | { readonly reason: string } {
  const [only, ...others] = values;
  const name = 'key';
  const kept = 'kept';
  if (only?.primitive && others.length === 0)
    return { text: parameters[0] as string, isPlain: true, name, kept, type: only.type ?? '' };
  const parts: string[] = [];
  for (const [index, { primitive, text }] of values.entries()) {
    const parameter = parameters[index] as string;
    if (!primitive) {
      parts.push(parameter);
      continue;
    }
    const { kinds } = primitive;
    if (kinds.has('number') && kinds.has('string')) return { reason: `\`${text}\` may be a number or a string` };
    if (kinds.has('undefined') && kinds.has('null') && !kinds.has('number'))
      return { reason: `\`${text}\` may be missing in two ways` };
    // In JSON, numbers that are not finite look like nothing at all.
    parts.push(kinds.has('number') ? `String(${parameter})` : parameter);
  }
  const text =
    parts.length === 1 && others.length === 0
      ? `JSON.stringify(${parts.join('')})`
      : `JSON.stringify([${parts.join(', ')}])`;
  return { text, isPlain: false, name, kept, type: 'string' };
}
