import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, literalString, memberName } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { packageOf } from '../ast/specifiers.ts';
import { walk } from '../ast/walk.ts';
import {
  databaseBindings,
  edgeBases,
  edgeFiles,
  edgeModules,
  edgeRuntimes,
  nodeServers,
  serverMembers,
  workerEvents,
} from '../catalog/idioms/edge.ts';
import type { EdgeFile, EdgeRuntime } from '../catalog/idioms/edge.ts';
import type { EntryPointEntry } from '../catalog/types.ts';
import { memoByNode } from '../facts/memo.ts';
import { outlineOf } from '../facts/outline.ts';
import { valuesOf } from '../facts/values.ts';
import type { Value } from '../facts/values.ts';
import { creationsIn } from './creation.ts';
import { exportsOf } from './exports.ts';
import { functionsOf, nameOf } from './functions.ts';
import { matchesName, matchesPath, under } from './knowledge.ts';
import type { File, Knowledge } from './model.ts';
import { optionOf } from './options.ts';
import { originOf, originOfType } from './origin.ts';

/** That a file runs at the edge: where, and what says so. */
export interface Edge {
  readonly runtime: EdgeRuntime;
  readonly because: string;
}

/** Whether a file runs on an edge runtime; `null` where nothing says so. */
export function edgeOf(program: TSESTree.Program, specifiers: readonly string[], file: File): Edge | null {
  for (const specifier of specifiers) {
    const runtime = under(edgeModules, specifier);
    if (runtime) return { runtime, because: `it imports \`${specifier}\`` };
    const entry = file.knowledge.entryPointsOf(specifier).find(({ edge }) => edge !== undefined);
    if (entry) return { runtime: runtimeOf(entry), because: `it imports ${entry.name}` };
  }
  return (
    ambientEdge(program, file) ??
    exportedEdge(program, file) ??
    edgeFiles.find((known) => isPlacedAs(known, program, specifiers, file)) ??
    boundEdge(program, specifiers, file)
  );
}

function runtimeOf({ edge }: EntryPointEntry): EdgeRuntime {
  return edge === 'worker' ? 'worker' : 'edge';
}

/** What the file exports that only such a runtime reads. */
function exportedEdge(program: TSESTree.Program, file: File): Edge | null {
  for (const { name, value } of exportsOf(program, file)) {
    const asked = askedRuntime(name, value, file);
    if (asked !== null && edgeRuntimes.has(asked))
      return { runtime: 'edge', because: `it exports \`runtime = '${asked}'\`` };
    if (isWorker(name, value, file)) return { runtime: 'worker', because: 'its default export is a Worker' };
    if (isClass(value) && value.superClass && edgeBases.has(originOf(value.superClass, file)?.path ?? ''))
      return {
        runtime: 'worker',
        because: `it exports \`${nameOf(value) ?? 'a class'}\`, which extends an edge class`,
      };
  }
  return null;
}

/** `export const runtime = 'edge'`, `export const config = { runtime: 'edge' }` */
function askedRuntime(name: string, value: Node, file: File): string | null {
  if (name === 'runtime') return literalString(value);
  return name === 'config' ? literalString(optionOf({ options: value }, 'runtime', file)?.value) : null;
}

/** Whether a platform runs the file there for its place. */
function isPlacedAs(known: EdgeFile, program: TSESTree.Program, specifiers: readonly string[], file: File): boolean {
  const { files, exports: wanted, imports, without = [], yields } = known;
  if (!files.some((glob) => matchesPath(glob, file.path))) return false;
  if (imports !== undefined && !specifiers.includes(imports)) return false;
  if (specifiers.some((specifier) => without.some((pattern) => matchesName(pattern, packageOf(specifier)))))
    return false;
  if (!wanted && !yields) return true;
  const exported = exportsOf(program, file);
  if (yields && exported.some(({ name, value }) => askedRuntime(name, value, file) !== null)) return false;
  return !wanted || exported.some(({ name }) => wanted.some((pattern) => matchesName(pattern, name)));
}

/** A client that is made of what an isolate hands to its handler. */
function boundEdge(program: TSESTree.Program, specifiers: readonly string[], file: File): Edge | null {
  const { asked } = outlineOf(program, file);
  if (!asked.has('env') && ![...databaseBindings].some((name) => asked.has(name))) return null;
  if (specifiers.some((specifier) => nodeServers.has(specifier))) return null;
  const bound = creationsIn(program, file).find(({ node }) =>
    node.arguments.some((argument) => readsBinding(argument, file)),
  );
  return bound ? { runtime: 'worker', because: `\`${bound.label}\` reads a binding of a Worker` } : null;
}

/** A run-time that is known by the names that it declares: its types and its functions. */
function ambientEdge(program: TSESTree.Program, file: File): Edge | null {
  const { calls, functions, typed } = outlineOf(program, file);
  const called = new Map<string, CallNode[]>();
  for (const call of calls) {
    const origin = originOf(call.callee, file);
    if (origin?.module !== 'global') continue;
    const some = called.get(origin.path);
    if (some) some.push(call);
    else called.set(origin.path, [call]);
  }
  const types = new Set<string>();
  // Parsers that follow ESTree to the letter give null for what is not there.
  const annotated = functions.flatMap(({ params }) =>
    params.map((parameter) => (parameter as { typeAnnotation?: TSESTree.TSTypeAnnotation | null }).typeAnnotation),
  );
  for (const type of [...typed.map((one) => one.type), ...annotated.map((one) => one?.typeAnnotation)]) {
    const origin = type?.type === 'TSTypeReference' ? originOfType(type.typeName, file) : null;
    if (origin?.module === 'global') types.add(origin.path);
  }
  if (called.size === 0 && types.size === 0) return null;
  for (const { entry, rules, declared } of ambientEntries(file.knowledge, null)) {
    const isCalled = [...called].some(([path, some]) =>
      rules.some(
        ({ name, literal }) =>
          name.some((pattern) => matchesName(pattern, path)) &&
          (!literal || some.some((call) => literal.includes(literalString(call.arguments[0]) ?? ''))),
      ),
    );
    const runtime = runtimeOf(entry);
    if (isCalled) return { runtime, because: `it calls what ${entry.name} declares` };
    if ([...types].some((path) => under(declared, path) !== undefined))
      return { runtime, because: `it is typed for ${entry.name}` };
  }
  return null;
}

/** Run-times that declare names for everybody, with the calls and types that speak for them. */
const ambientEntries = memoByNode((knowledge: Knowledge) =>
  knowledge
    .entryPointsOf('global')
    .filter(({ edge }) => edge !== undefined)
    .map((entry) => ({
      entry,
      rules: (entry.calls ?? []).filter(({ on }) => !on),
      declared: {
        ...entry.types,
        ...Object.fromEntries((entry.objects ?? []).flatMap((rule) => rule.types ?? []).map((type) => [type, true])),
      },
    })),
);

/** `c.env.DATABASE_URL`, `platform.env.DB`, `env.HYPERDRIVE.connectionString`: what an isolate hands to its handler. */
function readsBinding(argument: Node, file: File, hops = 0): boolean {
  let reads = false;
  walk(argument, file.sourceCode.visitorKeys, (at) => {
    switch (at.type) {
      case 'MemberExpression':
        reads ||= databaseBindings.has(memberName(at) ?? '') || valuesOf(at, file).some(isBinding);
        break;
      case 'Identifier':
        reads ||= valuesOf(at, file).some(
          (value) =>
            isBinding(value) || (value.kind === 'object' && hops < 2 && readsBinding(value.node, file, hops + 1)),
        );
        break;
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
        return false;
      default:
    }
    return !reads;
  });
  return reads;
}

/** A member of the `env` of what a handler is given; one that a function takes out of its object may be anybody's. */
function isBinding(value: Value): boolean {
  if (value.kind !== 'given') return false;
  const at = value.keys.indexOf('env');
  const isOfHandler = at > 0 || (at === 0 && value.fn.params[value.index]?.type === 'Identifier');
  return isOfHandler && at < value.keys.length - 1;
}

/** `export default { async fetch(request, env, ctx) {…} }`; with a port it is Bun, which keeps sockets. */
function isWorker(name: string, value: Node, file: File): boolean {
  if (name !== 'default' || value.type !== 'ObjectExpression') return false;
  const memberAt = (member: string): Node | undefined => optionOf({ options: value }, member, file)?.value;
  if (serverMembers.some(memberAt)) return false;
  return workerEvents.some((event) => {
    const handler = memberAt(event);
    return handler !== undefined && functionsOf(handler, file).some(({ params }) => params.length >= 2);
  });
}
