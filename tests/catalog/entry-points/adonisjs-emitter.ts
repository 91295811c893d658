import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a listener runs per event',
      code: "import emitter from '@adonisjs/core/services/emitter';\nemitter.on('user:registered', async function (user) {\n  ASK();\n});",
      runs: 'event',
      file: 'start/events.ts',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the listener is added',
      code: "import emitter from '@adonisjs/core/services/emitter';\nimport { mail } from './mail.js';\nemitter.on('user:registered', mail(ASK()));",
      file: 'start/events.ts',
    },
  ],
  lookalikes: [
    {
      because: 'an emitter of the project is not known',
      code: "import emitter from './emitter.js';\nemitter.listen('x', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
