import { isCall, isClass, isFunction, literalString, nearestRunnable } from '../ast/nodes.ts';
import { contains } from '../facts/contains.ts';
import type { Node } from '../ast/nodes.ts';
import { optionAt } from './creation.ts';
import type { Creation } from './creation.ts';
import { variableOf } from '../facts/scopes.ts';
import { nameOf, outermostFunction } from './functions.ts';
import type { Judged } from './judge.ts';
import { readsParameters } from './parameters.ts';
import type { File } from './model.ts';

/** Why a client is meant for the use at hand and no other, so that the next one could do nothing with it; or `null`. */
export function freshOf(creation: Creation, judged: Judged, file: File): string | null {
  if (isPinned(creation, file)) return 'its `lookup` is pinned to the target at hand';
  if (/proxy/u.test(creation.origin.module) && rotates(creation.node, file))
    return 'its proxy rotates, which a connection that is kept would not';
  if (isTrial(judged, file)) return 'it tries the settings that it is given';
  return null;
}

/** `new Agent({ lookup: (host, options, done) => done(null, checkedAddress) })`: fit for this one target and no other. */
function isPinned({ node, options }: Creation, file: File): boolean {
  const lookup = options && (optionAt(options, 'lookup', file) ?? optionAt(options, 'connect.lookup', file));
  if (!lookup || !nearestRunnable(node)) return false;
  const definition = lookup.type === 'Identifier' ? variableOf(lookup, file)?.defs[0] : undefined;
  return isFunction(lookup) || isCall(lookup) || Boolean(definition && nearestRunnable(definition.name));
}

/** Whether the function around a node speaks of a proxy that gives each connection another address. */
export function rotates(node: Node, file: File): boolean {
  return contains(nearestRunnable(node) ?? node, file, (at) => rotatingProxy.test(textIn(at)));
}

function textIn(node: Node): string {
  if (node.type === 'TemplateElement') return node.value.cooked ?? '';
  return literalString(node) ?? '';
}

const rotatingProxy =
  /\brotating\W+(?:\w+\W+){0,2}prox(?:y|ies)|\bprox(?:y|ies)\W+(?:\w+\W+){0,2}rotat|(?:^|[\w}])-rotate\b/iu;

/** Whether a function that is named for it tries what it is given: `testAccount(req, res)`, `POST` of `test-smtp/route.ts`. */
function isTrial({ at, execution: { runnable } }: Judged, file: File): boolean {
  if (!runnable || isClass(runnable) || !isCall(at)) return false;
  const name = nameOf(outermostFunction(runnable));
  const isNamed =
    name === null || /^(?:handler|default|[A-Z]+)$/u.test(name)
      ? /(?:^|\/)test-[^/]+(?:\/(?:index|route))?\.[cm]?[jt]s$/u.test(file.path)
      : /^test[A-Z_]/u.test(name);
  return isNamed && at.arguments.some((argument) => isGiven(argument, at, file));
}

/** Whether an expression depends on what the function around a node is given. */
function isGiven(expression: Node, node: Node, file: File): boolean {
  const runnable = nearestRunnable(node);
  return runnable !== null && isFunction(runnable) && readsParameters(expression, outermostFunction(runnable), file);
}
