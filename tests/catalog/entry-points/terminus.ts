import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a health check',
      runs: 'request',
      code: `
import { createTerminus } from '@godaddy/terminus';
createTerminus(server, {
  healthChecks: {
    '/health': async () => ASK(),
  },
});`,
    },
    {
      because: 'a health check by reference, from CommonJS',
      runs: 'request',
      file: 'health.js',
      code: `
const { createTerminus } = require('@godaddy/terminus');
async function ready() {
  await ASK();
}
module.exports = (server) => createTerminus(server, { healthChecks: { '/ready': ready } });`,
    },
  ],
  once: [
    {
      because: 'the process is told to stop',
      code: `
import { createTerminus } from '@godaddy/terminus';
import { server } from './server';
createTerminus(server, {
  onSignal: async () => {
    await ASK();
  },
});`,
    },
  ],
  lookalikes: [
    {
      because: 'health checks of the project',
      code: `
import { createTerminus } from './terminus';
createTerminus({ healthChecks: { '/health': () => ASK() } });`,
    },
  ],
} satisfies EntryPointSamples;
