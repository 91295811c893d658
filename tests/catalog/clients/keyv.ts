import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it is kept, and the store in it',
      imports: "import Keyv from 'keyv';\nimport KeyvRedis from '@keyv/redis';\nlet cache;",
      expression: "(cache ??= new Keyv({ store: new KeyvRedis('redis://cache') }))",
    },
  ],
} satisfies ClientSamples;
