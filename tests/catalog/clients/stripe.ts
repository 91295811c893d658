import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import Stripe from 'stripe';\nimport { HttpsProxyAgent } from 'https-proxy-agent';",
      expression: 'new Stripe(config.key, { httpAgent: new HttpsProxyAgent(config.proxy) })',
    },
    {
      factory: 'default',
      imports: "const https = require('https');\nconst stripe = require('stripe');",
      expression: 'new stripe(config.key, { httpAgent: new https.Agent({ keepAlive: true }) })',
    },
    {
      factory: 'Stripe',
      imports: "import { Agent } from 'node:https';\nimport { Stripe } from 'stripe';",
      expression: 'new Stripe(config.key, { httpAgent: new Agent({ keepAlive: true }) })',
    },
  ],
  quiet: [
    {
      because: 'every client uses the same agents of the package',
      imports: "import Stripe from 'stripe';",
      expression: 'new Stripe(process.env.STRIPE_KEY)',
    },
    {
      because: 'called without new it is the same',
      imports: "const stripe = require('stripe')(process.env.STRIPE_KEY);",
      expression: "await stripe.customers.retrieve('c')",
    },
  ],
} satisfies ClientSamples;
