/** The files of a framework. @param {string} name */
export const files = (name) => ({
  [`src/catalog/entry-points/${name}.ts`]: `import type { EntryPointEntry } from '../types.ts';

export default {
  name: '${name}', // FILL IN: as people say it.
  modules: ['${name}'], // FILL IN: what programs import.
  evidence: [
    'https://www.npmjs.com/package/${name}', // FILL IN: the page that says when it calls which functions.
    'npm:${name}@0.0.0/index.d.ts', // FILL IN: the file of the package that declares them.
  ],
  // FILL IN: how it finds the functions that it calls, and how often; src/catalog/types explains the fields.
  receivers: { app: { from: ['createApp()'], types: ['App'] } },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['get', 'post'], functions: 'all', runs: 'request' },
  ],
} satisfies EntryPointEntry;
`,

  [`tests/catalog/entry-points/${name}.ts`]: `import type { EntryPointSamples } from '../samples.ts';

export default {
  // FILL IN: each way in which people hand over a function; the test asks how often ASK() runs, and who says so.
  hot: [
    {
      because: 'a route runs per request',
      code: "import { createApp } from '${name}';\\ncreateApp().get('/', () => {\\n  ASK();\\n});",
      runs: 'request',
    },
  ],
  // FILL IN: plugins, boot hooks, start-up listeners.
  once: [
    {
      because: 'the callback of listen() runs when the server is up',
      code: "import { createApp } from '${name}';\\ncreateApp().listen(3000, () => {\\n  ASK();\\n});",
    },
  ],
  // FILL IN: what has a name, a module or a place of it and is something else.
  lookalikes: [
    {
      because: 'a function of the same name',
      code: "import { createApp } from './app.js';\\ncreateApp().get('/', () => {\\n  ASK();\\n});",
    },
  ],
} satisfies EntryPointSamples;
`,
});

export const lines = () => [];

/** @param {string} name */
export const next = (name) => [
  '- Read when the framework calls which functions, in its documentation and its types.',
  `- Fill in what this lists: grep -n "FILL IN" src/catalog/entry-points/${name}.ts tests/catalog/entry-points/${name}.ts`,
  '- Check it: npm test -- tests/catalog tests/conventions.test.ts',
];
