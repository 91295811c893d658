/** The path of an installed program, or null. */
export function program(name: string): string | null;

/** What a server that was started can do. */
export interface Server {
  readonly host: string;
  readonly port: number;
  /** Starts it again, on the same port and with the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it for good and removes its folder. */
  close(): Promise<void>;
}
