import type { TSESTree } from '@typescript-eslint/utils';
import { isBlocking } from '../../../analysis/usage.ts';
import { memberName } from '../../../ast/nodes.ts';
import { isWritten } from '../references.ts';
import { opensTransaction } from '../session.ts';
import { follow, isClosing } from './watch.ts';
import type { Watch } from './watch.ts';

/** Members that change the client itself: done on each run, they would pile up on a shared one. */
const configuring =
  /^(?:on|once|addListener|prependListener|addEventListener|use|\$use|\$on|\$extends|interceptors|middlewareStack|defaults|removeAllListeners|setMaxListeners|intercept|plugin|register|compose)$/u;
/** Members that block the connection, or change what everybody else on it gets. */
const exclusive =
  /^(?:p?subscribe|s?subscribe|unsubscribe|punsubscribe|b[lr]pop|brpoplpush|blmove|blmpop|bzpopm(?:in|ax)|bzmpop|monitor|watch|unwatch|select|auth|duplicate|client|listen|unlisten|changeUser|beginTransaction|setNoDelay|unref|ref)$/iu;

/** What is done with a client by one of its members. */
export function followMember(member: TSESTree.MemberExpression, watch: Watch): void {
  const name = memberName(member);
  const { factory, label } = watch.creation;
  const { parent } = member;
  if (name === null) {
    watch.doubts.push('a computed member of it is used');
    return;
  }
  const text = watch.file.sourceCode.text.slice(...member.range).replace(/\s+/gu, ' ');
  const shown = text.length > 40 ? `${label}.${name}` : text;
  if (isClosing(name, watch.creation)) {
    watch.closes.push(member);
    return;
  }
  if (factory.connect?.includes(name)) {
    watch.connects.push(member);
    if (parent.type === 'CallExpression' && parent.callee === member) follow(parent, watch);
    return;
  }
  if (configuring.test(name)) {
    watch.configures.push(member);
    // `createClient().on('error', log)` is still the client.
    if (parent.type === 'CallExpression' && parent.callee === member) follow(parent, watch);
  } else if (exclusive.test(name) && !(watch.isLent && name === 'beginTransaction'))
    watch.obstacles.push(`\`${shown}\` needs a connection of its own`);
  else if (isWritten(member)) watch.configures.push(member);
  else if (parent.type === 'CallExpression' && parent.callee === member && isBlocking(name, parent, watch.file))
    watch.obstacles.push(`\`${shown}\` blocks the connection`);
  else if (
    parent.type === 'CallExpression' &&
    parent.callee === member &&
    !watch.isLent &&
    opensTransaction(parent, watch.file)
  ) {
    watch.obstacles.push(`\`${shown}\` opens a transaction or sets state on one connection`);
  }
}
