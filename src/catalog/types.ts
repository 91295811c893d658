/**
 * The vocabulary of the catalog. Everything here is plain data (JSON could hold it), so that users can teach
 * their own clients and frameworks with the same shapes through `settings['connection-churn']`.
 */
export type * from './types/call-rule.ts';
export type * from './types/client.ts';
export type * from './types/entry-point.ts';
export type * from './types/evidence.ts';
export type * from './types/options.ts';
export type * from './types/request.ts';
export type * from './types/rules.ts';
