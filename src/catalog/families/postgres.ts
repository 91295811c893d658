import type { Factory } from '../types.ts';

/** The pool of pg and of those that wrap it or speak like it. */
export const pool: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['end'],
  options: 0,
  size: { name: 'max', default: 10, suggested: 10 },
  reconnects: true,
  closesIdle: true,
  language: 'postgres',
  lends: [{ by: 'connect', back: ['release'], callback: 'error-first' }],
  edge: 'socket',
};

export const client: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'connect',
  readsEnvironment: true,
  connect: ['connect'],
  close: ['end'],
  options: 0,
  reconnects: false,
  language: 'postgres',
  edge: 'socket',
};
