import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalog/types.ts';
import { readingOf } from '../../src/repairs/evaluation/sql/state.ts';
import { hole } from '../../src/repairs/evaluation/sql/tokens.ts';

/** `?` stands for an expression whose value is not known. */
function statesOf(text: string, language: Language = 'postgres'): string {
  const { effects, isOpen, calls, unknown } = readingOf(text.replaceAll('?', hole), language);
  return [
    ...effects.map(({ state, words }) => `${state}: ${words}`),
    ...(isOpen ? ['open'] : []),
    ...(calls === null ? [] : [`calls: ${calls}`]),
    ...(unknown === null ? [] : [`unknown: ${unknown}`]),
  ].join(', ');
}

describe('what a text does to its connection', () => {
  const texts: readonly (readonly [text: string, language: Language, states: string])[] = [
    ['SELECT 1', 'postgres', ''],
    ['begin', 'postgres', 'begin: begin'],
    [' -- a\n /* b /* c */ */ Begin ; commit', 'postgres', 'begin: Begin, end: commit'],
    ['BEGIN TRANSACTION', 'mssql', 'begin: BEGIN TRANSACTION'],
    ['BEGIN TRY SELECT 1 END TRY', 'mssql', 'unknown: BEGIN TRY'],
    ['BEGIN orders.fill(:id); END;', 'oracle', 'calls: BEGIN'],
    ['ROLLBACK TO SAVEPOINT a', 'postgres', 'within: ROLLBACK TO'],
    ["SELECT 'BEGIN; SET ROLE a'", 'postgres', ''],
    ['SELECT "set" FROM "begin"', 'postgres', ''],
    ['SELECT $$ ; SET ROLE a $$', 'postgres', ''],
    ['SELECT $a$ $$ ; BEGIN $a$; SET ROLE b', 'postgres', 'session: SET ROLE'],
    ['DO $$ BEGIN PERFORM 1; END $$', 'postgres', 'calls: DO'],
    ["SELECT E'\\'; SET ROLE a; '", 'postgres', ''],
    ["SELECT 'a\\'; SET ROLE b", 'postgres', 'session: SET ROLE'],
    ["SELECT 'a\\'; USE b'", 'mysql', ''],
    ['SELECT `use` FROM a # USE b', 'mysql', ''],
    ['SELECT 1 # 2', 'postgres', ''],
    ['/*!40101 SET NAMES utf8 */', 'mysql', 'session: SET NAMES'],
    ['/*!40101 SET NAMES utf8 */', 'postgres', ''],
    ['SELECT 5--1; USE b', 'mysql', 'session: USE b'],
    ['SELECT [use] FROM a', 'mssql', ''],
    ['UPDATE a SET b = 1', 'postgres', ''],
    ['INSERT INTO a SELECT * FROM b', 'postgres', ''],
    ['WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a', 'postgres', ''],
    ['SELECT * INTO TEMP a FROM b', 'postgres', 'session: SELECT … INTO'],
    ['SELECT a FROM (SELECT 1) b WHERE c IN (SELECT 1)', 'postgres', ''],
    ['CREATE TABLE a (b int)', 'postgres', ''],
    ['CREATE LOCAL TEMPORARY TABLE a (b int)', 'postgres', 'session: CREATE LOCAL TEMPORARY'],
    ['CREATE GLOBAL TEMPORARY TABLE a (b int)', 'oracle', ''],
    ['CREATE FUNCTION a() RETURNS int BEGIN SET @b = 1; RETURN 1; END', 'mysql', ''],
    ['SET LOCAL a = 1', 'postgres', 'within: SET LOCAL'],
    ["SELECT set_config('a', 'b', true)", 'postgres', 'within: set_config()'],
    ["SELECT set_config('a', 'b', false)", 'postgres', 'session: set_config()'],
    ['SELECT pg_try_advisory_lock(1)', 'postgres', 'session: pg_try_advisory_lock()'],
    ['SELECT pg_advisory_xact_lock(1)', 'postgres', ''],
    ['SELECT currval FROM a', 'postgres', ''],
    ['SELECT a.currval FROM dual', 'oracle', 'last: currval'],
    ['SELECT last_insert_id()', 'mysql', 'last: last_insert_id()'],
    ['INSERT INTO a VALUES (1); SELECT last_insert_id()', 'mysql', ''],
    ['SELECT @a := 1', 'mysql', 'session: @a'],
    ['SELECT @a', 'mssql', ''],
    ['SELECT @@version', 'mysql', ''],
    ['SELECT @@IDENTITY', 'mssql', 'last: @@IDENTITY'],
    ['SELECT * FROM #a', 'mssql', 'session: #a'],
    ['DECLARE @a INT', 'mssql', 'unknown: DECLARE @a'],
    ['LOCK TABLE a', 'postgres', 'within: LOCK TABLE'],
    ['LOCK TABLES a READ', 'mysql', 'session: LOCK TABLES'],
    ['SET ROLE ?', 'postgres', 'session: SET ROLE, open'],
    ['CALL shop.fill(1)', 'mysql', 'calls: CALL shop.fill'],
    ['EXEC dbo.fill 1', 'mssql', 'calls: EXEC dbo.fill'],
    ['INSERT INTO a EXEC fill', 'mssql', 'calls: EXEC fill'],
    ['fill 1', 'mssql', 'unknown: fill 1'],
    ['GRANT EXECUTE ON FUNCTION fill(int) TO reader', 'postgres', ''],
    ['SELECT app.login(1)', 'postgres', 'calls: app.login()'],
    ['SELECT "app"."login"(1)', 'postgres', 'calls: "app"."login"()'],
    ['SELECT dbo.total(1)', 'mssql', ''],
    ['SELECT 1 FROM login(1) AS a (b)', 'postgres', 'calls: login()'],
    ['SELECT 1 FROM lateral (SELECT 1) AS a (b)', 'postgres', ''],
    ['SELECT count(*), a::char(3) FROM unnest(b) c (d)', 'postgres', ''],
    ['INSERT INTO a.b (c) VALUES (lower(1))', 'postgres', ''],
    ['CREATE TABLE a AS SELECT login(1)', 'postgres', 'calls: login()'],
    ['CREATE INDEX a ON b (login(c))', 'postgres', ''],
    ['SELECT "set_config"(1, 2, false)', 'postgres', 'session: "set_config"()'],
    ['SELECT 1 FROM pg_temp.a', 'postgres', 'session: pg_temp'],
    ['SELECT pg_temp FROM a', 'postgres', ''],
    ['SELECT @@session.last_insert_id', 'mysql', 'last: last_insert_id'],
    ['SELECT a.last_insert_id FROM a', 'mysql', ''],
    ['', 'oracle', ''],
    ['dbo.fill 1', 'mssql', 'unknown: dbo.fill'],
    ['fill', 'mssql', 'unknown: fill'],
    ['fill.', 'mssql', 'unknown: fill.'],
    ['fill', 'postgres', ''],
    ['* ?', 'postgres', 'unknown: * …'],
    ['(SELECT 1)', 'postgres', ''],
    ['SELECT * FROM #a', 'sql', 'session: #a'],
    ['SELECT * FROM ##a', 'mssql', ''],
    ['SELECT * FROM pg_temp_3.a', 'postgres', 'session: pg_temp_3'],
    ["SELECT set_config('a', 'b'", 'postgres', 'session: set_config()'],
    ['UPDATE pg_settings SET setting = 1', 'postgres', 'session: UPDATE pg_settings'],
  ];
  it.each(texts)('%s (%s)', (text, language, states) => {
    expect(statesOf(text, language)).toBe(states);
  });
});

describe('an expression in a text is a value, or may be more', () => {
  it.each([
    'SELECT a FROM b WHERE c = ?',
    'SELECT a FROM b WHERE c > ? AND d <= ? LIMIT ? OFFSET ?',
    'SELECT a FROM b LIMIT ?, ?',
    "SELECT a FROM b WHERE c = '?' AND d LIKE '%?%'",
    'SELECT a FROM b WHERE c IN (?, ?) AND d BETWEEN ? AND ?',
    'INSERT INTO a (b, c) VALUES (?, ?), (?, ?)',
    'UPDATE a SET b = ?, c = c + ? WHERE d = lower(?)',
    'SELECT a FROM "b?" -- ?',
    'SELECT count(*) FROM a WHERE b = ANY(?)',
    'SELECT a FROM b WHERE c IN (lower(d), ?)',
    'SELECT a * ? FROM b',
    'SELECT overall * ? FROM b',
    'SELECT allowed * ? FROM b',
  ])('a value: %s', (text) => {
    expect(statesOf(text)).toBe('');
  });

  it.each([
    '?',
    '? FROM a',
    'SELECT ? FROM a',
    'SELECT a, ? FROM b',
    'SELECT * ?',
    'SELECT DISTINCT * ? FROM b',
    'SELECT ALL * ? FROM b',
    'SELECT a, * ? FROM b',
    'SELECT b.* ? FROM b',
    'SELECT count(* ?) FROM b',
    'SELECT a FROM ?',
    'SELECT a FROM b?',
    'SELECT a FROM b.?',
    'SELECT a FROM b WHERE ?',
    'SELECT a FROM b WHERE c AND ?',
    'SELECT a FROM b WHERE (?)',
    'SELECT a FROM (?) b',
    'SELECT a FROM b ORDER BY ?',
    'SELECT a FROM b WHERE c = 1 ?',
    'INSERT INTO a (?) VALUES (1)',
    'SELECT 1; ?',
    '(?)',
    'SELECT a::? FROM b',
  ])('may be more: %s', (text) => {
    expect(statesOf(text)).toBe('open');
  });
});
