import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@databricks/sql'],
  checked: '@databricks/sql@2.1.0',
  evidence: [
    'https://github.com/databricks/databricks-sql-nodejs',
    'npm:@databricks/sql@2.1.0/dist/DBSQLClient.d.ts',
    'npm:@databricks/sql@2.1.0/dist/connection/connections/HttpConnection.js',
  ],
  factories: {
    DBSQLClient: {
      form: 'new',
      holds: 'agent',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['close'],
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
