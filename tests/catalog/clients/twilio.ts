import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: "import twilio from 'twilio';",
      expression: 'twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN)',
    },
    {
      factory: 'default',
      imports: "const twilio = require('twilio');",
      expression: 'new twilio(config.sid, config.token, { lazyLoading: true })',
    },
    {
      factory: 'Twilio',
      imports: "import { Twilio } from 'twilio';",
      expression: 'new Twilio(config.sid, config.token)',
    },
    {
      factory: 'Twilio',
      imports: "import twilio from 'twilio';",
      expression: 'new twilio.Twilio(config.sid, config.token)',
    },
    {
      factory: 'RequestClient',
      imports: "const { RequestClient } = require('twilio');",
      expression: 'new RequestClient({ timeout: 5000 })',
    },
  ],
  quiet: [
    {
      because: 'a shared request client brings the sockets of every account',
      imports: "import twilio from 'twilio';\nconst httpClient = new twilio.RequestClient();",
      expression: 'twilio(config.sid, config.token, { httpClient })',
    },
    {
      because: 'a document of TwiML is text',
      imports: "import twilio from 'twilio';",
      expression: 'new twilio.twiml.MessagingResponse()',
    },
    {
      because: 'an access token is signed without a network',
      imports: "import twilio from 'twilio';",
      expression: 'new twilio.jwt.AccessToken(config.sid, config.key, config.secret)',
    },
  ],
} satisfies ClientSamples;
