import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isWrapper, literalString, memberName } from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { promiseLists, settlingMethods } from '../catalog/idioms/language.ts';
import type { RequestChain } from '../catalog/types.ts';
import { isRepeated } from './closing.ts';
import { isReassigned, variableOf } from '../facts/scopes.ts';
import { functionsOf } from './functions.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { optionOf, requestsIn } from './requests.ts';
import type { Sent } from './requests.ts';
import { isServerCode } from './unread.ts';
import type { File } from './model.ts';

/** A request that nobody hands the agent without which it opens a connection and closes it again. */
export interface Agentless {
  readonly node: TSESTree.CallExpression;
  /** As a person would write it: `superagent.get()`. */
  readonly label: string;
  readonly module: string;
  /** The method that would hand it one. */
  readonly method: string;
  /** It is given the function that takes its answer, so nothing can be called on it before it is sent. */
  readonly sentAtOnce: boolean;
}

/** Every such request of the file that is sent there, again and again, and whose whole chain of calls can be seen. */
export const agentlessIn = memoByNode((program: TSESTree.Program, file: File): readonly Agentless[] => {
  // What renders runs in browsers, or once a page.
  if (file.path.endsWith('sx')) return [];
  const chained = requestsIn(program, file).filter(({ call, node }) => call.chain && !isLocal(node.arguments));
  if (chained.length === 0 || isExtended(chained, program, file)) return [];
  return chained.flatMap((sent) => {
    const { node, label, module, call } = sent;
    if (!call.chain || node.type !== 'CallExpression') return [];
    const sentAtOnce = isFunctionGiven(node, file);
    const fate = fateOf(node, call.chain, file);
    if (fate === 'unknown' || (fate === 'unsent' && !sentAtOnce)) return [];
    // How often something runs is the dearest question, so it comes last.
    if (!isRepeated(sent, file) || !isServerCode(program, sent, file)) return [];
    return [{ node, label, module, method: call.chain.agent, sentAtOnce }];
  });
});

/** A socket of the file system takes no port: `http+unix://…`. */
function isLocal(given: readonly Node[]): boolean {
  return given.some((argument) => isFileSystemUrl(literalString(argument) ?? ''));
}

// The package itself, its requests, and what they inherit.
const extensiblePaths: ReadonlySet<string> = new Set(['', 'default', 'Request', 'Request.prototype']);

function isFileSystemUrl(url: string): boolean {
  return url.startsWith('http+unix:') || url.startsWith('https+unix:');
}

/** Whether the file hands the package itself to something, which may put its agents in: `proxied(superagent)`. */
function isExtended(chained: readonly Sent[], program: TSESTree.Program, file: File): boolean {
  const modules = new Set(chained.map(({ module }) => module));
  const isPackage = (node: Node): boolean => {
    const origin = originOf(node, file);
    return origin !== null && modules.has(origin.module) && extensiblePaths.has(origin.path);
  };
  return (
    outlineOf(program, file).calls.some((call) => call.arguments.some(isPackage)) ||
    outlineOf(program, file).assignments.some(({ left }) => left.type === 'MemberExpression' && isPackage(left.object))
  );
}

/** `unknown` where something else may hand it an agent. */
type Fate = 'sent' | 'unknown' | 'unsent';

function fateOf(request: Node, chain: RequestChain, file: File): Fate {
  let at = request;
  for (;;) {
    const { parent } = at;
    if (!parent) return 'unknown';
    if (parent.type === 'AwaitExpression') return 'sent';
    if (isWrapper(parent)) at = parent;
    else if (parent.type === 'MemberExpression' && parent.object === at) {
      const call = callOf(parent);
      const name = memberName(parent);
      if (!call || name === null) return 'unknown';
      if (chain.sends.includes(name)) return 'sent';
      if (!chain.plain.includes(name) || (name === chain.headers && isDeliberate(call, file))) return 'unknown';
      at = call;
    } else return fateAt(at, parent, chain, file);
  }
}

/** What becomes of a request on which nothing more is called in the same expression. */
function fateAt(at: Node, parent: Node, chain: RequestChain, file: File): Fate {
  switch (parent.type) {
    case 'ExpressionStatement':
      return 'unsent';
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? fateOfName(parent.id, chain, file) : 'unknown';
    case 'ReturnStatement': {
      let fn: Node | undefined = parent.parent;
      while (fn && !isFunction(fn)) fn = fn.parent;
      return fn && isFunction(fn) && adoptsResult(fn) ? 'sent' : 'unknown';
    }
    case 'ArrowFunctionExpression':
      return parent.body === at && adoptsResult(parent) ? 'sent' : 'unknown';
    case 'ArrayExpression':
      return isWaitedFor(parent, file) ? 'sent' : 'unknown';
    default:
      return 'unknown';
  }
}

/** A request that has a name: each mention counts. */
function fateOfName(id: TSESTree.Identifier, chain: RequestChain, file: File): Fate {
  const variable = variableOf(id, file);
  if (!variable || isReassigned(variable)) return 'unknown';
  const fates = variable.references
    .filter((reference) => reference.isRead())
    .map(({ identifier }) => fateOf(identifier, chain, file));
  return fates.includes('unknown') ? 'unknown' : fates.includes('sent') ? 'sent' : 'unsent';
}

/** Whether what a function returns is waited for whoever calls it: it is async, typed so, or a step behind a promise. */
function adoptsResult(fn: FunctionNode): boolean {
  if (fn.async) return true;
  const type = fn.returnType?.typeAnnotation;
  if (type)
    return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Promise';
  const { parent } = fn;
  return (
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    settlingMethods.has(memberName(parent.callee) ?? '')
  );
}

/** `Promise.all([…])` */
function isWaitedFor({ parent }: TSESTree.ArrayExpression, file: File): boolean {
  if (parent.type !== 'CallExpression') return false;
  const origin = originOf(parent.callee, file);
  return origin?.module === 'global' && promiseLists.has(origin.path);
}

/** Headers that ask for a connection of its own, or that somebody chose with connections in mind. */
function isDeliberate({ arguments: [name, value] }: TSESTree.CallExpression, file: File): boolean {
  const header = literalString(name)?.toLowerCase();
  if (header === 'connection' || header === 'host') return true;
  if (header === 'accept') return literalString(value) === 'text/event-stream';
  const options = name && !value ? name : null;
  return (
    ['connection', 'host'].some((path) => optionOf({ options }, path, file) !== null) ||
    literalString(optionOf({ options }, 'accept', file)?.value) === 'text/event-stream'
  );
}

/** `get(url, (error, response) => …)` sends at once. */
function isFunctionGiven({ arguments: given }: TSESTree.CallExpression, file: File): boolean {
  const last = given.at(-1);
  return last !== undefined && functionsOf(last, file).length > 0;
}

function callOf(member: TSESTree.MemberExpression): TSESTree.CallExpression | null {
  const { parent } = member;
  return parent.type === 'CallExpression' && parent.callee === member ? parent : null;
}
