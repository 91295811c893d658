import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import mysql from 'promise-mysql';`,
      expression: `await mysql.createPool({ host: 'localhost' })`,
    },
    {
      factory: 'createConnection',
      imports: `const { createConnection } = require('promise-mysql');`,
      expression: `await createConnection({ host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'escaping opens nothing',
      imports: `import mysql from 'promise-mysql';`,
      expression: `mysql.escape('name')`,
    },
  ],
} satisfies ClientSamples;
