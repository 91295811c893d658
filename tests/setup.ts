import { RuleTester } from 'eslint';
import { afterAll, describe, it } from 'vitest';

// Each case of ESLint's RuleTester becomes one test of vitest, named by its `name` or its code.
Object.assign(RuleTester, { describe, it, itOnly: it.only, afterAll });
