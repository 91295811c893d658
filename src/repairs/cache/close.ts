import type { ClosedAfterUse } from '../../analysis/broken-cache/closed.ts';
import type { Finding } from '../../analysis/verdict.ts';
import type { Node } from '../../ast/nodes.ts';
import { moduleObstacle } from '../host.ts';
import { commentBehind, commentsAbove, removal } from '../layout.ts';
import { guardAround, withoutEmptied } from '../release.ts';
import type { Finalized } from '../release.ts';
import type { Draft, Repair } from '../repair.ts';

/** The shared client stays open. */
export function removeClose(
  { creation, judged: { retention } }: Extract<Finding, { owner: 'no-broken-client-cache' }>,
  closed: ClosedAfterUse,
  { file, sourceCode }: Draft,
): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const obstacle = moduleObstacle(creation.node, file, sourceCode);
  if (obstacle !== null) return declined(obstacle);
  if (closed.reopens) return declined('each call connects it again');
  if (retention.kind === 'near-miss' && retention.why === 'unguarded') return declined('each run makes another');
  if (creation.factory.reconnects !== true)
    return declined('it does not connect again by itself when its connection is lost');
  let expression: Node = closed.close;
  while (expression.parent?.type === 'AwaitExpression' || expression.parent?.type === 'ChainExpression')
    expression = expression.parent;
  const own = expression.parent;
  if (own?.type !== 'ExpressionStatement') return declined('the result of closing it is used');
  const statement = guardAround(own, closed.place, file);
  const { parent } = statement;
  if (parent?.type !== 'BlockStatement') return declined('it is closed under a condition');
  if (commentsAbove(statement, sourceCode).length > 0 || commentBehind(statement, sourceCode))
    return declined('a comment speaks of how it is closed');
  const around = parent.parent;
  const isFinal = around.type === 'TryStatement' && around.finalizer === parent && parent.body.length === 1;
  const isAlone = !isFinal && parent.body.length === 1;
  if (isAlone && around.type === 'IfStatement') return declined('it is closed under a condition');
  if (isAlone && around.type === 'TryStatement') return declined('closing it is tried on its own');
  const gone = isFinal ? null : removal(statement, sourceCode);
  if (!isFinal && !gone) return declined('the statement that closes it cannot be taken out');
  const edits = gone ? [gone] : withoutEmptied([], [around as Finalized], sourceCode);
  return {
    verdict: 'review',
    options: [
      {
        messageId: 'removeClose',
        data: { holder: closed.holder },
        edits,
      },
    ],
    reason: 'from now on nobody closes it',
  };
}
