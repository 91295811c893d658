import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isFunction, isInside } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import type { Creation } from '../creation.ts';
import { soleValue, variableOf } from '../../facts/scopes.ts';
import type { File, Repeated } from '../model.ts';

/** Does a client that is made in a loop depend on the turn, so that one client for all of them would not do? */
export function varies(creation: Creation, { by }: Repeated, file: File): boolean {
  return creation.node.arguments.some((argument) => reads(argument, by, file, 0));
}

const maximumHops = 4;

function reads(node: Node, loop: Node, file: File, hops: number): boolean {
  let found = false;
  walk(node, file.sourceCode.visitorKeys, (at) => {
    if (at.type === 'Identifier') {
      const variable = variableOf(at, file);
      found ||= variable !== null && changes(variable, loop, file, hops);
    }
    return !found && !isFunction(at);
  });
  return found;
}

/** Whether a variable may hold another value in each turn of the loop. */
function changes(variable: Scope.Variable, loop: Node, file: File, hops: number): boolean {
  const definition = variable.defs[0];
  if (!definition) return false;
  const isOutside = isInside(loop, variable.scope.block) && !isInside(definition.name, loop);
  if (isOutside)
    return variable.references.some(({ identifier }) => isInside(identifier, loop) && isWritten(identifier));
  const value = soleValue(variable);
  return value === null || hops >= maximumHops || reads(value, loop, file, hops + 1);
}

function isWritten(identifier: Node): boolean {
  const { parent } = identifier;
  return (parent?.type === 'AssignmentExpression' && parent.left === identifier) || parent?.type === 'UpdateExpression';
}
