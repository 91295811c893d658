import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connect',
      imports: "import rhea from 'rhea';",
      expression: "rhea.connect({ host: 'broker', port: 5672 })",
    },
    {
      factory: 'connect',
      imports: "const container = require('rhea');",
      expression: "container.connect({ host: 'broker' }).open_sender('orders')",
    },
    {
      factory: 'create_container().connect',
      imports: "import * as rhea from 'rhea';\nconst container = rhea.create_container();",
      expression: "container.connect({ host: 'broker' })",
    },
    {
      factory: 'create_container().connect',
      imports: "const rhea = require('rhea');",
      expression: "rhea.create_container({ id: 'shop' }).connect({ host: 'broker' })",
    },
  ],
  quiet: [
    {
      because: 'a container holds no connection',
      imports: "import rhea from 'rhea';",
      expression: 'rhea.create_container()',
    },
    {
      because: 'a link over a connection that is kept opens no socket',
      imports: "import rhea from 'rhea';\nconst connection = rhea.connect({ host: 'broker' });",
      expression: "connection.open_sender('orders')",
    },
  ],
} satisfies ClientSamples;
