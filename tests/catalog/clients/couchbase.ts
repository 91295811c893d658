import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: `import { connect } from 'couchbase';`,
      expression: `await connect('couchbase://localhost', { username: 'shop', password: 'secret' })`,
    },
    {
      factory: 'connect',
      imports: `const couchbase = require('couchbase');`,
      expression: `await couchbase.connect(process.env.COUCHBASE)`,
    },
    {
      factory: 'Cluster.connect',
      imports: `import { Cluster } from 'couchbase';`,
      expression: `await Cluster.connect('couchbase://localhost')`,
    },
  ],
  quiet: [
    {
      because: 'credentials are no client',
      imports: `import { PasswordAuthenticator } from 'couchbase';`,
      expression: `new PasswordAuthenticator('shop', 'secret')`,
    },
  ],
} satisfies ClientSamples;
