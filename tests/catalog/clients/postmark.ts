import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { ServerClient } from 'postmark';",
      expression: 'new ServerClient(process.env.TOKEN)',
    },
  ],
} satisfies ClientSamples;
