import {
  classAround,
  isCall,
  isFunction,
  isWrapper,
  keyName,
  literalString,
  memberName,
  nearestRunnable,
} from '../ast/nodes.ts';
import type { CallNode, FunctionNode, Node } from '../ast/nodes.ts';
import { checkingWords, statusMembers } from '../catalog/idioms/checking.ts';
import { askingVerbs, sendingVerbs } from '../catalog/idioms/http.ts';
import { connectionCheck } from '../catalog/idioms/naming.ts';
import { contains } from '../facts/contains.ts';
import { variableOf } from '../facts/scopes.ts';
import type { Deed } from './deeds.ts';
import { lastName, nameOf, outermostFunction } from './functions.ts';
import { readsParameters } from './parameters.ts';
import { optionOf } from './options.ts';
import { requestsIn } from './requests.ts';
import { wordIn } from './words.ts';
import type { File } from './model.ts';

/**
 * Why what a function does with a client only sees whether something is reached, as a clause; or `null`. A word of its
 * name or of its class says so, and what it does agrees.
 */
export function checkedBy(fn: FunctionNode, deeds: readonly Deed[], file: File): string | null {
  const word = checkingWordOf(fn);
  if (word === null || deeds.length === 0) return null;
  const isRequest = ({ call, isGiven }: Deed): boolean => isGiven === true && isCall(call) && asksWhether(call, file);
  const isCheck = deeds.every((deed) => deed.kind === 'asks' || deed.kind === 'idle' || isRequest(deed));
  return isCheck ? `it only sees whether something is reached, as the word \`${word}\` in its name says` : null;
}

/**
 * Why a function that is there to check, by its name or that of its class, tries the settings that it is given, as a
 * clause; or `null`. Whatever it asks then, a connection that was made before would tell less.
 */
export function triedBy(fn: FunctionNode, at: Node, file: File): string | null {
  const name = nameOf(fn) ?? '';
  const word = wordIn(classAround(fn)?.id?.name ?? null, checkingWords) ?? (connectionCheck.test(name) ? name : null);
  if (word === null || !isCall(at) || !at.arguments.some((argument) => readsParameters(argument, fn, file)))
    return null;
  return `it tries the settings that it is given, as \`${word}\` in its name or that of its class says`;
}

/** The same of a request, or of a call of a function that sends one. */
export function isChecking(call: Node, file: File): boolean {
  const fn = functionAt(call);
  return fn !== null && checkingWordOf(fn) !== null && isCall(call) && asksWhether(call, file);
}

function checkingWordOf(fn: FunctionNode): string | null {
  return wordIn(nameOf(fn), checkingWords) ?? wordIn(classAround(fn)?.id?.name ?? null, checkingWords);
}

/** `healthCheck`, `testConnection`. To verify a user or a token is work for each request, so the verb alone says nothing. */
export function isConnectionCheck(node: Node): boolean {
  const fn = functionAt(node);
  return fn !== null && connectionCheck.test(nameOf(fn) ?? '');
}

function functionAt(node: Node): FunctionNode | null {
  const runnable = nearestRunnable(node);
  return runnable && isFunction(runnable) ? outermostFunction(runnable) : null;
}

/** Whether nothing but the status of the answer is read, or whether it failed, and nothing is sent along. */
function asksWhether(call: CallNode, file: File): boolean {
  const fn = functionAt(call);
  if (!fn || sends(call, file) || !readsStatus(call, file)) return false;
  return contains(fn, file, (at) => hearsFailure(at) || asksStatus(at));
}

function sends(call: CallNode, file: File): boolean {
  if (sendingVerbs.has(lastName(call.callee)?.toLowerCase() ?? '')) return true;
  const sent = requestsIn(file.sourceCode.ast, file).find(({ node }) => node === call);
  const method = sent && optionOf(sent, 'method', file)?.value;
  return method !== undefined && !askingVerbs.has(literalString(method)?.toLowerCase() ?? '');
}

function asksStatus(node: Node): boolean {
  return node.type === 'MemberExpression' && statusMembers.has(memberName(node) ?? '');
}

function hearsFailure(node: Node): boolean {
  if (node.type === 'TryStatement') return node.handler !== null;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const name = memberName(node.callee);
  const [event] = node.arguments;
  return name === 'catch' || (name === 'on' && event?.type === 'Literal' && event.value === 'error');
}

/** Whether the answer of a call is only asked for its status, where it is bound and in the callbacks that get it. */
function readsStatus(call: CallNode, file: File): boolean {
  if (!call.arguments.every((argument) => !isFunction(argument) || hasStatusOnly(argument.params[0], file)))
    return false;
  let at: Node = call;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const name = memberName(parent) ?? '';
    const then = isCall(parent.parent) && parent.parent.callee === parent ? parent.parent : null;
    if (!then) return statusMembers.has(name);
    if (!chaining.has(name)) return false;
    return then.arguments.every((argument) => !isFunction(argument) || hasStatusOnly(argument.params[0], file));
  }
  if (parent?.type === 'VariableDeclarator') return hasStatusOnly(parent.id, file);
  return parent?.type !== 'ReturnStatement' && parent?.type !== 'ArrowFunctionExpression';
}

const chaining: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'on', 'once', 'end']);

function hasStatusOnly(pattern: Node | undefined, file: File): boolean {
  if (!pattern) return true;
  if (pattern.type === 'ObjectPattern')
    return pattern.properties.every((property) => property.type === 'Property' && isStatus(keyName(property)));
  const variable = pattern.type === 'Identifier' ? variableOf(pattern, file) : null;
  return (
    variable?.references.every(({ identifier, init }) => {
      const { parent } = identifier;
      return init === true || (parent.type === 'MemberExpression' && isStatus(memberName(parent)));
    }) ?? false
  );
}

/** Members that tell of the status, and those that let the rest go. */
function isStatus(name: string | null): boolean {
  return name !== null && (statusMembers.has(name) || leaving.has(name));
}

const leaving: ReadonlySet<string> = new Set(['destroy', 'end', 'on', 'once', 'resume', 'setEncoding', 'socket']);
