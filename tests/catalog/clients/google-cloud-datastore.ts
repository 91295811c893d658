import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Datastore',
      imports: "import { Datastore } from '@google-cloud/datastore';",
      expression: 'new Datastore()',
    },
    {
      factory: 'Datastore',
      imports: '',
      expression: "new (await import('@google-cloud/datastore')).Datastore({ namespace: config.namespace })",
    },
    {
      factory: '*Client',
      imports: "const { DatastoreAdminClient } = require('@google-cloud/datastore');",
      expression: 'new DatastoreAdminClient()',
    },
    {
      factory: 'v1.*Client',
      imports: "import { v1 } from '@google-cloud/datastore';",
      expression: 'new v1.DatastoreClient()',
    },
  ],
  quiet: [
    {
      because: 'a transaction is borrowed from a shared client',
      imports: "import { Datastore } from '@google-cloud/datastore';\nconst datastore = new Datastore();",
      expression: 'datastore.transaction()',
    },
    {
      because: 'a filter is a value',
      imports: "import { PropertyFilter } from '@google-cloud/datastore';",
      expression: "new PropertyFilter('done', '=', false)",
    },
  ],
} satisfies ClientSamples;
