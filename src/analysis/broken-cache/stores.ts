import type { TSESTree } from '@typescript-eslint/utils';
import { isWrapper, memberName, nearestRunnable, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { storingMethods } from '../../catalog/idioms/keeping.ts';
import { flowing } from '../../facts/flow.ts';
import type { Notes, Step } from '../../facts/flow.ts';
import { settlingOf } from '../../facts/flow/language.ts';
import { memoByNode } from '../../facts/memo.ts';
import { creationAt } from '../creation.ts';
import { isStillClient } from '../retention/flow.ts';
import { targetOf } from '../retention/guards.ts';
import type { Target } from '../retention/guards.ts';
import type { File } from '../model.ts';

/** One place where a client is put away. */
export interface Store {
  /** The assignment, or the call of `set` and its like. */
  readonly node: TSESTree.AssignmentExpression | TSESTree.CallExpression;
  /** What it is put into: `client`, `this.client`, `clients[key]`; of a call the container. */
  readonly into: Node;
  /** The key, where it is put into a collection. */
  readonly key: Node | null;
  readonly target: Target;
  /** What is put there is the client itself, and not an object that has it. */
  readonly isWhole: boolean;
  /** The call of `then` whose function puts it away, when the promise has settled. */
  readonly settled: TSESTree.CallExpression | null;
}

type StepOf<Kind extends Step<Store>['kind']> = Extract<Step<Store>, { readonly kind: Kind }>;

/** Where the value of an expression is put away, by the function that makes it. */
export const storesOf: (node: Node, file: File) => readonly Store[] = memoByNode((node: Node, file: File) =>
  notesOf({ node: creationAt(node, file)?.delivered ?? node, keys: [] }, file).flatMap((note) =>
    'kind' in note || note === lost ? [] : [note],
  ),
);

const lost = {} as Store;

const notesOf = flowing<Store>((step, source) => noted(step, source as File), lost);

function noted(step: Step<Store>, file: File): Notes<Store> {
  switch (step.kind) {
    case 'bound':
      return [...assignmentStores(step, file), ...settledBy(step)];
    case 'stored':
      return [...assignmentStores(step, file), ...step.on()];
    case 'called':
      return isStillClient(step, file) ? step.on() : [];
    case 'passed':
      return passedTo(step, file);
    default:
      return [];
  }
}

/** What the function of a `then` puts away: `connect().then((client) => { cached = client; })`. */
function settledBy(step: StepOf<'bound'>): Notes<Store> {
  const fn = step.by === 'parameter' ? nearestRunnable(step.at) : null;
  const settling = fn && settlingOf(fn);
  const { promise } = settling ?? {};
  if (promise?.type !== 'CallExpression') return step.on();
  return step.on().map((note) => ('kind' in note || note === lost ? note : asSettled(note, promise)));
}

function asSettled(store: Store, settled: TSESTree.CallExpression): Store {
  const known = settledStores.get(store) ?? { ...store, settled };
  settledStores.set(store, known);
  return known;
}

const settledStores = new WeakMap<Store, Store>();

function assignmentStores({ at, keys }: StepOf<'bound' | 'stored'>, file: File): Store[] {
  let node = at.parent;
  while (node && isWrapper(node)) node = node.parent;
  if (node?.type !== 'AssignmentExpression' || unwrapTypes(node.left) !== at) return [];
  const into = unwrapTypes(node.left);
  const target = targetOf(into, file);
  const key = into.type === 'MemberExpression' && memberName(into) === null ? into.property : null;
  return target ? [storeAt(at, { node, into, key, target, isWhole: keys.length === 0, settled: null })] : [];
}

function passedTo(step: StepOf<'passed'>, file: File): Notes<Store> {
  const { at: call, argument, keys } = step;
  if (call.type === 'NewExpression' || creationAt(call, file)) return step.on();
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || !storingMethods.has(memberName(callee) ?? ''))
    return step.into ? step.inside() : [];
  const target = targetOf(callee.object, file);
  const [first] = call.arguments;
  const key = first && first !== argument ? first : null;
  const isWhole = keys.length === 0;
  return target ? [storeAt(argument, { node: call, into: callee.object, key, target, isWhole, settled: null })] : [];
}

/** One store a node. */
function storeAt(at: Node, store: Store): Store {
  const known = made.get(at) ?? store;
  made.set(at, known);
  return known;
}

const made = new WeakMap<Node, Store>();

/** Whether a declaration gives its variable no value yet: none at all, `null` or `undefined`. */
export function isNothing(init: Node | null | undefined): boolean {
  return (
    !init ||
    (init.type === 'Literal' && init.value === null) ||
    (init.type === 'Identifier' && init.name === 'undefined')
  );
}
