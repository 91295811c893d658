import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the parent process sends messages',
      code: "process.on('message', async (task) => {\n  ASK();\n});",
      runs: 'message',
    },
    {
      because: 'process may be imported',
      code: "import process from 'node:process';\nprocess.on('message', receive);\nfunction receive(task) {\n  ASK();\n}",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'a signal ends the process',
      code: "process.on('SIGTERM', async () => {\n  ASK();\n});",
    },
    {
      because: 'a process exits one time',
      code: "process.on('beforeExit', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a process of the user is not that of Node',
      code: "import { start } from './start.js';\nconst process = start();\nprocess.addListener('message', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
