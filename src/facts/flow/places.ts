import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { classAround, isWrapper, keyName, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { ClassNode, Node, Runnable } from '../../ast/nodes.ts';
import { Circles } from '../circles.ts';
import { variableOf } from '../scopes.ts';
import type { Source } from '../source.ts';
import { anyKey } from '../values/value.ts';
import type { Key } from '../values/value.ts';
import { indexOf, matches } from './members.ts';
import { Once } from './once.ts';
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
  protected readonly once = new Once<Note>();
  protected readonly circles: Circles<Note | Returned>;
  private readonly take: Take<Note>;
  private length = 0;
  private reads = 0;

  constructor(take: Take<Note>, lost: Note, source: Source) {
    this.take = take;
    this.source = source;
    this.circles = new Circles<Note | Returned>(lost);
  }

  /** What becomes of the value of an expression, `keys` below which it lies, in the node around it. */
  protected abstract into(at: Node, from: Node, keys: Keys): Notes<Note>;

  /** Begins another question. */
  protected begin(): void {
    this.reads = 0;
  }

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
    return this.circles.answer(this.once.subject(place, home, keys), () => {
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
    return this.take(this.once.step(at, step), this.source);
  }
}
