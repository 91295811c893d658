import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Bigtable',
      imports: "import { Bigtable } from '@google-cloud/bigtable';",
      expression: 'new Bigtable()',
    },
    {
      factory: 'Bigtable',
      imports: "const { Bigtable } = require('@google-cloud/bigtable');",
      expression: "new Bigtable({ projectId: config.project }).instance('i').table('t')",
    },
    {
      factory: 'default',
      imports: "const bigtable = require('@google-cloud/bigtable');",
      expression: 'bigtable({ projectId: config.project })',
    },
    {
      factory: 'v2.*Client',
      imports: "import { v2 } from '@google-cloud/bigtable';",
      expression: 'new v2.BigtableClient()',
    },
  ],
  quiet: [
    {
      because: 'a table of a shared client opens nothing',
      imports: "import { Bigtable } from '@google-cloud/bigtable';\nconst bigtable = new Bigtable();",
      expression: "bigtable.instance('i').table('t')",
    },
  ],
} satisfies ClientSamples;
