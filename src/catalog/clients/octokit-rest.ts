import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@octokit/rest', '@octokit/core', 'octokit'],
  checked: '@octokit/rest@22.0.1',
  evidence: [
    'https://github.com/octokit/request.js',
    'npm:@octokit/request@6.2.8/dist-node/index.js',
    'measured:catalog',
  ],
  factories: {
    Octokit: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['request.agent'],
      note: 'It goes through the global fetch, so a client per installation costs no connection. Up to version 19 `request.agent` reached node-fetch.',
    },
  },
} satisfies ClientEntry;
