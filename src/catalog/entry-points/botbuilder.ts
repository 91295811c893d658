import type { EntryPointEntry } from '../types.ts';

/** https://learn.microsoft.com/javascript/api/botbuilder-core/turncontext */
export default {
  name: 'Bot Framework',
  modules: ['botbuilder', 'botbuilder-core'],
  evidence: [
    'https://learn.microsoft.com/javascript/api/botbuilder-core/turncontext',
    'npm:botbuilder-core@4.23.3/lib/turnContext.d.ts',
  ],
  parameters: [{ types: ['TurnContext'], runs: 'message' }],
} satisfies EntryPointEntry;
