import { isCall } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { fillingWords, settingUpWords } from '../catalog/idioms/setting-up.ts';
import type { Deed } from './deeds.ts';
import { nameOf } from './functions.ts';
import { readsParameters } from './parameters.ts';
import { wordIn } from './words.ts';
import type { File } from './model.ts';

/**
 * Why what a function does with a client sets something up, which is done once, as a clause; or `null`. Where it does more
 * than that, a word of its name has to agree.
 */
export function setUpBy(fn: FunctionNode, deeds: readonly Deed[], file: File): string | null {
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
