import type { EntryPointEntry } from '../types.ts';

/** https://www.gatsbyjs.com/docs/reference/functions/ */
export default {
  name: 'Gatsby',
  modules: ['gatsby'],
  evidence: [
    'https://www.gatsbyjs.com/docs/reference/functions/',
    'https://www.gatsbyjs.com/docs/reference/config-files/gatsby-node/',
    'npm:gatsby@5.16.1/index.d.ts',
  ],
  exports: [
    {
      files: ['gatsby-node.{js,ts,mjs,cjs}'],
      names: [
        'onPreInit',
        'onPluginInit',
        'onPreBootstrap',
        'createSchemaCustomization',
        'sourceNodes',
        'createPages',
        'onPostBuild',
      ],
      runs: 'once',
    },
    { files: ['src/pages/**/*.{ts,tsx,js,jsx}'], names: ['getServerData'], runs: 'request' },
  ],
  types: { GetServerData: 'request' },
  parameters: [{ types: ['GatsbyFunctionRequest'], runs: 'request' }],
} satisfies EntryPointEntry;
