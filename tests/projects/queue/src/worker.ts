import { Worker } from 'bullmq';
import { resize } from './jobs/resize';
import notify from './jobs/notify';

new Worker('images', resize);
new Worker('notifications', async (job) => notify(job.data));
