import type { TSESTree } from '@typescript-eslint/utils';
import { contains } from '../facts/contains.ts';
import { literalString, memberName, nearestRunnable, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { executionOf } from './execution.ts';
import { rotates } from './fresh.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { optionOf } from './options.ts';
import { requestBehind, requestsIn } from './requests.ts';
import type { Sent } from './requests.ts';
import { purposeOf } from './runtime.ts';
import { isChecking } from './checking.ts';
import type { File } from './model.ts';

/** A request that is told to close its connection. */
export interface Closing {
  /** The property, assignment or call that tells it. */
  readonly at: TSESTree.AssignmentExpression | TSESTree.CallExpression | TSESTree.Property;
  readonly what: 'agent' | 'header' | 'option';
  /** As a person would write it: `agent: false`. */
  readonly text: string;
  readonly label: string;
  readonly module: string;
  /** Left out, the global agent of Node.js serves the request, which keeps connections from version 19 on. */
  readonly leavesGlobalAgent: boolean;
}

/** Options that say why a socket of its own is wanted: it is pinned to an address, or becomes something else. */
const deliberate = ['lookup', 'localAddress', 'createConnection', 'servername', 'socketPath', 'headers.upgrade'];

/** Every request of the file that is told to close its connection, once for each place that tells it. */
export const closingsIn = memoByNode((program: TSESTree.Program, file: File): readonly Closing[] => {
  const found = new Map<Node, Closing>();
  // How often something runs is the dearest question, so it comes last.
  for (const sent of requestsIn(program, file)) {
    const closings = closingsOf(sent, file).filter(({ at }) => !found.has(at));
    if (closings.length === 0 || isDeliberate(sent, file) || !isRepeated(sent, file)) continue;
    for (const closing of closings) if (!found.has(closing.at)) found.set(closing.at, closing);
  }
  for (const call of outlineOf(program, file).calls) {
    if (call.type !== 'CallExpression') continue;
    const closing = headerSetOn(call, file);
    if (closing && isRepeated({ node: call, call: { options: [] } }, file)) found.set(call, closing);
  }
  return [...found.values()];
});

function closingsOf(sent: Sent, file: File): Closing[] {
  const { label, module, call, entry } = sent;
  const closings: Closing[] = [];
  const agents = (call.agents ?? []).map((path) => optionOf(sent, path, file));
  const isGlobal = entry.agent === 'global';
  const from = { label, module };
  for (const [index, path] of (call.agents ?? []).entries()) {
    const written = agents[index];
    if (written && isLiteral(written.value, false))
      closings.push({ at: written.at, what: 'agent', text: `${path}: false`, leavesGlobalAgent: isGlobal, ...from });
  }
  for (const [path, value] of Object.entries(call.closing ?? {})) {
    const written = optionOf(sent, path, file);
    if (written && isLiteral(written.value, value))
      closings.push({
        at: written.at,
        what: 'option',
        text: `${path}: ${String(value)}`,
        leavesGlobalAgent: false,
        ...from,
      });
  }
  const header = closingHeader(sent, file);
  if (header)
    closings.push({
      at: header,
      what: 'header',
      text: 'Connection: close',
      leavesGlobalAgent: isGlobal && agents.every((agent) => !agent),
      ...from,
    });
  return closings;
}

/** Where the header stands that closes: in an object, or in the `Headers` of fetch. */
function closingHeader(sent: Sent, file: File): Closing['at'] | null {
  const written = optionOf(sent, 'headers.connection', file);
  if (written) return isClose(written.value, file) ? written.at : null;
  const headers = optionOf(sent, 'headers', file);
  return headers && closingIn(headers.value, file);
}

/** `new Headers({ connection: 'close' })`, `headers.set('connection', 'close')`; what is told in two ways is not read. */
function closingIn(raw: Node, file: File): Closing['at'] | null {
  const node = unwrapTypes(raw);
  const variable = node.type === 'Identifier' ? variableOf(node, file) : null;
  const made = (variable && soleValue(variable)) ?? node;
  if (made.type !== 'NewExpression' || originOf(made.callee, file)?.path !== 'Headers') return null;
  const told = (variable?.references ?? []).flatMap(({ identifier: { parent } }) => {
    const call = parent.type === 'MemberExpression' && !isAsked(parent) ? parent.parent : null;
    const isTold = call?.type === 'CallExpression' && literalString(call.arguments[0])?.toLowerCase() === 'connection';
    return isTold && call.callee === parent ? [call] : [];
  });
  const [first, second] = told;
  const [options = null] = made.arguments;
  const written = optionOf({ options }, 'connection', file);
  if (!first) return written && isClose(written.value, file) ? written.at : null;
  const isSet = first.callee.type === 'MemberExpression' && tellingMethods.has(memberName(first.callee) ?? '');
  const value = first.arguments[1];
  return isSet && !second && !written && value && isClose(value, file) ? first : null;
}

/** Methods of `Headers`. */
const tellingMethods: ReadonlySet<string> = new Set(['append', 'set']);
const askingMethods: ReadonlySet<string> = new Set(['get', 'has']);

function isAsked(member: TSESTree.MemberExpression): boolean {
  return askingMethods.has(memberName(member) ?? '');
}

/** `request.setHeader('Connection', 'close')` on a request of this file. */
function headerSetOn(call: TSESTree.CallExpression, file: File): Closing | null {
  const [name, value] = call.arguments;
  if (!value || literalString(name)?.toLowerCase() !== 'connection' || !isClose(value, file)) return null;
  const request = requestBehind(call.callee, file);
  return request?.method === 'setHeader'
    ? {
        at: call,
        what: 'header',
        text: 'Connection: close',
        label: `${request.module}.request()`,
        module: request.module,
        // Which agent the request was made with is not asked.
        leavesGlobalAgent: false,
      }
    : null;
}

/** Whether more than one request follows, as far as the file shows; the one of a script or of start-up costs nothing. */
export function isRepeated({ node, call }: Pick<Sent, 'call' | 'node'>, file: File): boolean {
  const { kind } = purposeOf(file.sourceCode.ast, file);
  if (kind === 'quiet' || kind === 'edge') return false;
  const { hot, repeated, runs } = executionOf(node, file);
  if (hot || repeated) return true;
  if (call.keeps) return kind === 'server';
  if (kind === 'script' || runs === 'startup') return false;
  return !isChecking(node, file);
}

function isDeliberate(sent: Sent, file: File): boolean {
  // Only a handshake shows the certificate, and a stream of events has its connection for itself.
  const around = nearestRunnable(sent.node) ?? sent.node;
  if (rotates(sent.node, file)) return true;
  if (contains(around, file, asksForCertificate)) return true;
  if (literalString(optionOf(sent, 'headers.accept', file)?.value) === 'text/event-stream') return true;
  if (deliberate.some((path) => optionOf(sent, path, file))) return true;
  const method = optionOf(sent, 'method', file);
  return literalString(method?.value)?.toUpperCase() === 'CONNECT';
}

function isLiteral(node: Node, value: boolean | number): boolean {
  const literal = unwrapTypes(node);
  return literal.type === 'Literal' && literal.value === value;
}

/** The text, or the constant of the file that holds it. */
function isClose(raw: Node, file: File): boolean {
  const node = unwrapTypes(raw);
  const variable = node.type === 'Identifier' ? variableOf(node, file) : null;
  return (
    literalString((variable && soleValue(variable)) ?? node)
      ?.trim()
      .toLowerCase() === 'close'
  );
}

function asksForCertificate(node: Node): boolean {
  return node.type === 'MemberExpression' && certificates.has(memberName(node) ?? '');
}

const certificates = new Set(['getPeerCertificate', 'getPeerX509Certificate']);
