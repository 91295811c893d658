import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Connection.connect',
      imports: "import { Connection } from '@temporalio/client';",
      expression: "await Connection.connect({ address: 'temporal:7233' })",
    },
    {
      factory: 'Connection.connect',
      imports: "import * as temporal from '@temporalio/client';",
      expression: 'new temporal.Client({ connection: await temporal.Connection.connect() })',
    },
    {
      factory: 'Connection.connect',
      imports: "const { Connection: Temporal } = require('@temporalio/client');",
      expression: 'await Temporal.connect({ address: process.env.TEMPORAL })',
    },
    {
      factory: 'Connection.lazy',
      imports: "import { Client, Connection } from '@temporalio/client';",
      expression: 'new Client({ connection: Connection.lazy() })',
    },
    {
      factory: 'Connection.lazy',
      imports: '',
      expression: "(await import('@temporalio/client')).Connection.lazy({ address: 'temporal:7233' })",
    },
  ],
  quiet: [
    {
      because: 'a client over a connection that is kept holds nothing',
      imports: "import { Client } from '@temporalio/client';\nimport { connection } from './temporal.js';",
      expression: "new Client({ connection, namespace: 'shop' })",
    },
    {
      because: 'a Connection of a module of the project is not the one of Temporal',
      imports:
        "import { WorkflowNotFoundError } from '@temporalio/client';\nimport { Connection } from './connection.js';",
      expression: 'await Connection.connect()',
    },
  ],
} satisfies ClientSamples;
