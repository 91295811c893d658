import type { EntryPointEntry, Runs } from '../types.ts';

const hooks: Readonly<Record<string, Runs>> = { 'callbacks.*': 'request', 'events.*': 'event' };

/** Auth.js, known as NextAuth.js before: https://authjs.dev/reference/core */
export default {
  name: 'Auth.js',
  modules: [
    'next-auth',
    'next-auth/next',
    'next-auth/providers/*',
    '@auth/core/providers/*',
    '@auth/core',
    '@auth/express',
  ],
  evidence: [
    'https://authjs.dev/reference/core',
    'npm:next-auth@4.24.15/core/types.d.ts',
    'npm:next-auth@4.24.15/providers/credentials.d.ts',
    'npm:next-auth@4.24.15/providers/email.d.ts',
    'npm:next-auth@5.0.0-beta.32/index.d.ts',
    'npm:@auth/core@0.41.3/index.d.ts',
    'npm:@auth/core@0.41.3/providers/credentials.d.ts',
  ],
  calls: [
    {
      // The default exports are NextAuth itself and each provider. A function in place of the options runs per request.
      name: ['default'],
      functions: 'all',
      runs: 'request',
      options: { authorize: 'request', sendVerificationRequest: 'request', profile: 'request', ...hooks },
    },
  ],
  objects: [{ types: ['NextAuthOptions', 'AuthOptions', 'NextAuthConfig', 'AuthConfig'], members: hooks }],
  exports: [
    // The options are an object of their own wherever the session is read on the server.
    { names: ['authOptions', 'authConfig', 'nextAuthOptions'], runs: 'request', members: hooks },
  ],
} satisfies EntryPointEntry;
