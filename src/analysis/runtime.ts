import type { TSESTree } from '@typescript-eslint/utils';
import { anyPathPattern } from '../ast/glob.ts';
import { isClass, isFunction, keyName, literalString, memberName } from '../ast/nodes.ts';
import type { CallNode, Node } from '../ast/nodes.ts';
import { packageOf } from '../ast/specifiers.ts';
import { walk } from '../ast/walk.ts';
import { edgeBases, edgeModules, workerEvents } from '../catalog/idioms/edge.ts';
import { cliPackages, scriptPaths, scriptRoots, testPackages } from '../catalog/idioms/purposes.ts';
import { creationsIn } from './creation.ts';
import { exportsOf } from './exports.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { nameOf } from './functions.ts';
import { matchesName, matchesPath, under } from './knowledge.ts';
import { memoByNode } from '../facts/memo.ts';
import { isOfProcess, originOf, originOfType } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { hasDirective } from './registrations/exports.ts';
import { specifiersOf } from './registrations/imported.ts';
import type { File, Knowledge } from './model.ts';

/**
 * What a file is for.
 *
 * - `server`: nothing says otherwise.
 * - `script`: it runs and ends; functions without other evidence belong to its one run.
 * - `quiet`: tests, stories, migrations, configuration, browser code, type declarations.
 * - `edge`: an isolate where sockets belong to one request.
 */
export interface Purpose {
  readonly kind: 'edge' | 'quiet' | 'script' | 'server';
  /** For `explain`: what said so. */
  readonly because: string;
}

const quietPaths: readonly (readonly [string, string])[] = [
  ['*.d.{ts,mts,cts}', 'it is a type declaration'],
  ['*.{test,tests,spec,specs,cy,bench,e2e,e2e-spec,it}.*', 'it is a test'],
  ['*-{test,spec}.{js,ts,mjs,cjs,jsx,tsx}', 'it is a test'],
  [
    '{__tests__,__test__,__mocks__,__fixtures__,test,tests,testing,e2e,spec,jest,cypress,playwright,mocks,fixtures}/**',
    'it stands in a folder of tests',
  ],
  ['{jest,vitest}.*', 'it sets tests up'],
  ['{globalSetup,global-setup,globalTeardown,global-teardown}.*', 'it sets tests up'],
  ['*.stories.*', 'it is a story'],
  ['{migrations,migration,migration-scripts,seeds,seeders,seeder}/**', 'it is a migration or a seed'],
  ['*.migration.*', 'it is a migration'],
  ['{seed,seeds}.{js,ts,mjs,cjs,mts,cts}', 'it is a seed'],
  ['*.config.{js,ts,mjs,cjs,mts,cts}', 'it is configuration'],
  ['{gulpfile,Gruntfile,webpack.mix,proxy.conf,bs-config}.{js,ts,mjs,cjs}', 'it is configuration'],
  ['{setupProxy,dev-server,devServer}.{js,ts,mjs,cjs}', 'it is a server for development'],
  ['*.client.{js,ts,jsx,tsx,mjs}', 'it is browser code'],
];

// One expression for all of them: most files stand nowhere special.
const anyQuietPath = anyPathPattern(quietPaths.map(([glob]) => glob));

/** What is this file for, and what says so? */
export const purposeOf = memoByNode((program: TSESTree.Program, file: File): Purpose => {
  if (file.declared)
    return {
      kind: file.declared === 'test' ? 'quiet' : file.declared,
      because: `the settings say \`file: '${file.declared}'\``,
    };
  const quiet = quietPath(file.path);
  if (quiet !== null) return { kind: 'quiet', because: quiet };
  const specifiers = specifiersOf(program, file);
  const testPackage = specifiers.find((specifier) => testPackages.has(packageOf(specifier)));
  if (testPackage !== undefined) return { kind: 'quiet', because: `it imports \`${testPackage}\`` };
  if (hasDirective(program.body, 'use client')) return { kind: 'quiet', because: "it starts with 'use client'" };
  const edge = edgeReason(program, specifiers, file);
  if (edge !== null) return { kind: 'edge', because: edge };
  const script = scriptReason(program, specifiers, file);
  if (script !== null) return { kind: 'script', because: script };
  return { kind: 'server', because: 'nothing says otherwise' };
});

/** Why a file is left out for its path alone; `null` where its path says nothing. */
export function quietPath(path: string): string | null {
  if (!anyQuietPath.test(path)) return null;
  return quietPaths.find(([glob]) => matchesPath(glob, path))?.[1] ?? null;
}

function edgeReason(program: TSESTree.Program, specifiers: readonly string[], file: File): string | null {
  const module = specifiers.find((specifier) => edgeModules.test(specifier));
  if (module !== undefined) return `it imports \`${module}\``;
  const entry = specifiers
    .flatMap((specifier) => file.knowledge.entryPointsOf(specifier))
    .find(({ edge }) => edge === 'always');
  if (entry) return `it imports ${entry.name}`;
  const ambient = ambientEdge(program, file);
  if (ambient !== null) return ambient;
  if (matchesPath('netlify/edge-functions/**', file.path)) return 'it is a Netlify edge function';
  let nodeRuntime = false;
  for (const { name, value } of exportsOf(program, file)) {
    const runtime = name === 'runtime' ? literalString(value) : name === 'config' ? runtimeOf(value) : null;
    if (runtime === 'edge' || runtime === 'experimental-edge') return `it exports \`runtime = '${runtime}'\``;
    if (runtime !== null) nodeRuntime = true;
    if (isWorker(name, value)) return 'its default export is a Worker';
    if (isClass(value) && value.superClass && edgeBases.has(originOf(value.superClass, file)?.path ?? ''))
      return `it exports \`${nameOf(value) ?? 'a class'}\`, which extends an edge class`;
    if (
      /^onRequest(?:Get|Post|Put|Patch|Delete|Head|Options)?$/u.test(name) &&
      matchesPath('functions/**', file.path) &&
      !specifiers.some((specifier) => specifier.startsWith('firebase'))
    )
      return 'it is a Pages function';
  }
  if (
    !nodeRuntime &&
    (matchesPath('middleware.{ts,js}', file.path) || matchesPath('middleware.{mts,mjs}', file.path)) &&
    specifiers.includes('next/server')
  )
    return 'Next.js middleware runs at the edge';
  const bound =
    specifiers.includes('@hono/node-server') || !/\b(?:env|HYPERDRIVE)\b/u.test(file.sourceCode.text)
      ? undefined
      : creationsIn(program, file).find(({ node }) => node.arguments.some((argument) => readsBinding(argument, file)));
  return bound ? `\`${bound.label}\` reads a binding of a Worker` : null;
}

/** A run-time that is known by the names that it declares: its types and its functions. */
function ambientEdge(program: TSESTree.Program, file: File): string | null {
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
  const note = (type: TSESTree.TypeNode | undefined): void => {
    const origin = type?.type === 'TSTypeReference' ? originOfType(type.typeName, file) : null;
    if (origin?.module === 'global') types.add(origin.path);
  };
  for (const { type } of typed) note(type);
  for (const { params } of functions) {
    // Parsers that follow ESTree to the letter give null for what is not there.
    for (const parameter of params)
      note((parameter as { typeAnnotation?: TSESTree.TSTypeAnnotation | null }).typeAnnotation?.typeAnnotation);
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
    if (isCalled) return `it calls what ${entry.name} declares`;
    if ([...types].some((path) => under(declared, path) !== undefined)) return `it is typed for ${entry.name}`;
  }
  return null;
}

/** Run-times that declare names for everybody, with the calls and types that speak for them. */
const ambientEntries = memoByNode((knowledge: Knowledge) =>
  knowledge
    .entryPointsOf('global')
    .filter(({ edge }) => edge === 'always')
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
    if (at.type === 'MemberExpression') reads ||= memberName(at) === 'HYPERDRIVE' || isBinding(at, file);
    if (at.type === 'Identifier' && hops < 2) {
      const variable = variableOf(at, file);
      const value = variable && soleValue(variable);
      reads ||= value ? readsBinding(value, file, hops + 1) : false;
    }
    return !reads && !isFunction(at);
  });
  return reads;
}

/** A member of the `env` of a parameter. */
function isBinding(node: TSESTree.MemberExpression, file: File): boolean {
  const env = node.object;
  if (env.type !== 'MemberExpression' || memberName(env) !== 'env') return false;
  let root: Node = env.object;
  while (root.type === 'MemberExpression') root = root.object;
  const variable = root.type === 'Identifier' ? variableOf(root, file) : null;
  return variable?.defs[0]?.type === 'Parameter';
}

function runtimeOf(value: Node): string | null {
  if (value.type !== 'ObjectExpression') return null;
  const property = value.properties.find(
    (candidate) => candidate.type === 'Property' && keyName(candidate) === 'runtime',
  );
  return property?.type === 'Property' ? literalString(property.value) : null;
}

/** `export default { async fetch(request, env, ctx) {…} }`; with a port it is Bun, which keeps sockets. */
function isWorker(name: string, value: Node): boolean {
  if (name !== 'default' || value.type !== 'ObjectExpression') return false;
  const keys = value.properties.map((property) => (property.type === 'Property' ? keyName(property) : null));
  if (keys.includes('port') || keys.includes('hostname') || keys.includes('websocket')) return false;
  return value.properties.some((property) => {
    if (property.type !== 'Property' || !workerEvents.includes(keyName(property) ?? '')) return false;
    const handler = property.value;
    if (handler.type !== 'FunctionExpression' && handler.type !== 'ArrowFunctionExpression') return false;
    return handler.params.length >= 2;
  });
}

function scriptReason(program: TSESTree.Program, specifiers: readonly string[], file: File): string | null {
  if (file.sourceCode.text.startsWith('#!')) return 'it starts with a shebang';
  const folder = scriptPaths.find((glob) => matchesPath(glob, file.path));
  if (folder !== undefined || scriptRoots.test(file.path)) return 'it stands in a folder of scripts';
  const parser = specifiers.find((specifier) => cliPackages.has(specifier));
  if (parser !== undefined) return `it imports \`${parser}\``;
  // Few files spell either word, so few are looked through.
  const members = /\b(?:argv|main)\b/u.test(file.sourceCode.text) ? outlineOf(program, file).members : [];
  if (members.some((at) => memberName(at) === 'argv' && isOfProcess(at, 'argv', file)))
    return 'it reads `process.argv`';
  if (members.some((at) => asksForMain(at, file))) return 'it asks whether it is the main module';
  return callsMain(program) ? 'it calls a main function at its end' : null;
}

/** `require.main === module`, `import.meta.main` */
function asksForMain(member: TSESTree.MemberExpression, file: File): boolean {
  if (memberName(member) !== 'main') return false;
  return member.object.type === 'MetaProperty' || originOf(member, file)?.path === 'require.main';
}

/** The last statement calls `main()`, `run().catch(…)`, `void start()`. */
function callsMain(program: TSESTree.Program): boolean {
  const last = program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') return false;
  let at: Node = last.expression;
  for (;;) {
    if (at.type === 'AwaitExpression' || at.type === 'UnaryExpression') at = at.argument;
    else if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = at.callee.object;
    else break;
  }
  return (
    at.type === 'CallExpression' &&
    at.callee.type === 'Identifier' &&
    /^(?:main|run|cli|seed|migrate)$/u.test(at.callee.name)
  );
}
