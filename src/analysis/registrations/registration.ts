import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { CallNode, Node, Runnable } from '../../ast/nodes.ts';
import type { EntryPointEntry, Runs } from '../../catalog/types.ts';
import type { Evidence, File } from '../model.ts';
import type { Outline } from '../../facts/outline.ts';

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
  /** What says so in place of a call: a type of the framework, the name of the file, or only the folder that it is in. */
  readonly convention?: 'type' | 'file' | 'folder';
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
