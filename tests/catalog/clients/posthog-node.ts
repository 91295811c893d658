import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { PostHog } from 'posthog-node';",
      expression: 'new PostHog(process.env.KEY)',
    },
  ],
} satisfies ClientSamples;
