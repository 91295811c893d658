import { nameless, rotatingLogin, trialPath, trialWords } from '../catalog/idioms/checking.ts';
import { isCall, isClass, isFunction, literalString, nearestRunnable } from '../ast/nodes.ts';
import { contains } from '../facts/contains.ts';
import type { Node } from '../ast/nodes.ts';
import { optionAt } from './creation.ts';
import type { Creation } from './creation.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { nameOf, outermostFunction } from './functions.ts';
import type { Judged } from './judge.ts';
import { readsParameters } from './parameters.ts';
import { wordIn, wordsOf } from './words.ts';
import type { File } from './model.ts';

/** Why a client is meant for the use at hand and no other, so that the next one could do nothing with it; or `null`. */
export function freshOf(creation: Creation, judged: Judged, file: File): string | null {
  if (isPinned(creation, file)) return 'its `lookup` is pinned to the target at hand';
  if (refusesReuse(creation, file)) return 'its `maxCachedSessions: 0` says that nothing is to be reused';
  if (wordsOf(creation.origin.module).includes('proxy') && rotates(creation.node, file))
    return 'its proxy rotates, which a connection that is kept would not';
  if (isTrial(judged, file)) return 'it tries the settings that it is given';
  return null;
}

/** `new https.Agent({ maxCachedSessions: 0 })`: not even a session of TLS is resumed. */
function refusesReuse({ options }: Creation, file: File): boolean {
  const sessions = options && optionAt(options, 'maxCachedSessions', file);
  return sessions?.type === 'Literal' && sessions.value === 0;
}

/** `new Agent({ lookup: (host, options, done) => done(null, checkedAddress) })`: fit for this one target and no other. */
function isPinned({ node, options }: Creation, file: File): boolean {
  const lookup = options && (optionAt(options, 'lookup', file) ?? optionAt(options, 'connect.lookup', file));
  if (!lookup || !nearestRunnable(node)) return false;
  const definition = lookup.type === 'Identifier' ? variableOf(lookup, file)?.defs[0] : undefined;
  return isFunction(lookup) || isCall(lookup) || Boolean(definition && nearestRunnable(definition.name));
}

/** Whether what a call is given names a proxy that gives each connection another address: `user-rotate` is such a login. */
export function rotates(call: Node, file: File): boolean {
  return isCall(call) && call.arguments.some((argument) => namesRotation(argument, file, 0));
}

function namesRotation(argument: Node, file: File, hops: number): boolean {
  return contains(argument, file, (at) => {
    const variable = at.type === 'Identifier' && hops < maximumHops ? variableOf(at, file) : null;
    const value = variable && soleValue(variable);
    return rotatingLogin.test(textIn(at)) || (value !== null && namesRotation(value, file, hops + 1));
  });
}

// An address is put together from a name or two.
const maximumHops = 2;

function textIn(node: Node): string {
  if (node.type === 'TemplateElement') return node.value.cooked ?? '';
  return literalString(node) ?? '';
}

/** Whether a function that is named for it tries what it is given: `testAccount(req, res)`, `POST` of `test-smtp/route.ts`. */
function isTrial({ at, execution: { runnable } }: Judged, file: File): boolean {
  if (!runnable || isClass(runnable) || !isCall(at)) return false;
  const fn = outermostFunction(runnable);
  const name = nameOf(fn);
  const isNamed = name === null || nameless.test(name) ? trialPath.test(file.path) : wordIn(name, trialWords) !== null;
  return isNamed && at.arguments.some((argument) => readsParameters(argument, fn, file));
}
