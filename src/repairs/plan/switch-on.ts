import { executionOf } from '../../analysis/execution.ts';
import { retentionOf } from '../../analysis/retention.ts';
import type { Finding } from '../../analysis/verdict.ts';
import { passOption } from '../options.ts';
import type { Draft, Repair } from '../plan.ts';

/** Repairs a client that cannot reuse connections: it gets the option that lets it. */
export function switchOn(
  { creation, keepAlive }: Extract<Finding, { owner: 'require-keep-alive' }>,
  { file, sourceCode }: Draft,
): Repair {
  if (creation.origin.subclass) return { verdict: 'declined', reason: 'the constructor of its class decides' };
  const plan = passOption(creation, keepAlive, file, sourceCode);
  if ('reason' in plan) return { verdict: 'declined', reason: plan.reason };
  const { option, state } = keepAlive;
  const options = [
    { messageId: 'passOption', data: { option: option.name, value: String(option.value) }, edits: plan.edits },
  ] as const;
  if (state === 'uncapped' || state === 'oversized')
    return { verdict: 'review', options, reason: 'only you know what the other side can take' };
  if (state === 'off')
    return { verdict: 'review', options, reason: `somebody switched \`${option.name}\` off on purpose` };
  const { runs, repeated } = executionOf(creation.node, file);
  const isShared = (runs === 'startup' && !repeated) || retentionOf(creation.node, file).kind === 'kept';
  if (!isShared) return { verdict: 'review', options, reason: 'this file does not tell whether it is shared' };
  return { verdict: 'safe', options };
}
