/* What SQL does to the connection that it runs on, by its words. Each list only makes repairs rarer. */
import type { Language } from '../types.ts';

/**
 * What a statement leaves on its connection, or takes from it.
 *
 * - `begin`, `end`: it opens or ends a transaction.
 * - `within`: it means something only inside of a transaction, and ends with it.
 * - `last`: it reads what an earlier statement on the same connection left behind.
 * - `session`: it stays on the connection for whoever gets that next.
 */
export type SqlState = 'begin' | 'end' | 'last' | 'session' | 'within';

type Sql = Exclude<Language, 'redis'>;

/** Words with which a statement begins, in capitals; the longest that fits counts. */
export interface SqlStatement {
  readonly words: string;
  /** `null` for what means something else than its first word alone does. */
  readonly state: SqlState | null;
  /** Another word that the statement has to have. */
  readonly with?: string;
  /** The languages that read it so; left out: all. */
  readonly in?: readonly Sql[];
}

export const sqlStatements: readonly SqlStatement[] = [
  ...statements('begin', ['BEGIN'], ['postgres', 'mysql', 'sql']),
  ...statements('begin', ['BEGIN TRAN', 'BEGIN TRANSACTION', 'BEGIN DISTRIBUTED', 'START']),
  ...statements('end', ['COMMIT', 'ROLLBACK', 'ABORT']),
  ...statements('end', ['END'], ['postgres', 'sql']),
  ...statements('within', ['ROLLBACK TO', 'SAVEPOINT', 'RELEASE', 'FETCH', 'MOVE', 'CLOSE', 'LOCK']),
  ...statements('within', ['SET LOCAL', 'SET TRANSACTION', 'SET CONSTRAINTS']),
  ...statements('within', ['SAVE'], ['mssql']),
  ...statements('session', ['SET', 'RESET', 'DISCARD', 'ALTER SESSION', 'USE', 'PRAGMA', 'ATTACH', 'UNLOCK']),
  ...statements('session', ['LISTEN', 'UNLISTEN', 'PREPARE', 'DEALLOCATE', 'DROP TEMPORARY']),
  ...statements('session', ['XA', 'HANDLER', 'LOCK TABLES', 'LOCK INSTANCE'], ['mysql', 'sql']),
  ...statements('session', ['LOCK TABLE'], ['mysql']),
  ...statements('session', ['LOAD'], ['postgres']),
  ...statements('session', ['EXECUTE'], ['postgres', 'mysql']),
  ...statements('session', ['REVERT', 'EXECUTE AS', 'EXEC AS'], ['mssql']),
  { words: 'FLUSH TABLES', state: 'session', with: 'LOCK' },
  { words: 'UPDATE', state: 'session', with: 'PG_SETTINGS' },
  { words: 'DECLARE', state: 'session', with: 'CURSOR' },
  ...['', 'GLOBAL ', 'LOCAL ', 'OR REPLACE '].flatMap((kind) =>
    statements('session', [`CREATE ${kind}TEMP`, `CREATE ${kind}TEMPORARY`]),
  ),
  // In Oracle a definition that all sessions share.
  ...statements(null, ['CREATE GLOBAL TEMPORARY'], ['oracle']),
  ...statements('last', ['SHOW WARNINGS', 'SHOW ERRORS', 'SHOW COUNT', 'GET DIAGNOSTICS', 'GET CURRENT']),
];

/** Functions, and in Oracle pseudo columns, in capitals. */
export const sqlFunctions: ReadonlyMap<string, SqlState> = new Map([
  ...each('last', [
    'LAST_INSERT_ID',
    'LASTVAL',
    'CURRVAL',
    'FOUND_ROWS',
    'ROW_COUNT',
    'SCOPE_IDENTITY',
    'LAST_INSERT_ROWID',
    'PG_BACKEND_PID',
    'CONNECTION_ID',
  ]),
  ...each('session', [
    'SET_CONFIG',
    'SETSEED',
    'PG_ADVISORY_LOCK',
    'PG_ADVISORY_LOCK_SHARED',
    'PG_TRY_ADVISORY_LOCK',
    'PG_TRY_ADVISORY_LOCK_SHARED',
    'PG_ADVISORY_UNLOCK',
    'PG_ADVISORY_UNLOCK_SHARED',
    'PG_ADVISORY_UNLOCK_ALL',
    'DBLINK_CONNECT',
    'GET_LOCK',
    'RELEASE_LOCK',
    'RELEASE_ALL_LOCKS',
    'SET_CONTEXT',
    'SET_ROLE',
    'SET_NLS',
    'SET_IDENTIFIER',
  ]),
]);

/** The same without parentheses: procedures of SQL Server, pseudo columns of Oracle, system variables. */
export const sqlNames: ReadonlyMap<string, SqlState> = new Map([
  ...each('last', ['@@IDENTITY', '@@ROWCOUNT', '@@WARNING_COUNT', '@@ERROR_COUNT', '@@SPID']),
  ...each('last', ['@@LAST_INSERT_ID', '@@INSERT_ID', '@@ERROR', '@@PSEUDO_THREAD_ID', '@@TRANCOUNT']),
  ...each('session', ['SP_SETAPPROLE', 'SP_GETAPPLOCK', 'SP_SET_SESSION_CONTEXT']),
]);

/** What a function sets for the transaction alone when its last argument is this. */
export const settingForTransaction: ReadonlyMap<string, string> = new Map([['SET_CONFIG', 'TRUE']]);

/** Words behind which only a value can stand. */
export const wordsBeforeValues: ReadonlySet<string> = new Set([
  'BETWEEN',
  'ELSE',
  'ESCAPE',
  'ILIKE',
  'IN',
  'INTERVAL',
  'LIKE',
  'LIMIT',
  'OFFSET',
  'REGEXP',
  'RLIKE',
  'THEN',
  'TOP',
  'WHEN',
]);

/** Words behind which brackets hold a query, a table or conditions, and not values. */
export const wordsBeforeQueries: ReadonlySet<string> = new Set([
  'AND',
  'AS',
  'EXISTS',
  'FROM',
  'HAVING',
  'INTO',
  'JOIN',
  'NOT',
  'ON',
  'OR',
  'SELECT',
  'TABLE',
  'UNION',
  'USING',
  'WHERE',
]);

function each(state: SqlState, names: readonly string[]): [string, SqlState][] {
  return names.map((name) => [name, state]);
}

function statements(state: SqlState | null, all: readonly string[], languages?: readonly Sql[]): SqlStatement[] {
  return all.map((words) => ({ words, state, ...(languages && { in: languages }) }));
}
