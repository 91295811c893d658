import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head = "import http from 'node:http';\nimport { Pool } from 'pg';\nimport { ids, send } from './work.js';\n\n";

describe('before the loop', () => {
  it('is a fix in start-up code', () => {
    const code = `${head}for (const id of ids) {\n  const pool = new Pool({ max: 2 });\n  await pool.query('DELETE FROM a WHERE id = $1', [id]);\n}\n`;
    expect(repaired({ code }).fixed).toBe(
      `${head}const pool = new Pool({ max: 2 });\n\nfor (const id of ids) {\n  await pool.query('DELETE FROM a WHERE id = $1', [id]);\n}\n`,
    );
  });

  it('closes after the loop what was closed in it', () => {
    const code = `${head}for (const id of ids) {\n  const pool = new Pool({ max: 2 });\n  try {\n    await pool.query('DELETE FROM a WHERE id = $1', [id]);\n  } finally {\n    await pool.end();\n  }\n}\n`;
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions.map(({ text, output }) => [text, output])).toEqual([
      [
        'Create the pool once before the loop, and close it after the loop.',
        `${head}const pool = new Pool({ max: 2 });\n\nfor (const id of ids) {\n  await pool.query('DELETE FROM a WHERE id = $1', [id]);\n}\nawait pool.end();\n`,
      ],
    ]);
  });

  it('reads what is bound around the loop', () => {
    const code = `${head}async function main(sockets) {\n  for (const id of ids) {\n    await send(id, { agent: new http.Agent({ keepAlive: true, maxSockets: sockets }) });\n  }\n}\n\nawait main(5);\n`;
    expect(repaired({ code }).fixed).toBe(
      `${head}async function main(sockets) {\n  const agent = new http.Agent({ keepAlive: true, maxSockets: sockets });\n  for (const id of ids) {\n    await send(id, { agent });\n  }\n}\n\nawait main(5);\n`,
    );
  });

  it('declines what differs from turn to turn', () => {
    const code = `${head}for (const id of ids) {\n  const pool = new Pool({ database: id });\n  await pool.query('DELETE FROM a');\n}\n`;
    const { fixed, suggestions } = repaired({ code });
    expect([fixed, suggestions]).toEqual([code, []]);
  });
});
