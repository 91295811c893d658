import type { TSESTree } from '@typescript-eslint/utils';
import type { Store } from '../../analysis/broken-cache/stores.ts';
import { isNothing } from '../../analysis/broken-cache/stores.ts';
import { placeText } from '../../analysis/quoting.ts';
import { variableOf } from '../../facts/scopes.ts';
import { unwrapTypes } from '../../ast/nodes.ts';
import { isExported } from '../evaluation/references.ts';
import { sharingOf } from './sharing.ts';
import type { BrokenCacheFinding, Draft, Repair } from '../repair.ts';

/** `pool = new Pool()` becomes `pool ??= new Pool()`. */
export function keepFirst(finding: BrokenCacheFinding, { node, into }: Store, draft: Draft): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { file, sourceCode } = draft;
  if (node.type !== 'AssignmentExpression' || unwrapTypes(node.right) !== finding.creation.node)
    return declined('more than the creation is assigned');
  const variable = into.type === 'Identifier' ? variableOf(into, file) : null;
  if (!variable) return declined('other code may replace it');
  const isReset = variable.references.some((reference) => {
    if (!reference.isWrite() || reference.identifier === into) return false;
    const { parent } = reference.identifier;
    return !(parent.type === 'VariableDeclarator' && isNothing(parent.init));
  });
  if (isReset) return declined('other code replaces it');
  const { obstacle, doubt } = sharingOf(finding, null, draft);
  if (obstacle !== null) return declined(obstacle);
  const operator = sourceCode.getTokenAfter(node.left, ({ value }) => value === '=') as TSESTree.Token;
  const options = [
    {
      messageId: 'keepFirst',
      data: { holder: placeText(into, file) },
      edits: [{ range: operator.range, text: '??=' }],
      edition: 2021,
    },
  ] as const;
  const seen = isExported(variable) ? 'other files read what it holds, and may close it' : null;
  return doubt === null && seen === null
    ? { verdict: 'safe', options }
    : { verdict: 'review', options, reason: doubt ?? seen ?? '' };
}
