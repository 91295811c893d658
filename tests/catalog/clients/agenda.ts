import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Agenda',
      imports: "import { Agenda } from 'agenda';",
      expression: 'new Agenda({ db: { address: process.env.MONGO_URL } })',
    },
    {
      factory: 'default',
      imports: "const Agenda = require('agenda');",
      expression: "new Agenda({ db: { address: 'mongodb://db/jobs', collection: 'jobs' } })",
    },
  ],
  quiet: [
    {
      because: 'it is handed a database',
      imports: "import { Agenda } from 'agenda';\nimport { db } from './db.js';",
      expression: 'new Agenda({ mongo: db })',
    },
  ],
} satisfies ClientSamples;
