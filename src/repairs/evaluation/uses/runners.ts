import { lastName } from '../../../analysis/functions.ts';
import { isWrapper, memberName } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { followPattern } from './patterns.ts';
import { readText } from './texts.ts';
import { follow } from './watch.ts';
import type { Watch } from './watch.ts';

/** A method that runs SQL and is taken out of the client: what it is called with is run. */
export function followRunner(from: Node, watch: Watch): void {
  const at = from.parent as Node;
  const shown = lastName(from) ?? '…';
  const unknown = (): void => void watch.doubts.push(`\`${shown}\` is handed on, and what it runs cannot be seen`);
  if (isWrapper(at)) follow(at, watch, 'runner');
  else if (at.type === 'VariableDeclarator' && at.init === from) followPattern(at.id, watch, 'runner');
  else if (at.type === 'MemberExpression' && at.object === from) {
    const call = at.parent;
    const name = memberName(at);
    if (call.type !== 'CallExpression' || call.callee !== at) unknown();
    else if (name === 'bind') follow(call, watch, 'runner');
    else if (name === 'call' && call.arguments[1]) readText(call.arguments[1], call, shown, watch, true);
    else unknown();
  } else if (at.type === 'CallExpression' && at.callee === from) {
    const [text] = at.arguments;
    if (text) readText(text, at, shown, watch, true);
  } else if (at.type === 'CallExpression' && lastName(at.callee) === 'promisify') follow(at, watch, 'runner');
  else unknown();
}
