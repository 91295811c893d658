import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'default', imports: `import Pool from 'pg-pool';`, expression: `new Pool({ max: 4 })` },
    { factory: 'default', imports: `const Pool = require('pg-pool');`, expression: `new Pool()` },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import Pool from 'pg-pool';\nconst pool = new Pool();`,
      expression: `await pool.connect()`,
    },
  ],
} satisfies ClientSamples;
