import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'GlideClient.createClient',
      imports: `import { GlideClient } from '@valkey/valkey-glide';`,
      expression: `await GlideClient.createClient({ addresses: [{ host: 'localhost' }] })`,
    },
    {
      factory: 'GlideClusterClient.createClient',
      imports: `const { GlideClusterClient } = require('@valkey/valkey-glide');`,
      expression: `await GlideClusterClient.createClient({ addresses: [] })`,
    },
  ],
  quiet: [
    {
      because: 'a batch is no client',
      imports: `import { Batch } from '@valkey/valkey-glide';`,
      expression: `new Batch(true)`,
    },
  ],
} satisfies ClientSamples;
