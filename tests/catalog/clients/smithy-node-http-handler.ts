import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'NodeHttpHandler',
      imports: "import { NodeHttpHandler } from '@smithy/node-http-handler';",
      expression: 'new NodeHttpHandler({ connectionTimeout: 1000 })',
    },
    {
      factory: 'NodeHttpHandler',
      imports: "const { NodeHttpHandler } = require('@aws-sdk/node-http-handler');",
      expression: 'new NodeHttpHandler()',
    },
    {
      factory: 'NodeHttp2Handler',
      imports: "import * as smithy from '@smithy/node-http-handler';",
      expression: 'new smithy.NodeHttp2Handler()',
    },
  ],
  quiet: [
    {
      because: 'a handler that is given to create() is handed back',
      imports: "import { NodeHttpHandler } from '@smithy/node-http-handler';\nconst shared = new NodeHttpHandler();",
      expression: 'NodeHttpHandler.create(shared)',
    },
    {
      because: 'the agents are shared, so are the sockets',
      imports:
        "import { Agent } from 'node:https';\nimport { NodeHttpHandler } from '@smithy/node-http-handler';\nconst httpsAgent = new Agent({ keepAlive: true });",
      expression: 'new NodeHttpHandler({ httpsAgent, requestTimeout: 2000 })',
    },
  ],
} satisfies ClientSamples;
