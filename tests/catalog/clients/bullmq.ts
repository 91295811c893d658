import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Queue',
      imports: `import { Queue } from 'bullmq';`,
      expression: `new Queue('mail', { connection: { host: 'localhost' } })`,
    },
    { factory: 'Queue', imports: `const bullmq = require('bullmq');`, expression: `new bullmq.Queue('mail')` },
    {
      factory: 'Queue',
      imports: `import { Queue } from 'bullmq';\nimport Redis from 'ioredis';`,
      expression: `new Queue('mail', { connection: new Redis() })`,
    },
    {
      factory: 'FlowProducer',
      imports: `const { FlowProducer: Flow } = require('bullmq');`,
      expression: `new Flow({ connection: { host: 'localhost' } })`,
    },
    {
      factory: 'QueueEventsProducer',
      imports: `import { QueueEventsProducer } from 'bullmq';`,
      expression: `new QueueEventsProducer('mail', { connection: {} })`,
    },
    {
      factory: 'QueueEvents',
      imports: `import * as bullmq from 'bullmq';`,
      expression: `new bullmq.QueueEvents('mail')`,
    },
    {
      factory: 'Worker',
      imports: ``,
      expression: `new (await import('bullmq')).Worker('mail', './send.js', { connection: {} })`,
    },
  ],
  quiet: [
    {
      because: 'the connection that it is given is shared',
      imports: `import { Queue } from 'bullmq';\nimport Redis from 'ioredis';\nconst connection = new Redis();`,
      expression: `new Queue('mail', { connection })`,
    },
    {
      because: 'a job is added to the shared queue',
      imports: `import { Queue } from 'bullmq';\nconst queue = new Queue('mail', {});`,
      expression: `await queue.add('welcome', {})`,
    },
    {
      because: 'it is a thread',
      imports: `import type { Job } from 'bullmq';\nimport { Worker } from 'node:worker_threads';`,
      expression: `new Worker('./send.js')`,
    },
  ],
} satisfies ClientSamples;
