import type { TSESTree } from '@typescript-eslint/utils';
import type { Creation } from '../../analysis/creation.ts';
import type { File } from '../../analysis/file.ts';
import { memoByNode } from '../../analysis/memo.ts';
import { literalString, nearestRunnable } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import type { Draft } from '../plan.ts';

/** SQL that changes the connection for whoever gets it next. */
const sessionStatement =
  /^\s*(?:SET\s+(?!LOCAL\b|TRANSACTION\b)[\w.@]+(?:\s+TO\b|\s*=|\s+\w)|(?:UN)?LISTEN\s+\w|CREATE\s+(?:GLOBAL\s+|LOCAL\s+)?TEMP(?:ORARY)?\b|DISCARD\s+|LOCK\s+TABLES\b|PREPARE\s+\w|DECLARE\s+\w+\s+CURSOR)/iu;
const sessionFunction =
  /\bpg_(?:try_)?advisory_lock(?:_shared)?\s*\(|\bGET_LOCK\s*\(|\bset_config\s*\(|\bFOUND_ROWS\s*\(/iu;

/** Why the code around a creation needs connections that nobody else uses; `null` when it does not. */
export function statefulReason({ node, factory }: Creation, { file }: Draft): string | null {
  if (factory.holds !== 'pool' && factory.holds !== 'connection') return null;
  const statement = sessionStatementIn(nearestRunnable(node) ?? file.sourceCode.ast, file);
  if (statement === null) return null;
  return `\`${statement.trim().split(/\s+/u).slice(0, 2).join(' ')}\` sets state of one connection`;
}

const sessionStatementIn = memoByNode((around: Node, { sourceCode }: File): string | null => {
  let found: string | null = null;
  walk(around, sourceCode.visitorKeys, (at) => {
    const text = at.type === 'TemplateElement' ? at.value.raw : literalString(at);
    if (found === null && text && (sessionStatement.test(text) || sessionFunction.test(text))) found = text;
    return found === null;
  });
  return found;
});

/** `pool.query('BEGIN')`: on a pool of one's own the next query gets the same connection, on a shared one it may not. */
export function opensTransaction(call: TSESTree.CallExpression, { sourceCode }: File): boolean {
  const [statement] = call.arguments;
  if (!statement) return false;
  return /^['"`]\s*(?:BEGIN|START\s+TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|SET|LISTEN|LOCK|USE|DECLARE|PREPARE)\b/iu.test(
    sourceCode.text.slice(...statement.range),
  );
}
