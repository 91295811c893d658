import { isClass, nearestRunnable } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { checkedBy, triedBy } from './checking.ts';
import type { Creation } from './creation.ts';
import { deedsOf } from './deeds.ts';
import type { Deed } from './deeds.ts';
import { outermostFunction } from './functions.ts';
import { setUpBy } from './setting-up.ts';
import type { File } from './model.ts';

/** What a function makes a client for that is right to have its own. */
export interface Occasion {
  readonly kind: 'probe' | 'set-up';
  readonly because: string;
}

/** What a client is made for, by what the function around does with it; `null` where that only uses it. */
export function occasionOf(creation: Creation, at: Node, file: File): Occasion | null {
  const runnable = nearestRunnable(at);
  if (!runnable || isClass(runnable)) return null;
  const fn = outermostFunction(runnable);
  const found = occasionIn(fn, deedsOf(at, creation, file), file);
  const tried = found ? null : triedBy(fn, at, file);
  return tried === null ? found : { kind: 'probe', because: tried };
}

/** The same of what a function does with a client that is made elsewhere. */
export function occasionIn(fn: FunctionNode, deeds: readonly Deed[], file: File): Occasion | null {
  const setUp = setUpBy(fn, deeds, file);
  if (setUp !== null) return { kind: 'set-up', because: setUp };
  if (deeds.some(({ closes }) => closes) && deeds.every(({ kind }) => kind === 'idle'))
    return { kind: 'probe', because: 'it only sees whether it connects' };
  const check = checkedBy(fn, deeds, file);
  return check === null ? null : { kind: 'probe', because: check };
}
