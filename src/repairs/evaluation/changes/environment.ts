import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from '../../../facts/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { outlineOf } from '../../../facts/outline.ts';
import { memberName } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { environmentAliases, environmentPackages } from '../../../catalog/idioms/environment.ts';
import { searchIn, visitAll } from '../changes.ts';
import { globalReferences } from '../references.ts';
import { follow, followVariable, note, whole } from './search.ts';
import type { Change, Holding, Search } from './search.ts';
import type { File } from '../../../analysis/model.ts';

/** Everything in the file that may change `process.env` or another member of `process`. */
export const changesOfProcess = memoByNode((program: TSESTree.Program, file: File): readonly Change[] => {
  const search = searchIn(file, null);
  const named = globalReferences(program, file);
  for (const id of named.get('process') ?? []) follow(id, whole, search);
  for (const { parent } of named.get('globalThis') ?? [])
    if (parent?.type === 'MemberExpression' && memberName(parent) === 'process') follow(parent, whole, search);
  for (const { parent } of named.get('require') ?? [])
    if (parent?.type === 'CallExpression' && originOf(parent, file)?.module === 'process')
      follow(parent, whole, search);
  for (const { variables } of file.sourceCode.scopeManager?.scopes ?? [])
    for (const variable of variables) followImport(variable, search);
  visitAll(search);
  noteLoading(search);
  // A variable of the environment is a string, which nobody can change.
  return search.changes.filter(({ node, how, path }) => how === 'written' || (path.length < 2 && !isCheck(node)));
});

/** `import proc from 'node:process'`, `import { env } from 'shelljs'` */
function followImport(variable: Scope.Variable, search: Search): void {
  const [definition] = variable.defs;
  if (definition?.type !== 'ImportBinding') return;
  const { module = '', path = '' } = originOf(definition.name, search.file) ?? {};
  if (module === 'process' && (path === '' || path === 'default')) followVariable(variable, whole, search);
  if (path === 'env' && (module === 'process' || environmentAliases.has(module)))
    followVariable(variable, inEnvironment, search);
}

const inEnvironment: Holding = { ...whole, path: ['env'] };

/** `dotenv.config({ override: true })` and its kind write what a file says. */
function noteLoading(search: Search): void {
  const { file } = search;
  const { text, ast } = file.sourceCode;
  // Asking where each call comes from is worth it in few files.
  if (![...environmentPackages, 'loadEnvFile'].some((name) => text.includes(name))) return;
  for (const call of outlineOf(ast, file).calls) {
    const { module = '', path = '' } = originOf(call.callee, file) ?? {};
    const isLoading = module === 'process' ? path === 'loadEnvFile' : environmentPackages.has(module);
    if (isLoading && path.split('.').at(-1) !== 'parse') note(call, ['env'], 'written', whole, search);
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
