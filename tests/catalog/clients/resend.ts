import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { Resend } from 'resend';",
      expression: 'new Resend(process.env.KEY)',
    },
  ],
} satisfies ClientSamples;
