import type { TSESTree } from '@typescript-eslint/utils';
import type { File } from '../../analysis/model.ts';
import { conditionsOf, presencesIn } from '../../facts/conditions.ts';
import { isReassigned, variableOf } from '../../facts/scopes.ts';

/** Whether the code around a name has made sure that it is neither `null` nor `undefined`: `if (!url) return;`. */
export function isPresentAt(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  if (!variable || isReassigned(variable)) return false;
  return conditionsOf(id, file)
    .filter(({ isPartial }) => isPartial !== true)
    .flatMap(({ test, holds }) => presencesIn(test, holds))
    .some(
      ({ asked, is, what, isSure }) =>
        isSure &&
        is === 'present' &&
        (what === 'falsy' || what === 'nullish') &&
        asked.type === 'Identifier' &&
        variableOf(asked, file) === variable,
    );
}
