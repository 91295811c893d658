import type { TSESTree } from '@typescript-eslint/utils';
import { quotedName } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { requests } from '../catalog/requests.ts';
import type { RequestCall, RequestEntry } from '../catalog/types.ts';
import { under } from './knowledge.ts';
import { mentionOf, mentionsFetch } from './knowledge/mention.ts';
import { memoByNode } from '../facts/memo.ts';
import { objectOf } from './options.ts';
import { originOf } from './origin.ts';
import { memberIn, resultIn, startOf } from './paths.ts';
import { outlineOf } from '../facts/outline.ts';
import type { File, Knowledge } from './model.ts';

export { optionOf } from './options.ts';

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
    .find((argument) => argument && argument.type !== 'SpreadElement' && objectOf(argument, file) !== null);
  const label = `${node.type === 'NewExpression' ? 'new ' : ''}${quotedName(node.callee) ?? path}()`;
  return { node, entry, call, module: origin.module, label, options: options ?? null };
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
