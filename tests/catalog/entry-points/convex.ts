import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an action runs per call',
      code: "'use node';\nimport { action } from './_generated/server';\nexport const send = action({\n  args: {},\n  handler: async (ctx, args) => {\n    ASK();\n  },\n});",
      runs: 'request',
      file: 'convex/mail.ts',
    },
    {
      because: 'an HTTP action runs per request',
      code: "import { httpAction } from '../_generated/server';\nexport const hook = httpAction(handle);\nasync function handle(ctx, request) {\n  ASK();\n}",
      runs: 'request',
      file: 'convex/http/hook.ts',
    },
  ],
  once: [
    {
      because: 'module level runs once',
      code: "import { internalAction } from './_generated/server';\nconst client = ASK();\nexport const send = internalAction({ handler: () => client.send() });",
      file: 'convex/mail.ts',
    },
  ],
  lookalikes: [
    {
      because: 'another action is not known',
      code: "import { action } from './action.js';\naction({ handler: () => ASK() });",
    },
  ],
} satisfies EntryPointSamples;
