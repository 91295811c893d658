import { isWrapper, nearestRunnable } from '../ast/nodes.ts';
import type { CallNode, Node, Runnable } from '../ast/nodes.ts';
import { fluentMethods, partMethods } from '../catalog/idioms/keeping.ts';
import { flowing } from '../facts/flow.ts';
import type { Notes, Returned, Step } from '../facts/flow.ts';
import { memoByNode } from '../facts/memo.ts';
import { creationAt, dialsForNothing } from './creation.ts';
import type { Creation } from './creation.ts';
import { belongsToLocal } from './retention/captured.ts';
import type { File } from './model.ts';

/** Something that is done with a client by the function that has it, or by functions of the file that it is passed to. */
export type Use =
  /** A method is called; `isPart` where it is one of what the client gave: `client.db('shop').dropDatabase()`. */
  | { readonly kind: 'call'; readonly call: CallNode; readonly name: string | null; readonly isPart: boolean }
  /** It is passed to something: itself, as an option, or deeper in an object; or something that was made of it is. */
  | { readonly kind: 'passed'; readonly call: CallNode; readonly as: 'deep' | 'itself' | 'option' | 'result' }
  /** A function that outlives the call reads it: a member of an object that is handed on, something assigned. */
  | { readonly kind: 'captured' }
  /** It is put into a place that is not a variable. */
  | { readonly kind: 'stored' }
  /** A function of the file that it is passed to keeps it. */
  | { readonly kind: 'handed-over' }
  /** `using` closes it at the end of the block. */
  | { readonly kind: 'using' }
  /** It is read in some other way. */
  | { readonly kind: 'read' };

type StepOf<Kind extends Step<Use>['kind']> = Extract<Step<Use>, { readonly kind: Kind }>;

/** What is done with the client that an expression gives? */
export const usesOf: (node: Node, file: File) => readonly Use[] = memoByNode((node: Node, file: File) => {
  const notes = notesOf({ node: creationAt(node, file)?.delivered ?? node, keys: [] }, file);
  return notes.map((note) => (note.kind === 'returned' ? read : note)).toSorted((a, b) => startOf(a) - startOf(b));
});

function startOf(use: Use): number {
  return 'call' in use ? use.call.range[1] : 0;
}

const captured: Use = { kind: 'captured' };
const stored: Use = { kind: 'stored' };
const handedOver: Use = { kind: 'handed-over' };
const using: Use = { kind: 'using' };
const read: Use = { kind: 'read' };

const notesOf = flowing<Use>((step, source) => noted(step, source as File), handedOver);

function noted(step: Step<Use>, file: File): Notes<Use> {
  switch (step.kind) {
    case 'bound':
      return isUsing(step) ? [using, ...step.on()] : step.on();
    case 'stored':
      return [stored, ...step.on()];
    case 'captured':
      return isKept(step, file) ? [captured, ...step.on()] : step.on();
    case 'member':
      // `setGlobalDispatcher(proxy.agent)`
      return [read, ...passedIn(step)];
    case 'called':
      return calledOn(step, file);
    case 'passed':
      return passedTo(step, file);
    case 'used':
      return isTest(step.at) ? [] : [read];
    case 'lost':
      return [handedOver];
    default:
      return [read];
  }
}

function isUsing({ at }: StepOf<'bound'>): boolean {
  const declaration = at.parent.type === 'VariableDeclarator' ? at.parent.parent : null;
  return declaration?.kind === 'using' || declaration?.kind === 'await using';
}

/** Whether a function between a use and the home of the client is kept rather than run there and then. */
function isKept({ by, home }: StepOf<'captured'>, file: File): boolean {
  for (let fn: Runnable | null = by; fn && fn !== home; fn = nearestRunnable(fn)) {
    const { parent } = fn;
    if (
      parent.type === 'Property' ||
      (parent.type === 'AssignmentExpression' && !belongsToLocal(fn, file)) ||
      parent.type === 'PropertyDefinition' ||
      parent.type === 'MethodDefinition'
    )
      return true;
  }
  return false;
}

function calledOn(step: StepOf<'called'>, file: File): Notes<Use> {
  const { at: call, member, name } = step;
  const use = useAt(member, { kind: 'call', call, name, isPart: false });
  if (name === null || dialsForNothing(member.object, name, file)) return [use];
  if (fluentMethods.has(name)) return [use, ...step.on()];
  return partMethods.has(name) ? [use, ...step.on().map(ofPart)] : [use];
}

function ofPart(use: Returned | Use): Returned | Use {
  if (use.kind !== 'call' && use.kind !== 'passed') return use;
  const known = parts.get(use) ?? (use.kind === 'call' ? { ...use, isPart: true } : { ...use, as: 'result' });
  parts.set(use, known).set(known, known);
  return known;
}

const parts = new WeakMap<Use, Use>();

function passedTo(step: StepOf<'passed'>, file: File): Notes<Use> {
  const { at: call, argument, into, keys } = step;
  if (into && !creationAt(call, file)) {
    const inside = step.inside();
    return inside.some(({ kind }) => kind === 'captured' || kind === 'stored') ? [handedOver, ...inside] : inside;
  }
  const use = useAt(argument, { kind: 'passed', call, as: depths[keys.length] ?? 'deep' });
  // What is awaited is an answer; anything else may have the client: `app.use(session({ store }))`.
  return call.parent.type === 'AwaitExpression' ? [use] : [use, ...passedIn(step)];
}

/** Where something of the client, or made with it, is passed to. */
function passedIn(step: StepOf<'member' | 'passed'>): Notes<Use> {
  return step.on().flatMap((use) => (use.kind === 'passed' ? [ofPart(use)] : []));
}

const depths = ['itself', 'option'] as const;

/** A test for its presence uses nothing. */
function isTest(node: Node): boolean {
  let at = node;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const { parent } = at;
  return (
    parent?.type === 'IfStatement' ||
    parent?.type === 'UnaryExpression' ||
    (parent?.type === 'ConditionalExpression' && parent.test === at)
  );
}

/** One use a node: those that are the same are one object. */
function useAt(at: Node, use: Use): Use {
  const known = made.get(at) ?? use;
  made.set(at, known);
  return known;
}

const made = new WeakMap<Node, Use>();

/** How the function that created a client closes it again. */
export interface Release {
  /** Calls of a close method on the client. */
  readonly calls: readonly CallNode[];
  /** `using` or `await using` closes it at the end of the block. */
  readonly using: boolean;
}

/** Is the client closed by the function that made it? */
export const releaseOf: (node: Node, asked: { creation: Creation; file: File }) => Release = memoByNode(
  (node: Node, { creation, file }: { creation: Creation; file: File }): Release => {
    const { close } = creation.factory;
    const uses = usesOf(node, file);
    return {
      calls: uses.flatMap((use) =>
        use.kind === 'call' && !use.isPart && use.name !== null && close.includes(use.name) ? [use.call] : [],
      ),
      using: uses.some(({ kind }) => kind === 'using'),
    };
  },
);
