import type { TSESTree } from '@typescript-eslint/utils';
import type { File } from '../../analysis/model.ts';
import { presencesAt } from '../../facts/conditions.ts';
import { isReassigned, variableOf } from '../../facts/scopes.ts';

/** Whether the code around a name has made sure that it is neither `null` nor `undefined`: `if (!url) return;`. */
export function isPresentAt(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  if (!variable || isReassigned(variable)) return false;
  return presencesAt(id, file).some(
    ({ asked, is, what, isSure }) =>
      isSure &&
      is === 'present' &&
      (what === 'falsy' || what === 'nullish') &&
      asked.type === 'Identifier' &&
      variableOf(asked, file) === variable,
  );
}
