import { describe, expect, it } from 'vitest';
import { isProbingStatement } from '../../src/analysis/probing.ts';

describe('a statement that only sees whether a server answers', () => {
  it.each([
    'SELECT 1',
    'select 1;',
    '  SELECT\n 1 -- is it there?\n',
    '/* health */ SELECT 1',
    'SELECT NOW()',
    'SELECT NOW() AS now',
    'select now() now',
    'select version()',
    'SELECT version() AS "serverVersion"',
    'SELECT current_database(), current_user',
    'select current_timestamp',
    'SELECT 1 + 1 AS solution',
    "SELECT 'ok' AS status",
    'SELECT 1 FROM DUAL',
    'select sysdate from dual',
    'SELECT now() FROM system.local',
    'SELECT @@version',
    'SELECT true',
    'SHOW server_version',
    'SHOW app.tenant',
    'ping',
  ])('%s', (statement) => {
    expect(isProbingStatement(statement)).toBe(true);
  });

  it.each([
    'SELECT 1 FROM orders WHERE id = $1',
    'select 1 from dual where exists (select id from orders)',
    'SELECT 1 AS found FROM users',
    'SELECT NOW(), count(*) FROM orders',
    'SELECT now() - created_at FROM jobs',
    'SELECT refresh_orders()',
    "SELECT nextval('orders_id')",
    "SELECT pg_notify('jobs', '1')",
    'SELECT last_insert_id()',
    'SELECT id',
    'SELECT 1; DELETE FROM orders',
    'SELECT 1 UNION SELECT id FROM orders',
    'SELECT 1 WHERE pg_try_advisory_lock(7)',
    'SELECT',
    'SELECT 1,',
    'SELECT 1 AS',
    'SELECT -',
    'SELECT now(',
    'SHOW TABLES',
    'show databases',
    'SHOW FULL PROCESSLIST',
    "SHOW TABLES LIKE 'orders'",
    'SHOW',
    'SHOW 1',
    'ping orders',
    '',
    `SELECT ${'1 + '.repeat(80)}1`,
  ])('is not %s', (statement) => {
    expect(isProbingStatement(statement)).toBe(false);
  });
});
