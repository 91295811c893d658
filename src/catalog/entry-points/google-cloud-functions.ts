import type { EntryPointEntry } from '../types.ts';

/** https://cloud.google.com/functions/docs/writing */
export default {
  name: 'Google Cloud Functions',
  modules: ['@google-cloud/functions-framework'],
  evidence: [
    'https://cloud.google.com/run/docs/write-http-functions',
    'npm:@google-cloud/functions-framework@5.0.5/build/src/function_registry.d.ts',
    'npm:@google-cloud/functions-framework@5.0.5/build/src/functions.d.ts',
  ],
  calls: [
    { name: ['http'], functions: 'last', runs: 'request' },
    { name: ['cloudEvent'], functions: 'last', runs: 'event' },
  ],
  types: {
    HttpFunction: 'request',
    CloudEventFunction: 'event',
    CloudEventFunctionWithCallback: 'event',
    EventFunction: 'event',
    EventFunctionWithCallback: 'event',
  },
  oneAtATime: true,
} satisfies EntryPointEntry;
