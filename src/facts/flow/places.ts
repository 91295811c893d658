import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { classAround, isWrapper, keyName, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { ClassNode, Node, Runnable } from '../../ast/nodes.ts';
import { Circles } from '../circles.ts';
import { variableOf } from '../scopes.ts';
import type { Source } from '../source.ts';
import { anyKey } from '../values/value.ts';
import type { Key } from '../values/value.ts';
import { readsOf, readsOfThis } from './reads.ts';
import type { End, Returned, Step } from './step.ts';

/** What was noted on a way. */
export type Notes<Note extends object> = readonly (Note | Returned)[];

/** What a reduction notes of a step. */
export type Take<Note extends object> = (step: Step<Note>, source: Source) => Notes<Note>;

// Longer than any chain of calls that people write.
const maximumSteps = 400;

// Nobody packs a value as deep as this.
const maximumKeys = 6;

// What is packed again and again lies under more names than can be followed.
const maximumReads = 1000;

type Keys = readonly Key[];
type By = 'assignment' | 'declaration' | 'parameter';

/** The way of a value through patterns, variables and members: into a place, and to where that is read. */
export abstract class Places<Note extends object> {
  protected readonly source: Source;
  private readonly steps = new WeakMap<Node, Map<string, Step<Note> | Returned>>();
  private readonly subjects = new WeakMap<object, Map<string, object>>();
  protected readonly circles: Circles<Note | Returned>;
  private readonly take: Take<Note>;
  private length = 0;
  protected reads = 0;

  constructor(take: Take<Note>, lost: Note, source: Source) {
    this.take = take;
    this.source = source;
    this.circles = new Circles<Note | Returned>(lost);
  }

  /** What becomes of the value of an expression, `keys` below which it lies, in the node around it. */
  protected abstract into(at: Node, from: Node, keys: Keys): Notes<Note>;

  /** What is noted of the way of the value of an expression. */
  protected after(node: Node, keys: Keys): Notes<Note> {
    const { parent } = node;
    if (!parent) return [];
    if (this.length > maximumSteps || keys.length > maximumKeys) return this.circles.cut();
    this.length++;
    try {
      return this.into(parent, node, keys);
    } finally {
      this.length--;
    }
  }

  protected bind(pattern: Node, keys: Keys, by: By, ifAbsent = false): Notes<Note> {
    const [key, ...rest] = keys;
    switch (pattern.type) {
      case 'Identifier': {
        const variable = variableOf(pattern, this.source);
        const on = (): Notes<Note> => (variable ? this.read(variable, nearestRunnable(pattern), keys) : []);
        return this.step(pattern, { kind: 'bound', at: pattern, variable, by, ifAbsent, keys, on });
      }
      case 'MemberExpression': {
        const on = (): Notes<Note> => this.placedAt(pattern, keys);
        return this.step(pattern, { kind: 'stored', at: pattern, ifAbsent, keys, on });
      }
      case 'AssignmentPattern':
        return this.bind(pattern.left, keys, by, ifAbsent);
      case 'TSParameterProperty':
        return this.bind(pattern.parameter, keys, by, ifAbsent);
      case 'ObjectPattern':
        return pattern.properties.flatMap((property) => {
          if (property.type !== 'Property')
            return key === undefined ? [] : this.bind(property.argument, keys, by, ifAbsent);
          const name = keyName(property);
          if (key !== undefined) return matches(key, name) ? this.bind(property.value, rest, by, ifAbsent) : [];
          const on = (): Notes<Note> => this.bind(property.value, [], by, ifAbsent);
          return this.step(property, { kind: 'member', at: property, name, keys, on });
        });
      case 'ArrayPattern':
        return pattern.elements.flatMap((element, index) => {
          if (!element || key === undefined) return [];
          if (element.type === 'RestElement') return this.bind(element.argument, [anyKey, ...rest], by, ifAbsent);
          return matches(key, String(index)) ? this.bind(element, rest, by, ifAbsent) : [];
        });
      default:
        return isWrapper(pattern) ? this.bind(unwrap(pattern), keys, by, ifAbsent) : [];
    }
  }

  private placedAt(member: TSESTree.MemberExpression, keys: Keys): Notes<Note> {
    return this.placed(member.object, [memberName(member) ?? indexOf(member) ?? anyKey, ...keys]);
  }

  /** Where the function around an expression reads what was put into what the expression stands for. */
  protected placed(container: Node, keys: Keys): Notes<Note> {
    const node = unwrap(container);
    const home = nearestRunnable(node);
    if (keys.length > maximumKeys) return this.circles.cut();
    switch (node.type) {
      case 'Identifier': {
        const variable = variableOf(node, this.source);
        return variable ? this.read(variable, home, keys) : [];
      }
      case 'MemberExpression':
        return this.placedAt(node, keys);
      case 'ThisExpression': {
        const owner = classAround(node);
        return owner ? this.read(owner, home, keys) : [];
      }
      default:
        return [];
    }
  }

  /** What a function does with what a variable or its `this` holds; for module level, what the whole file does. */
  private read(place: ClassNode | Scope.Variable, home: Runnable | null, keys: Keys): Notes<Note> {
    return this.circles.answer(this.subject(place, home, keys), () => {
      const { source } = this;
      if (this.reads++ > maximumReads) return this.circles.cut();
      const reads = 'references' in place ? readsOf(place, home, keys) : readsOfThis(place, { home, keys, source });
      return reads.flatMap((read) => this.readBy(read, home, keys));
    });
  }

  private readBy(read: Node, home: Runnable | null, keys: Keys): Notes<Note> {
    const by = nearestRunnable(read);
    if (by === home || !by) return this.after(read, keys);
    return this.step(read, { kind: 'captured', at: read, by, home, keys, on: () => this.after(read, keys) });
  }

  protected end(kind: Exclude<End['kind'], 'field'>, at: Node, keys: Keys): Notes<Note> {
    return this.step(at, { kind, at, keys });
  }

  protected step(at: Node, step: Step<Note>): Notes<Note> {
    return this.take(this.once(at, step), this.source);
  }

  /** The same step once: notes are compared. */
  protected once<Kind extends Step<Note> | Returned>(at: Node, step: Kind): Kind {
    const known = this.steps.get(at) ?? new Map<string, Step<Note> | Returned>();
    this.steps.set(at, known);
    const home = step.kind === 'captured' ? (step.home?.range[0] ?? '') : '';
    const name = `${step.kind} ${home} ${step.keys.join(' ')}`;
    const found = known.get(name) ?? step;
    known.set(name, found);
    return found as Kind;
  }

  /** One object for each question of what a place holds. */
  private subject(place: object, home: Runnable | null, keys: readonly Key[]): object {
    const known = this.subjects.get(place) ?? new Map<string, object>();
    this.subjects.set(place, known);
    const name = `${home?.range[0] ?? ''} ${keys.join(' ')}`;
    const subject = known.get(name) ?? {};
    known.set(name, subject);
    return subject;
  }
}

/** Whether a name may be that of the member in which a value lies; `null` is a name that is computed. */
function matches(key: Key, name: string | null): boolean {
  return name === null || key === anyKey || key === name;
}

/** `a ??= b`, `a ||= b` */
export function isIfAbsent({ operator }: TSESTree.AssignmentExpression): boolean {
  return operator === '??=' || operator === '||=';
}

/** `list[0]` */
export function indexOf({ property }: TSESTree.MemberExpression): Key | null {
  return property.type === 'Literal' && typeof property.value === 'number' ? String(property.value) : null;
}

function outermost(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== 'AwaitExpression' && isWrapper(at.parent)) at = at.parent;
  return at;
}

/** The call whose callee a member is: `client.end()`, `client.end!()`, `(client?.end)()`. */
export function calledAs(member: TSESTree.MemberExpression): TSESTree.CallExpression | null {
  const callee = outermost(member);
  return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : null;
}

/** Whether something else is put in the place of a member. */
export function isWritten(member: TSESTree.MemberExpression): boolean {
  const { parent } = outermost(member);
  if (parent?.type === 'AssignmentExpression') return parent.left === outermost(member);
  return parent?.type === 'UnaryExpression' && parent.operator === 'delete';
}
