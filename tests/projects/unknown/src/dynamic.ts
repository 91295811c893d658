import { find } from '@acme/registry';

// What it makes, only the registry knows.
export const make = (kind: string) => find(kind)();
