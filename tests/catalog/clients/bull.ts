import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import Queue from 'bull';`,
      expression: `new Queue('mail', process.env.REDIS_URL)`,
    },
    {
      factory: 'default',
      imports: `const Bull = require('bull');`,
      expression: `Bull('mail', { redis: { host: 'localhost' } })`,
    },
    { factory: 'default', imports: `import * as Bull from 'bull';`, expression: `new Bull.default('mail')` },
  ],
  quiet: [
    {
      because: 'the clients that it is given are shared',
      imports: `import Queue from 'bull';\nimport { clientOf } from './redis.ts';`,
      expression: `new Queue('mail', { createClient: clientOf })`,
    },
    {
      because: 'a job is added to the shared queue',
      imports: `import Queue from 'bull';\nconst queue = new Queue('mail');`,
      expression: `await queue.add({})`,
    },
  ],
} satisfies ClientSamples;
