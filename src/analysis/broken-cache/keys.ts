import { isFunction, isInside, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { newEachTime, partsOfTime } from '../../catalog/idioms/keys.ts';
import { exportsOf } from '../exports.ts';
import { soleValue, variableOf } from '../../facts/scopes.ts';
import { originOf } from '../origin.ts';
import type { Store } from './stores.ts';
import type { File } from '../model.ts';

/** The key under which a client is put away and that no later run can ask for, because it is new on each run. */
export function changingKey({ key, target }: Store, fn: FunctionNode, file: File): Node | null {
  if (!key || target.lives !== 'on' || typeof target.root === 'string' || !changes(key, fn, file)) return null;
  // What other functions read is a registry, whose users know the key.
  const { references } = target.root;
  const isOwn = references.every(({ identifier, init }) => init === true || isInside(identifier, fn));
  const declared = target.root.defs[0]?.node as Node | undefined;
  const value = declared?.type === 'VariableDeclarator' ? declared.init : null;
  const isExported = exportsOf(file.sourceCode.ast, file).some((exported) => exported.value === value);
  return isOwn && !isExported ? key : null;
}

function changes(raw: Node, fn: FunctionNode, file: File, hops = 0): boolean {
  const key = unwrapTypes(raw);
  // A map compares objects by identity.
  if (key.type === 'ObjectExpression' || key.type === 'ArrayExpression') return true;
  let found = false;
  walk(key, file.sourceCode.visitorKeys, (at) => {
    if (found || isFunction(at)) return false;
    if (at.type === 'CallExpression' || at.type === 'NewExpression') {
      const origin = originOf(at.callee, file);
      const isDate = origin?.path === 'Date' && at.arguments.length > 0;
      found =
        !isDate &&
        origin !== null &&
        !isCoarse(at, key) &&
        newEachTime.get(origin.module)?.has(origin.path || 'default') === true;
    } else if (at.type === 'Identifier' && hops < 3) {
      const variable = variableOf(at, file);
      const value = variable && soleValue(variable);
      found = value !== null && isInside(value, fn) && changes(value, fn, file, hops + 1);
    }
    return !found;
  });
  return found;
}

/** Whether only a part of a time is asked for, which is the same for a while: `new Date().getDay()`, `Date.now() / 60000`. */
function isCoarse(time: Node, key: Node): boolean {
  for (let at = time; at !== key && at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'BinaryExpression' && parent.operator === '/') return true;
    if (parent.type === 'MemberExpression' && parent.object === at && partsOfTime.has(memberName(parent) ?? ''))
      return true;
  }
  return false;
}
