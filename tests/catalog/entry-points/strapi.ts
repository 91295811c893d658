import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an action of a controller runs per request',
      code: 'module.exports = {\n  async index(ctx) {\n    ctx.body = ASK();\n  },\n};',
      runs: 'request',
      evidence: 'weak',
      file: 'src/api/report/controllers/report.js',
    },
    {
      because: 'a policy is asked per request',
      code: 'export default async (policyContext, config, { strapi }) => {\n  return ASK();\n};',
      runs: 'request',
      file: 'src/policies/is-owner.ts',
    },
    {
      because: 'a life-cycle hook of a model runs per change',
      code: 'module.exports = {\n  async afterCreate(event) {\n    ASK();\n  },\n};',
      runs: 'event',
      file: 'src/api/order/content-types/order/lifecycles.js',
    },
    {
      because: 'a cron task runs by its schedule',
      code: "export default {\n  clean: {\n    task: async ({ strapi }) => {\n      ASK();\n    },\n    options: { rule: '0 0 * * *' },\n  },\n};",
      runs: 'tick',
      file: 'config/cron-tasks.ts',
    },
  ],
  once: [
    {
      because: 'the function that makes the methods of a controller looks like a handler',
      code: "import { factories } from '@strapi/strapi';\nexport default factories.createCoreController('api::report.report', ({ strapi }) => {\n  const client = ASK();\n  return { async find(ctx) {\n    return client.find(ctx);\n  } };\n});",
      file: 'src/api/report/controllers/report.ts',
    },
    {
      because: 'bootstrap runs at start-up',
      code: 'export default {\n  register() {},\n  async bootstrap({ strapi }) {\n    ASK();\n  },\n};',
      file: 'src/index.ts',
    },
    {
      because: 'a middleware is made once, what it returns runs per request',
      code: 'module.exports = (config, { strapi }) => {\n  const client = ASK();\n  return async (ctx, next) => client.load(ctx, next);\n};',
      file: 'src/middlewares/tenant.js',
    },
  ],
  lookalikes: [
    {
      because: 'a function of a service is called by whoever needs it',
      code: 'module.exports = {\n  connect() {\n    return ASK();\n  },\n};',
      file: 'src/plugins/report/server/services/report.js',
    },
  ],
} satisfies EntryPointSamples;
