import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a service',
      runs: 'request',
      code: `
import type { ConnectRouter } from '@connectrpc/connect';
export default (router: ConnectRouter) =>
  router.service(ElizaService, {
    async say(req) {
      return { sentence: await ASK(req.sentence) };
    },
  });`,
    },
    {
      because: 'a single method',
      runs: 'request',
      code: `
import { createConnectRouter } from '@connectrpc/connect';
const say = async (req) => ASK(req);
createConnectRouter().rpc(ElizaService.method.say, say);`,
    },
  ],
  once: [
    {
      because: 'the function that registers the services looks like a handler',
      code: `
import type { ConnectRouter } from '@connectrpc/connect';
import { ElizaService } from './gen/eliza_pb';
export default (router: ConnectRouter) => {
  const pool = ASK();
  router.service(ElizaService, { say: (req) => pool.query(req) });
};`,
    },
  ],
  lookalikes: [
    {
      because: 'a service of another router',
      code: `
import { router } from './router';
router.service('users', { list: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
