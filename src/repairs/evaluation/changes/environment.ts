import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import type { File } from '../../../analysis/file.ts';
import { memoByNode } from '../../../analysis/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { outlineOf } from '../../../analysis/outline.ts';
import { memberName } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { environmentAliases, environmentPackages } from '../../../catalog/idioms/environment.ts';
import { searchIn, visitAll } from '../changes.ts';
import { follow, note, whole } from './search.ts';
import type { Change, Holding, Search } from './search.ts';

/** Everything in the file that may change `process.env` or another member of `process`. */
export const changesOfProcess = memoByNode((_program: TSESTree.Program, file: File): readonly Change[] => {
  const search = searchIn(file, null);
  // Names are found by their scopes: a walk over the file costs more than all the questions about it.
  for (const { references } of file.sourceCode.scopeManager?.scopes ?? [])
    for (const { identifier, resolved } of references) {
      if (identifier.name === 'globalThis') followGlobal(identifier, search);
      if (identifier.name === 'require') followRequired(identifier, search);
      if (identifier.name !== 'process' && identifier.name !== 'env' && !isProcessImport(resolved)) continue;
      const origin = originOf(identifier, file);
      if (!origin) continue;
      const { module, path } = origin;
      const isWhole = module === 'global' ? path === 'process' : module === 'process' && /^(?:default)?$/u.test(path);
      if (isWhole) follow(identifier, whole, search);
      if (path === 'env' && (module === 'process' || environmentAliases.has(module)))
        follow(identifier, inEnvironment, search);
    }
  visitAll(search);
  noteLoading(search);
  // A variable of the environment is a string, which nobody can change.
  return search.changes.filter(({ node, how, path }) => how === 'written' || (path.length < 2 && !isCheck(node)));
});

/** `import proc from 'node:process'`, `const proc = require('process')` */
function isProcessImport(variable: Scope.Variable | null): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== 'ImportBinding' || definition.parent.type !== 'ImportDeclaration') return false;
  return /^(?:node:)?process$/u.test(definition.parent.source.value);
}

const inEnvironment: Holding = { ...whole, path: ['env'] };

/** `require('process')` */
function followRequired({ parent }: Node, search: Search): void {
  if (parent?.type === 'CallExpression' && originOf(parent, search.file)?.module === 'process')
    follow(parent, whole, search);
}

/** `globalThis.process` */
function followGlobal(identifier: Node, search: Search): void {
  const member = identifier.parent;
  if (member?.type === 'MemberExpression' && member.object === identifier && memberName(member) === 'process')
    follow(member, whole, search);
}

/** `dotenv.config({ override: true })` and its kind write what a file says. */
function noteLoading(search: Search): void {
  const { file } = search;
  const { text, ast } = file.sourceCode;
  // Asking where each call comes from is worth it in few files.
  if (![...environmentPackages, 'loadEnvFile'].some((name) => text.includes(name))) return;
  for (const call of outlineOf(ast, file).calls) {
    const { module = '', path = '' } = originOf(call.callee, file) ?? {};
    const isLoading = module === 'process' ? path === 'loadEnvFile' : environmentPackages.has(module);
    if (isLoading && !/(?:^|\.)parse$/u.test(path)) note(call, ['env'], 'written', whole, search);
  }
}

/** `throwIfMissing(process.env, ['DATABASE_URL'])`: on each run the same names, and nothing is waited for that could be new. */
function isCheck(call: Node): boolean {
  if (call.type !== 'CallExpression' || call.parent.type === 'AwaitExpression') return false;
  const others = call.arguments.slice(1);
  const isLiteral = (node: Node | null): boolean => node?.type === 'Literal';
  return (
    others.length > 0 &&
    others.every((other) => (other.type === 'ArrayExpression' ? other.elements.every(isLiteral) : isLiteral(other)))
  );
}
