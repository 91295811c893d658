import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Connection',
      imports: `import { Connection } from 'tedious';`,
      expression: `new Connection({ server: 'localhost' })`,
    },
    { factory: 'Connection', imports: `const tds = require('tedious');`, expression: `new tds.Connection(config)` },
    {
      factory: 'connect',
      imports: `import * as tedious from 'tedious';`,
      expression: `tedious.connect({ server: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'a request runs on a connection',
      imports: `import { Request } from 'tedious';`,
      expression: `new Request('select 1', () => {})`,
    },
  ],
} satisfies ClientSamples;
