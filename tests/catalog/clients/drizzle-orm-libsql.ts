import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'drizzle',
      imports: "import { drizzle } from 'drizzle-orm/libsql';",
      expression: "drizzle('wss://shop.turso.io')",
    },
    {
      factory: 'drizzle',
      imports: "import { drizzle } from 'drizzle-orm/libsql/ws';",
      expression: "drizzle({ connection: 'ws://localhost:8080' })",
    },
    {
      factory: 'drizzle',
      imports: "import { drizzle } from 'drizzle-orm/libsql/node';",
      expression: 'drizzle({ connection: { url: `wss://${process.env.HOST}` } })',
    },
  ],
  quiet: [
    {
      because: 'it goes through fetch',
      imports: "import { drizzle } from 'drizzle-orm/libsql';",
      expression: "drizzle({ connection: { url: 'libsql://shop.turso.io' } })",
    },
    {
      because: 'a file is no connection',
      imports: "import { drizzle } from 'drizzle-orm/libsql';",
      expression: "drizzle('file:shop.db')",
    },
    {
      because: 'around a client it holds nothing',
      imports:
        "import { drizzle } from 'drizzle-orm/libsql';\nimport { createClient } from '@libsql/client';\nconst client = createClient({ url: 'wss://shop.turso.io' });",
      expression: 'drizzle({ client })',
    },
  ],
} satisfies ClientSamples;
