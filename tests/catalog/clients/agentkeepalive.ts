import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import Agent from 'agentkeepalive';",
      expression: 'new Agent({ maxSockets: 100 })',
    },
    {
      factory: 'default',
      imports: "const AgentKeepAlive = require('agentkeepalive');",
      expression: 'new AgentKeepAlive()',
    },
    { factory: 'HttpAgent', imports: "import { HttpAgent } from 'agentkeepalive';", expression: 'new HttpAgent()' },
    {
      factory: 'HttpsAgent',
      imports: "const { HttpsAgent } = require('agentkeepalive');",
      expression: 'new HttpsAgent({ freeSocketTimeout: 30_000 })',
    },
    { factory: 'HttpsAgent', imports: "import Agent from 'agentkeepalive';", expression: 'new Agent.HttpsAgent()' },
  ],
  quiet: [
    {
      because: 'the status of a shared agent opens nothing',
      imports: "import { HttpsAgent } from 'agentkeepalive';\nconst agent = new HttpsAgent();",
      expression: 'agent.getCurrentStatus()',
    },
  ],
} satisfies ClientSamples;
