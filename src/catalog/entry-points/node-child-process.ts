import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener'];

/** https://nodejs.org/api/child_process.html#child_processforkmodulepath-args-options */
export default {
  name: 'Node child processes',
  modules: ['child_process', 'cluster'],
  evidence: [
    'https://nodejs.org/api/child_process.html#child_processforkmodulepath-args-options',
    'https://nodejs.org/api/cluster.html',
    'npm:@types/node@26.6.6/child_process.d.ts',
    'npm:@types/node@26.6.6/cluster.d.ts',
  ],
  receivers: {
    child: { from: ['fork()', 'spawn()'], types: ['ChildProcess', 'Worker'] },
    cluster: { from: ['default'] },
  },
  calls: [
    // Called back when the one command has ended.
    { name: ['exec', 'execFile'], functions: 'last', runs: 'once' },
    { on: ['child'], name: subscribe, literal: ['message'], functions: 'last', runs: 'message' },
    {
      on: ['child'],
      name: subscribe,
      literal: ['exit', 'close', 'spawn', 'error', 'online'],
      functions: 'last',
      runs: 'once',
    },
    { on: ['cluster'], name: subscribe, literal: ['message'], functions: 'last', runs: 'message' },
  ],
} satisfies EntryPointEntry;
