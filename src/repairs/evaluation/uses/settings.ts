import type { TSESTree } from '@typescript-eslint/utils';
import { functionsOf, lastName } from '../../../analysis/functions.ts';
import { isFunction, isWrapper, memberName, unwrap } from '../../../ast/nodes.ts';
import type { CallNode, Node } from '../../../ast/nodes.ts';
import { changingMethods, writingFunctions } from '../../../catalog/idioms/changing.ts';
import { isWritten } from '../references.ts';
import { noteEnding } from './endings.ts';
import { followParameter, followPattern } from './patterns.ts';
import { follow } from './watch.ts';
import type { Watch } from './watch.ts';

/** Whether a call writes into the value that it is given: `Object.assign(agent.options, …)`. */
export function writesInto(call: CallNode, value: Node): boolean {
  return call.arguments[0] === value && writingFunctions.test(lastName(call.callee) ?? '');
}

/** What becomes of something that the client holds: who changes that changes the client. */
export function followSetting(from: Node, watch: Watch): void {
  const at = from.parent as Node;
  const changed = (): void => void watch.obstacles.push('what it holds is changed under another name');
  if (isWrapper(at)) follow(at, watch);
  else if (isWritten(from) && at.type === 'MemberExpression') changed();
  else if (at.type === 'VariableDeclarator' && at.init === from) followPattern(at.id, watch);
  else if (at.type === 'MemberExpression' && at.object === from) {
    const call = at.parent;
    if (call.type === 'CallExpression' && call.callee === at && noteEnding(at, call, watch)) return;
    if (call.type === 'CallExpression' && call.callee === at && changesHolder(call, memberName(at))) changed();
    else follow(at, watch);
  } else if ((at.type === 'CallExpression' || at.type === 'NewExpression') && at.callee !== from) {
    if (writesInto(at, from)) changed();
    const position = at.arguments.indexOf(from as TSESTree.CallExpressionArgument);
    followParameter(functionsOf(at.callee, watch.file), position, watch);
  }
}

/** `agent.options.ca.push(…)`, `client.hooks.request.use(fn)`: nobody looks at the answer. */
export function changesHolder(call: TSESTree.CallExpression, name: string | null): boolean {
  return call.parent.type === 'ExpressionStatement' && (keepsFunction(call) || changingMethods.has(name ?? ''));
}

/** Whether a call is there for a function that it is given: nobody looks at its answer. */
export function keepsFunction(call: TSESTree.CallExpression): boolean {
  return call.parent.type === 'ExpressionStatement' && call.arguments.some((argument) => isFunction(unwrap(argument)));
}
