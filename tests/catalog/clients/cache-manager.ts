import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it is kept, and the store in it',
      imports: "import { createCache } from 'cache-manager';\nimport { createKeyv } from '@keyv/redis';\nlet cache;",
      expression: "(cache ??= createCache({ stores: [createKeyv('redis://cache')] }))",
    },
  ],
} satisfies ClientSamples;
