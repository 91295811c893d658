import { testRule } from './test-rule.ts';

const worker = 'export default { async fetch(request, env, ctx) { return new Response(); } };';
const because = 'its default export is a Worker';

testRule('no-shared-client-on-edge', {
  reports: {
    'a pool of the module in a Worker': {
      code: `import { Pool } from 'pg';\nconst pool = «new Pool»(); // report: no-shared-client-on-edge; repair: none\n${worker}\nexport { pool };`,
      messageId: 'worker',
      data: { label: 'new Pool()', module: 'pg', noun: 'connection pool', because },
    },
    'a pool that is made on first use and kept': {
      code: `import { Pool } from 'pg';\nlet pool;\nfunction getPool(env) {\n  pool ??= «new Pool»({ connectionString: env.URL }); // report: no-shared-client-on-edge; repair: none\n  return pool;\n}\nexport default { async fetch(request, env, ctx) { return Response.json(await getPool(env).query('SELECT * FROM a')); } };`,
      messageId: 'worker',
      data: { label: 'new Pool()', module: 'pg', noun: 'connection pool', because },
    },
    'a pool in a route that runs at the edge': {
      file: 'app/api/users/route.ts',
      code: "import { Pool } from 'pg';\nexport const runtime = 'edge';\nconst pool = «new Pool»(); // report: no-shared-client-on-edge; repair: none\nexport async function GET() {\n  return Response.json(await pool.query('SELECT * FROM a'));\n}",
      messageId: 'edge',
      data: {
        label: 'new Pool()',
        module: 'pg',
        noun: 'connection pool',
        because: "it exports `runtime = 'edge'`",
      },
    },
    'a file that the settings say runs at the edge': {
      settings: { file: 'edge' },
      code: "import postgres from 'postgres';\nexport const sql = «postgres»('postgres://db'); // report: no-shared-client-on-edge; repair: none",
      messageId: 'edge',
      data: {
        label: 'postgres()',
        module: 'postgres',
        noun: 'connection pool',
        because: "the settings say `file: 'edge'`",
      },
    },
  },
  accepts: {
    'what is kept under the request goes with it':
      "import { Pool } from 'pg'; const pools = new WeakMap(); export default { async fetch(request, env, ctx) { let pool = pools.get(request); if (!pool) { pool = new Pool({ connectionString: env.URL }); pools.set(request, pool); } return Response.json(await pool.query('SELECT * FROM a')); } }; // silent: edge, on an edge runtime a client belongs to its request: its default export is a Worker",
    'a client per request is right there':
      "import { Pool } from 'pg'; export default { async fetch(request, env, ctx) { const pool = new Pool({ connectionString: env.URL }); const rows = await pool.query('SELECT * FROM a'); ctx.waitUntil(pool.end()); return Response.json(rows); } }; // silent: edge, on an edge runtime a client belongs to its request: its default export is a Worker",
    'on a server it is right to share':
      "import { Pool } from 'pg'; export const pool = new Pool(); // silent: kept, it belongs to the module",
    'a client over HTTP has no socket to share': `import { neon } from '@neondatabase/serverless'; const sql = neon('postgres://db'); ${worker} export { sql }; // silent: no client, it sends each query over HTTP and holds no socket`,
    'a Durable Object has a life of its own':
      "import { DurableObject } from 'cloudflare:workers'; import { Pool } from 'pg'; export class Room extends DurableObject { get pool() { return (this.db ??= new Pool()); } } // silent: edge, on an edge runtime a client belongs to its request: it imports `cloudflare:workers`",
  },
});
