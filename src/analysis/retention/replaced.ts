import { functionAround, isFunction, isInside, keyName, literalString, memberName } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { variableOf } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import type { File } from '../model.ts';

/**
 * Whether a function puts something else in its own place when it runs, so that it runs once:
 * `let get = () => { const db = new Pool(); get = () => db; return db; }`, or a getter that defines itself as a value.
 */
export const replacesItself = memoByNode((fn: FunctionNode, file: File): boolean => {
  const { parent } = fn;
  const id =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
        ? parent.id
        : null;
  const variable = id && variableOf(id, file);
  const isGetter = (parent.type === 'MethodDefinition' || parent.type === 'Property') && parent.kind === 'get';
  const name = isGetter ? keyName(parent) : null;
  if (name === null) return variable?.references.some(({ identifier }) => isAssignedBy(identifier, fn)) === true;
  let replaces = false;
  walk(fn.body, file.sourceCode.visitorKeys, (at) => {
    if (isFunction(at)) return false;
    replaces ||= givesValue(at, name);
    return !replaces;
  });
  return replaces;
});

/** Whether a function itself assigns to a name, not one that stands in it. */
function isAssignedBy(id: Node, fn: FunctionNode): boolean {
  const { parent } = id;
  return (
    parent?.type === 'AssignmentExpression' && parent.left === id && isInside(id, fn.body) && functionAround(id) === fn
  );
}

/** `Object.defineProperty(this, 'db', { value })`. */
function givesValue(at: Node, name: string): boolean {
  if (
    at.type !== 'CallExpression' ||
    at.callee.type !== 'MemberExpression' ||
    memberName(at.callee) !== 'defineProperty'
  )
    return false;
  const [target, key] = at.arguments;
  return target?.type === 'ThisExpression' && literalString(key) === name;
}
