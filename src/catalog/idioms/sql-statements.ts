/* Which statements of SQL leave nothing on a connection by what they are. */

/**
 * Statements that run code of the database, whose words are not seen. `EXEC` may stand anywhere in a statement: T-SQL
 * has no sign between statements.
 */
export const callingWords: ReadonlySet<string> = new Set(['CALL', 'DO', 'EXEC', 'EXECUTE']);
export const callingWordsInside: ReadonlySet<string> = new Set(['EXEC', 'EXECUTE']);

/** First words of statements that leave nothing on a connection, but for what their other words say. */
export const plainStatements: ReadonlySet<string> = new Set([
  ...['SELECT', 'WITH', 'VALUES', 'TABLE', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'REPLACE', 'UPSERT', 'COPY'],
  ...['EXPLAIN', 'DESCRIBE', 'DESC', 'SHOW', 'LIST', 'NOTIFY', 'KILL'],
]);

/** First words of those that define something, or look after it: what they name is not called. */
export const definingStatements: ReadonlySet<string> = new Set([
  ...['CREATE', 'ALTER', 'DROP', 'RENAME', 'TRUNCATE', 'COMMENT', 'GRANT', 'REVOKE', 'IMPORT'],
  ...['ANALYZE', 'VACUUM', 'REINDEX', 'REFRESH', 'CLUSTER', 'CHECKPOINT', 'OPTIMIZE', 'CHECK', 'REPAIR'],
]);

/** The schema of what a connection keeps for itself: `pg_temp`, `pg_temp_3`. */
export const sessionSchema = 'PG_TEMP';

/** Statements that define code are told by their first word, what may follow it, and what they define. */
export const definitionWords: ReadonlySet<string> = new Set(['ALTER', 'CREATE']);
export const definitionModifiers: ReadonlySet<string> = new Set([
  ...['OR', 'REPLACE', 'ALTER', 'DEFINER', 'AGGREGATE', 'EDITIONABLE'],
]);
export const codeKinds: ReadonlySet<string> = new Set([
  ...['FUNCTION', 'PROCEDURE', 'PROC', 'TRIGGER', 'EVENT', 'PACKAGE'],
]);

/** First words of a block, which Oracle runs as one. */
export const blockWords: ReadonlySet<string> = new Set(['BEGIN', 'DECLARE']);

/** The statement by which a connection hears what others tell it. */
export const listeningStatement = 'LISTEN';
