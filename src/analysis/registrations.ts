import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { CallNode, Node, Runnable } from '../ast/nodes.ts';
import type { EntryPointEntry, Runs } from '../catalog/types.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';
import { outlineOf } from './outline.ts';
import type { Outline } from './outline.ts';
import { registerCall } from './registrations/calls.ts';
import { registerClass } from './registrations/classes.ts';
import { registerExports } from './registrations/exports.ts';
import { registerObjects } from './registrations/objects.ts';
import { inPrecedence } from './registrations/precedence.ts';
import { registerSignature } from './registrations/signatures.ts';

export type Evidence = 'explicit' | 'weak';

/** That the outside world calls a function of this file, and how we know. */
export interface Registration {
  readonly runs: Runs;
  readonly evidence: Evidence;
  /** Noun phrase for messages: "a handler of `app.get`". */
  readonly phrase: string;
  /** Name of the catalog entry: `Express`. */
  readonly entryPoint: string;
  /** It is a timer that ticks too rarely to count, and so runs `once`. */
  readonly seldom?: boolean;
  /** It is the place of the file that says so: its name, or only the folder that it is in. */
  readonly place?: 'file' | 'folder';
  /** Where it is registered; a function that runs `once` runs once per run of the code there. */
  readonly at: Node;
}

/** A framework's object that a name of this file stands for, because it was passed there. */
export interface PassedReceiver {
  readonly entry: EntryPointEntry;
  readonly receiver: string;
}

/** What the matchers write to while the registrations of a file are collected. */
export interface Register {
  readonly file: File;
  readonly outline: Outline;
  /** Receivers that were passed as parameters: `register(async (fastify) => …)`. */
  readonly passed: Map<Scope.Variable, PassedReceiver>;
  add(fn: Runnable, registration: Registration): void;
  /** Notes what stands in the place of a handler and is no function of this file. */
  addForeign(node: Node, registration: Registration): void;
}

export interface Registrations {
  readonly of: ReadonlyMap<Runnable, readonly Registration[]>;
  /** Calls that registered their functions: their arguments are spoken for. */
  readonly calls: ReadonlySet<CallNode>;
  /** Names in the place of a handler that stand for no function of this file: `app.get('/', users.list)`. */
  readonly foreign: ReadonlyMap<Node, Registration>;
}

/** Whether something outside calls a function again and again, as a handler is called. */
export function isCalledAgain(runnable: Runnable, file: File): boolean {
  const found = registrationsOf(file.sourceCode.ast, file).of.get(runnable);
  return found?.some(({ runs }) => runs !== 'once') === true;
}

// A plugin may pass its receiver to a plugin that passes it on; nobody nests deeper.
const maximumRounds = 5;

/** Which functions of the file the frameworks of the catalog call, by registration, convention, type or signature. */
export const registrationsOf = memoByNode((program: TSESTree.Program, file: File): Registrations => {
  const of = new Map<Runnable, Registration[]>();
  const calls = new Set<CallNode>();
  const foreign = new Map<Node, Registration>();
  const register: Register = {
    file,
    outline: outlineOf(program, file),
    passed: new Map(),
    addForeign(node, registration) {
      if (!foreign.has(node)) foreign.set(node, registration);
    },
    add(fn, registration) {
      const known = of.get(fn) ?? [];
      if (
        known.some(
          (other) =>
            other.entryPoint === registration.entryPoint &&
            other.at === registration.at &&
            other.runs === registration.runs &&
            other.evidence === registration.evidence,
        )
      )
        return;
      of.set(fn, [...known, registration]);
    },
  };
  registerExports(program, register);
  for (const node of register.outline.classes) registerClass(node, register);
  for (const fn of register.outline.functions) registerSignature(fn, register);
  registerObjects(register);
  for (let round = 0, before = -1; round < maximumRounds && register.passed.size !== before; round++) {
    before = register.passed.size;
    for (const call of register.outline.calls) if (registerCall(call, register)) calls.add(call);
  }
  for (const [fn, found] of of) of.set(fn, [...inPrecedence(fn, found, program, register.file)]);
  return { of, calls, foreign };
});
