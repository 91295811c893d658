import type { Node, Runnable } from '../../ast/nodes.ts';
import type { Key } from '../values/value.ts';
import type { Returned, Step } from './step.ts';

/** Makes each step once, as notes are compared, and has one object for each question of what a place holds. */
export class Once<Note extends object> {
  private readonly steps = new WeakMap<Node, Map<string, Step<Note> | Returned>>();
  private readonly subjects = new WeakMap<object, Map<string, object>>();

  step<Kind extends Step<Note> | Returned>(at: Node, step: Kind): Kind {
    const known = this.steps.get(at) ?? new Map<string, Step<Note> | Returned>();
    this.steps.set(at, known);
    const home = step.kind === 'captured' ? (step.home?.range[0] ?? '') : '';
    const name = `${step.kind} ${home} ${step.keys.join(' ')}`;
    const found = known.get(name) ?? step;
    known.set(name, found);
    return found as Kind;
  }

  subject(place: object, home: Runnable | null, keys: readonly Key[]): object {
    const known = this.subjects.get(place) ?? new Map<string, object>();
    this.subjects.set(place, known);
    const name = `${home?.range[0] ?? ''} ${keys.join(' ')}`;
    const subject = known.get(name) ?? {};
    known.set(name, subject);
    return subject;
  }
}
