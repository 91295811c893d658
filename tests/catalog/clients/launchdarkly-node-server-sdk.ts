import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'init',
      imports: "import { init } from '@launchdarkly/node-server-sdk';",
      expression: 'init(process.env.LAUNCHDARKLY_KEY!)',
    },
    {
      factory: 'init',
      imports: "import * as ld from '@launchdarkly/node-server-sdk';",
      expression: 'ld.init(config.launchDarkly, { stream: true })',
    },
    {
      factory: 'init',
      imports: "const LaunchDarkly = require('launchdarkly-node-server-sdk');",
      expression: 'LaunchDarkly.init(process.env.LAUNCHDARKLY_KEY)',
    },
    {
      factory: 'init',
      imports: "import LaunchDarkly from 'launchdarkly-node-server-sdk';",
      expression: 'LaunchDarkly.init(process.env.LAUNCHDARKLY_KEY)',
    },
  ],
  quiet: [
    {
      because: 'a flag is read from the client that is kept',
      imports:
        "import { init } from '@launchdarkly/node-server-sdk';\nconst flags = init(process.env.LAUNCHDARKLY_KEY!);",
      expression: "await flags.variation('checkout', { key: 'anyone' }, false)",
    },
    {
      because: 'test data opens no stream',
      imports:
        "import type { LDClient } from '@launchdarkly/node-server-sdk';\nimport { TestData } from '@launchdarkly/node-server-sdk/integrations';",
      expression: 'new TestData()',
    },
  ],
} satisfies ClientSamples;
