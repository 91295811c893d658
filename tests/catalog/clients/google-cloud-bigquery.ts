import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'teeny-request keeps its agents for the process',
      imports: "import { BigQuery } from '@google-cloud/bigquery';",
      expression: 'new BigQuery()',
    },
  ],
} satisfies ClientSamples;
