import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Connection',
      imports: "import { Connection } from 'rhea-promise';",
      expression: "new Connection({ host: 'broker', port: 5671, transport: 'tls' })",
    },
    {
      factory: 'Connection',
      imports: "const rhea = require('rhea-promise');",
      expression: "await new rhea.Connection({ host: 'broker' }).open()",
    },
    {
      factory: 'Container().createConnection',
      imports: "import { Container } from 'rhea-promise';\nconst container = new Container();",
      expression: "container.createConnection({ host: 'broker' })",
    },
    {
      factory: 'Container().connect',
      imports: "import * as rhea from 'rhea-promise';\nconst container = new rhea.Container();",
      expression: "await container.connect({ host: 'broker' })",
    },
  ],
  quiet: [
    {
      because: 'a sender is a link over the connection that is kept',
      imports: "import { Connection } from 'rhea-promise';\nconst connection = new Connection({ host: 'broker' });",
      expression: "await connection.createSender({ target: { address: 'orders' } })",
    },
  ],
} satisfies ClientSamples;
