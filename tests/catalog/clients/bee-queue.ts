import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'default', imports: `import Queue from 'bee-queue';`, expression: `new Queue('mail')` },
    {
      factory: 'default',
      imports: `const Bee = require('bee-queue');`,
      expression: `new Bee('mail', { redis: { host: 'localhost' } })`,
    },
  ],
  quiet: [
    {
      because: 'the client that it is given is shared',
      imports: `import Queue from 'bee-queue';\nimport { redis } from './redis.ts';`,
      expression: `new Queue('mail', { redis, isWorker: false })`,
    },
    {
      because: 'a job is made on the shared queue',
      imports: `import Queue from 'bee-queue';\nconst queue = new Queue('mail');`,
      expression: `await queue.createJob({}).save()`,
    },
  ],
} satisfies ClientSamples;
