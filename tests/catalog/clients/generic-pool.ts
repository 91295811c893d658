import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import { createPool } from 'generic-pool';\nimport { factory } from './factory.ts';`,
      expression: `createPool(factory, { max: 4 })`,
    },
    {
      factory: 'createPool',
      imports: `const pools = require('generic-pool');\nconst factory = require('./factory');`,
      expression: `pools.createPool(factory)`,
    },
  ],
  quiet: [
    {
      because: 'a checkout borrows',
      imports: `import genericPool from 'generic-pool';\nimport { factory } from './factory.ts';\nconst pool = genericPool.createPool(factory);`,
      expression: `await pool.acquire()`,
    },
  ],
} satisfies ClientSamples;
