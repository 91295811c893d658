import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import Memcached from 'memcached';`,
      expression: `new Memcached('localhost:11211')`,
    },
    {
      factory: 'default',
      imports: `const Cache = require('memcached');`,
      expression: `new Cache(process.env.MEMCACHED, { poolSize: 4 })`,
    },
  ],
  quiet: [
    {
      because: 'a value is read with the shared client',
      imports: `import Memcached from 'memcached';\nconst cache = new Memcached('localhost:11211');`,
      expression: `cache.get('key', () => {})`,
    },
  ],
} satisfies ClientSamples;
