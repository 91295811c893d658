import { list, orElse, text } from '../../schema/schema.ts';
import type { Schema } from '../../schema/schema.ts';

/**
 * Where a fact was read: a public page, a file of a shipped package (`npm:pg@8.23.1/lib/index.js`), or a
 * measurement that this repository can repeat (`measured:catalog`, see docs/catalog.md).
 */
export type Evidence = `https://${string}` | `npm:${string}` | `measured:${string}`;

/** The catalog proves what it says; users know their own code, and may leave it out. */
export const sources = orElse(list(text) as Schema<readonly [Evidence, ...Evidence[]]>, ['measured:settings']);
