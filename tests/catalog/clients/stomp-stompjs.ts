import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import { Client } from '@stomp/stompjs';",
      expression: "new Client({ brokerURL: 'ws://broker:15674/ws' })",
    },
    {
      factory: 'Client',
      imports: "import * as stomp from '@stomp/stompjs';",
      expression: 'new stomp.Client({ brokerURL: process.env.STOMP_URL })',
    },
    {
      factory: 'Client',
      imports: "const { Client: StompClient } = require('@stomp/stompjs');",
      expression: 'new StompClient()',
    },
  ],
  quiet: [
    {
      because: 'headers hold no connection',
      imports: "import { StompHeaders } from '@stomp/stompjs';",
      expression: 'new StompHeaders()',
    },
    {
      because: 'a Client of a module of the project is not the one of STOMP',
      imports: "import { StompHeaders } from '@stomp/stompjs';\nimport { Client } from './stomp.js';",
      expression: "new Client({ brokerURL: 'ws://broker' })",
    },
  ],
} satisfies ClientSamples;
