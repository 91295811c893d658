import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head = "import { Pool } from 'pg';\n\n";
const route = (body: string): string =>
  `export async function GET() {\n${body}  return Response.json(await pool.query('SELECT * FROM a'));\n}\n`;

describe('frameworks that load modules again in development', () => {
  it('keep a static client on `globalThis`, under a name that no other file uses', () => {
    const code = head + route('  const pool = new Pool({ max: 5 });\n');
    expect(repaired({ code, file: 'app/users/[id]/route.js' }).fixed).toBe(
      `${head}const pool = (globalThis.appUsersIdRoutePool ??= new Pool({ max: 5 }));\n\n${route('')}`,
    );
    expect(repaired({ code, file: 'app/users/[id]/route.ts' }).fixed).toBe(
      `${head}const keptOnReload = globalThis as unknown as {
  appUsersIdRoutePool: Pool | undefined;
};
const pool = (keptOnReload.appUsersIdRoutePool ??= new Pool({ max: 5 }));\n\n${route('')}`,
    );
  });

  it('read the environment on first use', () => {
    const code = head + route('  const pool = new Pool({ connectionString: process.env.DB });\n');
    expect(repaired({ code, file: 'app/users/route.js' }).fixed).toBe(
      head +
        route(
          '  const pool = (globalThis.appUsersRoutePool ??= new Pool({\n    connectionString: process.env.DB,\n  }));\n',
        ),
    );
    expect(repaired({ code, file: 'app/users/route.ts' }).fixed).toBe(
      `${head}const keptOnReload = globalThis as unknown as {\n  appUsersRoutePool: Pool | undefined;\n};\n\n` +
        route(
          '  const pool = (keptOnReload.appUsersRoutePool ??= new Pool({\n    connectionString: process.env.DB,\n  }));\n',
        ),
    );
  });

  it('keep what connects there too', () => {
    const code = `import { MongoClient } from 'mongodb';\n\nexport async function GET() {\n  const client = await MongoClient.connect(process.env.MONGO_URL);\n  return Response.json(await client.db('a').collection('b').find().toArray());\n}\n`;
    const [offered] = repaired({ code, file: 'app/users/route.ts' }).suggestions;
    expect(offered?.output).toContain(
      'const client = await (keptOnReload.appUsersRouteClient ??=\n    connectSharedClient());',
    );
    expect(offered?.left).toEqual([]);
  });

  it('leave the sockets of an agent to themselves', () => {
    const code = `import http from 'node:http';\n\nexport async function GET() {\n  const agent = new http.Agent({ keepAlive: true });\n  return load(agent);\n}\nconst load = (agent) => http.get({ agent });\n`;
    expect(repaired({ code, file: 'app/users/route.js' }).fixed).toContain(
      'const agent = new http.Agent({ keepAlive: true });\n\nexport async',
    );
  });
});
