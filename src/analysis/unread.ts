import type { TSESTree } from '@typescript-eslint/utils';
import { contains } from '../facts/contains.ts';
import {
  isCall,
  isFunction,
  keyName,
  literalString,
  memberName,
  nearestRunnable,
  unwrap,
  unwrapTypes,
} from '../ast/nodes.ts';
import type { FunctionNode, Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { abandoning, bodyMembers, requestWords } from '../catalog/idioms/answers.ts';
import { nodeOnly } from '../catalog/idioms/purposes.ts';
import { executionOf } from './execution.ts';
import { variableOf } from '../facts/scopes.ts';
import { functionsOf } from './functions.ts';
import { matchesPath } from './knowledge.ts';
import { memoByNode } from '../facts/memo.ts';
import { isOfProcess, originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { specifiersOf, writtenSpecifiersOf } from './registrations/imported.ts';
import { optionOf, requestBehind, requestsIn } from './requests.ts';
import type { Sent } from './requests.ts';
import { purposeOf } from './runtime.ts';
import { exitBefore } from './unread/exits.ts';
import { isConsumed, usesOfBinding } from './unread/uses.ts';
import { wordsOf } from './words.ts';
import type { File } from './model.ts';

/** A response whose body nobody reads, on every path or on one. */
export interface Unread {
  /** What the squiggle covers: the call, or the statement that leaves too early. */
  readonly at: Node;
  /** `never`: nothing reads it; `exit`: a `return` or `throw` leaves before it is read. */
  readonly when: 'exit' | 'never';
  readonly kind: 'body' | 'callback' | 'object' | 'response';
  /** As a person would write it: `https.get()`. */
  readonly label: string;
  readonly module: string;
  /** The name of the response, or of its body where it was taken apart. */
  readonly name: string | null;
  /** The name holds the body itself, not what the body is a part of. */
  readonly isBody: boolean;
  /** The statement before which the body has to be read. */
  readonly before: TSESTree.Statement | null;
}

/** Every response of the file whose body is left unread. */
export const unreadIn = memoByNode((program: TSESTree.Program, file: File): readonly Unread[] => {
  if (file.path.endsWith('x')) return [];
  const found: Unread[] = [];
  for (const sent of requestsIn(program, file)) {
    const { answer } = sent.call;
    if (!answer || sent.node.type !== 'CallExpression') continue;
    if (answer !== 'callback' && !isDownload(sent, file)) continue;
    const unread =
      answer === 'callback' ? ofCallback(sent.node.arguments.at(-1), file) : ofPromise(sent.node, answer, file);
    // How often something runs is the dearest question, so it comes last.
    if (!unread || !isRepeated(sent.node, file)) continue;
    if (sent.module === 'global' && !isServerCode(program, sent, file)) continue;
    found.push({ ...unread, at: unread.at ?? sent.node, label: sent.label, module: sent.module, kind: answer });
  }
  for (const call of outlineOf(program, file).calls) {
    const request = call.type === 'CallExpression' ? requestBehind(call.callee, file) : null;
    if (request?.method === 'on' || request?.method === 'once') {
      const [event, listener] = call.arguments;
      const unread = literalString(event) === 'response' ? ofCallback(listener, file) : null;
      const label = `${request.module}.request()`;
      if (unread) found.push({ ...unread, at: unread.at ?? call, label, module: request.module, kind: 'callback' });
    } else if (originOf(call.callee, file)?.path === 'GetObjectCommand' && call.type === 'NewExpression') {
      const unread = ofGetObject(call, file);
      if (unread) found.push(unread);
    }
  }
  return found.length > 0 && matters(program, file) ? found : [];
});

/** Tests send requests as they like, and at the edge nobody keeps their connections. */
function matters(program: TSESTree.Program, file: File): boolean {
  const { kind } = purposeOf(program, file);
  return kind !== 'quiet' && kind !== 'edge';
}

/** Whether more than one such request is sent, as far as the file shows. */
function isRepeated(node: Node, file: File): boolean {
  const { runs, repeated } = executionOf(node, file);
  if (repeated) return true;
  return runs !== 'startup' && purposeOf(file.sourceCode.ast, file).kind !== 'script';
}

/** What is asked for may be large; what comes back for what was sent is mostly a receipt, and HEAD has no body. */
function isDownload(sent: Sent, file: File): boolean {
  // What is not followed says where to go, and mostly no more.
  const redirect = literalString(optionOf(sent, 'redirect', file)?.value);
  if (redirect === 'manual' || mayBeRequest(sent.node.arguments[0])) return false;
  const method = optionOf(sent, 'method', file);
  if (!method) return sent.options !== null || sent.node.arguments.length < 2;
  return literalString(unwrapTypes(method.value))?.toUpperCase() === 'GET';
}

/** A `Request` has a method of its own. */
function mayBeRequest(argument: Node | undefined): boolean {
  if (argument?.type === 'NewExpression')
    return argument.callee.type !== 'Identifier' || argument.callee.name !== 'URL';
  return argument?.type === 'Identifier' && requestWords.has(wordsOf(argument.name).at(-1) ?? '');
}

/**
 * Browsers send such requests too; a file that imports a module of Node or another client, that requests run, or that
 * stands in a folder of servers is none of theirs.
 */
export function isServerCode(
  program: TSESTree.Program,
  { node, module }: Pick<Sent, 'module' | 'node'>,
  file: File,
): boolean {
  if (isRelative(node)) return false;
  const { hot } = executionOf(node, file);
  if (hot?.evidence === 'explicit' || writtenSpecifiersOf(program, file).some(isOfNode)) return true;
  if (matchesPath('{server,backend}/**', file.path)) return true;
  return specifiersOf(program, file).some(
    (specifier) => nodeOnly.test(specifier) || (specifier !== module && file.knowledge.isClientModule(specifier)),
  );
}

/** No browser knows `node:path`. */
function isOfNode(specifier: string): boolean {
  return specifier.startsWith('node:');
}

/** `fetch('/api/me')`: only a browser knows where that is. */
function isRelative(node: Node): boolean {
  const [url] = isCall(node) ? node.arguments : [];
  const text = url?.type === 'TemplateLiteral' ? url.quasis[0]?.value.cooked : literalString(url);
  return text?.startsWith('/') === true;
}

type Found = Pick<Unread, 'before' | 'isBody' | 'name' | 'when'> & { readonly at: Node | null };

/** `https.get(url, (response) => …)`: where somebody listens for the response, somebody has to read it. */
function ofCallback(argument: Node | undefined, file: File): Found | null {
  const fn = argument && functionsOf(argument, file)[0];
  if (!fn || fn.body.type !== 'BlockStatement') return null;
  const [parameter] = fn.params;
  const first = fn.body.body[0] ?? null;
  if (!parameter)
    return destroys(fn, file) || contains(fn.body, file, (at) => at.type === 'Identifier' && at.name === 'arguments')
      ? null
      : { at: null, when: 'never', name: null, before: first, isBody: false };
  if (parameter.type !== 'Identifier') return null;
  const uses = usesOfBinding(parameter, file);
  if (destroys(fn, file)) return null;
  if (uses.every((use) => !isConsumed(use, 'callback')))
    return { at: null, when: 'never', name: parameter.name, before: first, isBody: false };
  const exit = exitBefore(fn.body, parameter.name, uses, 'callback', file);
  return exit && { at: exit, when: 'exit', name: parameter.name, before: exit, isBody: false };
}

/** Whether the request is given up inside of the function, or the process, which ends its connection. */
function destroys(fn: FunctionNode, file: File): boolean {
  return contains(
    fn.body,
    file,
    (at) =>
      at.type === 'CallExpression' &&
      at.callee.type === 'MemberExpression' &&
      (abandoning.has(memberName(at.callee) ?? '') || isOfProcess(at.callee, 'exit', file)),
  );
}

/** `const response = await fetch(url)`, `const { statusCode } = await request(url)`. */
function ofPromise(call: TSESTree.CallExpression, kind: 'body' | 'response', file: File): Found | null {
  if (isAborted(call, file)) return null;
  let at: Node = call;
  let isAwaited = false;
  while (at.parent && unwrap(at.parent) === call) {
    isAwaited ||= at.parent.type === 'AwaitExpression';
    at = at.parent;
  }
  const { parent } = at;
  if (!isAwaited || !parent) return null;
  if (parent.type === 'ExpressionStatement')
    return { at: null, when: 'never', name: null, before: null, isBody: false };
  if (parent.type === 'MemberExpression' && parent.object === at)
    return isConsumed(at, kind) ? null : { at: null, when: 'never', name: null, before: null, isBody: false };
  if (parent.type !== 'VariableDeclarator' || parent.init !== at) return null;
  const statement = parent.parent;
  const block = statement.parent;
  if (statement.declarations.length !== 1 || block.type !== 'BlockStatement') return null;
  const next = behindClock(block.body.slice(block.body.indexOf(statement) + 1), file);
  const binding = bindingOf(parent.id);
  if (binding === 'other') return null;
  if (binding === null) return { at: null, when: 'never', name: null, before: null, isBody: false };
  const part = parent.id.type === 'Identifier' ? kind : 'stream';
  const uses = usesOfBinding(binding, file);
  const isBody = part === 'stream';
  if (uses.every((use) => !isConsumed(use, part)))
    return { at: null, when: 'never', name: binding.name, before: next, isBody };
  // Error answers of web servers are small, and fetch takes in what is small by itself.
  const exit = kind === 'response' ? null : exitBefore(block, binding.name, uses, part, file);
  return exit && { at: exit, when: 'exit', name: binding.name, before: exit, isBody };
}

/** The first of the statements that does not look at the clock: how long an answer took is asked before its body is read. */
function behindClock(statements: readonly TSESTree.Statement[], file: File): TSESTree.Statement | null {
  const asksClock = (statement: TSESTree.Statement): boolean =>
    statement.type === 'VariableDeclaration' &&
    contains(statement, file, (at) => at.type === 'CallExpression' && isClock(at.callee, file));
  return statements.find((statement) => !asksClock(statement)) ?? statements[0] ?? null;
}

/** Whether the function that sends a request gives it up itself: `controller.abort()`. */
function isAborted(call: Node, file: File): boolean {
  const fn = nearestRunnable(call);
  let aborts = false;
  if (fn)
    walk(fn, file.sourceCode.visitorKeys, (at) => {
      if (isFunction(at) && at !== fn) return false;
      aborts ||=
        at.type === 'CallExpression' && at.callee.type === 'MemberExpression' && memberName(at.callee) === 'abort';
      return !aborts;
    });
  return aborts;
}

/** The name that holds the response or its body; `null` where the body was left out, `other` where one cannot tell. */
function bindingOf(id: Node): TSESTree.Identifier | 'other' | null {
  if (id.type === 'Identifier') return id;
  if (id.type !== 'ObjectPattern') return 'other';
  if (id.properties.some((property) => property.type === 'RestElement' || keyName(property) === null)) return 'other';
  const consuming = id.properties.find(
    (property) => property.type === 'Property' && bodyMembers.has(keyName(property) ?? ''),
  );
  if (consuming?.type !== 'Property') return null;
  return keyName(consuming) === 'body' && consuming.value.type === 'Identifier' ? consuming.value : 'other';
}

/** `await s3.send(new GetObjectCommand(…))` whose `Body` nobody looks at. */
function ofGetObject(command: Node, file: File): Unread | null {
  const send = command.parent;
  if (send?.type !== 'CallExpression' || send.callee.type !== 'MemberExpression' || memberName(send.callee) !== 'send')
    return null;
  const { runs, repeated } = executionOf(send, file);
  if (runs === 'startup' && !repeated) return null;
  const awaited = send.parent;
  if (awaited.type !== 'AwaitExpression') return null;
  const unread: Unread = {
    at: send,
    when: 'never',
    kind: 'object',
    label: 'GetObjectCommand',
    module: '@aws-sdk/client-s3',
    name: null,
    isBody: false,
    before: null,
  };
  const holder = awaited.parent;
  if (holder.type === 'ExpressionStatement') return unread;
  if (holder.type !== 'VariableDeclarator') return null;
  if (holder.id.type === 'ObjectPattern') {
    const keys = holder.id.properties.map((property) => (property.type === 'Property' ? keyName(property) : null));
    return keys.includes(null) || keys.includes('Body') ? null : unread;
  }
  if (holder.id.type !== 'Identifier') return null;
  const variable = variableOf(holder.id, file);
  const uses = variable?.references.filter(({ init }) => init !== true) ?? [];
  const isUnread = uses.every(({ identifier }) => {
    const { parent } = identifier;
    const name = parent.type === 'MemberExpression' && parent.object === identifier ? memberName(parent) : null;
    return name !== null && name !== 'Body';
  });
  return isUnread && nearestRunnable(send) && !isFunction(holder) ? unread : null;
}

/** Whether an expression is what tells the time. */
function isClock(node: Node, file: File): boolean {
  const origin = originOf(node, file);
  return (
    (origin !== null && clocks.has(origin.path)) ||
    isOfProcess(node, 'hrtime', file) ||
    isOfProcess(node, 'hrtime.bigint', file)
  );
}

const clocks = new Set(['Date.now', 'performance.now']);
