import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global agent',
      imports: "import * as soap from 'soap';",
      expression: "await soap.createClientAsync('https://users/wsdl')",
    },
  ],
} satisfies ClientSamples;
