import { executionOf } from '../../analysis/execution.ts';
import { retentionOf } from '../../analysis/retention.ts';
import type { Finding } from '../../analysis/verdict.ts';
import type { Node } from '../../ast/nodes.ts';
import { editedText, isWithin } from '../edits.ts';
import type { Edit } from '../edits.ts';
import { moduleObstacle } from '../host.ts';
import { passOption } from '../options.ts';
import type { Draft, Repair, RepairOption } from '../plan.ts';
import { inLine } from './write.ts';

/** Repairs a client that cannot reuse connections: it gets the option that lets it. */
export function switchOn(
  { creation, keepAlive }: Extract<Finding, { owner: 'require-keep-alive' }>,
  { file, sourceCode }: Draft,
): Repair {
  if (keepAlive.state === 'off')
    return { verdict: 'declined', reason: `somebody switched \`${keepAlive.option.name}\` off on purpose` };
  if (creation.origin.subclass) return { verdict: 'declined', reason: 'the constructor of its class decides' };
  const plan = passOption(creation, keepAlive, file, sourceCode);
  if ('reason' in plan) return { verdict: 'declined', reason: plan.reason };
  const { option, state, idle } = keepAlive;
  const data = { option: option.name, value: String(option.value) };
  const options: [RepairOption, ...RepairOption[]] = [
    { messageId: 'passOption', data, edits: inWidth(creation.node, plan.edits, sourceCode) },
  ];
  const both = idle ? passOption(creation, keepAlive, file, sourceCode, [idle]) : null;
  if (idle && both && 'edits' in both)
    options.push({
      messageId: 'passCaps',
      data: { ...data, idle: idle.name, kept: String(idle.value) },
      edits: inWidth(creation.node, both.edits, sourceCode),
    });
  if (state === 'uncapped' || state === 'oversized')
    return { verdict: 'review', options, reason: 'only you know what the other side can take' };
  const obstacle = moduleObstacle(creation.node, file, sourceCode);
  if (obstacle !== null) return { verdict: 'review', options, reason: obstacle };
  const { runs, repeated } = executionOf(creation.node, file);
  const isShared = (runs === 'startup' && !repeated) || retentionOf(creation.node, file).kind === 'kept';
  if (!isShared) return { verdict: 'review', options, reason: 'this file does not tell whether it is shared' };
  return { verdict: 'safe', options };
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
