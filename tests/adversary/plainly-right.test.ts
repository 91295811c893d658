import { describe, expect, it } from 'vitest';
import { problemsIn } from '../lint.ts';

const rulesIn = (code: string, file = 'src/server.ts', preset: 'recommended' | 'strict' = 'recommended'): unknown[] =>
  problemsIn(code, { file, preset }).map(({ ruleId }) => ruleId?.replace('connection-churn/', ''));

describe('a client that is closed before it is replaced', () => {
  const redis = "import Redis from 'ioredis';\nlet client: Redis | undefined;\n";
  const ready = "  if (client && client.status === 'ready') return client;\n";
  const open = (close: string): string =>
    `${redis}export async function open() {\n${ready}  ${close}\n  client = new Redis();\n  return client;\n}`;

  it.each([
    'client?.disconnect();',
    'if (client) client.quit();',
    'if (client) {\n    client.removeAllListeners();\n    client.disconnect();\n  }',
    'client && client.disconnect();',
    'client!.disconnect();',
    'client?.quit().catch(() => undefined);',
    'try { client?.disconnect(); } catch {}',
    'close(client);',
    'const old = client;\n  setTimeout(() => old?.disconnect(), 1000);',
  ])('%s', (close) => {
    expect(rulesIn(open(close))).toEqual([]);
  });

  it.each(['await client?.quit();', 'try { await client?.quit(); } catch { client?.disconnect(); }'])('%s', (close) => {
    expect(rulesIn(open(close))).toEqual([]);
  });

  it('in a function of the file', () => {
    expect(rulesIn(`${open('drop();')}\nfunction drop() {\n  client?.disconnect();\n}`)).toEqual([]);
  });

  it('behind the assignment, by its other name', () => {
    const code = `${redis}export function open() {\n${ready}  const old = client;\n  client = new Redis();\n  old?.disconnect();\n  return client;\n}`;
    expect(rulesIn(code)).toEqual([]);
  });

  it.each([
    ['this.client', 'client?: Redis;'],
    ['this.#client', '#client?: Redis;'],
  ])('%s', (field, declared) => {
    const code = `import Redis from 'ioredis';\nexport class Store {\n  ${declared}\n  open() {\n    if (${field}?.status === 'ready') return ${field};\n    ${field}?.disconnect();\n    ${field} = new Redis();\n    return ${field};\n  }\n}`;
    expect(rulesIn(code)).toEqual([]);
  });

  it.each([
    ['nobody closes it', ''],
    ['only another function closes it', 'client?.ping();'],
    ['another client is closed', 'other.disconnect();'],
  ])('is not one where %s', (_, between) => {
    const code = `${open(between)}\nexport function stop() {\n  client?.disconnect();\n}\nconst other = new Redis();`;
    expect(rulesIn(code)).toEqual(['no-broken-client-cache']);
  });

  it('is ended by what its package is not known to have, while it still connects', () => {
    const code =
      "const redis = require('redis');\nlet client;\nexports.open = () => {\n  if (client && client.connected) return client;\n  if (client) client.end();\n  client = redis.createClient();\n  return client;\n};";
    const [problem] = problemsIn(code, { file: 'store.js' });
    expect(problem?.message).toContain('also while the one in `client` is still connecting');
    expect(problem?.message).not.toContain('never closed');
  });
});

describe('a statement that asks whether somebody answers', () => {
  const route = (query: string): string =>
    `import { Pool } from 'pg';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const pool = new Pool();\n  pool.on('error', console.error);\n  const found = await pool.query(${query});\n  await pool.end();\n  res.json(found.rows);\n});`;

  it.each(["'SELECT NOW()'", "'select now() as now'", "'SELECT version()'", "'SELECT 1'", "{ text: 'SELECT 1' }"])(
    'is no churn: %s',
    (query) => {
      expect(rulesIn(route(query))).toEqual([]);
    },
  );

  it('may be a constant', () => {
    expect(rulesIn(`const ping = 'SELECT 1';\n${route('ping')}`)).toEqual([]);
  });

  it.each([
    "'SELECT 1 FROM orders WHERE id = $1', [req.params.id]",
    "'SELECT now(), total FROM orders'",
    "'SHOW TABLES'",
    "'SELECT refresh_totals()'",
    '`SELECT 1 FROM ${table}`',
  ])('is none: %s', (query) => {
    expect(rulesIn(route(query))).toEqual(['no-client-in-handler']);
  });
});

describe('a function that something else is named like', () => {
  const module = (exported: string): string =>
    `const { Pool } = require('pg');\n${exported}\nasync function pay(id) {\n  const pool = new Pool();\n  await pool.query('update orders set paid = true where id = $1', [id]);\n}`;

  it.each([
    ['a use case', 'module.exports = { execute: pay };'],
    ['a job with a schedule', "module.exports = { schedule: '0 3 * * *', async execute() { await pay(1); } };"],
    ['a search', 'module.exports = { async autocomplete(term) { return pay(term); } };'],
    ['a handler of a bus', 'exports.handler = async function (context) { await pay(context.id); };'],
  ])('is no handler, and no fix is made for it: %s', (_, exported) => {
    const problems = problemsIn(module(exported), { file: 'src/pay.js' });
    expect(problems.filter(({ ruleId }) => ruleId?.endsWith('no-client-in-handler'))).toEqual([]);
    expect(problems.filter(({ fix }) => fix)).toEqual([]);
  });

  it('is one where discord.js is there', () => {
    const code = module(
      "const { SlashCommandBuilder } = require('discord.js');\nmodule.exports = { data: new SlashCommandBuilder().setName('pay'), async execute(interaction) { await pay(interaction.id); } };",
    );
    expect(rulesIn(code, 'commands/pay.js')).toEqual(['no-client-in-handler']);
  });
});

describe('a client that belongs to its request', () => {
  const tool = (head: string, base: string): string =>
    `${head}import { Pool } from 'pg';\nexport class A extends ${base} {\n  async onRequest(request) {\n    const pool = new Pool({ connectionString: process.env.DB });\n    const found = await pool.query('SELECT * FROM o');\n    await pool.end();\n    return Response.json(found);\n  }\n}`;

  it('in a tool of an MCP agent', () => {
    const code = `import { McpAgent } from 'agents/mcp';\nimport { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';\nimport { Pool } from 'pg';\nexport class A extends McpAgent {\n  server = new McpServer({ name: 'a', version: '1' });\n  async init() { this.server.tool('q', {}, async () => { const pool = new Pool({ connectionString: this.env.DB }); const r = await pool.query('SELECT * FROM o'); await pool.end(); return { content: [] }; }); }\n}`;
    expect(rulesIn(code, 'src/index.ts', 'strict')).toEqual([]);
  });

  it.each([
    ['agents', "import { Agent } from 'agents';\n", 'Agent'],
    ['partyserver', "import { Server } from 'partyserver';\n", 'Server'],
    ['partykit', "import type * as Party from 'partykit/server';\n", 'Object'],
    [
      'rwsdk',
      "import { route } from 'rwsdk/router';\nimport { defineApp } from 'rwsdk/worker';\nexport const app = defineApp([route('/', () => new A())]);\n",
      'Object',
    ],
  ])('of %s', (_, head, base) => {
    expect(rulesIn(tool(head, base), 'src/index.ts', 'strict')).toEqual([]);
  });

  it('is not shared there', () => {
    const code =
      "import { Agent } from 'agents';\nimport { Pool } from 'pg';\nconst pool = new Pool();\nexport class A extends Agent {\n  async onRequest() {\n    return Response.json(await pool.query('SELECT * FROM o'));\n  }\n}";
    expect(rulesIn(code, 'src/index.ts', 'strict')).toEqual(['no-shared-client-on-edge']);
  });

  it('is churn where an agent of another package uses it', () => {
    const code =
      "import { Agent } from '@openai/agents';\nimport { Pool } from 'pg';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const pool = new Pool();\n  res.json(await pool.query('SELECT * FROM o'));\n});\nexport const agent = new Agent({ name: 'a' });";
    expect(rulesIn(code)).toEqual(['no-client-in-handler']);
  });
});

describe('an agent that is switched off on purpose', () => {
  const https = "import https from 'node:https';\n";

  it.each([
    [
      'for the whole process',
      'export function leave() {\n  https.globalAgent = new https.Agent({ keepAlive: false });\n}',
    ],
    [
      'for the whole process, behind a test',
      'export function leave() {\n  if ((https.globalAgent as any).options?.keepAlive !== false) https.globalAgent = new https.Agent({ keepAlive: false });\n}',
    ],
    [
      'for the whole process, by a name',
      'const off = new https.Agent({ keepAlive: false });\nhttps.globalAgent = off;',
    ],
    [
      'where a setting says so',
      'export const agentFor = (settings) => (settings.keepAlive ? undefined : new https.Agent({ keepAlive: false }));',
    ],
    [
      'behind an early return',
      'export function agentFor(keepAlive) {\n  if (keepAlive) return https.globalAgent;\n  return new https.Agent({ keepAlive: false });\n}',
    ],
  ])('is left alone: %s', (_, code) => {
    for (const preset of ['recommended', 'strict'] as const) {
      const told = problemsIn(`${https}${code}`, { file: 'src/agent.ts', preset }).map(({ message }) => message);
      expect(told.filter((message) => message.includes('keepAlive'))).toEqual([]);
    }
  });

  it('is told of by `strict` alone, which offers nothing', () => {
    const code = `${https}export const agent = new https.Agent({ keepAlive: false, maxSockets: 5 });`;
    expect(rulesIn(code)).toEqual([]);
    const problems = problemsIn(code, { preset: 'strict' });
    expect(problems.map(({ ruleId, fix, suggestions = [] }) => [ruleId, fix, suggestions.length])).toEqual([
      ['connection-churn/require-keep-alive', undefined, 0],
    ]);
  });

  it('is another matter than one that nobody switched on', () => {
    expect(rulesIn(`${https}export const agent = new https.Agent({ maxSockets: 5 });`)).toEqual(['require-keep-alive']);
  });
});
