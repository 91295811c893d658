import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createClient',
      imports: "import { createClient } from '@libsql/client';",
      expression: "createClient({ url: 'wss://shop.turso.io' })",
    },
    {
      factory: 'createClient',
      imports: "import { createClient } from '@libsql/client/node';",
      expression: 'createClient({ url: `ws://${process.env.HOST}` })',
    },
  ],
  quiet: [
    {
      because: 'it goes through fetch',
      imports: "import { createClient } from '@libsql/client';",
      expression: "createClient({ url: 'libsql://shop.turso.io' })",
    },
    {
      because: 'a file is no connection',
      imports: "import { createClient } from '@libsql/client';",
      expression: "createClient({ url: 'file:shop.db' })",
    },
    {
      because: 'what the URL is cannot be read',
      imports: "import { createClient } from '@libsql/client';",
      expression: 'createClient({ url: process.env.DATABASE_URL })',
    },
  ],
} satisfies ClientSamples;
