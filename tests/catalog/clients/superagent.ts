import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its cookies belong to one user',
      imports: "import superagent from 'superagent';",
      expression: 'superagent.agent()',
    },
  ],
} satisfies ClientSamples;
