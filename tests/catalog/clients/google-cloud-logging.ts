import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'Logging', imports: "import { Logging } from '@google-cloud/logging';", expression: 'new Logging()' },
    {
      factory: 'Logging',
      imports: "const { Logging } = require('@google-cloud/logging');",
      expression: 'new Logging({ projectId: config.project })',
    },
    {
      factory: 'v2.*Client',
      imports: "import { v2 } from '@google-cloud/logging';",
      expression: 'new v2.LoggingServiceV2Client()',
    },
  ],
  quiet: [
    {
      because: 'a log of a shared client opens nothing',
      imports: "import { Logging } from '@google-cloud/logging';\nconst logging = new Logging();",
      expression: "logging.log('requests')",
    },
  ],
} satisfies ClientSamples;
