import type { Server } from './process.mjs';

export interface Mariadb extends Server {
  /** Runs statements as root; gives the rows, columns separated by tabs. */
  sql(text: string): Promise<string>;
  /** Connections of a user so far, those that are closed included. */
  connections(user: string): Promise<number>;
}

/** MariaDB, which counts connections by user. */
export function startMariadb(): Promise<Mariadb>;
