/* Words of names for what must not outlive its use. Each list only makes repairs rarer. */

/** Secrets, which are renewed while a process runs. */
export const secretWords: ReadonlySet<string> = new Set([
  ...['apikey', 'credential', 'credentials', 'creds', 'passphrase', 'passwd', 'password', 'passwords', 'pwd'],
  ...['secret', 'secrets', 'token', 'tokens'],
  ...['accesstoken', 'authtoken', 'clientsecret', 'dbpassword', 'secretkey'],
]);

/** What also tells one user or login from another. */
export const identifyingWords: ReadonlySet<string> = new Set([
  ...secretWords,
  ...[
    'auth',
    'authorization',
    'bearer',
    'cert',
    'cookie',
    'cookies',
    'cred',
    'csrf',
    'header',
    'headers',
    'jwt',
    'key',
  ],
  ...['keys', 'nonce', 'oauth', 'otp', 'pass', 'pfx', 'session', 'signature', 'ticket'],
]);

/** Last words of names that say how long or how many, whatever of: `headersTimeout`. */
export const measuringWords: ReadonlySet<string> = new Set([
  ...['count', 'interval', 'length', 'limit', 'max', 'ms', 'size', 'timeout', 'ttl'],
]);

/** Methods of requests and contexts that read a header, as Express, Koa and Hono have them. */
export const headerMethods: ReadonlySet<string> = new Set(['get', 'header']);
