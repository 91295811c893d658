import { variableOf } from '../../../facts/scopes.ts';
import { contains } from '../../../facts/contains.ts';
import { keyName } from '../../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../../ast/nodes.ts';
import { isAssignedTwice } from '../references.ts';
import { doubt, follow, isClient, isClosing, lose } from './watch.ts';
import type { Role, Watch } from './watch.ts';
import type { File } from '../../../analysis/model.ts';

/** Follows a value into the names that a pattern gives it. */
export function followPattern(pattern: Node, watch: Watch, role: Role = watch.role): void {
  if (pattern.type === 'AssignmentPattern') {
    followPattern(pattern.left, watch, role);
    return;
  }
  if (pattern.type === 'ObjectPattern') {
    if (isClient(watch)) followTaken(pattern.properties, watch);
    else if (role === 'holder') lose(watch);
    return;
  }
  const variable = pattern.type === 'Identifier' ? variableOf(pattern, watch.file) : null;
  if (!variable) {
    doubt(watch, 'where it goes cannot be followed, and it may be closed there');
    return;
  }
  if ((role === 'client' || role === 'element') && isAssignedTwice(variable, null)) {
    watch.obstacles.push(`\`${variable.name}\` is assigned more than once`);
    return;
  }
  for (const { identifier } of variable.references)
    if (identifier !== pattern && identifier.type === 'Identifier') follow(identifier, watch, role);
}

/** Follows a value into a parameter of functions that are called with it. */
export function followParameter(
  functions: readonly FunctionNode[],
  position: number,
  watch: Watch,
  role: Role = watch.role,
): void {
  for (const { params, body } of functions) {
    const parameter = params[position];
    if (parameter) followPattern(parameter, watch, role);
    else if (params.at(-1)?.type === 'RestElement' || readsArguments(body, watch.file))
      doubt(watch, 'where it goes cannot be followed, and it may be closed there');
  }
}

/** Whether a function takes what it is given by its place. */
function readsArguments(body: Node, file: File): boolean {
  return contains(body, file, (at) => at.type === 'Identifier' && at.name === 'arguments');
}

/** `{ options: { headers } }` */
function followSettings(pattern: Node, watch: Watch): void {
  if (pattern.type === 'Identifier') followPattern(pattern, watch, 'setting');
  else if (pattern.type === 'AssignmentPattern') followSettings(pattern.left, watch);
  else if (pattern.type === 'ObjectPattern')
    for (const property of pattern.properties) if (property.type === 'Property') followSettings(property.value, watch);
}

/** `const { defaults, end } = client` */
function followTaken(properties: readonly Node[], watch: Watch): void {
  for (const property of properties) {
    if (property.type !== 'Property') continue;
    if (isClosing(keyName(property), watch.creation))
      watch.obstacles.push('it is closed by a function that was taken out of it');
    else followSettings(property.value, watch);
  }
}
