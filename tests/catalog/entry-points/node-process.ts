import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [],
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
      because: 'the parent process may tell it to start',
      code: "process.on('message', async ({ port }) => {\n  ASK();\n});",
    },
    {
      because: 'a process of the user is not that of Node',
      code: "import { start } from './start.js';\nconst process = start();\nprocess.addListener('message', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
