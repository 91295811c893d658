import type { EntryPointEntry } from '../types.ts';

/** https://github.com/delvedor/find-my-way */
export default {
  name: 'find-my-way',
  modules: ['find-my-way'],
  evidence: ['https://github.com/delvedor/find-my-way', 'npm:find-my-way@9.10.1/index.d.ts'],
  receivers: { router: { from: ['default()'], types: ['Instance'] } },
  calls: [
    { name: ['default'], options: { defaultRoute: 'request', onBadUrl: 'request', querystringParser: 'request' } },
    {
      on: ['router'],
      name: ['on', 'get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace', 'connect', 'all'],
      functions: 'all',
      runs: 'request',
    },
  ],
  types: { Handler: 'request' },
} satisfies EntryPointEntry;
