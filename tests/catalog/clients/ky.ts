import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import ky from 'ky';",
      expression: "ky.create({ prefixUrl: 'https://users' })",
    },
  ],
} satisfies ClientSamples;
