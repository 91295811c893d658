import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a channel publishes to its subscribers',
      code: "import diagnostics from 'node:diagnostics_channel';\ndiagnostics.channel('undici:request:create').subscribe(({ request }) => {\n  ASK();\n});",
      runs: 'event',
    },
    {
      because: 'a channel can be subscribed to by its name',
      code: "const { subscribe } = require('diagnostics_channel');\nsubscribe('http.server.request.start', count);\nfunction count() {\n  ASK();\n}",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the subscription is made',
      code: "import { subscribe } from 'node:diagnostics_channel';\nimport { reporter } from './reporter.js';\nsubscribe('http.server.request.start', reporter(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'subscribe of another package is not known',
      code: "import { subscribe } from './bus.js';\nsubscribe('x', () => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
