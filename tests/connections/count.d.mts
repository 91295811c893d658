import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';

export type Protocol = 'http' | 'https' | 'tcp';

/** Sockets in TIME_WAIT, by the side that closed first and therefore keeps its port for a minute. */
export interface TimeWait {
  /** The client closed first: each of these holds an ephemeral port. */
  readonly client: number;
  /** The server closed first. */
  readonly server: number;
}

/** Key and certificate, in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

export interface UpstreamOptions {
  /** Default: `http`. */
  readonly protocol?: Protocol | undefined;
  /** Loopback address to listen on. Default: `127.0.0.1`. */
  readonly host?: string | undefined;
  /** Default: any free one. */
  readonly port?: number | undefined;
  /** With `https`: whom it shows itself as. Default: a certificate made for this upstream alone. */
  readonly identity?: Identity | null | undefined;
  /**
   * Answers one request (`http`, `https`) or serves one connection (`tcp`).
   * Default: reads the request and answers `{"ok":true}`; over TCP, sends back what arrives.
   */
  readonly handler?: RequestListener | ((socket: Socket) => void) | undefined;
  /** How long an idle HTTP connection is kept. Default: 60000, so that idle closing plays no part in a count. */
  readonly keepAliveTimeoutMs?: number | undefined;
}

export interface Upstream {
  readonly protocol: Protocol;
  readonly host: string;
  readonly port: number;
  /** `http://127.0.0.1:41234`; `tcp://...` for TCP. */
  readonly url: string;
  /** Certificate to trust, in PEM; null unless the protocol is `https`. */
  readonly ca: string | null;
  /** With `https`: to start another upstream that shows itself as the same. */
  readonly identity: Identity | null;
  /** TCP connections accepted so far. */
  readonly accepted: number;
  /** Accepted connections that are open now. */
  readonly open: number;
  /** HTTP requests received so far; 0 for TCP. */
  readonly requests: number;
  /**
   * The TIME_WAIT sockets that the accepted connections left on either side, null where the system does not tell.
   * Waits until each accepted connection is open or in TIME_WAIT, but no longer than `settleMs` (default 500):
   * a connection that ended with a reset leaves none.
   */
  timeWait(options?: { readonly settleMs?: number | undefined }): Promise<TimeWait | null>;
  /** Stops listening and destroys what is open. Every call waits for the end. */
  close(): Promise<void>;
}

export interface Count {
  readonly accepted: number;
  readonly requests: number;
  /** Connections that the work left open. */
  readonly open: number;
  readonly timeWait: TimeWait | null;
}

export interface CountOptions extends UpstreamOptions {
  /** The work may take this long. Default: 30000. */
  readonly timeoutMs?: number | undefined;
}

/** Starts an upstream on a free loopback port. The caller closes it. */
export function startUpstream(options?: UpstreamOptions): Promise<Upstream>;

/**
 * Starts an upstream, lets `work` talk to it, and tells what the upstream accepted.
 * The upstream is closed whatever happens; `signal` is aborted when the time is up or the work has ended.
 */
export function countConnections(
  work: (upstream: Upstream, signal: AbortSignal) => unknown,
  options?: CountOptions,
): Promise<Count>;

/**
 * All TIME_WAIT sockets of a port, seen as the port of a server: both sides, where both are on this machine.
 * null where the system does not tell (only Linux does).
 */
export function timeWait(
  port: number,
  options?: {
    /** Where the system keeps its TCP tables. Default: `/proc/net/tcp` and `/proc/net/tcp6`. */
    readonly tables?: readonly string[] | undefined;
    /** Count only sockets whose other end has one of these ports. */
    readonly peers?: ReadonlySet<number> | undefined;
  },
): Promise<TimeWait | null>;

/** Reads a response to its end, as a connection must be before it is used again. */
export function drain(response: IncomingMessage): Promise<string>;
