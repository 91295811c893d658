import type { TSESTree } from '@typescript-eslint/utils';
import type { CallNode, Node, Runnable } from '../ast/nodes.ts';
import { memoByNode } from '../facts/memo.ts';
import { outlineOf } from '../facts/outline.ts';
import { registerCall } from './registrations/calls.ts';
import { registerClass } from './registrations/classes.ts';
import { registerExports } from './registrations/exports.ts';
import { registerObjects } from './registrations/objects.ts';
import { inPrecedence } from './registrations/precedence.ts';
import { registerSignature } from './registrations/signatures.ts';
import type { File } from './model.ts';
import type { Register, Registration, Registrations } from './registrations/registration.ts';

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
            other.convention === registration.convention &&
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
