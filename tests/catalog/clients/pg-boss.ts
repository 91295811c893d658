import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import PgBoss from 'pg-boss';`,
      expression: `await new PgBoss(process.env.DATABASE_URL).start()`,
    },
    { factory: 'default', imports: `const Boss = require('pg-boss');`, expression: `new Boss({ host: 'localhost' })` },
  ],
  quiet: [
    {
      because: 'sending a job uses the shared queue',
      imports: `import PgBoss from 'pg-boss';\nconst boss = new PgBoss('postgres://localhost/shop');`,
      expression: `await boss.send('mail', {})`,
    },
    {
      because: 'the database that it is given brings the connections',
      imports: `import PgBoss from 'pg-boss';\nimport { db } from './db.ts';`,
      expression: `new PgBoss({ db })`,
    },
  ],
} satisfies ClientSamples;
