/**
 * Where a fact was read: a public page, a file of a shipped package (`npm:pg@8.23.1/lib/index.js`), or a
 * measurement that this repository can repeat (`measured:catalog`, see docs/catalog.md).
 */
export type Evidence = `https://${string}` | `npm:${string}` | `measured:${string}`;
