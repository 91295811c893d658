import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'every exported function of the file is a server function',
      runs: 'request',
      file: 'app/orders/actions.ts',
      code: `
'use server';
import { revalidatePath } from 'next/cache';
export async function createOrder(form: FormData) {
  await ASK();
  revalidatePath('/orders');
}`,
    },
    {
      because: 'the directive of the function',
      runs: 'request',
      file: 'src/components/like.tsx',
      code: `
export function Like({ id }: { id: string }) {
  async function like() {
    'use server';
    await ASK(id);
  }
  return <form action={like}><button>Like</button></form>;
}`,
    },
    {
      because: 'an exported arrow function',
      runs: 'request',
      file: 'src/lib/actions.js',
      code: `
'use server';
export const signIn = async (data) => {
  return ASK(data);
};`,
    },
    {
      because: 'cache() forgets at the end of the request',
      runs: 'request',
      file: 'src/lib/db.ts',
      code: `
import { cache } from 'react';
export const getPool = cache(() => ASK());`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the server functions',
      file: 'app/orders/actions.ts',
      code: `
'use server';
const pool = ASK();
export async function createOrder(form: FormData) {
  await pool.query('insert');
}`,
    },
  ],
  lookalikes: [
    {
      because: 'another cache, which lives as long as the process',
      code: `
import { cache } from './cache';
export const getPool = cache(() => ASK());`,
    },
    {
      because: 'the words of the directive in another place',
      file: 'src/lib/actions.js',
      code: `
export const signIn = async (data) => {
  return ASK(data, 'use server');
};`,
    },
  ],
} satisfies EntryPointSamples;
