import type { Creation } from './creation.ts';
import { optionAt } from './creation.ts';
import type { File } from './file.ts';
import { unwrapTypes } from '../ast/nodes.ts';
import type { ReuseOption } from '../catalog/types.ts';

/** A creation that is configured so that it cannot reuse connections. */
export interface KeepAlive {
  readonly option: ReuseOption;
  /** `missing`: the option is not written; `off`: it is written with another value. */
  readonly state: 'missing' | 'off';
}

/** Is this client configured so that it opens a connection per use? `null` when it is not, or when that cannot be told. */
export function keepAliveOf(creation: Creation, file: File): KeepAlive | null {
  const { factory, options, optionsUnknown, origin } = creation;
  const option = factory.reuse;
  // A sub-class may set the option in its constructor.
  if (!option || factory.tier !== 'unpooled' || origin.subclass) return null;
  const value = options && optionAt(options, option.name, file);
  if (value) {
    const literal = unwrapTypes(value);
    if (literal.type !== 'Literal') return null;
    return literal.value === option.value ? null : { option, state: 'off' };
  }
  return optionsUnknown || option.default ? null : { option, state: 'missing' };
}
