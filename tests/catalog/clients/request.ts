import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'defaults',
      imports: "const https = require('https');\nconst request = require('request');",
      expression: 'request.defaults({ agent: new https.Agent({ keepAlive: true }) })',
    },
    {
      factory: 'defaults',
      imports: "import { Agent } from 'node:https';\nimport request from '@cypress/request';",
      expression: 'request.defaults({ agent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'the sockets live in the global pool of the package',
      imports: "const request = require('request');",
      expression: 'request.defaults({ forever: true, json: true })',
    },
    {
      because: 'a cookie jar holds no connection',
      imports: "const request = require('postman-request');",
      expression: 'request.jar()',
    },
  ],
} satisfies ClientSamples;
