import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { memoByNode } from '../../../facts/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { loopAround, nearestRunnable, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { wordsOf } from '../../../analysis/words.ts';
import { momentaryWords } from '../../../catalog/idioms/changing.ts';
import { changesOf, changesOfExpression } from '../changes.ts';
import { changesOfProcess } from '../changes/environment.ts';
import { isOfProject } from '../calls.ts';
import { isDropped } from '../changes/calls.ts';
import { meet } from '../changes/search.ts';
import type { Change, Path } from '../changes/search.ts';
import { isLater } from '../later.ts';
import type { Moment } from '../later.ts';
import { globalReferences } from '../references.ts';
import { isCapital } from '../../names.ts';
import { changed, isReadAt, laterOf, seenChange } from './changed.ts';
import type { Asking, Unsteady } from './changed.ts';
import type { File } from '../../../analysis/model.ts';

/** Why what is read of `process` may be something else later. */
export function ofProcess(keys: Path, asking: Asking): Unsteady | null {
  const changes = changesOfProcess(asking.file.sourceCode.ast, asking.file);
  const found = seenChange(changes, keys, asking);
  if (found) return changed(found, 'process');
  const isEnvironment = meet(keys, ['env']);
  if (isEnvironment && laterOf(changes, keys, 'handed', asking))
    return { reason: '`process.env` is handed to code that may change it', isSeen: false };
  return isEnvironment ? ofPreparation(asking) : null;
}

/** What a client reads of the environment that no argument names. */
export function unsteadyEnvironment(moment: Moment, file: File): Unsteady | null {
  return ofProcess(['env'], { moment, file, seen: new Set() });
}

/**
 * `await loadSecrets(); new Pool({ password: process.env.PASSWORD })`: a function that is called for what it does, of
 * another file, with nothing that this run brings. In a loop it may be told which turn it is.
 */
function ofPreparation({ moment: { made }, file }: Asking): Unsteady | null {
  const loop = loopAround(made);
  const around = loop ?? nearestRunnable(made);
  for (let at: Node = made; at.parent && at !== around; at = at.parent) {
    if (at.parent.type !== 'BlockStatement') continue;
    const before = at.parent.body.slice(0, at.parent.body.indexOf(at as TSESTree.Statement));
    for (const name of before.map((statement) => preparing(statement, loop !== null, file)))
      if (name !== null) return { reason: `\`${name}()\` may change the environment that it reads`, isSeen: false };
  }
  return null;
}

/** The function of another file that a statement calls for what it does. */
function preparing(statement: TSESTree.Statement, isTold: boolean, file: File): string | null {
  if (statement.type !== 'ExpressionStatement') return null;
  const call = unwrap(statement.expression);
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return null;
  if (call.arguments.length > 0 && !isTold) return null;
  return isOfProject(originOf(call.callee, file)?.module ?? '') ? call.callee.name : null;
}

/** `globalThis.tenant` is whatever was put there last. */
export function ofGlobal(id: TSESTree.Identifier, path: Path, asking: Asking): Unsteady | null {
  if (id.name === 'process') return ofProcess(path, asking);
  if (id.name !== 'globalThis' && id.name !== 'global') return null;
  const [key, ...rest] = path;
  if (key === 'process') return ofProcess(rest, asking);
  return { reason: `\`${[id.name, ...path].join('.')}\` can be assigned anywhere`, isSeen: true };
}

/** Imports are live, and what they hold may be renewed: by what this file calls of them, or as their names tell. */
export function ofImport(
  id: TSESTree.Identifier,
  site: Node,
  path: Path,
  changes: readonly Change[],
  asking: Asking,
): Unsteady | null {
  const origin = originOf(id, asking.file);
  if (origin?.module === 'process') return ofProcess([...(origin.path === 'env' ? ['env'] : []), ...path], asking);
  const isRead = isReadAt(id, path);
  const called = changes.filter(
    ({ node, path: of, how }) => how === 'called' || (how === 'handed' && !of.includes(null) && isDropped(node)),
  );
  const isCalled = called.some((change) => meet(change.path, path) && isLater(change.node, asking.moment, asking.file));
  const sibling = siblingCalled(id, asking);
  if ((isRead && (isCalled || sibling !== null)) || sibling === 'told')
    return { reason: `\`${id.name}\` is imported, and a call in this file may change it`, isSeen: false };
  const imported = importedName(id, site, path);
  // `entities: [User]`: what is listed as a whole, and named like a class, is one.
  const isClass = path.length === 0 && id.parent.type === 'ArrayExpression' && isNamedLikeClass(imported);
  const momentary = !isClass && [id.name, imported].some(isMomentary);
  return momentary
    ? { reason: `\`${id.name}\` is imported, and may be renewed while the program runs`, isSeen: false }
    : null;
}

/** `User`, and not `user` or `USER`. */
function isNamedLikeClass(name: string): boolean {
  return isCapital(name.charAt(0)) && name !== name.toUpperCase();
}

/** The name that the other module exports: `credentials` of `vault.credentials`, where `vault` is the whole module. */
function importedName(id: TSESTree.Identifier, site: Node, path: Path): string {
  if (site.type === 'ImportNamespaceSpecifier') return path[0] ?? id.name;
  return site.type === 'ImportSpecifier' && site.imported.type === 'Identifier' ? site.imported.name : id.name;
}

/**
 * `import { config, refresh } from './config.js'`: what is called for what it does may do it to what stands beside it,
 * and does so all the more where it is told something: `useDatabase(req.hostname)`.
 */
function siblingCalled(id: TSESTree.Identifier, { moment, file }: Asking): 'called' | 'told' | null {
  const variable = variableOf(id, file);
  const source = variable?.defs[0]?.parent;
  if (!variable || source?.type !== 'ImportDeclaration') return null;
  const calls = variable.scope.variables.flatMap((other) => {
    const [definition] = other.defs;
    const isBeside =
      other !== variable &&
      definition?.type === 'ImportBinding' &&
      definition.parent.type === 'ImportDeclaration' &&
      definition.parent.source.value === source.source.value;
    return isBeside ? other.references.flatMap(({ identifier }) => effectOf(identifier, moment, file) ?? []) : [];
  });
  return calls.includes('told') ? 'told' : (calls[0] ?? null);
}

/** Whether a function is called for what it does, and whether it is told something. A line for a log changes nothing. */
function effectOf(callee: Node, moment: Moment, file: File): 'called' | 'told' | null {
  const call = callee.parent;
  if (call?.type !== 'CallExpression' || call.callee !== callee || !isDropped(call)) return null;
  const [first] = call.arguments;
  if (first?.type === 'TemplateLiteral' || first?.type === 'Literal' || !isLater(call, moment, file)) return null;
  return first ? 'told' : 'called';
}

function isMomentary(name: string): boolean {
  return wordsOf(name).some((word) => momentaryWords.has(word));
}

/** What the file changes in the package that a name is imported from: `pg.defaults.host = …`, `AWS.config.update(…)`. */
export function packageChanges(id: TSESTree.Identifier, file: File): readonly Change[] {
  const variable = variableOf(id, file);
  const module = originOf(id, file)?.module;
  if (!variable || module === undefined) return [];
  const named = variable.scope.variables.flatMap((other) => {
    const name = other.defs[0]?.name as Node | undefined;
    return name && (other === variable || originOf(name, file)?.module === module) ? changesOf(other, file) : [];
  });
  const required = requiredInline(file.sourceCode.ast, file).get(module) ?? [];
  return [...named, ...required].filter(({ how }) => how === 'written');
}

/** What the file does to packages where it requires them: `require('pg').defaults.host = …`. */
const requiredInline = memoByNode((program: TSESTree.Program, file: File): ReadonlyMap<string, readonly Change[]> => {
  const found = new Map<string, Change[]>();
  for (const call of globalReferences(program, file).get('require') ?? []) {
    const required = call.parent;
    if (required?.type !== 'CallExpression' || required.callee !== call) continue;
    const module = required.parent.type === 'MemberExpression' ? originOf(required, file)?.module : undefined;
    if (module !== undefined) found.set(module, [...(found.get(module) ?? []), ...changesOfExpression(required, file)]);
  }
  return found;
});

/** Why a package may make another client of the same arguments: its own settings change. */
export function unsteadyPackage(id: TSESTree.Identifier, moment: Moment, file: File): Unsteady | null {
  const found = packageChanges(id, file).find(({ node }) => isLater(node, moment, file));
  return found ? changed(found, id.name) : null;
}
