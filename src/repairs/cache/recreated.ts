import type { BrokenCache } from '../../analysis/broken-cache.ts';
import { placeText } from '../../analysis/quoting.ts';
import { unwrapTypes } from '../../ast/nodes.ts';
import { presenceIn } from '../../facts/conditions.ts';
import { names } from '../../facts/places.ts';
import type { Draft, Repair } from '../repair.ts';

/** `if (!client || !client.connected)` asks only `if (!client)`: the client connects again by itself. */
export function askForPresence(
  { test, place }: Extract<BrokenCache, { why: 'recreated' }>,
  { file, sourceCode }: Draft,
): Repair {
  const whole = unwrapTypes(test);
  const presence = whole.type === 'LogicalExpression' ? whole.left : null;
  const asked = presence && presenceIn(presence, true)?.asked;
  if (!presence || !asked || !names(asked, place, file))
    return { verdict: 'declined', reason: 'the test asks for more than whether there is one' };
  return {
    verdict: 'review',
    options: [
      {
        messageId: 'askForPresence',
        data: { test: placeText(presence, file) },
        edits: [{ range: test.range, text: sourceCode.getText(presence) }],
      },
    ],
    reason: 'somebody meant it to be made again',
  };
}
