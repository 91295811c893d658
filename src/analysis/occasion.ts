import { isCall, isClass, nearestRunnable } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { fillingWords, settingUpWords } from '../catalog/idioms/setting-up.ts';
import { checkedBy, triedBy } from './checking.ts';
import type { Creation } from './creation.ts';
import { deedsOf } from './deeds.ts';
import type { Deed } from './deeds.ts';
import { nameOf, outermostFunction } from './functions.ts';
import { readsParameters } from './parameters.ts';
import { wordIn } from './words.ts';
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

/**
 * Why what a function does with a client sets something up, which is done once, as a clause; or `null`. Where it does more
 * than that, a word of its name has to agree.
 */
function setUpBy(fn: FunctionNode, deeds: readonly Deed[], file: File): string | null {
  const setsUp = deeds.find(({ kind }) => kind === 'sets up');
  const works = deeds.filter(({ kind }) => kind === 'works');
  if (setsUp && works.length === 0) return `it only sets something up: \`${setsUp.label}\``;
  const name = nameOf(fn);
  const isSame = !works.some(({ call }) => dependsOnCaller(call, fn, file));
  if (setsUp && isSame) return `it sets something up, the same on each run: \`${setsUp.label}\``;
  if (setsUp) {
    const word = wordIn(name, settingUpWords);
    return word && `it sets something up, as \`${setsUp.label}\` and the word \`${word}\` in its name say`;
  }
  const word = works.length > 0 && isSame ? wordIn(name, fillingWords) : null;
  return word && `it does the same on each run, and the word \`${word}\` in its name says that it is run once`;
}

function dependsOnCaller(call: Node, fn: FunctionNode, file: File): boolean {
  return isCall(call) && call.arguments.some((argument) => readsParameters(argument, fn, file));
}
