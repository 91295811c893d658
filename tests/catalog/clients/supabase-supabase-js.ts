import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'its requests go through the global fetch',
      imports: "import { createClient } from '@supabase/supabase-js';",
      expression: "createClient('https://shop.supabase.co', process.env.KEY)",
    },
  ],
} satisfies ClientSamples;
