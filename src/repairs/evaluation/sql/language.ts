import { optionAt } from '../../../analysis/creation.ts';
import type { Creation } from '../../../analysis/creation.ts';
import { literalString } from '../../../ast/nodes.ts';
import { dialectOptions, sqlDialects } from '../../../catalog/idioms/sql.ts';
import type { Language } from '../../../catalog/types.ts';
import type { File } from '../../../analysis/model.ts';

/** The language of what a client sends; query builders say in their options which database they speak to. */
export function languageOf({ factory, options }: Creation, file: File): Language | null {
  const { language = null } = factory;
  if (language !== 'sql' || !options) return language;
  for (const option of dialectOptions) {
    const name = literalString(optionAt(options, option, file));
    const found = sqlDialects.find(([, names]) => name !== null && names.has(name));
    if (found) return found[0];
  }
  return language;
}
