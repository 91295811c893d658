import { testRule } from './test-rule.ts';

const pool = {
  label: 'new Pool()',
  module: 'pg',
  advice: 'Keep the first one and return it again, and let no caller close it',
};

testRule('no-uncached-client-factory', {
  reports: {
    'a getter that makes a fresh pool each time': {
      code: "import { Pool } from 'pg';\nexport function getPool() { return «new Pool»({ max: 5 }); } // report: no-uncached-client-factory; recommended: none; repair: suggested at import, left open by callers",
      messageId: 'fresh',
      suggestions: 1,
      data: { ...pool, name: 'getPool', noun: 'connection pool' },
    },
    'getInstance that caches nothing': {
      code: "import { Pool } from 'pg';\nexport class Db { static getInstance() { return «new Pool»(); } } // report: no-uncached-client-factory; recommended: none; repair: suggested at import, left open by callers",
      messageId: 'getInstance',
      suggestions: 1,
      data: { ...pool, name: 'getInstance' },
    },
  },
  accepts: {
    'a function that starts something, by its name':
      "import { Pool } from 'pg'; export class Worker { async run() { const { pool } = await this.start(); work(pool); } async start() { const pool = new Pool(); return { pool }; } } // report: no-single-use-client; repair: suggested at import, left open by callers",
    'a name that promises a fresh one':
      "import { Pool } from 'pg'; export const createPool = () => new Pool(); // silent: returned, it is returned, and no caller in this file runs again and again",
    'a parameter decides':
      "import { Pool } from 'pg'; export const getPool = (url) => new Pool({ connectionString: url }); // silent: returned, it is returned, and no caller in this file runs again and again",
    'the first one is kept':
      "import { Pool } from 'pg'; let pool; export const getPool = () => (pool ??= new Pool()); // silent: kept, it is assigned only where nothing is there yet",
    'getInstance with a cache':
      "import { Pool } from 'pg'; export class Db { static #one; static getInstance() { return (Db.#one ??= new Pool()); } } // silent: kept, it is assigned only where nothing is there yet",
    'what is returned only uses it':
      "import { Agent } from 'node:https'; export function check(url) { const agent = new Agent({ keepAlive: true }); return () => get(url, { agent }); } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a parameter may bring one':
      "import { Agent } from 'node:https'; export function client(config) { if (!config.agent) { config = { agent: new Agent({ keepAlive: true }) }; } return config; } // silent: returned, it is returned, and no caller in this file runs again and again",
    'nobody outside can call it':
      "import { Pool } from 'pg'; const getPool = () => new Pool(); export const pool = getPool(); // silent: kept, it belongs to the module",
  },
});
