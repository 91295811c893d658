import type { EntryPointEntry } from '../types.ts';

/** https://www.passportjs.org/concepts/authentication/strategies/ */
export default {
  name: 'Passport',
  modules: ['passport', 'passport-*', '@node-saml/passport-saml'],
  evidence: [
    'https://www.passportjs.org/concepts/authentication/strategies/',
    'npm:@types/passport@1.0.17/index.d.ts',
    'npm:@types/passport-local@1.0.38/index.d.ts',
  ],
  receivers: { passport: { from: ['Passport()', 'Authenticator()'], types: ['PassportStatic', 'Authenticator'] } },
  calls: [
    { name: ['Strategy', '*Strategy', 'default'], functions: 'all', runs: 'request' },
    {
      name: ['serializeUser', 'deserializeUser', 'transformAuthInfo', 'authenticate', 'authorize'],
      functions: 'last',
      runs: 'request',
    },
    {
      on: ['passport'],
      name: ['serializeUser', 'deserializeUser', 'transformAuthInfo', 'authenticate', 'authorize'],
      functions: 'last',
      runs: 'request',
    },
  ],
  types: { VerifyFunction: 'request', VerifyFunctionWithRequest: 'request', VerifyCallback: 'request' },
} satisfies EntryPointEntry;
