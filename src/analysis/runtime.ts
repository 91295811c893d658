import type { TSESTree } from '@typescript-eslint/utils';
import { anyPathPattern } from '../ast/glob.ts';
import { memberName } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { packageOf } from '../ast/specifiers.ts';
import type { EdgeRuntime } from '../catalog/idioms/edge.ts';
import {
  cliPackages,
  mainWords,
  quietPaths,
  scriptPaths,
  scriptRoots,
  testPackages,
  waitingMethods,
} from '../catalog/idioms/purposes.ts';
import { callGraphOf } from './calls.ts';
import { edgeOf } from './edge.ts';
import { exportsOf } from './exports.ts';
import { functionsOf, lastName, nameOf } from './functions.ts';
import { matchesPath } from './knowledge.ts';
import { memoByNode } from '../facts/memo.ts';
import { isOfProcess, originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
import { registrationsOf } from './registrations.ts';
import { hasDirective } from './registrations/exports.ts';
import { specifiersOf } from './registrations/imported.ts';
import { leadsWith } from './words.ts';
import type { File } from './model.ts';

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
  /** Where at the edge. */
  readonly runtime?: EdgeRuntime;
}

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
  const edge = edgeOf(program, specifiers, file);
  if (edge) return { kind: 'edge', because: edge.because, runtime: edge.runtime };
  const script = scriptReason(program, specifiers, file);
  if (script !== null) return { kind: 'script', because: script };
  return { kind: 'server', because: 'nothing says otherwise' };
});

/** Why a file is left out for its path alone; `null` where its path says nothing. */
export function quietPath(path: string): string | null {
  if (!anyQuietPath.test(path)) return null;
  return quietPaths.find(([glob]) => matchesPath(glob, path))?.[1] ?? null;
}

function scriptReason(program: TSESTree.Program, specifiers: readonly string[], file: File): string | null {
  if (file.sourceCode.text.startsWith('#!')) return 'it starts with a shebang';
  const folder = scriptPaths.find((glob) => matchesPath(glob, file.path));
  if (folder !== undefined || scriptRoots.test(file.path)) return 'it stands in a folder of scripts';
  const parser = specifiers.find((specifier) => cliPackages.has(specifier));
  if (parser !== undefined) return `it imports \`${parser}\``;
  const { members } = outlineOf(program, file);
  if (members.some((at) => memberName(at) === 'argv' && isOfProcess(at, 'argv', file)))
    return 'it reads `process.argv`';
  if (members.some((at) => asksForMain(at, file))) return 'it asks whether it is the main module';
  return endsByRunning(program, file) ? 'it calls a main function at its end' : null;
}

/** `require.main === module`, `import.meta.main` */
function asksForMain(member: TSESTree.MemberExpression, file: File): boolean {
  if (memberName(member) !== 'main') return false;
  return member.object.type === 'MetaProperty' || originOf(member, file)?.path === 'require.main';
}

/**
 * Whether the last statement calls a function of the file, `main()`, `run().catch(…)`, and that is all that it is for: it
 * waits for nothing, and nobody else gets a function of it, or the one that is called says by its name that it is all.
 */
function endsByRunning(program: TSESTree.Program, file: File): boolean {
  const last = program.body.at(-1);
  const call = last?.type === 'ExpressionStatement' ? calledFirst(last.expression) : null;
  const called = call ? functionsOf(call.callee, file) : [];
  if (called.length === 0 || waits(program, file)) return false;
  return called.some((fn) => leadsWith(nameOf(fn), mainWords)) || isOnItsOwn(program, file);
}

/** Whether all that runs a function of the file is in view. */
function isOnItsOwn(program: TSESTree.Program, file: File): boolean {
  if (exportsOf(program, file).length > 0) return false;
  return [...callGraphOf(program, file).into.values()].flat().every(({ kind }) => kind !== 'perhaps');
}

/** The call that a chain starts with: `main()` of `void main().catch(…)`. */
function calledFirst(expression: Node): TSESTree.CallExpression | null {
  let at = expression;
  for (;;) {
    if (at.type === 'AwaitExpression' || at.type === 'UnaryExpression') at = at.argument;
    else if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = at.callee.object;
    else return at.type === 'CallExpression' ? at : null;
  }
}

/** Whether functions of the file are called again and again, by a framework or by themselves, or something listens. */
function waits(program: TSESTree.Program, file: File): boolean {
  const registered = [...registrationsOf(program, file).of.values()].flat();
  return (
    registered.some(({ runs }) => runs !== 'once') ||
    callGraphOf(program, file).rearming.size > 0 ||
    outlineOf(program, file).calls.some(({ callee }) => waitingMethods.has(lastName(callee) ?? ''))
  );
}
