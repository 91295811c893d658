import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it sends each query with the global fetch',
      imports: "import { connect } from '@tidbcloud/serverless';",
      expression: 'connect({ url: process.env.DATABASE_URL })',
    },
  ],
} satisfies ClientSamples;
