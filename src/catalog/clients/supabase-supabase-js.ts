import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@supabase/supabase-js'],
  checked: '@supabase/supabase-js@2.109.0',
  evidence: [
    'https://supabase.com/docs/reference/javascript/initializing',
    'npm:@supabase/supabase-js@2.109.0/dist/index.cjs',
    'measured:catalog',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 2,
      throws: true,
      note: 'Only a channel that is subscribed to opens a WebSocket, and `@supabase/ssr` wants a client per request for its cookies.',
    },
  },
} satisfies ClientEntry;
