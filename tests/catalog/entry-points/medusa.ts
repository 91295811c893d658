import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route exports handlers by method',
      code: 'export const GET = async (incoming, outgoing) => {\n  ASK();\n  outgoing.json({});\n};',
      runs: 'request',
      file: 'src/api/store/custom/route.ts',
    },
    {
      because: 'the parameters are annotated',
      code: "import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';\nexport async function tenant(request: MedusaRequest, response: MedusaResponse) {\n  ASK();\n}",
      runs: 'request',
      file: 'src/lib/tenant.ts',
    },
    {
      because: 'a step of a workflow runs per run',
      code: "import { createStep } from '@medusajs/framework/workflows-sdk';\nexport const charge = createStep('charge', async (input) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'a subscriber runs per event',
      code: "import type { SubscriberArgs } from '@medusajs/framework';\nexport default async function ({ event }: SubscriberArgs<{ id: string }>) {\n  ASK();\n}",
      runs: 'event',
      file: 'src/subscribers/order.ts',
    },
    {
      because: 'a job runs by its schedule',
      code: "export default async function clean(container) {\n  ASK();\n}\nexport const config = { name: 'clean', schedule: '0 0 * * *' };",
      runs: 'tick',
      file: 'src/jobs/clean.ts',
    },
  ],
  once: [
    {
      because: 'a workflow is composed at start-up',
      code: "import { createWorkflow } from '@medusajs/framework/workflows-sdk';\nexport const pay = createWorkflow('pay', (input) => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a helper of a job runs when somebody calls it',
      code: 'export function connect() {\n  return ASK();\n}',
      file: 'src/jobs/clean.ts',
    },
  ],
} satisfies EntryPointSamples;
