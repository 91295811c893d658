import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an action',
      runs: 'request',
      file: 'src/lib/actions.ts',
      code: `
import { createSafeActionClient } from 'next-safe-action';
import { schema } from './schema';
const actionClient = createSafeActionClient();
export const save = actionClient.inputSchema(schema).action(async ({ parsedInput }) => {
  return ASK(parsedInput);
});`,
    },
    {
      because: 'a middleware of actions',
      runs: 'request',
      file: 'src/lib/safe-action.ts',
      code: `
import { createSafeActionClient } from 'next-safe-action';
export const dbActionClient = createSafeActionClient().use(async ({ next }) => {
  const db = ASK();
  return next({ ctx: { db } });
});`,
    },
  ],
  once: [
    {
      because: 'the options are arguments',
      file: 'src/lib/safe-action.ts',
      code: `
import { createSafeActionClient } from 'next-safe-action';
export const actionClient = createSafeActionClient({ logger: ASK() });`,
    },
  ],
  lookalikes: [
    {
      because: 'an action of a command line',
      code: `
import { program } from 'commander';
program.command('build').action(async () => {
  await ASK();
});`,
    },
  ],
} satisfies EntryPointSamples;
