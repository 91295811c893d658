import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'bots share the agent of the module',
      imports: "import { Telegraf } from 'telegraf';",
      expression: 'new Telegraf(process.env.BOT_TOKEN!)',
    },
    {
      because: 'the agent is made once',
      imports:
        "import { Agent } from 'node:https';\nimport { Telegraf } from 'telegraf';\nconst agent = new Agent({ keepAlive: true });",
      expression: 'new Telegraf(process.env.BOT_TOKEN!, { telegram: { agent } })',
    },
    {
      because: 'the client of the API uses the same agent',
      imports: "const { Telegram } = require('telegraf');",
      expression: 'new Telegram(process.env.BOT_TOKEN)',
    },
  ],
} satisfies ClientSamples;
