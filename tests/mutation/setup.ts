import { afterEach } from 'vitest';
import { forget } from '../programs/verdicts.ts';

// Stryker hands a mistake only to the tests that ran its code. What one test of a program remembers for the next would
// hide from it that the next runs the repairs too.
afterEach(forget);
