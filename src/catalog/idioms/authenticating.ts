/* Logins that hold for a connection, not for a request: whoever gets the connection next has them too. */

/** Schemes in the headers below, in small letters. */
export const connectionSchemes: readonly string[] = ['kerberos', 'negotiate', 'ntlm'];

export const authenticatingHeaders: readonly string[] = ['authorization', 'proxy-authorization'];

/** Packages that log a connection in by one of the schemes, whatever sends the requests. */
export const authenticatingPackages: ReadonlySet<string> = new Set([
  'axios-ntlm',
  'httpntlm',
  'kerberos',
  'node-expose-sspi',
  'node-ntlm-client',
  'ntlm-client',
  'request-ntlm-continued',
]);
