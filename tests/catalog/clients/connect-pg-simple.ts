import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default()',
      imports: `import connectPgSimple from 'connect-pg-simple';\nimport session from 'express-session';\nconst PgStore = connectPgSimple(session);`,
      expression: `new PgStore({ conString: process.env.DATABASE_URL })`,
    },
    {
      factory: 'default()',
      imports: `const session = require('express-session');\nconst PgStore = require('connect-pg-simple')(session);`,
      expression: `new PgStore()`,
    },
  ],
  quiet: [
    {
      because: 'the pool that it is given brings the connections',
      imports: `import connectPgSimple from 'connect-pg-simple';\nimport session from 'express-session';\nimport { pool } from './db.ts';\nconst PgStore = connectPgSimple(session);`,
      expression: `new PgStore({ pool })`,
    },
  ],
} satisfies ClientSamples;
