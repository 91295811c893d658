import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import { Agent } from 'node:https';\nimport * as Minio from 'minio';",
      expression: 'new Minio.Client({ endPoint: config.host, transportAgent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'it goes through the global agent',
      imports: "const Minio = require('minio');",
      expression: 'new Minio.Client({ endPoint: config.host, accessKey: config.key, secretKey: config.secret })',
    },
  ],
} satisfies ClientSamples;
