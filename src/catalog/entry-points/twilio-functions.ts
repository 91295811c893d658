import type { EntryPointEntry } from '../types.ts';

/** https://www.twilio.com/docs/serverless/functions-assets/functions/invocation */
export default {
  name: 'Twilio Functions',
  modules: ['@twilio-labs/serverless-runtime-types', '@twilio-labs/serverless-runtime-types/types'],
  evidence: ['https://www.twilio.com/docs/serverless/functions-assets/functions/invocation'],
  exports: [{ names: ['handler'], parameters: ['context', 'event', 'callback|cb'], runs: 'request' }],
  types: { ServerlessFunctionSignature: 'request' },
} satisfies EntryPointEntry;
