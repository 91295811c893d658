import type { Server } from './process.mjs';

export interface Redis extends Server {
  readonly url: string;
  /** Sends one command in a line and gives the answer as it came. */
  ask(command: string): Promise<string>;
  /** Connections accepted so far, our own left out. */
  connections(): Promise<number>;
}

/** Redis, which writes what it knows to a file when it stops. */
export function startRedis(): Promise<Redis>;
