/* What clients run as SQL, by the names of their methods and options. Each list only makes repairs rarer. */
import type { Language } from '../types.ts';

/** How options call the databases, by the language that those understand. */
export const sqlDialects: readonly (readonly [Language, ReadonlySet<string>])[] = [
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
  /^(?:query|executeQuery|queryStream|queryRaw|execute|executeMany|exec|execSql|execSqlBatch|batch|prepare|raw|\w+Raw|unsafe|literal|stream|any|one|many|none|oneOrNone|manyOrNone|oneFirst|anyFirst|manyFirst|maybeOne|maybeOneFirst|exists|result|multi|multiResult|run|executeSql|\$(?:query|execute)Raw(?:Unsafe)?)$/u;

/** Methods that run a procedure or function of the database by its name, or statements of a file. */
export const procedureMethods: ReadonlySet<string> = new Set(['proc', 'func', 'callProcedure']);
export const fileMethods: ReadonlySet<string> = new Set(['file']);

/** Classes whose first argument is the statement that their instances stand for, by module. */
export const statementClasses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    mssql: ['Request'],
    pg: ['Query'],
    'pg-cursor': ['default'],
    'pg-promise': [
      'ParameterizedQuery',
      'PreparedStatement',
      'default.ParameterizedQuery',
      'default.PreparedStatement',
    ],
    'pg-query-stream': ['default'],
    tedious: ['Request'],
  }),
);

/** Modules whose statements give their rows piece by piece, and keep the connection busy as long. */
export const cursorModules: ReadonlySet<string> = new Set(['pg-cursor', 'pg-query-stream']);

/** Methods that take a connection, or what has one, and leave it to the caller to give it back. */
export const checkouts: ReadonlySet<string> = new Set([
  ...['acquireConnection', 'acquireRawConnection', 'createQueryRunner', 'getConnection', 'reserve'],
  ...['startUnmanagedTransaction', 'transactionProvider'],
]);

/** Options that hold SQL where a statement is an object. */
export const sqlOptions = ['text', 'sql', 'sqlText', 'query', 'statement'] as const;

/** Functions that put text into a tagged template as it stands. */
export const rawText = /^(?:raw|unsafe|literal)$/u;

/** Methods that run a function with a connection, and take that back themselves. */
export const lendingMethods =
  /^(?:transaction|\$transaction|begin|tx|txIf|task|taskIf|connect|withConnection|withTransaction|withSession|transactional|use)$/u;
