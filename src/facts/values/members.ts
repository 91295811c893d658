import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, keyName, memberName } from '../../ast/nodes.ts';
import type { ClassNode, FunctionNode, Node } from '../../ast/nodes.ts';
import { memoByNode } from '../memo.ts';
import { outlineOf } from '../outline.ts';
import type { Source } from '../source.ts';
import { anyKey } from './value.ts';
import type { Asking, Key, Value, Values } from './value.ts';
import { unknown } from './value.ts';

/** What a member of a value may be: all that it is ever given, as far as the file shows. */
export function memberValues(value: Value, key: Key, ask: Asking, source: Source): Values {
  switch (value.kind) {
    case 'foreign':
      return key === anyKey ? [unknown] : [ask.made.memberOf(value, key)];
    case 'given':
      return [key === anyKey ? unknown : ask.made.givenFor(value.fn, value.index, [...value.keys, key])];
    case 'class':
    case 'instance':
      return ofClass(value, key, ask, source);
    case 'object':
      return [...ofObject(value.node, key, ask), ...putOn(value, key, ask, source)];
    case 'list':
      if (key === anyKey) return value.elements();
      if (isIndex(key)) return value.at(Number(key));
      return [value.as ? ask.made.memberOf(value.as, key) : unknown];
    case 'function':
      return putOn(value, key, ask, source);
    default:
      return [unknown];
  }
}

function isIndex(key: Key): boolean {
  return String(Math.trunc(Math.abs(Number(key)))) === key;
}

/** The names of the members that the file gives a value. */
export function memberNames(value: Value, ask: Asking, source: Source): readonly string[] {
  switch (value.kind) {
    case 'class':
    case 'instance': {
      const owner = value.kind === 'class' ? value.node : value.of;
      return [...ownMembers(owner, source).keys(), ...namesPutOn(value, ask, source)];
    }
    case 'object':
      return [...new Set([...namesIn(value.node, ask), ...namesPutOn(value, ask, source)])];
    default:
      return [];
  }
}

/** Objects may be spread into each other. */
function namesIn(object: TSESTree.ObjectExpression, ask: Asking): readonly string[] {
  const names: string[] = [];
  const objects = new Set([object]);
  for (const { properties } of objects) {
    for (const property of properties) {
      if ((property.type as string) === 'SpreadElement') {
        const { argument } = property as unknown as TSESTree.SpreadElement;
        for (const spread of ask.of(argument)) if (spread.kind === 'object') objects.add(spread.node);
      } else if (property.type === 'Property') {
        const name = keyName(property);
        if (name !== null) names.push(name);
      }
    }
  }
  return names;
}

function namesPutOn(value: Value, ask: Asking, source: Source): readonly string[] {
  const writes = [...writesByName(source.sourceCode.ast, source)];
  return writes.filter(([, all]) => all.some(({ object }) => ask.of(object).includes(value))).map(([name]) => name);
}

/** Whether anything in the file gives a member this name. It spares most questions: `res.json`, `req.params`. */
function isGiven(key: Key, { sourceCode }: Source): boolean {
  return key === anyKey || outlineOf(sourceCode.ast, { sourceCode }).memberNames.has(key);
}

function ofObject(object: TSESTree.ObjectExpression, key: Key, ask: Asking): Values {
  const found: Value[] = [];
  for (const property of object.properties.toReversed()) {
    if ((property.type as string) === 'SpreadElement') {
      const { argument } = property as unknown as TSESTree.SpreadElement;
      for (const spread of ask.of(argument)) if (isSpreadable(spread)) found.push(...ask.memberOf(spread, key));
    } else if (property.type === 'Property' && (key === anyKey || keyName(property) === key)) {
      found.push(...(property.kind === 'init' ? ask.of(property.value) : ofGetter(property, ask)));
      // What stands before is replaced.
      if (key !== anyKey) break;
    }
  }
  return found;
}

function isSpreadable({ kind }: Value): boolean {
  return kind !== 'literal' && kind !== 'unknown';
}

function ofGetter({ kind, value }: TSESTree.Property | TSESTree.MethodDefinition, ask: Asking): Values {
  return kind === 'get' && isFunction(value) ? ask.returnedBy(value) : [];
}

function ofClass(value: Value & { kind: 'class' | 'instance' }, key: Key, ask: Asking, source: Source): Values {
  const owner = value.kind === 'class' ? value.node : value.of;
  const own = ownMembers(owner, source);
  const named = key === anyKey ? [...own.values()].flat() : (own.get(key) ?? []);
  const found = [
    ...named.flatMap((member) =>
      member.getter ? ask.returnedBy(member.getter) : member.value ? ask.of(member.value) : [],
    ),
    ...putOn(value, key, ask, source),
  ];
  if (named.length > 0 || found.length > 0) return found.length > 0 ? found : typesOf(named, ask);
  return owner.superClass ? inherited(value, owner.superClass, key, ask) : [];
}

function typesOf(members: readonly Member[], ask: Asking): Values {
  return members.flatMap(({ type }) => (type ? ask.ofType(type) : []));
}

function inherited(value: Value, superClass: Node, key: Key, ask: Asking): Values {
  return ask.of(superClass).flatMap((base): Values => {
    if (base.kind === 'class') {
      if (base.node.superClass === superClass) return [];
      return ask.memberOf(value.kind === 'class' ? base : ask.made.instanceOf(base.node), key);
    }
    if (base.kind !== 'foreign' || key === anyKey) return [unknown];
    return [ask.made.memberOf(value.kind === 'class' ? base : ask.made.instanceOfForeign(base), key)];
  });
}

interface Member {
  readonly value: Node | null;
  readonly getter: FunctionNode | null;
  readonly type: TSESTree.TSTypeAnnotation | null;
}

/** Methods, fields and parameter properties of a class by name. An overload says nothing that its implementation does not. */
const ownMembers = memoByNode((node: ClassNode): ReadonlyMap<string, readonly Member[]> => {
  const members = new Map<string, Member[]>();
  const add = (name: string | null, member: Partial<Member>): void => {
    if (name === null) return;
    const whole = { value: null, getter: null, type: null, ...member };
    const known = members.get(name);
    if (known) known.push(whole);
    else members.set(name, [whole]);
  };
  for (const element of node.body.body) {
    switch (element.type) {
      case 'PropertyDefinition':
      case 'AccessorProperty':
        add(keyName(element), { value: element.value, type: element.typeAnnotation ?? null });
        break;
      case 'MethodDefinition':
        if (!isFunction(element.value)) break;
        if (element.kind === 'constructor') {
          for (const parameter of element.value.params) {
            if (parameter.type !== 'TSParameterProperty') continue;
            const name =
              parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
            if (name.type === 'Identifier') add(name.name, { value: name });
          }
        } else if (element.kind === 'method') add(keyName(element), { value: element.value });
        else if (element.kind === 'get') add(keyName(element), { getter: element.value });
        break;
      default:
    }
  }
  return members;
});

/** What assignments give a member of a value: `holder.pool = …`, `this.pool ??= …`. */
function putOn(value: Value, key: Key, ask: Asking, source: Source): Values {
  if (!isGiven(key, source)) return [];
  const writes = key === anyKey ? [] : (writesByName(source.sourceCode.ast, source).get(key) ?? []);
  return writes.flatMap(({ object, right }) => (ask.of(object).includes(value) ? ask.of(right) : []));
}

interface Write {
  readonly object: Node;
  readonly right: Node;
}

const writesByName = memoByNode((program: TSESTree.Program, source: Source): ReadonlyMap<string, readonly Write[]> => {
  const writes = new Map<string, Write[]>();
  for (const { left, right, operator } of outlineOf(program, source).assignments) {
    const name = left.type === 'MemberExpression' && plainly.has(operator) ? memberName(left) : null;
    if (name === null || left.type !== 'MemberExpression') continue;
    const known = writes.get(name);
    const write = { object: left.object, right };
    if (known) known.push(write);
    else writes.set(name, [write]);
  }
  return writes;
});

/** Operators that put the value itself. */
export const plainly: ReadonlySet<string> = new Set(['=', '||=', '&&=', '??=']);
