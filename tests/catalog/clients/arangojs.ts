import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Database',
      imports: `import { Database } from 'arangojs';`,
      expression: `new Database({ url: 'http://localhost', agentOptions: { connections: 4 } })`,
    },
    {
      factory: 'default',
      imports: `import connect from 'arangojs';`,
      expression: `connect({ agentOptions: { connections: 4 } })`,
    },
    {
      factory: 'arangojs',
      imports: `const { arangojs } = require('arangojs');`,
      expression: `arangojs({ agentOptions: { connections: 4 } })`,
    },
  ],
  quiet: [
    {
      because: 'without agentOptions it goes through the global fetch',
      imports: `import { Database } from 'arangojs';`,
      expression: `new Database({ url: 'http://localhost' })`,
    },
  ],
} satisfies ClientSamples;
