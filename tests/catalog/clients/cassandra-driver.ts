import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: `import { Client } from 'cassandra-driver';`,
      expression: `new Client({ contactPoints: ['localhost'], localDataCenter: 'one' })`,
    },
    {
      factory: 'Client',
      imports: `import cassandra from 'cassandra-driver';`,
      expression: `new cassandra.Client(config)`,
    },
  ],
  quiet: [
    {
      because: 'a value is no client',
      imports: `import { types } from 'cassandra-driver';`,
      expression: `types.Uuid.random()`,
    },
    {
      because: 'a mapper runs on the client that it is given',
      imports: `import { Client, mapping } from 'cassandra-driver';\nconst client = new Client({ contactPoints: ['localhost'] });`,
      expression: `new mapping.Mapper(client, {})`,
    },
  ],
} satisfies ClientSamples;
