import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { CallNode, FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import type { Key } from '../values/value.ts';

/** Where a value is: what an expression gives, or what lies some members below that. */
export interface Held {
  readonly node: Node;
  readonly keys: readonly Key[];
}

/**
 * What happens to a value next. A reduction is asked about each step, and asks it for what was noted of the way `on`
 * from there; it does not, where the value ends for it. Two steps that are the same are one object.
 */
export type Step<Note extends object> = { readonly keys: readonly Key[] } & (
  Bound<Note> | Stored<Note> | Captured<Note> | Member<Note> | Called<Note> | Passed<Note> | End
);

interface On<Note extends object> {
  /** What is noted of where the value goes from there. */
  readonly on: () => readonly (Note | Returned)[];
}

/** A variable has it. `on`: where the function that gives it to the variable reads it. */
export interface Bound<Note extends object> extends On<Note> {
  readonly kind: 'bound';
  readonly at: TSESTree.Identifier;
  readonly variable: Scope.Variable | null;
  readonly by: 'assignment' | 'declaration' | 'parameter';
  readonly ifAbsent: boolean;
}

/** A member of something has it, or something into which it is copied. `on`: where the same function reads it there. */
export interface Stored<Note extends object> extends On<Note> {
  readonly kind: 'stored';
  readonly at: Node;
  readonly ifAbsent: boolean;
}

/** A function reads it that stands within the one that has it. `on`: what that function does with it. */
export interface Captured<Note extends object> extends On<Note> {
  readonly kind: 'captured';
  readonly at: Node;
  readonly by: Runnable;
  readonly home: Runnable | null;
}

/** A member of it is read, or taken out of it by a pattern. `on`: where that goes. */
export interface Member<Note extends object> extends On<Note> {
  readonly kind: 'member';
  readonly at: TSESTree.MemberExpression | TSESTree.Property;
  readonly name: string | null;
}

/** A method of it is called. `on`: where the result goes. */
export interface Called<Note extends object> extends On<Note> {
  readonly kind: 'called';
  readonly at: CallNode;
  readonly member: TSESTree.MemberExpression;
  readonly name: string | null;
}

/** It is an argument. `on`: where the result goes. */
export interface Passed<Note extends object> extends On<Note> {
  readonly kind: 'passed';
  readonly at: CallNode;
  readonly argument: Node;
  /** The functions of the file that it is passed to; `null` where one of them may be elsewhere. */
  readonly into: readonly FunctionNode[] | null;
  /** What those functions do with it, and what becomes of it where they return it. */
  readonly inside: () => readonly (Note | Returned)[];
  /** Where it goes if the call puts it into the object whose method it is, or into another argument. */
  readonly storedIn: (container: Node) => readonly (Note | Returned)[];
}

/** The function leaves whoever called it with it. Callers are judged one by one, so it is no step that is asked about. */
export interface Returned {
  readonly kind: 'returned';
  readonly fn: FunctionNode;
  readonly keys: readonly Key[];
}

/** The way ends. */
export type End =
  | { readonly kind: 'exported' | 'invoked' | 'used' | 'written' | 'yielded'; readonly at: Node }
  | { readonly kind: 'field'; readonly at: TSESTree.PropertyDefinition | TSESTree.AccessorProperty }
  /** It is followed no further: a chain is longer than people write. */
  | { readonly kind: 'lost'; readonly at: Node };
