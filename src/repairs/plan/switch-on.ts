import type { Creation } from '../../analysis/creation.ts';
import { executionOf } from '../../analysis/execution.ts';
import { functionsOf } from '../../analysis/functions.ts';
import { retentionOf } from '../../analysis/retention.ts';
import type { Finding } from '../../analysis/verdict.ts';
import { propertiesIn } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { ReuseOption } from '../../catalog/types.ts';
import { editedText, isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import { listensOnSockets } from '../evaluation/uses/sockets.ts';
import { moduleObstacle } from '../host.ts';
import { passOption } from '../options.ts';
import { inLine } from './write.ts';
import type { Draft, Repair, RepairOption } from '../repair.ts';
import type { File } from '../../analysis/model.ts';

/** Repairs a client that cannot reuse connections: it gets the option that lets it. */
export function switchOn(
  { creation, keepAlive }: Extract<Finding, { owner: 'require-keep-alive' }>,
  { file, sourceCode }: Draft,
): Repair {
  if (keepAlive.state === 'off')
    return { verdict: 'declined', reason: `somebody switched \`${keepAlive.option.name}\` off on purpose` };
  if (creation.origin.subclass) return { verdict: 'declined', reason: 'the constructor of its class decides' };
  const { option, state, idle, uncapped } = keepAlive;
  const data = { option: option.name, value: String(option.value) };
  const pass = (beside?: ReuseOption): RepairOption | string => {
    const plan = passOption(creation, keepAlive, file, sourceCode, beside ? [beside] : []);
    if ('reason' in plan) return plan.reason;
    const { edition } = plan;
    const edits = inWidth(creation.node, plan.edits, sourceCode);
    return beside
      ? {
          messageId: 'passCaps',
          data: { ...data, idle: beside.name, kept: String(beside.value) },
          edits,
          edition,
        }
      : { messageId: 'passOption', data, edits, edition };
  };
  const first = pass(uncapped?.option);
  if (typeof first === 'string') return { verdict: 'declined', reason: first };
  const both = idle ? pass(idle) : null;
  const options: [RepairOption, ...RepairOption[]] = both && typeof both !== 'string' ? [first, both] : [first];
  if (state === 'uncapped' || state === 'oversized' || uncapped)
    return { verdict: 'review', options, reason: 'only you know what the other side can take' };
  if (hasFunction(creation, file))
    return {
      verdict: 'review',
      options,
      reason: 'a function among its options runs once per connection, and connections would be reused',
    };
  const listening = listensOnSockets(creation, file);
  if (listening !== null) return { verdict: 'review', options, reason: listening };
  const obstacle = moduleObstacle(creation.node, file, sourceCode);
  if (obstacle !== null) return { verdict: 'review', options, reason: obstacle };
  const { runs, repeated } = executionOf(creation.node, file);
  const isShared = (runs === 'startup' && !repeated) || retentionOf(creation.node, file).kind === 'kept';
  if (!isShared) return { verdict: 'review', options, reason: 'this file does not tell whether it is shared' };
  return { verdict: 'safe', options };
}

/** `lookup`, `checkServerIdentity`: what they say of one connection then goes for all requests on it. */
function hasFunction({ options }: Creation, file: File): boolean {
  return options !== null && propertiesIn(options).some((value) => functionsOf(value, file).length > 0);
}

/** The edits of a call, with a line for each option where its line would get too long. */
function inWidth(node: Node, edits: readonly Edit[], sourceCode: Draft['sourceCode']): readonly Edit[] {
  const isInside = edits.every((edit) => isWithin(edit, node.range));
  if (!isInside || node.loc.start.line !== node.loc.end.line || sourceCode.getCommentsInside(node).length > 0)
    return edits;
  const call = editedText(sourceCode.text, node.range, edits);
  const broken = inLine(node, call, sourceCode);
  return broken === call ? edits : [{ range: node.range, text: broken }];
}
