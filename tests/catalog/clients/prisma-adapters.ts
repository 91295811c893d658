import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it is only settings',
      imports: "import { PrismaPg } from '@prisma/adapter-pg';",
      expression: 'new PrismaPg({ connectionString: process.env.DATABASE_URL })',
    },
  ],
} satisfies ClientSamples;
