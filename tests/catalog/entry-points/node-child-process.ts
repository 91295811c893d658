import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a forked process sends messages',
      code: "import { fork } from 'node:child_process';\nconst child = fork('./task.js');\nchild.on('message', async (result) => {\n  ASK();\n});",
      runs: 'message',
    },
    {
      because: 'the workers of a cluster send messages',
      code: "const cluster = require('cluster');\ncluster.on('message', function (worker, message) {\n  ASK();\n});",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'exec() calls back when its command has ended',
      code: "import { exec } from 'node:child_process';\nexec('git rev-parse HEAD', (error, stdout) => {\n  ASK();\n});",
    },
    {
      because: 'a process ends one time',
      code: "const { fork } = require('child_process');\nfork('./task.js').on('exit', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'fork of another package is not known',
      code: "import { fork } from './fork.js';\nconst child = fork();\nchild.addListener('message', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
