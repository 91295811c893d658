import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createConnection',
      imports: `import snowflake from 'snowflake-sdk';`,
      expression: `snowflake.createConnection({ account: 'shop', username: 'reader' })`,
    },
    {
      factory: 'createConnection',
      imports: `const { createConnection: login } = require('snowflake-sdk');`,
      expression: `login(config)`,
    },
    {
      factory: 'createPool',
      imports: `import * as snowflake from 'snowflake-sdk';`,
      expression: `snowflake.createPool(config, { max: 4 })`,
    },
  ],
  quiet: [
    {
      because: 'a pool lends its connections',
      imports: `import snowflake from 'snowflake-sdk';\nconst pool = snowflake.createPool({}, {});`,
      expression: `await pool.acquire()`,
    },
    {
      because: 'settings open nothing',
      imports: `import snowflake from 'snowflake-sdk';`,
      expression: `snowflake.configure({ logLevel: 'OFF' })`,
    },
  ],
} satisfies ClientSamples;
