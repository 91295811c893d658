import { keyName, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { wordsOf } from '../../analysis/words.ts';
import {
  impureFunctions,
  momentaryAnswers,
  pureFunctions,
  pureMethods,
  pureObjects,
} from '../../catalog/idioms/answering.ts';
import { secretWords } from '../../catalog/idioms/secrets.ts';
import type { File, Origin } from '../../analysis/model.ts';

/** Whether a specifier names a file of the project, by a path or an alias: `./db`, `@/db`, `~/db`, `#/db`. */
export function isOfProject(module: string): boolean {
  return module.startsWith('.') || module.startsWith('#') || aliases.has(module.split('/', 1)[0] as string);
}

/** What people put in front of a path to mean the root of their project; `#` is Node's own sign for it. */
const aliases: ReadonlySet<string> = new Set(['', '@', '~']);

/**
 * - `pure`: the language answers the same for the same arguments.
 * - `steady`: a package or the system answers, most likely the same while the process runs.
 * - `open`: the answer may belong to one run.
 */
export type Answer = 'open' | 'pure' | 'steady';

/** Does a call answer the same on each run? `own` is the package of the client, which makes parts of it: `neo4j.auth.basic()`. */
export function answerOf(callee: Node, origin: Origin | null, own: string, { knowledge }: File): Answer {
  if (origin?.module === 'global' && isPure(origin.path)) return 'pure';
  const member = unwrapTypes(callee);
  if (member.type === 'MemberExpression' && pureMethods.has(memberName(member) ?? '')) return 'pure';
  if (!origin || origin.module === 'global' || isOfProject(origin.module)) return 'open';
  const { module, path } = origin;
  if (module === 'path') return 'pure';
  if (module === own) return 'steady';
  const isOfRequest = knowledge.entryPointsOf(module).some(({ perRequest }) => perRequest?.includes(module));
  return isOfRequest || wordsOf(path).some((word) => momentaryAnswers.has(word)) ? 'open' : 'steady';
}

/** Whether a function of the language answers the same for the same arguments. */
function isPure(path: string): boolean {
  if (pureFunctions.has(path)) return true;
  const [object = '', method, ...others] = path.split('.');
  return pureObjects.has(object) && method !== undefined && others.length === 0 && !impureFunctions.has(path);
}

/** Whether a value is given to something that is called a secret: secrets are renewed while the process runs. */
export function isForSecret(node: Node, root: Node): boolean {
  for (let at: Node = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    if (parent.type === 'Property' && parent.value === at && isSecret(keyName(parent))) return true;
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && isSecret(parent.id.name))
      return true;
    if (at === root) return false;
  }
  return false;
}

function isSecret(name: string | null): boolean {
  return wordsOf(name).some((word) => secretWords.has(word));
}
