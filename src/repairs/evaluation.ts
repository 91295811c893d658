import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from '../analysis/creation.ts';
import type { Settings } from '../settings.ts';
import type { Node } from '../ast/nodes.ts';
import { isInertlyMade } from './evaluation/inputs.ts';
import type { Inputs } from './evaluation/inputs.ts';
import type { Destination } from './repair.ts';

/**
 * When a client that is created once is created.
 *
 * - `eager`: while the code of its destination runs.
 * - `lazy`: when it is first used.
 */
export type Evaluation = 'eager' | 'lazy';

/** Eager where nothing can be noticed of it: it needs only literals, opens nothing and cannot throw. */
export function evaluationOf(
  creation: Creation,
  inputs: Inputs,
  destination: Destination,
  { evaluation }: Settings,
): Evaluation {
  if (evaluation === 'lazy' || !inputs.isStatic || !isInertlyMade(creation)) return 'lazy';
  return inputs.variables.every((variable) => isDeclaredBefore(variable, destination)) ? 'eager' : 'lazy';
}

/** Whether a variable has its value when the code at the destination runs. Imports and functions always do. */
function isDeclaredBefore(variable: Scope.Variable, { statement }: Destination): boolean {
  return variable.defs.every((definition) => {
    if (definition.type === 'ImportBinding' || definition.type === 'FunctionName') return true;
    return (definition.node as Node).range[1] <= statement.range[0];
  });
}
