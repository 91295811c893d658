import type { TSESTree } from '@typescript-eslint/utils';
import { isNothing } from '../../analysis/broken-cache/stores.ts';
import { variableOf } from '../../facts/scopes.ts';
import { isLoop, nearestRunnable } from '../../ast/nodes.ts';
import { declarationsAt, moduleDestination } from '../destination.ts';
import { expressionText } from '../syntax.ts';
import { typingOf } from '../evaluation/types.ts';
import { removal } from '../layout.ts';
import { releaseText } from '../messages.ts';
import { shareOf } from '../share.ts';
import { sharingOf } from './sharing.ts';
import type { BrokenCacheFinding, Draft, Repair } from '../repair.ts';

/** The variable that is to keep the client moves out of the function. */
export function moveVariable(
  finding: BrokenCacheFinding,
  declarator: TSESTree.VariableDeclarator,
  draft: Draft,
): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  const { file, sourceCode, names } = draft;
  const { node, factory } = finding.creation;
  const statement = declarator.parent;
  const id = declarator.id as TSESTree.Identifier;
  const variable = variableOf(id, file);
  if (!variable || statement.declarations.length !== 1 || nearestRunnable(declarator) !== nearestRunnable(node))
    return declined('its variable is declared together with others');
  if (isLoop(statement.parent)) return declined('its variable belongs to a loop');
  if (factory.async || node.parent.type === 'AwaitExpression')
    return declined('callers at the same time would each connect');
  const annotation = id.typeAnnotation ?? null;
  const { obstacle, doubt } = sharingOf(finding, annotation, draft);
  if (obstacle !== null) return declined(obstacle);
  const destination = moduleDestination(node, file, sourceCode);
  if ('reason' in destination) return declined(destination.reason);
  // What it holds from the start says its type, as before.
  const typing = annotation || !isNothing(declarator.init) ? null : typingOf(node, file);
  if (typing?.kind === 'creator') return declined('its type is not written anywhere');
  const gone = removal(statement, sourceCode);
  const name = names.own(id.name, {
    home: destination.scope,
    uses: [sourceCode.getScope(declarator)],
    instead: variable,
  });
  if (!gone || name === null) return declined('its name means something else at module level');
  const type = annotation
    ? sourceCode.getText(annotation)
    : typing?.kind === 'type'
      ? `: ${typing.text} | undefined`
      : '';
  const init = declarator.init ? ` = ${expressionText(declarator.init, sourceCode)}` : '';
  const edits = [declarationsAt(destination, [{ code: `let ${name}${type}${init}` }], sourceCode), gone];
  const { closer } = shareOf(finding.creation, file, sourceCode);
  const release = closer === 'unknown' ? releaseText('callers') : '';
  const options = [
    {
      messageId: 'moveVariable',
      data: { holder: name, release },
      edits,
      edition: 2015,
    },
  ] as const;
  return doubt === null ? { verdict: 'safe', options } : { verdict: 'review', options, reason: doubt };
}
