import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, nearestRunnable } from '../../ast/nodes.ts';
import type { Node, Runnable } from '../../ast/nodes.ts';
import { fluentMethods, keepingFunction, packedAs, partMethods, storingMethods } from '../../catalog/idioms/keeping.ts';
import { flowing } from '../../facts/flow.ts';
import type { Returned, Step } from '../../facts/flow.ts';
import { outermostWithin, settlingOf } from '../../facts/flow/language.ts';
import { memoByNode } from '../../facts/memo.ts';
import { creationAt, dialsForNothing } from '../creation.ts';
import { lastName } from '../functions.ts';
import { unpackedBy } from '../unpacked.ts';
import { isReturned, runsLater } from './captured.ts';
import type { Flow, Note } from './flow-result.ts';
import { targetOf } from './guards.ts';
import type { Target } from './guards.ts';
import type { File } from '../model.ts';

type Notes = readonly (Note | Returned)[];
type StepOf<Kind extends Step<Note>['kind']> = Extract<Step<Note>, { readonly kind: Kind }>;

/** Where does the value of an expression go? */
export const flowOf: (node: Node, file: File) => Flow = memoByNode((node: Node, file: File): Flow => {
  const notes = notesOf({ node: creationAt(node, file)?.delivered ?? node, keys: [] }, file);
  const kinds = new Set(notes.map(({ kind }) => kind));
  const handedOut = kinds.has('yielded') || kinds.has('returned');
  const kept = notes.find((note) => note.kind === 'kept')?.how;
  return {
    stored: notes.flatMap((note) => (note.kind === 'stored' ? [note.target] : [])),
    returned: handedOut || kinds.has('read-when-returned'),
    from: notes.find((note) => note.kind === 'returned')?.fn ?? null,
    handedOut,
    guarded: kinds.has('guarded'),
    passed: notes.find((note) => note.kind === 'passed')?.to ?? (kinds.has('lost') ? '…' : null),
    handedOn: kinds.has('handed-on'),
    kept: kept ?? (kinds.has('of-module') && nearestRunnable(node) ? 'it belongs to the module' : null),
    captured: kinds.has('captured'),
  };
});

const captured: Note = { kind: 'captured' };
const guarded: Note = { kind: 'guarded' };
const handedOn: Note = { kind: 'handed-on' };
const ofModule: Note = { kind: 'of-module' };
const lost: Note = { kind: 'lost' };
const readWhenReturned: Note = { kind: 'read-when-returned' };
const yielded: Note = { kind: 'yielded' };

const notesOf = flowing<Note>((step, source) => noted(step, source as File), lost);

function noted(step: Step<Note>, file: File): Notes {
  switch (step.kind) {
    case 'bound':
      return [...boundTo(step, file), ...step.on()];
    case 'stored':
      return [...assigned(step, file).filter((note) => !isOfCall(note)), ...step.on()];
    case 'captured':
      return capturedBy(step, file);
    case 'member':
      return handsOn(step, file) ? step.on() : [];
    case 'called':
      return isStillClient(step, file) ? step.on() : [];
    case 'passed':
      return passedTo(step, file);
    case 'exported':
      return [keptBecause(step.at, 'the module exports it')];
    case 'field':
      return step.at.static ? [keptBecause(step.at, 'it is a static field')] : [];
    case 'yielded':
      return [yielded];
    case 'lost':
      return [lost];
    default:
      return [];
  }
}

function boundTo(step: StepOf<'bound'>, file: File): Note[] {
  if (step.by === 'assignment') return assigned(step, file);
  return step.by === 'declaration' && nearestRunnable(step.at) === null ? [ofModule] : [];
}

function assigned({ at, ifAbsent }: StepOf<'bound' | 'stored'>, file: File): Note[] {
  const target = targetOf(at, file);
  return [...(ifAbsent ? [guarded] : []), ...(target ? [storedIn(at, target)] : [])];
}

function isOfCall(note: Note): boolean {
  return note.kind === 'stored' && note.target.lives === 'call';
}

/** A nested callback may store what it closes over: `client.on('ready', () => { shared = client })`. */
function capturedBy(step: StepOf<'captured'>, file: File): Notes {
  const { by } = step;
  const home = promisedHome(step);
  if (home === by) return step.on();
  if (isFunction(by) && isReturned(by, home, file)) return [readWhenReturned];
  const lasting = step
    .on()
    .filter((note) => note.kind === 'kept' || (note.kind === 'stored' && note.target.lives === 'on'));
  return runsLater(by, { home, file }) ? [...lasting, captured] : lasting;
}

/** A function that runs as a part of a promise runs with the code around it. */
function promisedHome({ by, home }: StepOf<'captured'>): Runnable | null {
  let at = home;
  for (let inner = outermostWithin(by, at); at !== by && settlingOf(inner); inner = outermostWithin(by, at)) at = inner;
  return at;
}

/** `const { db } = client` and `return client.db` hand a part on that keeps the whole alive. */
function handsOn({ at, name }: StepOf<'member'>, file: File): boolean {
  if (at.type === 'Property') {
    if (at.parent.type !== 'ObjectPattern') return false;
    const { client, holders } = unpackedBy(at.parent, file);
    return [client, ...holders].some((id) => id === at.value);
  }
  const { parent } = at;
  if (parent.type === 'AssignmentExpression') return name !== null && packedAs.has(name);
  return parent.type === 'VariableDeclarator' || parent.type === 'Property' || parent.type === 'ReturnStatement';
}

/** `createClient().on('error', log).connect()` is still the client; anything else uses it. */
export function isStillClient(
  { member, name }: { readonly member: TSESTree.MemberExpression; readonly name: string | null },
  file: File,
): boolean {
  if (name === null || dialsForNothing(member.object, name, file)) return false;
  return fluentMethods.has(name) || partMethods.has(name);
}

function passedTo(step: StepOf<'passed'>, file: File): Notes {
  const { at: call, argument, into } = step;
  // What it is wrapped in has it from now on: `new Repository(new Pool())`.
  if (call.type === 'NewExpression' || creationAt(call, file)) return step.on();
  // What the constructor of the base is given belongs to the instance.
  if (call.callee.type === 'Super') return [storedIn(argument, { root: 'this', lives: 'on' })];
  if (into) return step.inside().map((note) => fromOutside(note));
  const name = lastName(call.callee) ?? '';
  if (keepingFunction.test(name)) return [keptBecause(argument, `\`${name}\` keeps it`)];
  if (call.callee.type === 'MemberExpression' && storingMethods.has(name)) {
    const target = targetOf(call.callee.object, file);
    // A list of this call goes where the list goes: `clients.push(client)`, then `return clients`.
    const on = target?.lives === 'call' ? step.storedIn(call.callee.object) : [];
    return target ? [storedIn(argument, target), ...on] : on;
  }
  const passed = noteOf(argument, () => ({ kind: 'passed', to: name || '…' }));
  // What is awaited is an answer; what is not may be something that goes on using the client.
  if (call.parent.type === 'AwaitExpression') return [passed];
  return step.on().some(isLasting) ? [passed, handedOn] : [passed];
}

/** The instance in which a method of this file keeps an argument may live as long as it likes. */
function fromOutside(note: Note | Returned): Note | Returned {
  if (note.kind !== 'stored' || note.target.root !== 'this') return note;
  return elsewhere;
}

const elsewhere: Note = { kind: 'stored', target: { root: 'this', lives: 'unknown' } };

function isLasting(note: Note | Returned): boolean {
  return (
    note.kind === 'kept' ||
    note.kind === 'handed-on' ||
    note.kind === 'read-when-returned' ||
    note.kind === 'returned' ||
    note.kind === 'yielded' ||
    (note.kind === 'stored' && note.target.lives === 'on')
  );
}

function keptBecause(at: Node, how: string): Note {
  return noteOf(at, () => ({ kind: 'kept', how }));
}

function storedIn(at: Node, target: Target): Note {
  return noteOf(at, () => ({ kind: 'stored', target }));
}

/** One note a node. */
function noteOf(at: Node, make: () => Note): Note {
  const known = made.get(at) ?? make();
  made.set(at, known);
  return known;
}

const made = new WeakMap<Node, Note>();
