import type { FunctionNode } from '../../ast/nodes.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { variableOf } from '../../facts/scopes.ts';
import type { Register } from './registration.ts';

/** Notes which parameters of a function are receivers of the framework. */
export function passTo(
  fn: FunctionNode,
  passes: Readonly<Record<number, string>> | undefined,
  entry: EntryPointEntry,
  register: Register,
): void {
  for (const [position, receiver] of Object.entries(passes ?? {})) {
    const parameter = fn.params[Number(position)];
    const id = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    const variable = id?.type === 'Identifier' ? variableOf(id, register.file) : null;
    if (variable) register.passed.set(variable, { entry, receiver });
  }
}
