import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'authorize of the credentials provider runs at each sign-in',
      runs: 'request',
      file: 'app/api/auth/[...nextauth]/route.ts',
      code: `
import NextAuth from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
const handler = NextAuth({
  providers: [
    CredentialsProvider({
      credentials: {},
      async authorize(credentials) {
        return ASK(credentials);
      },
    }),
  ],
});
export { handler as GET, handler as POST };`,
    },
    {
      because: 'a callback in the options',
      runs: 'request',
      file: 'src/auth.ts',
      code: `
import NextAuth from 'next-auth';
export const { handlers, auth } = NextAuth({
  providers: [],
  callbacks: {
    session: async ({ session, token }) => {
      session.user = await ASK(token.sub);
      return session;
    },
  },
});`,
    },
    {
      because: 'the options as an object of their own',
      runs: 'event',
      file: 'src/lib/auth.ts',
      code: `
import type { NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = {
  providers: [],
  events: {
    async createUser({ user }) {
      await ASK(user);
    },
  },
};`,
    },
    {
      because: 'options that are made for each request',
      runs: 'request',
      file: 'auth.ts',
      code: `
import NextAuth from 'next-auth';
export const { auth } = NextAuth(async (req) => {
  const adapter = await ASK(req);
  return { adapter, providers: [] };
});`,
    },
  ],
  once: [
    {
      because: 'the adapter is an argument, made while the module is loaded',
      file: 'src/auth.ts',
      code: `
import NextAuth from 'next-auth';
import { PgAdapter } from './adapter';
export const { handlers } = NextAuth({ adapter: PgAdapter(ASK()), providers: [] });`,
    },
  ],
  lookalikes: [
    {
      because: 'callbacks of another library',
      code: `
import { start } from './worker';
start({ callbacks: { session: async () => ASK() } });`,
    },
    {
      because: 'a helper beside the options',
      file: 'src/lib/auth.ts',
      code: `
import { getServerSession } from 'next-auth';
export const makeStore = () => ASK(getServerSession);`,
    },
  ],
} satisfies EntryPointSamples;
