import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, literalString, quotedName, unwrapTypes } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { writingFunctions } from '../catalog/idioms/changing.ts';
import { requests } from '../catalog/requests.ts';
import type { RequestCall, RequestEntry } from '../catalog/types.ts';
import { objectOf } from './creation.ts';
import { variableOf } from '../facts/scopes.ts';
import { lastName } from './functions.ts';
import { under } from './knowledge.ts';
import { mentionOf, mentionsFetch } from './knowledge/mention.ts';
import { memoByNode } from '../facts/memo.ts';
import { originOf } from './origin.ts';
import { memberIn, resultIn, startOf } from './paths.ts';
import { outlineOf } from '../facts/outline.ts';
import type { File, Knowledge } from './model.ts';

/** A request that the code sends, or options of requests that it makes. */
export interface Sent {
  readonly node: CallNode;
  readonly entry: RequestEntry;
  readonly call: RequestCall;
  /** The specifier that it was imported from. */
  readonly module: string;
  /** As the code writes it: `https.get()`. */
  readonly label: string;
  /** The argument with its options; `null` where it is given none. */
  readonly options: Node | null;
}

/** Where an option is written: in an object literal, or by an assignment to a member of the constant that holds it. */
export interface Written {
  readonly at: TSESTree.AssignmentExpression | TSESTree.Property;
  readonly value: Node;
}

const callsByModule = new Map(requests.flatMap((entry) => entry.modules.map((module) => [module, entry] as const)));
const requestModules = [...callsByModule.keys()].filter((module) => module !== 'global');
const mentionsModule = mentionOf(requestModules);

/** What a text can hold at all. */
export interface Mentions {
  readonly client: boolean;
  readonly request: boolean;
}

/** What a text can hold, by what it imports. Most files import nothing that matters, and are asked that once for all. */
export function mentionsOf(text: string, knowledge: Knowledge): Mentions {
  const fetches = mentionsFetch(text);
  if (!mentionsAnyOf(knowledge, null)(text)) return { client: false, request: fetches };
  return { client: knowledge.mentionsClient(text), request: fetches || mentionsModule(text) };
}

const mentionsAnyOf = memoByNode((knowledge: Knowledge) => mentionOf([...knowledge.clientModules, ...requestModules]));

/** Every request in the file, in source order. */
export const requestsIn = memoByNode((program: TSESTree.Program, file: File): readonly Sent[] =>
  outlineOf(program, file).calls.flatMap((node) => {
    const sent = requestAt(node, file);
    return sent ? [sent] : [];
  }),
);

function requestAt(node: CallNode, file: File): Sent | null {
  const origin = originOf(node.callee, file);
  const entry = origin && callsByModule.get(origin.module);
  const path = origin?.path === '' ? 'default' : (origin?.path ?? '');
  const call = under(entry?.calls, path);
  if (!origin || !entry || !call || origin.subclass) return null;
  const options = call.options
    .map((position) => node.arguments[position])
    .find((argument) => argument && argument.type !== 'SpreadElement' && isObject(argument, file));
  const label = `${node.type === 'NewExpression' ? 'new ' : ''}${quotedName(node.callee) ?? path}()`;
  return { node, entry, call, module: origin.module, label, options: options ?? null };
}

function isObject(argument: Node, file: File): boolean {
  const node = unwrapTypes(argument);
  return objectOf(node, file) !== null;
}

/** The place that decides an option of a request, by its dotted path; header names do not mind their case. */
export function optionOf({ options }: Pick<Sent, 'options'>, path: string, file: File): Written | null {
  return options && writtenAt(options, path.split('.'), file, 0);
}

/** Whether the constant that holds options is handed to something that writes into it: `Object.assign(options, more)`. */
function isWrittenInto(raw: Node, file: File): boolean {
  const node = unwrapTypes(raw);
  const variable = node.type === 'Identifier' ? variableOf(node, file) : null;
  return (
    variable?.references.some(({ identifier }) => {
      const { parent } = identifier;
      if (parent.type !== 'CallExpression' || parent.arguments[0] !== identifier) return false;
      return writingFunctions.test(lastName(parent.callee) ?? '');
    }) ?? false
  );
}

/** Whether everything that an argument holds is written in this file, spreads included. */
export function isReadable(raw: Node, file: File, hops = 0): boolean {
  const object = objectOf(raw, file);
  if (!object || hops > maximumHops || isWrittenInto(raw, file)) return false;
  return object.properties.every((property) =>
    property.type === 'SpreadElement' ? isReadable(property.argument, file, hops + 1) : keyName(property) !== null,
  );
}

// Objects may be spread into each other; nobody writes more than a few hops.
const maximumHops = 6;

function writtenAt(raw: Node, path: readonly string[], file: File, hops: number): Written | null {
  const [name, ...rest] = path;
  const object = objectOf(raw, file);
  if (!object || name === undefined || hops > maximumHops) return null;
  const found = assignedTo(raw, name, file) ?? propertyIn(object, name, file, hops);
  if (isDeleted(raw, path, file) || isWrittenInto(raw, file)) return null;
  if (!found || rest.length === 0) return found;
  return assignedDeep(raw, path, file) ?? writtenAt(found.value, rest, file, hops + 1);
}

function propertyIn(object: TSESTree.ObjectExpression, name: string, file: File, hops: number): Written | null {
  for (const property of object.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      // What cannot be read may bring the option.
      if (!objectOf(property.argument, file)) return null;
      const brought = writtenAt(property.argument, [name], file, hops + 1);
      if (brought) return brought;
    } else if (keyName(property)?.toLowerCase() === name.toLowerCase()) {
      return { at: property, value: property.value };
    }
  }
  return null;
}

/** `options.agent = false;` for a constant `options`. */
function assignedTo(raw: Node, name: string, file: File): Written | null {
  return assignedDeep(raw, [name], file);
}

function assignedDeep(raw: Node, path: readonly string[], file: File): Written | null {
  for (const at of membersOf(raw, path, file)) {
    const { parent } = at;
    if (parent?.type === 'AssignmentExpression' && parent.left === at && parent.operator === '=')
      return { at: parent, value: parent.right };
  }
  return null;
}

/** `delete options.headers.connection;` */
function isDeleted(raw: Node, path: readonly string[], file: File): boolean {
  return membersOf(raw, path, file).some(
    ({ parent }) => parent?.type === 'UnaryExpression' && parent.operator === 'delete',
  );
}

/** Each mention of a member of the constant that holds options, by its path, the last one first. */
function membersOf(raw: Node, path: readonly string[], file: File): Node[] {
  const node = unwrapTypes(raw);
  const variable = node.type === 'Identifier' ? variableOf(node, file) : null;
  return (variable?.references.toReversed() ?? []).flatMap(({ identifier }) => {
    let at: Node = identifier;
    for (const name of path) {
      const parent: Node | undefined = at.parent;
      if (parent?.type !== 'MemberExpression' || parent.object !== at || nameOf(parent) !== name.toLowerCase())
        return [];
      at = parent;
    }
    return [at];
  });
}

function nameOf(member: TSESTree.MemberExpression): string | null {
  if (member.computed) return literalString(member.property)?.toLowerCase() ?? null;
  return member.property.type === 'Identifier' ? member.property.name.toLowerCase() : null;
}

/** What sends the requests of Node.js. */
const requestingModules: ReadonlySet<string> = new Set(['http', 'https']);
const requestingFunctions: ReadonlySet<string> = new Set(['get', 'request']);

/** Whether a name stands for a request that was sent: `request` in `request.on('response', …)`. */
export function requestBehind(callee: Node, file: File): { readonly method: string; readonly module: string } | null {
  if (callee.type !== 'MemberExpression') return null;
  const origin = originOf(callee, file);
  if (!origin || !requestingModules.has(origin.module)) return null;
  const { name, rest } = startOf(origin.path);
  const method = requestingFunctions.has(name) ? memberIn(resultIn(rest) ?? '') : null;
  return method?.rest === '' ? { method: method.name, module: origin.module } : null;
}
