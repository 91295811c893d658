import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createClient',
      imports: `import { createClient } from '@libsql/client/ws';`,
      expression: `createClient({ url: process.env.DATABASE_URL })`,
    },
    {
      factory: 'createClient',
      imports: `const libsql = require('@libsql/client/ws');`,
      expression: `libsql.createClient({ url: 'wss://localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'the root goes through fetch unless the URL says otherwise',
      imports: `import type { WsClient } from '@libsql/client/ws';\nimport { createClient } from '@libsql/client';`,
      expression: `createClient({ url: process.env.DATABASE_URL })`,
    },
    {
      because: 'it goes through fetch',
      imports: `import type { WsClient } from '@libsql/client/ws';\nimport { createClient } from '@libsql/client/web';`,
      expression: `createClient({ url: 'libsql://localhost' })`,
    },
  ],
} satisfies ClientSamples;
