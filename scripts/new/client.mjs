/** The files of a client. @param {string} name */
export const files = (name) => ({
  [`src/catalog/clients/${name}.ts`]: `import type { ClientEntry } from '../types.ts';

export default {
  modules: ['${name}'], // FILL IN: what programs import, sub-paths spelled out.
  checked: '${name}@0.0.0', // FILL IN: the version that you looked at.
  evidence: [
    'https://www.npmjs.com/package/${name}', // FILL IN: the page of the vendor that says it.
    'npm:${name}@0.0.0/index.js', // FILL IN: the file of the package that opens its sockets.
  ],
  factories: {
    // FILL IN: the exports that make a client, and what is true of each; src/catalog/types explains the fields.
    Client: {
      form: 'new',
      holds: 'connection',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
    },
  },
} satisfies ClientEntry;
`,

  [`tests/catalog/clients/${name}.ts`]: `import type { ClientSamples } from '../samples.ts';

export default {
  // FILL IN: creations as people write them, at least one for each export that opens sockets of its own.
  creates: [
    {
      factory: 'Client',
      imports: "import { Client } from '${name}';",
      expression: "new Client({ host: 'acme.internal' })",
    },
  ],
  // FILL IN: what must report nothing: checkouts, look-alikes, creations that are handed a client.
  quiet: [
    {
      because: 'the client of the module is asked',
      imports: "import { Client } from '${name}';\\nconst client = new Client();",
      expression: 'await client.send(req.body)',
    },
    {
      because: 'a class of the same name',
      imports: "import '${name}';\\nimport { Client } from './client.js';",
      expression: 'new Client()',
    },
  ],
} satisfies ClientSamples;
`,
});

export const lines = () => [];

/** @param {string} name */
export const next = (name) => [
  `- Get the package and read it: npm --prefix tests/catalog-verify install --save-exact --ignore-scripts ${name}`,
  `- Fill in what this lists: grep -n "FILL IN" src/catalog/clients/${name}.ts tests/catalog/clients/${name}.ts`,
  `- Check it: npm run catalog:doc && npm test -- tests/catalog tests/conventions.test.ts, then npm run catalog:verify -- ${name}`,
];
