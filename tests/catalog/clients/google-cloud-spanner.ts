import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Spanner',
      imports: "import { Spanner } from '@google-cloud/spanner';",
      expression: 'new Spanner({ projectId: config.project })',
    },
    {
      factory: 'Spanner',
      imports: "const { Spanner } = require('@google-cloud/spanner');",
      expression: "new Spanner().instance('i').database('d')",
    },
    {
      factory: 'v1.*Client',
      imports: "import { v1 as spanner } from '@google-cloud/spanner';",
      expression: 'new spanner.SpannerClient()',
    },
  ],
  quiet: [
    {
      because: 'a database of a shared client borrows its sessions',
      imports:
        "import { Spanner } from '@google-cloud/spanner';\nconst database = new Spanner().instance('i').database('d');",
      expression: "await database.run('SELECT 1')",
    },
    {
      because: 'a number type of Spanner is a value',
      imports: "import { Spanner } from '@google-cloud/spanner';",
      expression: 'Spanner.int(7)',
    },
  ],
} satisfies ClientSamples;
