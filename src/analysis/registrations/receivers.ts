import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { isOfProject } from '../../ast/specifiers.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { variableOf } from '../../facts/scopes.ts';
import { matchesName } from '../knowledge.ts';
import { byName } from '../knowledge/by-name.ts';
import { memoByNode } from '../../facts/memo.ts';
import { originOf, originOfType } from '../origin.ts';
import { isFluent } from '../paths.ts';
import type { Evidence, File, Knowledge, Origin } from '../model.ts';
import type { Register } from './registration.ts';
import { annotationOf } from '../annotations.ts';

/** A framework's object, and how we know. `name` means that only its name speaks for it. */
export interface FoundReceiver {
  readonly entry: EntryPointEntry;
  readonly receiver: string;
  readonly evidence: Evidence | 'name';
}

/** Which framework objects an expression may be. Fluent calls on a receiver stay that receiver. */
export function receiversOf(object: Node, register: Register): readonly FoundReceiver[] {
  const { file } = register;
  const origin = originOf(object, file);
  if (origin) {
    const made = file.knowledge.entryPointsOf(origin.module).flatMap((entry) => receiversFrom(entry, origin));
    if (made.length > 0) return made;
  }
  const root = rootOf(object);
  const typed = receiversOfType(annotationOf(root, file), file);
  if (typed.length > 0) return typed;
  if (root.type === 'Identifier') {
    const variable = variableOf(root, file);
    const passed = variable && register.passed.get(variable);
    if (passed) return [{ ...passed, evidence: 'explicit' }];
  }
  // The name of what comes from a package that is not this framework means nothing.
  const source = origin ?? originOf(root, file);
  const isForeign = source !== null && source.module !== 'global' && !isOfProject(source.module);
  return isForeign ? [] : receiversNamed(root, file);
}

/** `Router().route('/x')` is still the router: what follows the receiver's path may only be calls. */
function receiversFrom(entry: EntryPointEntry, origin: Origin): FoundReceiver[] {
  const found: FoundReceiver[] = [];
  for (const [receiver, { from }] of Object.entries(entry.receivers ?? {})) {
    const path = origin.path === '' ? 'default' : origin.path;
    const fits = from?.some((start) => {
      if (start.includes('*')) return matchesName(start, path);
      return path === start || (path.startsWith(`${start}.`) && isFluent(path.slice(start.length)));
    });
    if (fits === true) found.push({ entry, receiver, evidence: 'explicit' });
  }
  return found;
}

function receiversOfType(annotation: TSESTree.TSTypeAnnotation | undefined, file: File): FoundReceiver[] {
  const type = annotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference') return [];
  const origin = originOfType(type.typeName, file);
  if (!origin) return [];
  return file.knowledge.entryPointsOf(origin.module).flatMap((entry) =>
    Object.entries(entry.receivers ?? {})
      .filter(([, { types }]) => types?.includes(origin.path) === true)
      .map(([receiver]): FoundReceiver => ({ entry, receiver, evidence: 'explicit' })),
  );
}

function receiversNamed(root: Node, file: File): readonly FoundReceiver[] {
  const name = root.type === 'Identifier' ? root.name : root.type === 'MemberExpression' ? memberName(root) : null;
  if (name === null) return [];
  return receiversByName(file.knowledge, null)(name);
}

// The same few names stand in front of most calls of a program, and every framework has some.
const receiversByName = memoByNode(({ entryPoints }: Knowledge) => {
  const receivers = entryPoints.flatMap((entry) =>
    Object.entries(entry.receivers ?? {}).map(([receiver, { names = [] }]) => ({ entry, receiver, names })),
  );
  const named = byName(receivers, ({ names }) => names);
  return (name: string): FoundReceiver[] =>
    named(name).map(({ entry, receiver }) => ({ entry, receiver, evidence: 'name' }));
});

/** The start of a fluent chain: `app` of `app.route('/x').get(…)`. */
function rootOf(raw: Node): Node {
  const node = unwrap(raw);
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    if (callee.type === 'MemberExpression') return rootOf(callee.object);
  }
  return node;
}
