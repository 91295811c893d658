import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the parent sends messages',
      code: "import { parentPort } from 'node:worker_threads';\nparentPort?.on('message', async (task) => {\n  ASK();\n});",
      runs: 'message',
    },
    {
      because: 'a worker sends messages',
      code: "const { Worker } = require('worker_threads');\nconst worker = new Worker('./task.js');\nworker.on('message', receive);\nfunction receive(result) {\n  ASK();\n}",
      runs: 'message',
    },
    {
      because: 'the parent may be annotated as a port',
      code: "import { parentPort, type MessagePort } from 'node:worker_threads';\nexport function serve(port: MessagePort) {\n  port.on('message', function (task) {\n    ASK();\n  });\n}",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'a worker comes online one time',
      code: "import { Worker } from 'node:worker_threads';\nconst worker = new Worker('./task.js');\nworker.on('online', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a Worker of the project is not one of Node',
      code: "import { Worker } from './worker.js';\nconst worker = new Worker();\nworker.addListener('message', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
