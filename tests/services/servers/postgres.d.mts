import type { Server } from './process.mjs';

export interface Postgres extends Server {
  /** Who logs in over TCP, and the password at first. */
  readonly user: string;
  readonly password: string;
  /** Runs statements as the superuser; gives the rows, columns separated by `|`. */
  psql(database: string, text: string): Promise<string>;
  /** Connections to a database that logged in, those that are closed included. */
  connections(database: string): number;
}

/** PostgreSQL, with a role `app` that logs in with a password over TCP. */
export function startPostgres(options?: { readonly maxConnections?: number }): Promise<Postgres>;
