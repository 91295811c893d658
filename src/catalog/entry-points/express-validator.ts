import type { EntryPointEntry } from '../types.ts';

/** https://express-validator.github.io/docs/api/validation-chain */
export default {
  name: 'express-validator',
  modules: ['express-validator'],
  evidence: [
    'https://express-validator.github.io/docs/api/validation-chain',
    'npm:express-validator@7.3.2/lib/chain/validators.d.ts',
    'npm:express-validator@7.3.2/lib/chain/sanitizers.d.ts',
  ],
  receivers: {
    chain: { from: ['body()', 'check()', 'cookie()', 'header()', 'param()', 'query()'], types: ['ValidationChain'] },
  },
  calls: [
    { on: ['chain'], name: ['custom', 'customSanitizer'], functions: 'first', runs: 'request' },
    { name: ['checkSchema'], options: { '*.custom.options': 'request', '*.customSanitizer.options': 'request' } },
  ],
  types: { CustomValidator: 'request', CustomSanitizer: 'request' },
} satisfies EntryPointEntry;
