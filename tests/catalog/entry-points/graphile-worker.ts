import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a task in the list',
      runs: 'message',
      code: `
import { run } from 'graphile-worker';
await run({
  connectionString: 'postgres://localhost',
  taskList: {
    mail: async (payload, helpers) => {
      await ASK(payload);
    },
  },
});`,
    },
    {
      because: 'a task in a file of its own',
      runs: 'message',
      file: 'tasks/mail.ts',
      code: `
import type { Task } from 'graphile-worker';
const mail: Task = async (payload) => {
  await ASK(payload);
};
export default mail;`,
    },
    {
      because: 'the type of the second parameter',
      runs: 'message',
      file: 'tasks/mail.ts',
      code: `
import { JobHelpers } from 'graphile-worker';
export default async function (data: unknown, tools: JobHelpers) {
  tools.logger.info(await ASK(data));
}`,
    },
  ],
  once: [
    {
      because: 'the function that starts the worker runs once',
      file: 'worker.js',
      code: `
const { run } = require('graphile-worker');
async function main() {
  const pgPool = ASK();
  await run({ pgPool, taskList: {} });
}
main();`,
    },
  ],
  lookalikes: [
    {
      because: 'run of a test',
      code: `
import { run } from 'node:test';
run({ taskList: { mail: () => ASK() } });`,
    },
  ],
} satisfies EntryPointSamples;
