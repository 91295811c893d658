/* What SQL does to the connection that it runs on, by the words of the languages. Each list only makes repairs rarer. */
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
  { words: 'BEGIN', state: 'begin', in: ['postgres', 'mysql', 'sql'] },
  { words: 'BEGIN TRAN', state: 'begin' },
  { words: 'BEGIN TRANSACTION', state: 'begin' },
  { words: 'BEGIN DISTRIBUTED', state: 'begin' },
  { words: 'START', state: 'begin' },
  { words: 'COMMIT', state: 'end' },
  { words: 'ROLLBACK', state: 'end' },
  { words: 'ROLLBACK TO', state: 'within' },
  { words: 'ABORT', state: 'end' },
  { words: 'END', state: 'end', in: ['postgres', 'sql'] },
  { words: 'SAVEPOINT', state: 'within' },
  { words: 'SAVE', state: 'within', in: ['mssql'] },
  { words: 'RELEASE', state: 'within' },
  { words: 'XA', state: 'session', in: ['mysql', 'sql'] },
  { words: 'SET', state: 'session' },
  { words: 'SET LOCAL', state: 'within' },
  { words: 'SET TRANSACTION', state: 'within' },
  { words: 'SET CONSTRAINTS', state: 'within' },
  { words: 'RESET', state: 'session' },
  { words: 'DISCARD', state: 'session' },
  { words: 'ALTER SESSION', state: 'session' },
  { words: 'USE', state: 'session' },
  { words: 'REVERT', state: 'session', in: ['mssql'] },
  { words: 'EXECUTE AS', state: 'session', in: ['mssql', 'sql'] },
  { words: 'EXEC AS', state: 'session', in: ['mssql', 'sql'] },
  { words: 'LISTEN', state: 'session' },
  { words: 'UNLISTEN', state: 'session' },
  { words: 'LOAD', state: 'session', in: ['postgres'] },
  { words: 'PRAGMA', state: 'session' },
  { words: 'ATTACH', state: 'session' },
  { words: 'LOCK', state: 'within' },
  { words: 'LOCK TABLES', state: 'session', in: ['mysql', 'sql'] },
  { words: 'LOCK TABLE', state: 'session', in: ['mysql'] },
  { words: 'LOCK INSTANCE', state: 'session', in: ['mysql', 'sql'] },
  { words: 'UNLOCK', state: 'session' },
  { words: 'FLUSH TABLES', state: 'session', with: 'LOCK' },
  { words: 'HANDLER', state: 'session', in: ['mysql', 'sql'] },
  { words: 'PREPARE', state: 'session' },
  { words: 'EXECUTE', state: 'session', in: ['postgres', 'mysql'] },
  { words: 'DEALLOCATE', state: 'session' },
  { words: 'DECLARE', state: 'session', with: 'CURSOR' },
  { words: 'FETCH', state: 'within' },
  { words: 'MOVE', state: 'within' },
  { words: 'CLOSE', state: 'within' },
  ...['', 'GLOBAL ', 'LOCAL ', 'OR REPLACE '].flatMap((kind): SqlStatement[] => [
    { words: `CREATE ${kind}TEMP`, state: 'session' },
    { words: `CREATE ${kind}TEMPORARY`, state: 'session' },
  ]),
  // In Oracle a definition that all sessions share.
  { words: 'CREATE GLOBAL TEMPORARY', state: null, in: ['oracle'] },
  { words: 'DROP TEMPORARY', state: 'session' },
  { words: 'SHOW WARNINGS', state: 'last' },
  { words: 'SHOW ERRORS', state: 'last' },
  { words: 'SHOW COUNT', state: 'last' },
  { words: 'GET DIAGNOSTICS', state: 'last' },
  { words: 'GET CURRENT', state: 'last' },
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

/** Statements that define code, whose words run at another time. */
export const sqlDefinitions =
  /^(?:CREATE|ALTER) (?:(?:OR REPLACE|OR ALTER|DEFINER|AGGREGATE|EDITIONABLE) )*(?:FUNCTION|PROCEDURE|PROC|TRIGGER|EVENT|PACKAGE)\b/u;

/** How options call the databases, by the language that those understand. */
export const sqlDialects: readonly (readonly [Sql, ReadonlySet<string>])[] = [
  ['mysql', new Set(['mysql', 'mysql2', 'mariadb', 'aurora-mysql'])],
  [
    'postgres',
    new Set(['pg', 'pg-native', 'pgnative', 'postgres', 'postgresql', 'cockroachdb', 'redshift', 'aurora-postgres']),
  ],
  ['mssql', new Set(['mssql'])],
  ['oracle', new Set(['oracle', 'oracledb'])],
];

/** Options of query builders that name the database. */
export const dialectOptions = ['client', 'dialect', 'type'] as const;

/** Methods whose first argument is SQL, of drivers and for what query builders do not build. */
export const sqlMethods =
  /^(?:query|queryStream|queryRaw|execute|executeMany|exec|execSql|execSqlBatch|batch|prepare|raw|\w+Raw|unsafe|literal|stream|any|one|many|none|oneOrNone|manyOrNone|oneFirst|anyFirst|manyFirst|maybeOne|maybeOneFirst|exists|result|multi|multiResult|run|executeSql|\$(?:query|execute)Raw(?:Unsafe)?)$/u;

/** Options that hold SQL where a statement is an object. */
export const sqlOptions = ['text', 'sql', 'sqlText', 'query', 'statement'] as const;

/** Functions that put text into a tagged template as it stands. */
export const rawText = /^(?:raw|unsafe|literal)$/u;

/** Methods that run a function with a connection, and take that back themselves. */
export const lendingMethods =
  /^(?:transaction|\$transaction|begin|tx|txIf|task|taskIf|connect|withConnection|withTransaction|withSession|transactional|use)$/u;

function each(state: SqlState, names: readonly string[]): [string, SqlState][] {
  return names.map((name) => [name, state]);
}
