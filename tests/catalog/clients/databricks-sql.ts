import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'DBSQLClient',
      imports: `import { DBSQLClient } from '@databricks/sql';`,
      expression: `await new DBSQLClient().connect(config)`,
    },
    {
      factory: 'DBSQLClient',
      imports: `const databricks = require('@databricks/sql');`,
      expression: `new databricks.DBSQLClient()`,
    },
  ],
  quiet: [
    {
      because: 'a session is opened on a client',
      imports: `import { DBSQLClient } from '@databricks/sql';\nconst client = new DBSQLClient();`,
      expression: `await client.openSession()`,
    },
  ],
} satisfies ClientSamples;
