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
import { edgeOf } from './edge.ts';
import { isInView, runsAgain } from './execution.ts';
import { exportsOf } from './exports.ts';
import { functionsOf, lastName, nameOf } from './functions.ts';
import { matchesPath } from './knowledge.ts';
import { memoByNode } from '../facts/memo.ts';
import { isOfProcess, originOf } from './origin.ts';
import { outlineOf } from '../facts/outline.ts';
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
  const { asked, members } = outlineOf(program, file);
  for (const member of asked.has('argv') || asked.has('main') ? members : []) {
    const name = memberName(member);
    if (name === 'argv' && isOfProcess(member, 'argv', file)) return 'it reads `process.argv`';
    // `require.main === module`, `import.meta.main`
    if (name === 'main' && (member.object.type === 'MetaProperty' || originOf(member, file)?.path === 'require.main'))
      return 'it asks whether it is the main module';
  }
  return endsByRunning(program, file) ? 'it calls a main function at its end' : null;
}

/**
 * Whether the last statement calls a function of the file, `main()`, `run().catch(…)`, and that is all that it is for: it
 * waits for nothing, and nobody else gets a function of it, or the one that is called says by its name that it is all.
 */
function endsByRunning(program: TSESTree.Program, file: File): boolean {
  const last = program.body.at(-1);
  if (last?.type !== 'ExpressionStatement') return false;
  let at: Node = last.expression;
  for (;;) {
    if (at.type === 'AwaitExpression' || at.type === 'UnaryExpression') at = at.argument;
    else if (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = at.callee.object;
    else break;
  }
  const called = at.type === 'CallExpression' ? functionsOf(at.callee, file) : [];
  if (called.length === 0 || runsAgain(program, file)) return false;
  if (outlineOf(program, file).calls.some(({ callee }) => waitingMethods.has(lastName(callee) ?? ''))) return false;
  const isNamedSo = called.some((fn) => leadsWith(nameOf(fn), mainWords));
  return isNamedSo || (exportsOf(program, file).length === 0 && isInView(program, file));
}
