import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import StatsD from 'hot-shots';",
      expression: "new StatsD({ host: 'statsd', port: 8125 })",
    },
    {
      factory: 'default',
      imports: "const StatsD = require('hot-shots');",
      expression: "new StatsD({ protocol: 'tcp' })",
    },
    { factory: 'default', imports: "import StatsD = require('hot-shots');", expression: 'new StatsD()' },
    {
      factory: 'StatsD',
      imports: "import { StatsD } from 'hot-shots';",
      expression: "new StatsD({ prefix: 'shop.' })",
    },
    { factory: 'StatsD', imports: "const { StatsD: Metrics } = require('node-statsd');", expression: 'new Metrics()' },
  ],
  quiet: [
    {
      because: 'a child client uses the socket of the client that is kept',
      imports: "import StatsD from 'hot-shots';\nconst metrics = new StatsD();",
      expression: "metrics.childClient({ prefix: 'orders.' })",
    },
    {
      because: 'a StatsD of a module of the project is not the one of hot-shots',
      imports: "import type { Tags } from 'hot-shots';\nimport { StatsD } from './metrics.js';",
      expression: 'new StatsD()',
    },
  ],
} satisfies ClientSamples;
