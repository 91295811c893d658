import { keyName, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { Origin } from '../../analysis/model.ts';

/** Calls of the language itself that always answer the same. */
const pureCalls =
  /^(?:Number|String|Boolean|BigInt|parseInt|parseFloat|encodeURI(?:Component)?|decodeURI(?:Component)?|URL|URLSearchParams|Set|Map|Array|Object|RegExp|Error|require|Symbol\.for|JSON\.(?:parse|stringify)|Buffer\.from|Object\.(?:assign|freeze|entries|fromEntries|keys|values)|Math\.(?!random$)\w+|Number\.\w+|Array\.(?:from|of|isArray)|String\.raw|process\.cwd)$/u;
const pureMethods = new Set([
  'trim',
  'split',
  'join',
  'replace',
  'replaceAll',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'concat',
  'slice',
  'startsWith',
  'endsWith',
  'includes',
  'padStart',
  'match',
  'map',
  'filter',
]);

/** Names of functions whose answer belongs to one user or moment. */
const momentary =
  /token|auth|session|cookie|header|user|tenant|secret|context|store|random|uuid|nanoid|cuid|ulid|now|date|time|tmp|temp|hrtime|config\b/iu;

/** Whether a specifier names a file of the project, by a path or an alias: `./db`, `@/db`, `~/db`, `#/db`. */
export function isOfProject(module: string): boolean {
  return module.startsWith('.') || /^[@~#]?\//u.test(module);
}

/**
 * - `pure`: the language answers the same for the same arguments.
 * - `steady`: a package or the system answers, most likely the same while the process runs.
 * - `open`: the answer may belong to one run.
 */
export type Answer = 'open' | 'pure' | 'steady';

/** Does a call answer the same on each run? `own` is the package of the client, which makes parts of it: `neo4j.auth.basic()`. */
export function answerOf(callee: Node, origin: Origin | null, own: string): Answer {
  if (origin?.module === 'global' && pureCalls.test(origin.path)) return 'pure';
  const member = unwrapTypes(callee);
  if (member.type === 'MemberExpression' && pureMethods.has(memberName(member) ?? '')) return 'pure';
  if (!origin || origin.module === 'global' || isOfProject(origin.module)) return 'open';
  if (origin.module === 'path') return 'pure';
  if (origin.module === own) return 'steady';
  return momentary.test(origin.path) || /^next\/|headers$/u.test(origin.module) ? 'open' : 'steady';
}

const secret = /pass(?:word|phrase|wd)|secret|token|credential|api_?key/iu;

/** Whether a value is given to something that is called a secret: secrets are renewed while the process runs. */
export function isForSecret(node: Node, root: Node): boolean {
  for (let at: Node = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    if (parent.type === 'Property' && parent.value === at && secret.test(keyName(parent) ?? '')) return true;
    if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && secret.test(parent.id.name))
      return true;
    if (at === root) return false;
  }
  return false;
}
