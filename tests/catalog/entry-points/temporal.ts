import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an activity of a worker',
      runs: 'event',
      code: `
import { Worker } from '@temporalio/worker';
const charge = async (order: string) => ASK(order);
const worker = await Worker.create({
  workflowsPath: './workflows',
  taskQueue: 'orders',
  activities: { charge },
});`,
    },
    {
      because: 'activities in an object of their own',
      runs: 'event',
      file: 'worker.js',
      code: `
const { Worker } = require('@temporalio/worker');
const activities = {
  async refund(order) {
    return ASK(order);
  },
};
Worker.create({ taskQueue: 'orders', activities });`,
    },
  ],
  once: [
    {
      because: 'a factory of activities runs once',
      code: `
import { Worker } from '@temporalio/worker';
const createActivities = () => {
  const pool = ASK();
  return { charge: async () => pool.query('select 1') };
};
const worker = await Worker.create({ taskQueue: 'orders', activities: createActivities() });`,
    },
  ],
  lookalikes: [
    {
      because: 'the activities of a sports app',
      file: 'src/activities.ts',
      code: `
export const activities = {
  async list(user: string) {
    return ASK(user);
  },
};`,
    },
  ],
} satisfies EntryPointSamples;
