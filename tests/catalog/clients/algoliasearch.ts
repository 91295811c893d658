import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its agents belong to the package',
      imports: "import { algoliasearch } from 'algoliasearch';",
      expression: 'algoliasearch(process.env.ID, process.env.KEY)',
    },
  ],
} satisfies ClientSamples;
