import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import { Client, GatewayIntentBits } from 'discord.js';",
      expression: 'new Client({ intents: [GatewayIntentBits.Guilds] })',
    },
    {
      factory: 'Client',
      imports: "import * as discord from 'discord.js';",
      expression: 'new discord.Client({ intents: [discord.GatewayIntentBits.Guilds] })',
    },
    {
      factory: 'Client',
      imports: "const { Client: Bot } = require('discord.js');",
      expression: 'new Bot({ intents: [1] })',
    },
  ],
  quiet: [
    {
      because: 'a webhook is called over HTTP',
      imports: "import { WebhookClient } from 'discord.js';",
      expression: 'new WebhookClient({ url: process.env.DISCORD_WEBHOOK! })',
    },
    {
      because: 'a builder is no client',
      imports: "import { EmbedBuilder } from 'discord.js';",
      expression: "new EmbedBuilder().setTitle('Orders')",
    },
  ],
} satisfies ClientSamples;
